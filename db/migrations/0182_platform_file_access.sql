-- Who looked into which customer's file, when and by which page. Ids alone: nothing here names a customer. Rows are added, and fall
-- together once they are too old to be asked for.
create table platform_file_access (
  operator_id text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid not null,
  user_id uuid not null,
  actor text not null,
  method text not null,
  route text not null,
  -- What the agent answered when asked why.
  why text,
  primary key (operator_id, id)
);
select regie_wall('platform_file_access');
create index platform_file_access_account on platform_file_access (account_id, id);
create index platform_file_access_user on platform_file_access (operator_id, user_id, id);
create index platform_file_access_at on platform_file_access (operator_id, at);
create trigger platform_file_access_unchanged before update on platform_file_access
  for each row execute function platform_refuse_change();

-- Files that an agent opens only after saying why: people whom curiosity threatens.
create table platform_guarded_file (
  account_id uuid primary key,
  reason text not null,
  since timestamptz not null,
  by text not null
);
select regie_wall('platform_guarded_file');
