-- The day on which an instalment by direct debit was handed to the bank.
alter table payment_plan_instalment add column presented_on date;
create index payment_plan_instalment_to_present on payment_plan_instalment (due_on) where presented_on is null;
