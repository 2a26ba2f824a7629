-- A bill marks the records that it charges. Those that cost nothing, by far the most, are told on the bill of their days and
-- are not touched: which days each bill has told is kept instead.
create table usage_told (
  account_id uuid not null,
  bill_id uuid not null,
  from_day date not null,
  before date not null,
  -- The last of the files that had come whole: a record of a later one is told on a later bill.
  files_through integer not null,
  primary key (account_id, bill_id)
);
select regie_wall('usage_told');
comment on table usage_told is 'The days, the last one excluded, whose free records a bill has told';

drop index usage_row_unbilled;
create index usage_row_to_charge on usage_row (account_id, on_date) where bill_id is null and amount > 0;

-- Both change a little at each bill and in place, if there is room for it.
alter table billed_product set (fillfactor = 80);
alter table billing_account set (fillfactor = 80);
