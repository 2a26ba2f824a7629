-- Nights of erasure and trials of it: what went, or would go, and why. Nothing here names a customer.
create table privacy_run (
  id uuid not null primary key,
  kind text not null check (kind in ('erasure', 'trial')),
  -- The days for which it is counted: one for an erasure, the horizons of a trial.
  days date[] not null,
  state text not null check (state in ('running', 'done')),
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The key of the last account looked at: a run that was stopped goes on after it.
  after_account uuid,
  accounts int not null default 0,
  asked_by text not null
);
select regie_wall('privacy_run');
create index privacy_run_newest on privacy_run (operator_id, started_at desc, id desc);
create unique index privacy_run_one_erasure on privacy_run (operator_id, (days[1])) where kind = 'erasure';

-- Rows of a table that went, or that somebody's dispute, debt or request kept although their time is over.
create table privacy_tally (
  run_id uuid not null references privacy_run (id),
  day date not null,
  -- Which part of which table, by its rank among what the rooms declare.
  table_name text not null,
  holds jsonb not null,
  category text not null,
  label jsonb not null,
  event jsonb not null,
  what text not null check (what in ('erased', 'emptied', 'kept')),
  -- Why they are kept: dispute, unpaid, restriction; '' when they went.
  reason text not null default '',
  pack text not null,
  because text[] not null,
  rows bigint not null,
  primary key (run_id, day, table_name, holds, category, pack, what, reason)
);
select regie_wall('privacy_tally');

-- What is kept for ever against changes may go when its time is over, and then alone: the night's work says so for its transaction.
create function privacy_erasing() returns boolean language sql stable as $$
  select coalesce(current_setting('regie.erasing', true), '') = 'yes'
$$;

create or replace function platform_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and privacy_erasing() then return old; end if;
  raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
end $$;

create or replace function document_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and privacy_erasing() then return old; end if;
  if tg_op = 'UPDATE' and old.sha256 is null and new.sha256 is not null
     and to_jsonb(old) - 'sha256' = to_jsonb(new) - 'sha256' then
    return new;
  end if;
  raise exception 'a document that is kept never changes';
end $$;

-- The pages of a document go with the last document that shows them.
create index document_sha256 on document (operator_id, sha256) where sha256 is not null;
create function document_forget_content() returns trigger language plpgsql as $$
begin
  delete from document_content c using (select distinct operator_id, sha256 from gone where sha256 is not null) g
    where c.operator_id = g.operator_id and c.sha256 = g.sha256
      and not exists (select from document d where d.operator_id = g.operator_id and d.sha256 = g.sha256);
  return null;
end $$;
create trigger document_content_forgotten after delete on document referencing old table as gone
  for each statement execute function document_forget_content();
