-- Some products are sold under terms of their own, given beside those of the shop: a title and a text.
alter table shop_product add column own_terms jsonb;

-- An update of a product with digital elements: what it is, and what happens when it is not installed.
create table shop_update (
  id uuid not null primary key,
  product_id uuid not null references shop_product (id),
  title jsonb not null,
  consequences jsonb not null,
  -- How it is installed; null: no instructions were given.
  instructions jsonb,
  -- Without it the product would no longer be what was sold.
  essential boolean not null,
  published_at timestamptz not null,
  published_by text not null
);
select regie_wall('shop_update');
create index shop_update_product on shop_update (product_id, published_at);

-- Who was told of an update, for which order, with what the terms let them do about it.
create table shop_update_notice (
  account_id uuid not null,
  order_id uuid not null,
  update_id uuid not null references shop_update (id),
  told_at timestamptz not null,
  may_refuse boolean not null,
  -- Once installed, when it harms the use of the product.
  may_uninstall boolean not null,
  decision uuid not null,
  because text[] not null,
  primary key (account_id, order_id, update_id)
);
select regie_wall('shop_update_notice');
