-- What a statement checks of each of thousands of rows, it looks up once: the operator of its wall, and the entry of a journal line.
create or replace function ledger_refuse_late_line() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct operator_id, entry_id from added) a where not exists (select from ledger_entry e
    where e.id = a.entry_id and e.operator_id = a.operator_id and e.posted_in = pg_current_xact_id())) then
    raise exception 'the journal entry of a line is closed, or not there: post another one';
  end if;
  return null;
end $$;
alter function ledger_refuse_late_line() set enable_seqscan = off;
-- Entries are never changed or taken away, and the line is refused above when its entry is not there: nothing is left to this key,
-- which locks the entry once a line.
alter table ledger_line drop constraint ledger_line_entry_id_fkey;

do $$
declare
  walled text;
begin
  foreach walled in array array['usage_row', 'usage_told', 'bill_line', 'ledger_entry', 'ledger_line', 'billed_product', 'product'] loop
    execute format('alter policy wall on %I using (operator_id = (select regie_operator())) with check (operator_id = (select regie_operator()))', walled);
  end loop;
end $$;
