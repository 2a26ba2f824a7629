-- The addresses that the operator's networks reach, and what search finds them by.
create table served_address (
  id uuid primary key,
  territory text not null,
  commune text not null,
  postcode text not null,
  street text not null,
  fibre boolean not null,
  vdsl2 boolean not null,
  adsl boolean not null,
  detached_house boolean not null,
  already_connected boolean not null,
  facts jsonb not null default '{}',
  words text collate "C" not null,
  operator_id text not null default current_setting('regie.operator'),
  unique (operator_id, territory, postcode, words)
);
select regie_wall('served_address');

create table served_address_word (
  operator_id text not null default current_setting('regie.operator'),
  word text collate "C" not null,
  address_id uuid not null,
  primary key (operator_id, word, address_id)
);
select regie_wall('served_address_word');
