-- What a customer wants to read of their use, and to be told of it; an account without a row has what the columns default to.
create table usage_preference (
  account_id uuid not null primary key,
  -- Micro-euros, tax included, charged beyond the offer in a calendar month: the customer is told when they are reached.
  spending_alert bigint check (spending_alert > 0),
  -- Messages that no rule makes the operator send.
  courtesy_alerts boolean not null default true,
  -- Since when called numbers are shown whole, who asked for it, and how it was known that it was the holder.
  full_numbers_since timestamptz,
  full_numbers_proof text,
  version int not null default 1,
  check ((full_numbers_since is null) = (full_numbers_proof is null))
);
select regie_wall('usage_preference');
