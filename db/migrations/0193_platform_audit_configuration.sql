-- The words of messages are changed under these names.
drop index platform_audit_configuration;
create index platform_audit_configuration on platform_audit (operator_id, id)
  where action in (
    'operator:change-settings', 'product-catalog:sell-under', 'product-catalog:change-sale', 'product-catalog:publish-price-sheet',
    'communication:publish-words', 'communication:restore-words', 'mediation:add-source', 'mediation:change-source',
    'user:change-roles', 'api-key:create', 'api-key:revoke'
  );
