-- Debts paid in instalments, and promises to pay. Amounts are micro-euros.
create table payment_plan (
  account_id uuid not null,
  id uuid not null,
  state text not null check (state in ('running', 'kept', 'broken', 'cancelled')),
  asked_by text not null check (asked_by in ('agent', 'customer')),
  method text not null check (method in ('direct-debit', 'card', 'transfer', 'cheque', 'cash')),
  total bigint not null check (total > 0),
  agreed_on date not null,
  -- Day on which what is due is looked at again.
  next_on date not null,
  late_told_on date,
  ended_on date,
  end_reason text,
  version int not null default 1,
  primary key (account_id, id)
);
select regie_wall('payment_plan');
create index payment_plan_due on payment_plan (operator_id, next_on, account_id, id) where state = 'running';

create table payment_plan_bill (
  account_id uuid not null,
  plan_id uuid not null,
  bill_id uuid not null,
  bill_number text not null,
  -- What was left to pay of the bill when the plan was agreed.
  left_at_start bigint not null check (left_at_start > 0),
  primary key (account_id, plan_id, bill_id)
);
select regie_wall('payment_plan_bill');
create index payment_plan_of_bill on payment_plan_bill (account_id, bill_id);

create table payment_plan_instalment (
  account_id uuid not null,
  plan_id uuid not null,
  position int not null,
  due_on date not null,
  amount bigint not null check (amount > 0),
  primary key (account_id, plan_id, position)
);
select regie_wall('payment_plan_instalment');

create table payment_promise (
  account_id uuid not null,
  id uuid not null,
  bill_id uuid not null,
  bill_number text not null,
  amount bigint not null check (amount > 0),
  -- Last day, included.
  by_on date not null,
  made_on date not null,
  made_by text not null check (made_by in ('agent', 'customer')),
  settled_at_start bigint not null,
  state text not null check (state in ('open', 'kept', 'broken')),
  judged_on date,
  primary key (account_id, id)
);
select regie_wall('payment_promise');
create unique index payment_promise_open on payment_promise (account_id, bill_id) where state = 'open';
create index payment_promise_due on payment_promise (operator_id, by_on) where state = 'open';
