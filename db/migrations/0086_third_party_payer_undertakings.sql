-- Who has undertaken to pay a customer's bills in their place, since when and until when.
create table third_party_payer (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('natural', 'legal')),
  name text not null,
  birth_date date,
  email text,
  named_on date not null,
  mandate_reference text,
  released_on date,
  released_by text check (released_by in ('payer', 'customer')),
  decision uuid,
  because text[] not null,
  primary key (account_id, id),
  check (kind = 'legal' or birth_date is not null)
);
select regie_wall('third_party_payer');
create unique index third_party_payer_in_force on third_party_payer (account_id) where released_on is null;
