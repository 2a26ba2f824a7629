-- Equipment by serial number, from stock to customer and back.
create table equipment (
  operator_id text not null default current_setting('regie.operator'),
  serial text not null,
  kind text not null,
  model text not null,
  state text not null default 'in-stock' check (state in ('in-stock', 'assigned', 'returned', 'lost', 'damaged')),
  account_id uuid,
  agreement_id uuid,
  assigned_on date,
  returned_on date,
  primary key (operator_id, serial),
  check (state <> 'assigned' or account_id is not null)
);
select regie_wall('equipment');
create index equipment_stock on equipment (operator_id, kind, model, serial) where state = 'in-stock';
create index equipment_account on equipment (account_id) where account_id is not null;
