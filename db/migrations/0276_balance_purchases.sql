-- What merchants are paid from a prepaid balance; above zero when it is given back.
alter table balance_movement drop constraint balance_movement_kind_check;
alter table balance_movement add constraint balance_movement_kind_check
  check (kind in ('plan-credit', 'carried-over', 'transferred', 'top-up', 'use', 'purchase', 'lost', 'adjustment'));
