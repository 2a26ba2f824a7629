create table collection_case (
  account_id uuid not null,
  id uuid not null,
  bill_id uuid not null,
  bill_number text not null,
  -- The subscription contract that the bill is for; null when the bill carries none.
  agreement_id uuid,
  opened_on date not null,
  state text not null check (state in ('open', 'closed')),
  -- Day on which the next step is looked at.
  next_on date not null,
  reminder_sent_on date,
  notice_sent_on date,
  notice_received_on date,
  suspended_on date,
  terminated_on date,
  closed_on date,
  -- Hardship: nothing is done until that day, included.
  paused_until date,
  pause_reason text,
  increase_charged boolean not null default false,
  last_error text,
  primary key (account_id, id)
);
select regie_wall('collection_case');
create unique index collection_case_bill on collection_case (account_id, bill_id);
create index collection_case_due on collection_case (operator_id, next_on, account_id, id) where state = 'open';
