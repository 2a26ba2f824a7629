-- What stands at the end of a day is counted along what the count tells apart, without opening a single contract.
create index agreement_standing on agreement (operator_id, pack, offer, territory, state)
  where state in ('ordered', 'awaiting-activation', 'active', 'suspended', 'terminating');
