-- A customer who says that a change suits them; what the contract lets them do stays open all the same.
alter table contract_change_customer add column accepted_on date;
