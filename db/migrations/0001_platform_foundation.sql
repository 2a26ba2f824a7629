-- What every room stands on: the operators and the wall between them, who signs in, what was asked once, what was done and why,
-- the clock of demonstrations, and the jobs.

create table platform_operator (
  id text primary key,
  name text not null
);

-- The operator of the transaction; null when none was entered.
create function regie_operator() returns text language sql stable parallel safe
  return nullif(current_setting('regie.operator', true), '');

-- Walls a table: adds operator_id, filled with the operator of the transaction, and lets a row be seen and written
-- only by that operator, the owner of the table included. A transaction without an operator sees and writes nothing.
create function regie_wall(walled regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s add column if not exists operator_id text', walled);
  execute format('alter table %s alter column operator_id set default regie_operator(), alter column operator_id set not null', walled);
  execute format('alter table %s enable row level security, force row level security', walled);
  execute format('create policy wall on %s using (operator_id = regie_operator()) with check (operator_id = regie_operator())', walled);
end $$;

create table platform_user (
  id uuid primary key,
  operator_id text not null references platform_operator,
  login text not null check (login = lower(login)),
  name text not null,
  kind text not null check (kind in ('agent', 'customer')),
  roles text[] not null,
  customer_id text,
  password_hash text not null,
  totp_secret text,
  totp_pending text,
  totp_last_step integer,
  second_factor_exempt boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  unique (operator_id, login),
  check ((kind = 'customer') = (customer_id is not null))
);
create index platform_user_login on platform_user (login);

create table platform_session (
  token_hash text primary key,
  user_id uuid not null references platform_user on delete cascade,
  enrolling boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index platform_session_user on platform_session (user_id);

create table platform_sign_in_failure (
  login text not null,
  address text not null,
  at timestamptz not null
);
create index platform_sign_in_failure_login on platform_sign_in_failure (login, at);
create index platform_sign_in_failure_address on platform_sign_in_failure (address, at);

create table platform_idempotency (
  operator_id text not null,
  scope text not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (operator_id, scope, key)
);
select regie_wall('platform_idempotency');

-- Append only: no right to change or remove what was recorded, not even for the owner.
create table platform_audit (
  operator_id text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  why text,
  terms text,
  detail jsonb not null default '{}',
  primary key (operator_id, id)
);
select regie_wall('platform_audit');
create index platform_audit_subject on platform_audit (operator_id, subject, id);
create function platform_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger platform_audit_append_only before update or delete on platform_audit
  for each row execute function platform_refuse_change();

create table platform_clock (
  id smallint primary key check (id = 1),
  offset_ms bigint not null
);

create table platform_job (
  id text primary key,
  job text not null,
  operator_id text not null references platform_operator,
  input jsonb not null default 'null',
  state text not null check (state in ('waiting', 'running', 'stopping', 'stopped', 'done', 'failed')),
  every_seconds integer,
  due_at timestamptz not null,
  lease_owner text,
  lease_until timestamptz,
  bookmark jsonb not null default 'null',
  done_count bigint not null default 0,
  total_count bigint,
  failures integer not null default 0,
  last_error text,
  started_at timestamptz,
  ended_at timestamptz
);
create index platform_job_due on platform_job (due_at) where state in ('waiting', 'running', 'stopping');
create index platform_job_operator on platform_job (operator_id, job);
