-- Everything with a date by which somebody must have done something.
create table obligation (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid,
  territory text not null,
  subject text not null,
  kind text not null,
  label jsonb not null,
  due_on date not null,
  due_at timestamptz not null,
  by_whom text not null check (by_whom in ('customer', 'operator', 'third-party')),
  action text,
  state text not null default 'open' check (state in ('open', 'fulfilled', 'cancelled', 'done')),
  opened_at timestamptz not null,
  closed_on date,
  payload jsonb not null default 'null',
  decision uuid,
  because text[] not null,
  attempts integer not null default 0,
  retry_at timestamptz,
  last_error text,
  primary key (account_id, id),
  check ((state = 'open') = (closed_on is null))
);
comment on column obligation.due_at is 'instant from which it is overdue: the end of due_on in the territory, or the moment the contract counts in hours';
select regie_wall('obligation');
create index obligation_action_due on obligation (operator_id, due_at) where state = 'open' and action is not null;
create index obligation_open on obligation (operator_id, due_at, id) where state = 'open';
