-- What merchants are paid. Amounts are micro-euros.
create table merchant_payout (
  id uuid not null primary key,
  merchant_id uuid not null references merchant (id),
  number text not null,
  -- First day of the month that it closes.
  month date not null,
  paid_on date not null,
  -- What customers paid, and of it what is the merchant's before the operator's share.
  gross bigint not null,
  base bigint not null,
  commission bigint not null,
  commission_vat bigint not null,
  vat_rate text not null,
  net bigint not null check (net > 0),
  order_id uuid not null,
  created_at timestamptz not null
);
select regie_wall('merchant_payout');
create unique index merchant_payout_number on merchant_payout (operator_id, number);
create unique index merchant_payout_month on merchant_payout (operator_id, merchant_id, month);

-- The lines of bills that a payout is made of, each paid once; purchases that no bill carries have one of their own.
create table merchant_payout_line (
  payout_id uuid not null references merchant_payout (id),
  position int not null,
  account_id uuid not null,
  purchase_id uuid not null,
  service_id uuid not null,
  -- Names the line: of a bill, or the movement of another account.
  source text not null,
  kind text not null check (kind in ('sale', 'refund')),
  reference text not null,
  on_date date not null,
  bill_number text,
  gross bigint not null,
  base bigint not null,
  commission bigint not null,
  primary key (payout_id, position)
);
select regie_wall('merchant_payout_line');
create unique index merchant_payout_line_source on merchant_payout_line (operator_id, account_id, source);
create index merchant_payout_line_purchase on merchant_payout_line (account_id, purchase_id);

-- Months that were closed, and the numbers of statements, without gap.
create table merchant_closing (
  operator_id text not null default regie_operator() primary key,
  closed_through date,
  next_number int not null
);
select regie_wall('merchant_closing');

create table merchant_dispute (
  account_id uuid not null,
  id uuid not null,
  purchase_id uuid not null,
  merchant_id uuid not null,
  subject text not null,
  message text not null,
  handled_by text not null check (handled_by in ('merchant', 'operator', 'subscriber')),
  state text not null check (state in ('open', 'answered', 'escalated', 'closed')),
  opened_at timestamptz not null,
  opened_on date not null,
  opened_by text not null,
  due_on date,
  answer text,
  outcome text check (outcome in ('refunded', 'refused', 'explained')),
  answered_by text,
  answered_at timestamptz,
  refund_id uuid,
  decision uuid,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('merchant_dispute');
create unique index merchant_dispute_id on merchant_dispute (operator_id, id);
create unique index merchant_dispute_open on merchant_dispute (account_id, purchase_id) where state in ('open', 'escalated');
create index merchant_dispute_newest on merchant_dispute (operator_id, id desc);
create index merchant_dispute_merchant on merchant_dispute (operator_id, merchant_id, state);
