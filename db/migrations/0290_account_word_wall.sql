-- A word of an account is asked for by the thousand as somebody types: the index tells of whose operator it is, so that no row need be read.
alter table account_word drop constraint account_word_pkey, add primary key (account_id, word) include (operator_id);
