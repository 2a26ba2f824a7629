-- What the operator takes off the monthly price of a contract for a time: each bill carries its share until the last day.
create table bill_discount (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  label jsonb not null,
  monthly bigint not null check (monthly > 0),
  from_day date not null,
  -- Last day, included.
  to_day date not null,
  reason text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (account_id, id),
  check (to_day >= from_day)
);
select regie_wall('bill_discount');
comment on column bill_discount.monthly is 'micro-euros a month, tax included';

-- A charge that another service brought: its reference, so that it is brought once.
alter table charge add column reference text;
create unique index charge_reference on charge (operator_id, account_id, reference) where reference is not null;
