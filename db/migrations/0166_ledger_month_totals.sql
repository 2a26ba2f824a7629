-- What a closed month comes to, so that figures over years need not read every entry. Written when the month is closed, taken
-- away when it is opened again: only totals, never entries.
create table ledger_month_total (
  month date not null,
  account text not null,
  territory text,
  vat_rate text,
  debit bigint not null,
  credit bigint not null
);
select regie_wall('ledger_month_total');
create index ledger_month_total_month on ledger_month_total (operator_id, month, account);

-- Figures and lists by month and by day read the lines of entries by the operator's own key.
create index ledger_entry_kind on ledger_entry (operator_id, kind, on_date, id);
