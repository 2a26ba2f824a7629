-- Double entry, append only: an entry is never changed, a correction is another entry that reverses it.
create table ledger_entry (
  id uuid not null,
  on_date date not null,
  recorded_at timestamptz not null,
  kind text not null,
  -- What the entry records, `kind:id`; the same fact is never posted twice.
  reference text not null,
  reverses uuid,
  primary key (id)
);
select regie_wall('ledger_entry');
create unique index ledger_entry_reference on ledger_entry (operator_id, reference);
create index ledger_entry_date on ledger_entry (operator_id, on_date, id);
comment on column ledger_entry.reference is 'what is recorded, kind:id; unique, so that nothing is posted twice';

create table ledger_line (
  entry_id uuid not null references ledger_entry (id),
  position int not null,
  -- Account of the French chart (plan comptable général).
  account text not null,
  -- Customer account, for the lines that stand in a customer's sub-ledger.
  account_id uuid,
  debit bigint not null default 0 check (debit >= 0),
  credit bigint not null default 0 check (credit >= 0),
  label text not null,
  primary key (entry_id, position),
  check ((debit = 0) <> (credit = 0))
);
select regie_wall('ledger_line');
create index ledger_line_customer on ledger_line (operator_id, account_id, account) where account_id is not null;
create index ledger_line_account on ledger_line (operator_id, account);
comment on column ledger_line.debit is 'micro-euros';
comment on column ledger_line.credit is 'micro-euros';

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append only: reverse the entry instead';
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function ledger_refuse_change();
create trigger ledger_line_append_only before update or delete on ledger_line
  for each row execute function ledger_refuse_change();

create function ledger_check_balance() returns trigger language plpgsql as $$
declare
  entry uuid := case when tg_table_name = 'ledger_entry' then (to_jsonb(new) ->> 'id')::uuid
                     else (to_jsonb(new) ->> 'entry_id')::uuid end;
  difference numeric;
begin
  select sum(debit) - sum(credit) into difference from ledger_line where entry_id = entry;
  if difference is null then
    raise exception 'journal entry % has no line', entry;
  elsif difference <> 0 then
    raise exception 'journal entry % does not balance: % micro-euros', entry, difference;
  end if;
  return null;
end $$;
-- Deferred to the commit: an entry and its lines come in one transaction, in any order. A line added to an entry that
-- already balanced unbalances it and is refused.
create constraint trigger ledger_entry_balanced after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_check_balance();
create constraint trigger ledger_line_balanced after insert on ledger_line
  deferrable initially deferred for each row execute function ledger_check_balance();
