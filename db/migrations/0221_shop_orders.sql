-- What is known of an account as a buyer of the shop.
create table shop_buyer (
  account_id uuid not null primary key,
  -- The customer space of a company, which mobile plans ask for.
  enterprise_access boolean not null,
  -- What came of the checks on who buys.
  checks text not null check (checks in ('passed', 'refused')),
  checks_note text,
  updated_at timestamptz not null,
  updated_by text not null
);
select regie_wall('shop_buyer');

-- Somebody who is not known yet: the form, and the documents that came with it.
create table shop_identification (
  id uuid not null primary key,
  company text not null,
  registration text not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  phone text not null,
  address jsonb not null,
  documents jsonb not null,
  state text not null check (state in ('received', 'accepted', 'refused')),
  decision uuid,
  account_id uuid,
  why text,
  received_at timestamptz not null,
  decided_at timestamptz,
  decided_by text
);
select regie_wall('shop_identification');
create index shop_identification_waiting on shop_identification (operator_id, received_at) where state = 'received';

create table shop_order_number (
  next int not null
);
select regie_wall('shop_order_number');
alter table shop_order_number add primary key (operator_id);

create table shop_order (
  account_id uuid not null,
  id uuid not null,
  number text not null,
  state text not null check (state in ('awaiting-payment', 'on-hold', 'to-prepare', 'prepared', 'dispatched', 'available',
    'delivered', 'unclaimed', 'cancelled')),
  pack text not null,
  version text not null,
  placed_at timestamptz not null,
  placed_on date not null,
  placed_by text not null,
  cart_id uuid,
  -- Facts of the acceptance, asked again when the payment is validated.
  facts jsonb not null,
  delivery_mode text not null,
  delivery jsonb not null,
  payment text not null check (payment in ('card', 'cash-on-delivery')),
  goods_excl bigint not null,
  delivery_excl bigint not null,
  vat bigint not null,
  total_incl bigint not null,
  eco_excl bigint not null,
  voucher text,
  voucher_incl bigint not null default 0,
  -- What the voucher leaves to be paid by card or at the door.
  to_pay_incl bigint not null,
  -- The decision that counted the order up.
  total_decision uuid not null,
  total_because text[] not null,
  registered_at timestamptz,
  earliest_on date,
  latest_on date,
  intent_id uuid,
  carrier_reference text,
  dispatched_on date,
  available_on date,
  collect_by date,
  delivered_at timestamptz,
  bill_id uuid,
  owned_on date,
  cancelled_at timestamptz,
  cancelled_why jsonb,
  primary key (account_id, id)
);
select regie_wall('shop_order');
create unique index shop_order_number_of on shop_order (operator_id, number);
create index shop_order_states on shop_order (operator_id, state, placed_at);

create table shop_order_line (
  account_id uuid not null,
  order_id uuid not null,
  position int not null,
  variant_id uuid not null references shop_variant (id),
  product text not null,
  sku text not null,
  label jsonb not null,
  quantity int not null check (quantity > 0),
  unit_excl bigint not null,
  eco_excl bigint not null,
  private_copy_excl bigint not null,
  -- The usual price of the day, by which a manifest error is judged.
  usual_excl bigint not null,
  sale_id uuid references shop_sale (id),
  mobile_terminal boolean not null,
  laptop boolean not null,
  -- The plan bought with it, and the agreement that it opened.
  plan text,
  agreement_id uuid,
  reserved boolean not null,
  picked boolean not null default false,
  serials text[] not null default '{}',
  primary key (account_id, order_id, position)
);
select regie_wall('shop_order_line');
create index shop_order_line_waiting on shop_order_line (variant_id) where not reserved;

-- What happened to an order, as its buyer follows it.
create table shop_order_step (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  -- In which order they happened, several at one moment.
  rank bigint generated always as identity,
  kind text not null,
  at timestamptz not null,
  by_whom text not null,
  words jsonb not null,
  decision uuid,
  because text[] not null,
  primary key (account_id, order_id, id)
);
select regie_wall('shop_order_step');

-- Goods that come back: exchanged within the week, or under the warranty.
create table shop_return (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  kind text not null check (kind in ('exchange', 'warranty')),
  state text not null check (state in ('refused', 'awaiting-item', 'received', 'settled')),
  asked_at timestamptz not null,
  asked_by text not null,
  facts jsonb not null,
  reason text,
  decision uuid not null,
  because text[] not null,
  refund_incl bigint not null default 0,
  settled_on date,
  primary key (account_id, id)
);
select regie_wall('shop_return');
create index shop_return_open on shop_return (operator_id, asked_at) where state in ('awaiting-item', 'received');
