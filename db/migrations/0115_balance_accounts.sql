-- Prepaid balances: one row an agreement, so that one statement can hold it, spend from it and answer.
create table balance_account (
  account_id uuid not null,
  agreement_id uuid not null,
  pack text not null,
  terms_version text not null,
  territory text not null,
  -- The facts of the contract as the terms take them.
  contract jsonb not null,
  state text not null check (state in ('open', 'closed')),
  -- How much of the service another reason has cut.
  barred text,
  opened_at timestamptz not null,
  ends_at timestamptz,
  month_number int not null,
  -- Months are counted from this one's first day.
  first_month_number int not null default 0,
  month_from date not null,
  month_to date not null,
  month_ends_at timestamptz not null,
  -- Micro-euros, tax included: what the month began with, as it was given.
  given_monthly bigint not null,
  given_transferred bigint not null default 0,
  given_carried_over bigint not null default 0,
  given_top_up bigint not null default 0,
  alert_floor bigint,
  monthly bigint not null check (monthly >= 0),
  carried_over bigint not null check (carried_over >= 0),
  top_up bigint not null check (top_up >= 0),
  reserved bigint not null default 0 check (reserved >= 0),
  counters jsonb not null default '{}',
  counters_month text not null default '',
  last_sequence bigint not null default 0,
  last_statement_on date,
  primary key (account_id, agreement_id)
);
select regie_wall('balance_account');
create unique index balance_account_agreement on balance_account (operator_id, agreement_id);
comment on column balance_account.reserved is 'micro-euros held by uses in course, part of the three credits';

-- Everything that moved a balance, in order: the side journal of the books.
create table balance_movement (
  account_id uuid not null,
  agreement_id uuid not null,
  sequence bigint not null,
  month_number int not null,
  at timestamptz not null,
  on_date date not null,
  kind text not null check (kind in ('plan-credit', 'carried-over', 'transferred', 'top-up', 'use', 'lost', 'adjustment')),
  use_kind text,
  label jsonb not null,
  session_id uuid,
  monthly bigint not null default 0,
  carried_over bigint not null default 0,
  top_up bigint not null default 0,
  after_monthly bigint not null,
  after_carried_over bigint not null,
  after_top_up bigint not null,
  decision uuid,
  because text[] not null default '{}',
  primary key (account_id, agreement_id, sequence)
);
select regie_wall('balance_movement');
create trigger balance_movement_append_only before update or delete on balance_movement
  for each row execute function platform_refuse_change();

-- Uses in course and over, as the network reports them.
create table balance_session (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  create_key text not null,
  state text not null check (state in ('open', 'released', 'expired')),
  use jsonb not null,
  groups jsonb not null default '{}',
  started_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz not null,
  reserved bigint not null default 0,
  debited bigint not null default 0,
  last_number bigint not null,
  answer jsonb not null,
  primary key (account_id, id)
);
select regie_wall('balance_session');
create unique index balance_session_id on balance_session (operator_id, id);
create unique index balance_session_created on balance_session (operator_id, create_key);
create index balance_session_open on balance_session (operator_id, expires_at) where state = 'open';
create index balance_session_of on balance_session (account_id, agreement_id, started_at);
