-- Amounts of these tables are micro-euros; a credit is below zero.
create table charge (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid,
  code text not null,
  label jsonb not null,
  kind text not null,
  amount bigint not null,
  taxed boolean not null,
  on_date date not null,
  pack text not null,
  version text not null,
  decision_id uuid,
  because text[] not null,
  bill_id uuid,
  cancelled_on date,
  created_at timestamptz not null,
  primary key (account_id, id)
);
select regie_wall('charge');
create index charge_unbilled on charge (account_id) where bill_id is null and cancelled_on is null;

-- One row for each account that has something to bill: when its next bill comes.
create table billing_account (
  account_id uuid not null primary key,
  billing_day int not null check (billing_day between 1 and 28),
  next_bill_on date not null,
  closed boolean not null default false,
  -- Money of the customer that waits for a bill: overpayments, bills below zero.
  credit bigint not null default 0 check (credit >= 0)
);
select regie_wall('billing_account');
create index billing_account_due on billing_account (operator_id, next_bill_on, account_id) where not closed;

-- Last day of each product's subscription that a bill has charged.
create table billed_product (
  account_id uuid not null,
  product_id uuid not null,
  billed_through date not null,
  primary key (account_id, product_id)
);
select regie_wall('billed_product');

create table bill_run (
  id uuid not null primary key,
  as_of date not null,
  state text not null check (state in ('running', 'stopped', 'done')),
  started_at timestamptz not null,
  ended_at timestamptz,
  total int not null,
  done int not null default 0,
  failed int not null default 0
);
select regie_wall('bill_run');

create table bill_run_failure (
  account_id uuid not null,
  run_id uuid not null references bill_run (id),
  reason text not null,
  primary key (account_id, run_id)
);
select regie_wall('bill_run_failure');

create table bill_number (
  series text not null,
  next int not null
);
select regie_wall('bill_number');
create unique index bill_number_series on bill_number (operator_id, series);

create table customer_bill (
  account_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('regular', 'final', 'credit-note')),
  issued_on date not null,
  due_on date not null,
  period_from date not null,
  -- Last day, included.
  period_to date not null,
  territory text not null,
  total_excl bigint not null,
  total_vat bigint not null,
  total_incl bigint not null,
  -- Allocated to the bill so far by payments and credit notes.
  settled bigint not null default 0,
  state text not null check (state in ('issued', 'partly-paid', 'paid', 'credited')),
  taxes jsonb not null,
  credits_bill uuid,
  run_id uuid,
  primary key (account_id, id)
);
select regie_wall('customer_bill');
create unique index customer_bill_number on customer_bill (operator_id, number);
create index customer_bill_open on customer_bill (operator_id, due_on, account_id) where state in ('issued', 'partly-paid');
create index customer_bill_id on customer_bill (id);

create table bill_line (
  account_id uuid not null,
  bill_id uuid not null,
  position int not null,
  code text not null,
  kind text not null,
  label jsonb not null,
  agreement_id uuid,
  period_from date,
  period_to date,
  quantity text not null,
  amount_excl bigint not null,
  vat_rate text not null,
  amount_vat bigint not null,
  amount_incl bigint not null,
  pack text,
  version text,
  decision_id uuid,
  because text[] not null,
  steps jsonb not null,
  primary key (account_id, bill_id, position)
);
select regie_wall('bill_line');
