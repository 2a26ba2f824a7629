-- Orders, with what was asked and the papers that go with it.
create table product_order (
  account_id uuid not null,
  id uuid not null,
  operator_id text not null default current_setting('regie.operator'),
  agreement_id uuid not null,
  external_id text,
  request_hash text not null,
  state text not null check (state in ('acknowledged', 'pending', 'in-progress', 'completed', 'cancelled')),
  ordered_on date not null,
  channel text not null,
  pack text not null,
  offer text not null,
  options text[] not null,
  documents jsonb not null,
  documents_required text[] not null,
  documents_missing text[] not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (operator_id, external_id)
);
select regie_wall('product_order');
create index product_order_id on product_order (id);
create index product_order_agreement on product_order (account_id, agreement_id);
