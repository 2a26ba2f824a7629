-- What customers have: one row a priced line, and the contract that each agreement's lines are billed under.
create table product (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  code text not null,
  kind text not null check (kind in ('offer', 'option')),
  label jsonb not null,
  status text not null default 'pending' check (status in ('pending', 'active', 'suspended', 'terminated', 'cancelled')),
  monthly_price bigint not null,
  started_on date,
  ended_on date,
  decision uuid,
  primary key (account_id, id),
  check (status in ('pending', 'cancelled') or started_on is not null)
);
comment on column product.monthly_price is 'micro-euros, tax included';
select regie_wall('product');

create table subscribed_contract (
  account_id uuid not null,
  agreement_id uuid not null,
  pack text not null,
  version text not null,
  contract jsonb not null,
  ended_on date,
  primary key (account_id, agreement_id)
);
select regie_wall('subscribed_contract');
create index subscribed_contract_agreement on subscribed_contract (agreement_id);
