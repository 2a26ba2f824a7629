-- What customers bought from merchants, one row for each payment asked for.
create table merchant_purchase (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  merchant_id uuid not null,
  service_id uuid not null,
  subscription_id uuid,
  -- Rank of the period that is paid, from 1; null outside subscriptions.
  period_rank int,
  -- The merchant's own number of the order.
  reference text not null,
  line text not null,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'refused')),
  reason text,
  amount bigint not null,
  connected_seconds int,
  through text not null check (through in ('bill', 'prepaid', 'tv-account', 'call')),
  vat text not null,
  return_to text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  code_hash text,
  code_tries int not null default 0,
  confirmed_at timestamptz,
  confirmed_on date,
  confirmed_by text,
  -- Code of its line on the bill: refunds bear it too.
  line_code text not null,
  charge_id uuid,
  refunded bigint not null default 0 check (refunded between 0 and amount),
  decision uuid,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('merchant_purchase');
create unique index merchant_purchase_id on merchant_purchase (operator_id, id);
create unique index merchant_purchase_reference on merchant_purchase (operator_id, merchant_id, reference);
create index merchant_purchase_month on merchant_purchase (account_id, agreement_id, confirmed_on) where state = 'confirmed';
create index merchant_purchase_newest on merchant_purchase (operator_id, id desc);
create index merchant_purchase_merchant on merchant_purchase (operator_id, merchant_id, confirmed_on) where state = 'confirmed';

create table merchant_subscription (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  merchant_id uuid not null,
  service_id uuid not null,
  line text not null,
  subscribed_on date not null,
  period text not null,
  renews boolean not null,
  price bigint not null,
  total_cap bigint,
  vat text not null,
  ends_early boolean not null,
  payments int not null,
  -- The day on which the next period is paid, in advance; null once it has no next one.
  next_on date,
  paid_until date not null,
  terminated_on date,
  ends_on date,
  end_reason text,
  -- The offer under which it runs: another one stops what hung on it.
  offer text not null,
  decision uuid,
  because text[] not null,
  primary key (account_id, id)
);
select regie_wall('merchant_subscription');
create unique index merchant_subscription_id on merchant_subscription (operator_id, id);
create index merchant_subscription_next on merchant_subscription (operator_id, next_on) where next_on is not null;
create index merchant_subscription_agreement on merchant_subscription (account_id, agreement_id);

create table merchant_refund (
  account_id uuid not null,
  id uuid not null,
  purchase_id uuid not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  by_whom text not null check (by_whom in ('merchant', 'operator')),
  refunded_on date not null,
  refunded_at timestamptz not null,
  actor text not null,
  -- Null when the purchase had not reached a bill: it was taken off.
  charge_id uuid,
  primary key (account_id, id)
);
select regie_wall('merchant_refund');
create index merchant_refund_purchase on merchant_refund (account_id, purchase_id);

-- Purchases taken away by the operator after a breach; the newest row of an agreement holds.
create table merchant_access (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  withdrawn boolean not null,
  reason text not null,
  actor text not null,
  at timestamptz not null,
  decision uuid,
  primary key (account_id, id)
);
select regie_wall('merchant_access');
create index merchant_access_agreement on merchant_access (account_id, agreement_id, id desc);
