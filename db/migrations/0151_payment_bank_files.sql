-- Amounts of these tables are micro-euros.
-- Debits: the group of the file they went in, how they were announced, presented again, and what their return led to.
alter table direct_debit add column group_id text;
alter table direct_debit add column attempt int not null default 1;
alter table direct_debit add column announced_on date;
alter table direct_debit add column announced_by text check (announced_by in ('bill', 'message'));
alter table direct_debit add column amendment jsonb;
alter table direct_debit add column follow_up text;
alter table direct_debit add column retry_on date;
create index direct_debit_group on direct_debit (operator_id, group_id) where state = 'presented';
create index direct_debit_batch_of on direct_debit (batch_id);
create index direct_debit_retry on direct_debit (operator_id, retry_on) where retry_on is not null;
alter table direct_debit_batch add column edition text not null default '02';
alter table direct_debit_batch add column refused_on date;

-- Transfers that the operator orders: refunds to customers, and money given back to who sent it by mistake (no account).
create table transfer_batch (
  id uuid not null primary key,
  message_id text not null,
  group_id text not null,
  execute_on date not null,
  created_at timestamptz not null,
  transfers int not null,
  total bigint not null,
  edition text not null,
  file text not null
);
select regie_wall('transfer_batch');
create unique index transfer_batch_message on transfer_batch (operator_id, message_id);

create table transfer_order (
  id uuid not null primary key,
  account_id uuid,
  amount bigint not null check (amount > 0),
  iban text not null,
  bic text,
  holder text not null,
  remittance text not null,
  end_to_end text not null,
  ordered_on date not null,
  batch_id uuid references transfer_batch (id),
  state text not null check (state in ('ordered', 'sent', 'executed', 'returned')),
  settled_on date,
  reason_code text
);
select regie_wall('transfer_order');
create unique index transfer_order_end_to_end on transfer_order (operator_id, end_to_end);
create index transfer_order_account on transfer_order (account_id, ordered_on) where account_id is not null;
create index transfer_order_waiting on transfer_order (operator_id, state, ordered_on) where state in ('ordered', 'sent');

-- Statements: which account, what it held, and which rule placed each movement.
alter table bank_statement add column statement_ref text;
alter table bank_statement add column iban text;
alter table bank_statement add column opening bigint;
alter table bank_statement add column opened_on date;
alter table bank_statement add column closing bigint;
alter table bank_statement add column closed_on date;

alter table bank_movement add column position int not null default 0;
alter table bank_movement add column bank_reference text;
alter table bank_movement add column code text;
alter table bank_movement add column counterparty_iban text;
alter table bank_movement add column rule text not null default 'earlier';
alter table bank_movement add column decided_by text;
alter table bank_movement add column decided_at timestamptz;
alter table bank_movement add column decided_why text;
alter table bank_movement add column order_id uuid;
create index bank_movement_bank_reference on bank_movement (operator_id, bank_reference, booked_on)
  where bank_reference is not null;
