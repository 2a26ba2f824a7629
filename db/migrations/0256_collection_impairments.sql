-- What was left of a bill when its barred debt was last reckoned in the books: another amount means that it is reckoned again.
alter table collection_case add column impaired_left bigint;
create index collection_case_barred on collection_case (operator_id, account_id) where state = 'barred';
