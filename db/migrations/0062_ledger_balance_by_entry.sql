-- The balance is checked once an entry, at the commit, rather than once a line: a bill run posts hundreds of lines in a
-- transaction. In exchange an entry is closed when its transaction ends: no line is added to it any more, balanced or not.
alter table ledger_entry add column posted_in xid8 not null default pg_current_xact_id();
comment on column ledger_entry.posted_in is 'the transaction that wrote it, the only one that may give it lines';

drop trigger ledger_line_balanced on ledger_line;

create function ledger_refuse_late_line() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added join ledger_entry e on e.id = added.entry_id where e.posted_in <> pg_current_xact_id()) then
    raise exception 'a journal entry is closed: post another one';
  end if;
  return null;
end $$;
create trigger ledger_line_in_time after insert on ledger_line
  referencing new table as added for each statement execute function ledger_refuse_late_line();

-- Planned for the table that grows, not for the empty one that a connection may have met first.
alter function ledger_check_balance() set enable_seqscan = off;
alter function ledger_refuse_late_line() set enable_seqscan = off;
