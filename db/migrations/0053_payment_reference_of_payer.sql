-- A cheque or a receipt is numbered by who gives it: two customers may come with the same number. What comes through the
-- bank is numbered by the bank, once for the operator.
drop index payment_reference;
create unique index payment_reference on payment (operator_id, method, reference) where method not in ('cheque', 'cash');
create unique index payment_reference_of_payer on payment (account_id, method, reference);
