-- Amounts of these tables are micro-euros.
create table direct_debit_batch (
  id uuid not null primary key,
  message_id text not null,
  collect_on date not null,
  created_at timestamptz not null,
  debits int not null,
  total bigint not null,
  file text not null
);
select regie_wall('direct_debit_batch');
create unique index direct_debit_batch_message on direct_debit_batch (operator_id, message_id);

create table direct_debit (
  account_id uuid not null,
  id uuid not null,
  bill_id uuid not null,
  mandate_id uuid not null,
  amount bigint not null check (amount > 0),
  collect_on date not null,
  sequence text not null,
  end_to_end text not null,
  batch_id uuid not null,
  state text not null check (state in ('presented', 'collected', 'rejected')),
  reason_code text,
  settled_on date,
  payment_id uuid,
  primary key (account_id, id)
);
select regie_wall('direct_debit');
create unique index direct_debit_end_to_end on direct_debit (operator_id, end_to_end);
create index direct_debit_bill on direct_debit (account_id, bill_id);

create table payment (
  account_id uuid not null,
  id uuid not null,
  method text not null check (method in ('direct-debit', 'transfer', 'cheque', 'card', 'cash')),
  amount bigint not null check (amount > 0),
  received_on date not null,
  reference text not null,
  state text not null check (state in ('received', 'returned', 'refunded')),
  returned_on date,
  reason_code text,
  recorded_at timestamptz not null,
  primary key (account_id, id)
);
select regie_wall('payment');
create unique index payment_reference on payment (operator_id, method, reference);

create table payment_allocation (
  account_id uuid not null,
  payment_id uuid not null,
  -- Null: kept as credit for the next bills.
  bill_id uuid,
  position int not null,
  amount bigint not null check (amount > 0),
  primary key (account_id, payment_id, position)
);
select regie_wall('payment_allocation');
create index payment_allocation_bill on payment_allocation (account_id, bill_id);

create table bank_statement (
  id uuid not null primary key,
  sha256 text not null,
  kind text not null,
  message_id text not null,
  state text not null check (state in ('importing', 'done')),
  imported_at timestamptz not null,
  unreadable jsonb not null
);
select regie_wall('bank_statement');
create unique index bank_statement_content on bank_statement (operator_id, sha256);

create table bank_movement (
  statement_id uuid not null references bank_statement (id),
  reference text not null,
  booked_on date not null,
  amount bigint not null,
  currency text not null,
  end_to_end text,
  counterparty text,
  remittance text,
  reason_code text,
  outcome text not null,
  explanation jsonb not null,
  account_id uuid,
  payment_id uuid,
  primary key (statement_id, reference)
);
select regie_wall('bank_movement');
create index bank_movement_outcome on bank_movement (operator_id, outcome, booked_on);
