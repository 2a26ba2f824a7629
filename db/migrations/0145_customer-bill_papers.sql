-- How a customer wants bills; an account without a row has what the columns default to.
create table bill_preference (
  account_id uuid not null primary key,
  -- Charged calls listed one by one at the end of each bill.
  calls_listed boolean not null default true,
  version int not null default 1
);
select regie_wall('bill_preference');

-- Copies asked for: a duplicate on paper, or a bill taken out of the archive and readable again for a while.
create table bill_copy (
  account_id uuid not null,
  id uuid not null,
  bill_id uuid not null,
  kind text not null check (kind in ('duplicate', 'archive')),
  copies int not null check (copies between 1 and 10),
  asked_on date not null,
  readable_until date,
  charge_id uuid,
  decision_id uuid,
  primary key (account_id, id),
  check ((kind = 'archive') = (readable_until is not null))
);
select regie_wall('bill_copy');
create index bill_copy_bill on bill_copy (account_id, bill_id);
