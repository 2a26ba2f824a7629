-- Amounts are micro-euros. What an operator's shop sells, and the pieces that it has.
create table shop_store (
  -- The contract under whose terms it sells; its newest version holds for each order.
  pack text not null,
  name text not null,
  opened_on date not null
);
select regie_wall('shop_store');
alter table shop_store add primary key (operator_id);

create table shop_category (
  code text not null,
  label jsonb not null,
  position int not null
);
select regie_wall('shop_category');
alter table shop_category add primary key (operator_id, code);

create table shop_product (
  id uuid not null primary key,
  code text not null,
  category text not null,
  brand text not null,
  name jsonb not null,
  summary jsonb not null,
  description jsonb not null,
  -- phone, laptop, tablet, headset, telephone-set...: what its picture shows.
  kind text not null,
  -- Counted among the mobile terminals that a customer may buy in a day.
  mobile_terminal boolean not null,
  laptop boolean not null,
  -- The contract's family of products for questions after the sale.
  after_sales text not null,
  features jsonb not null,
  -- Offers of the operator's contracts with which it may be bought, `pack:code`.
  plans text[] not null,
  visible boolean not null,
  -- Whether more pieces will come when none is left.
  restocked boolean not null,
  -- Sold before it is out; the day that its maker told, once it is confirmed.
  pre_order boolean not null,
  release_on date,
  created_at timestamptz not null
);
select regie_wall('shop_product');
create unique index shop_product_code on shop_product (operator_id, code);

create table shop_variant (
  id uuid not null primary key,
  product_id uuid not null references shop_product (id),
  sku text not null,
  label jsonb not null,
  colour text not null,
  price_excl bigint not null check (price_excl > 0),
  -- The usual price on the market, by which a manifest error of price is judged.
  usual_price_excl bigint not null check (usual_price_excl > 0),
  -- Inside the price.
  eco_excl bigint not null check (eco_excl >= 0),
  private_copy_excl bigint not null check (private_copy_excl >= 0),
  on_hand int not null default 0 check (on_hand >= 0),
  -- Of them, promised to orders that were not dispatched yet. Never more than there are.
  reserved int not null default 0 check (reserved >= 0 and reserved <= on_hand),
  position int not null,
  check (eco_excl + private_copy_excl <= price_excl)
);
select regie_wall('shop_variant');
create unique index shop_variant_sku on shop_variant (operator_id, sku);
create index shop_variant_product on shop_variant (product_id, position);

-- A lower price for a time; a flash sale is for so many pieces, and never for more.
create table shop_sale (
  id uuid not null primary key,
  variant_id uuid not null references shop_variant (id),
  kind text not null check (kind in ('promotion', 'flash-sale')),
  price_excl bigint not null check (price_excl > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  quantity int check (quantity > 0),
  sold int not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check (kind = 'promotion' or quantity is not null),
  check (sold >= 0 and (quantity is null or sold <= quantity))
);
select regie_wall('shop_sale');
create index shop_sale_variant on shop_sale (variant_id, ends_at);

-- Every piece that came or went.
create table shop_stock_move (
  id uuid not null primary key,
  variant_id uuid not null references shop_variant (id),
  kind text not null check (kind in ('received', 'dispatched', 'returned', 'corrected')),
  quantity int not null check (quantity <> 0),
  reference text not null,
  moved_at timestamptz not null,
  moved_by text not null
);
select regie_wall('shop_stock_move');
create index shop_stock_move_variant on shop_stock_move (variant_id, moved_at desc);

create table shop_voucher (
  code text not null,
  amount bigint not null check (amount > 0),
  expires_on date not null,
  -- The part of the offer that it pays for; null: all of it.
  category text,
  issued_at timestamptz not null,
  issued_by text not null,
  -- The order that used it.
  used_by uuid,
  used_on date
);
select regie_wall('shop_voucher');
alter table shop_voucher add primary key (operator_id, code);

-- A cart outlives the visit in which it was filled: the visitor's browser keeps its id, an account keeps its own.
create table shop_cart (
  id uuid not null primary key,
  account_id uuid,
  lines jsonb not null,
  vouchers text[] not null,
  updated_at timestamptz not null
);
select regie_wall('shop_cart');
create unique index shop_cart_account on shop_cart (operator_id, account_id) where account_id is not null;
create index shop_cart_old on shop_cart (operator_id, updated_at);
