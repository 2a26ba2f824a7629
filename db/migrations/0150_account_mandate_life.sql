-- What becomes of a mandate after it was signed: presented, amended, stopped, ended and why.
alter table sepa_mandate add column revoked_because text
  check (revoked_because in ('customer', 'replaced', 'unused', 'refused-by-bank'));
alter table sepa_mandate add column last_presented_on date;
-- The creditor under whose identifier it was last presented: the bank is told when it changes.
alter table sepa_mandate add column creditor_id text;
alter table sepa_mandate add column creditor_name text;
-- The account that the debtor's bank knows, until a debit has told it of the new one.
alter table sepa_mandate add column previous_iban text;
-- No debit is presented while it is stopped; the code is the bank's reason.
alter table sepa_mandate add column halted_on date;
alter table sepa_mandate add column halted_because text;

create table sepa_mandate_change (
  account_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  changed_on date not null,
  changed_by text not null check (changed_by in ('customer', 'agent')),
  previous_iban text not null,
  iban text not null,
  bic text,
  holder text not null,
  primary key (account_id, id)
);
select regie_wall('sepa_mandate_change');

-- Whose account money comes from.
create index sepa_mandate_iban on sepa_mandate (operator_id, iban);
