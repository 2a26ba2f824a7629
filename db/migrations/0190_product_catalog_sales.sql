-- From when an offer or option of a contract is on sale or off: what it is today is the latest line that has begun.
create table offer_sale (
  operator_id text not null default current_setting('regie.operator'),
  pack text not null,
  code text not null,
  valid_from date not null,
  on_sale boolean not null,
  set_at timestamptz not null,
  set_by text not null,
  why text not null,
  primary key (operator_id, pack, code, valid_from)
);
select regie_wall('offer_sale');

-- Who changed what of the configuration, the latest first: a small part of all that is recorded.
create index platform_audit_configuration on platform_audit (operator_id, id)
  where action in (
    'operator:change-settings', 'product-catalog:sell-under', 'product-catalog:change-sale', 'product-catalog:publish-price-sheet',
    'communication:publish-wording', 'mediation:add-source', 'mediation:change-source', 'user:change-roles', 'api-key:create',
    'api-key:revoke'
  );
