-- Billing accounts, their mandates, what search finds them by, and what the operator has settled for itself.
create table account (
  account_id uuid primary key,
  operator_id text not null default current_setting('regie.operator'),
  number text not null check (number ~ '^[0-9]{9}$'),
  customer_number text not null,
  territory text not null,
  segment text not null check (segment in ('residential', 'professional')),
  language text not null check (language in ('fr', 'en')),
  status text not null default 'active' check (status in ('active', 'closed')),
  billing_day integer not null check (billing_day between 1 and 28),
  payment_method text not null check (payment_method in ('direct-debit', 'transfer', 'cheque', 'card')),
  paper_bill boolean not null default false,
  payer jsonb not null default 'null',
  opened_on date not null,
  version integer not null default 1,
  unique (operator_id, number)
);
select regie_wall('account');
create index account_customer on account (operator_id, customer_number);

-- One row a word: search reads the beginnings of words in index order, and never the whole table.
create table account_word (
  account_id uuid not null,
  word text collate "C" not null,
  operator_id text not null default current_setting('regie.operator'),
  primary key (account_id, word)
);
select regie_wall('account_word');
create index account_word_prefix on account_word (operator_id, word, account_id);

create table sepa_mandate (
  account_id uuid not null,
  id uuid not null,
  operator_id text not null default current_setting('regie.operator'),
  reference text not null check (length(reference) between 1 and 35),
  iban text not null,
  bic text,
  holder text not null,
  signed_on date not null,
  revoked_on date,
  sequence text not null default 'FRST' check (sequence in ('FRST', 'RCUR')),
  primary key (account_id, id),
  unique (operator_id, reference)
);
select regie_wall('sepa_mandate');
create unique index sepa_mandate_in_force on sepa_mandate (account_id) where revoked_on is null;
create index sepa_mandate_id on sepa_mandate (id);

create table operator_setting (
  operator_id text not null default current_setting('regie.operator'),
  key text not null,
  valid_from date not null,
  value jsonb not null,
  primary key (operator_id, key, valid_from)
);
select regie_wall('operator_setting');
