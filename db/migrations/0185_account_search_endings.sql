-- Search by the end of a number (its letters turned round behind a `<`), and by words that are misspelt.
alter table account_word no force row level security;
insert into account_word (account_id, word, operator_id)
  select account_id, '<' || reverse(word), operator_id from account_word
  where word ~ '^[0-9a-z]*[0-9]{4}$' and length(word) >= 6
  on conflict do nothing;
alter table account_word force row level security;

-- Each word once, under itself and under what is left of it when one letter is dropped: two words that differ by one slip meet there.
create table account_misspelling (
  operator_id text not null default regie_operator(),
  typed text collate "C" not null,
  word text collate "C" not null,
  primary key (operator_id, typed, word)
);
select regie_wall('account_misspelling');
comment on column account_misspelling.typed is 'the word itself, or the word without one of its letters';

alter table account_word no force row level security;
insert into account_misspelling (operator_id, typed, word)
  select distinct known.operator_id, left(known.word, at) || substr(known.word, at + 2), known.word
  from (select distinct operator_id, word from account_word where word ~ '^[a-z]{4,40}$') as known,
    generate_series(0, length(known.word)) as at
  on conflict do nothing;
alter table account_word force row level security;
