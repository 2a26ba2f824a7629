create table usage_file (
  id uuid not null primary key,
  sha256 text not null,
  name text not null,
  state text not null check (state in ('importing', 'done')),
  received_at timestamptz not null,
  ended_at timestamptz,
  -- Data rows already read and committed: where a restart goes on.
  bookmark bigint not null default 0,
  kept bigint not null default 0,
  rejected bigint not null default 0
);
select regie_wall('usage_file');
create unique index usage_file_content on usage_file (operator_id, sha256);

create table usage_reject (
  file_id uuid not null references usage_file (id),
  row_number bigint not null,
  field text not null,
  reason jsonb not null,
  line text not null,
  primary key (file_id, row_number)
);
select regie_wall('usage_reject');

create table usage_record (
  account_id uuid not null,
  id uuid not null,
  call_id text not null,
  file_id uuid not null,
  agreement_id uuid not null,
  calling text not null,
  called text not null,
  network text,
  started_at timestamptz not null,
  -- Civil day of the start, in the territory of the line.
  on_date date not null,
  duration text not null,
  rank int not null,
  pack text not null,
  version text not null,
  outcome text not null,
  zone text,
  destination text,
  charged_seconds int not null,
  fair_use_exceeded boolean not null,
  amount bigint not null,
  because text[] not null,
  bill_id uuid,
  primary key (account_id, id)
);
select regie_wall('usage_record');
comment on column usage_record.amount is 'micro-euros, tax included';
create unique index usage_record_call on usage_record (operator_id, call_id);
create index usage_record_unbilled on usage_record (account_id, on_date) where bill_id is null;
create index usage_record_time on usage_record (account_id, started_at desc, id);

-- The different numbers called in a calendar month under an unlimited allowance, in the order of their first call.
create table usage_correspondent (
  account_id uuid not null,
  agreement_id uuid not null,
  month date not null,
  called text not null,
  rank int not null,
  primary key (account_id, agreement_id, month, called)
);
select regie_wall('usage_correspondent');
