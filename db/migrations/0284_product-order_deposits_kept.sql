-- Deposits that were paid are few among all that ever fell due: those that are still kept are looked for each day along an index of their own.
create index obligation_deposit_paid on obligation (operator_id, account_id, subject) where kind = 'deposit' and state = 'fulfilled';
