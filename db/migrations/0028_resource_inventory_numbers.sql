-- The operator's telephone numbers, and who had which line when.
create table telephone_number (
  operator_id text not null default current_setting('regie.operator'),
  e164 text not null,
  territory text not null,
  kind text not null check (kind in ('fixed', 'mobile')),
  state text not null default 'free' check (state in ('free', 'reserved', 'assigned', 'quarantine')),
  account_id uuid,
  agreement_id uuid,
  quarantine_until date,
  primary key (operator_id, e164),
  check ((state = 'quarantine') = (quarantine_until is not null)),
  check (state not in ('reserved', 'assigned') or agreement_id is not null)
);
select regie_wall('telephone_number');
create index telephone_number_free on telephone_number (operator_id, territory, kind, e164) where state = 'free';
create index telephone_number_account on telephone_number (account_id) where account_id is not null;

create table line (
  account_id uuid not null,
  e164 text not null,
  from_at timestamptz not null,
  operator_id text not null default current_setting('regie.operator'),
  agreement_id uuid not null,
  territory text not null,
  to_at timestamptz,
  primary key (account_id, e164, from_at),
  check (to_at is null or to_at >= from_at)
);
select regie_wall('line');
create unique index line_in_use on line (operator_id, e164) where to_at is null;
create index line_number on line (operator_id, e164, from_at);
