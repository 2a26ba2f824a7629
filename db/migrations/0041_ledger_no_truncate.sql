-- Append only means that the tables are not emptied either.
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function ledger_refuse_change();
create trigger ledger_line_no_truncate before truncate on ledger_line
  for each statement execute function ledger_refuse_change();
