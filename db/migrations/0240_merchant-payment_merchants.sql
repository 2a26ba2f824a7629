-- Merchants whose sales the operator collects on its bills. Amounts are micro-euros.
create table merchant (
  id uuid not null primary key,
  name text not null,
  -- SIREN, or the number of the country's own register.
  registration text not null,
  support text not null,
  iban text not null,
  bic text,
  holder text not null,
  -- How many days the merchant has to answer a dispute.
  answer_days int not null check (answer_days between 1 and 60),
  state text not null check (state in ('active', 'suspended')),
  state_why text,
  created_at timestamptz not null
);
select regie_wall('merchant');
create unique index merchant_name on merchant (operator_id, lower(name));

-- Keys with which merchants sign their requests. The key that signs is made from the secret, which is shown once and kept nowhere.
create table merchant_key (
  id uuid not null primary key,
  merchant_id uuid not null references merchant (id),
  name text not null,
  signing_key bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
select regie_wall('merchant_key');
create index merchant_key_merchant on merchant_key (merchant_id);

-- Marks of signed requests, each accepted once.
create table merchant_nonce (
  key_id uuid not null,
  nonce text not null,
  seen_at timestamptz not null
);
select regie_wall('merchant_nonce');
alter table merchant_nonce add primary key (operator_id, key_id, nonce);
create index merchant_nonce_seen on merchant_nonce (operator_id, seen_at);

create table merchant_service (
  id uuid not null primary key,
  merchant_id uuid not null references merchant (id),
  code text not null,
  name jsonb not null,
  solution text not null,
  nature text not null check (nature in ('digital-goods', 'voice-services', 'donations', 'e-tickets')),
  formula text not null check (formula in ('per-act', 'duration', 'subscription')),
  -- Decimal text: of an act, a period, or a minute; tax included.
  unit_price text not null,
  period text check (period in ('weekly', 'twice-monthly', 'monthly')),
  renews boolean not null,
  -- The most that a subscription may come to, first period and renewals together.
  total_cap bigint,
  ends_early boolean not null,
  needs_identification boolean not null,
  -- Undisclosed agent: the operator's tax is in the price. Disclosed: the merchant's, and none of it on the bill.
  vat text not null check (vat in ('opaque', 'transparent')),
  -- Share of the price that the operator keeps, decimal text (0.15).
  commission text not null,
  -- Called number of a voice service, E.164 or short.
  called_number text,
  state text not null check (state in ('on-sale', 'withdrawn')),
  created_at timestamptz not null,
  check ((formula = 'subscription') = (period is not null))
);
select regie_wall('merchant_service');
create unique index merchant_service_code on merchant_service (operator_id, merchant_id, code);
create unique index merchant_service_number on merchant_service (operator_id, called_number) where called_number is not null;

-- Caps that the operator sets on purchases, beside those of the law; the newest row holds.
create table merchant_caps (
  id uuid not null primary key,
  per_purchase bigint,
  per_month bigint,
  per_subscription bigint,
  set_at timestamptz not null,
  set_by text not null
);
select regie_wall('merchant_caps');
create index merchant_caps_newest on merchant_caps (operator_id, id desc);
