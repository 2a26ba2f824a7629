-- Amounts are micro-euros. No card number is ever kept: the provider tells the brand and the last four digits.
create table card_intent (
  account_id uuid not null,
  id uuid not null,
  provider text not null,
  amount bigint not null check (amount > 0),
  -- The bill that is paid first; null: what is owed, oldest first.
  bill_id uuid,
  state text not null check (state in ('created', 'pending', 'accepted', 'declined', 'abandoned')),
  page_url text,
  transaction text,
  decline_code text,
  card_brand text,
  card_last_four text check (card_last_four ~ '^[0-9]{4}$'),
  created_at timestamptz not null,
  created_by text not null,
  settled_at timestamptz,
  payment_id uuid,
  refunded bigint not null default 0,
  primary key (account_id, id),
  check (refunded between 0 and amount)
);
select regie_wall('card_intent');
create unique index card_intent_id on card_intent (operator_id, id);
create unique index card_intent_transaction on card_intent (operator_id, provider, transaction) where transaction is not null;
create index card_intent_open on card_intent (operator_id, created_at) where state in ('created', 'pending');

-- What a provider told us, each message once.
create table card_notice (
  provider text not null,
  event text not null,
  intent_id uuid,
  outcome text not null check (outcome in ('settled', 'known', 'unknown-intent', 'other-amount')),
  received_at timestamptz not null,
  detail jsonb not null
);
select regie_wall('card_notice');
alter table card_notice add primary key (operator_id, provider, event);

create table card_refund (
  account_id uuid not null,
  id uuid not null,
  intent_id uuid not null,
  amount bigint not null check (amount > 0),
  transaction text not null,
  refunded_on date not null,
  reason text not null,
  refunded_by text not null,
  refunded_at timestamptz not null,
  primary key (account_id, id)
);
select regie_wall('card_refund');
create unique index card_refund_transaction on card_refund (operator_id, transaction);

-- What the provider pays to the bank, and what it is made of.
create table card_payout (
  id uuid not null primary key,
  provider text not null,
  reference text not null,
  paid_on date not null,
  gross bigint not null,
  fees bigint not null,
  net bigint not null,
  imported_at timestamptz not null,
  arrived_on date
);
select regie_wall('card_payout');
create unique index card_payout_reference on card_payout (operator_id, provider, reference);

create table card_payout_line (
  payout_id uuid not null references card_payout (id),
  position int not null,
  kind text not null check (kind in ('payment', 'refund')),
  transaction text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null,
  outcome text not null check (outcome in ('matched', 'unknown', 'other-amount', 'paid-twice')),
  account_id uuid,
  intent_id uuid,
  primary key (payout_id, position)
);
select regie_wall('card_payout_line');
create index card_payout_line_transaction on card_payout_line (operator_id, transaction);

-- A way to pay that counters take.
alter table payment drop constraint payment_method_check;
alter table payment add constraint payment_method_check
  check (method in ('direct-debit', 'transfer', 'cheque', 'card', 'cash', 'voucher'));
drop index payment_reference;
create unique index payment_reference on payment (operator_id, method, reference)
  where method not in ('cheque', 'cash', 'voucher');

-- The provider that stands in for a real one: the pages it showed, and the messages that it is still to send.
create table local_card_key (
  operator_id text not null default regie_operator() primary key,
  key bytea not null
);
select regie_wall('local_card_key');

create table local_card_page (
  id uuid not null primary key,
  reference uuid not null,
  amount bigint not null,
  label text not null,
  back_to text not null,
  state text not null check (state in ('open', 'challenge', 'accepted', 'declined', 'abandoned')),
  behaviour text,
  tries int not null default 0,
  transaction text,
  decline_code text,
  card_brand text,
  card_last_four text,
  opened_at timestamptz not null,
  -- Until then the provider does not know itself.
  known_at timestamptz,
  refunded bigint not null default 0
);
select regie_wall('local_card_page');
create unique index local_card_page_reference on local_card_page (operator_id, reference);

create table local_card_line (
  transaction text not null,
  kind text not null check (kind in ('payment', 'refund')),
  amount bigint not null,
  at timestamptz not null,
  payout text,
  primary key (transaction)
);
select regie_wall('local_card_line');
create index local_card_line_due on local_card_line (operator_id, at) where payout is null;

create table local_card_message (
  id uuid not null primary key,
  body text not null,
  send_at timestamptz not null,
  sent_at timestamptz
);
select regie_wall('local_card_message');
create index local_card_message_due on local_card_message (operator_id, send_at) where sent_at is null;
