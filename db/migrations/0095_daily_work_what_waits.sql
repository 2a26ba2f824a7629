-- What the work of each day asks first: whether the bank has debits in hand, whether a run of the day was begun, which days have calls.
create index direct_debit_presented on direct_debit (operator_id, collect_on) where state = 'presented';
create index direct_debit_of_batch on direct_debit (batch_id);
create index bill_run_of_day on bill_run (operator_id, as_of) where state <> 'done';
create index usage_record_day on usage_record using brin (on_date) with (pages_per_range = 16, autosummarize = on);
