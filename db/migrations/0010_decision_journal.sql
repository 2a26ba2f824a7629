-- Every decision taken for somebody, with its facts and the version of the terms, so that it can be shown and taken again.
-- Decisions taken before there is a customer stand under the zero account.
create table decision (
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  on_date date not null,
  subject text not null,
  pack text not null,
  version text not null,
  name text not null,
  facts jsonb not null,
  result jsonb not null,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('decision');
create index decision_id on decision (id);
create trigger decision_append_only before update or delete on decision
  for each row execute function platform_refuse_change();
