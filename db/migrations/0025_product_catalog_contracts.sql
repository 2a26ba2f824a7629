-- Under which contracts an operator sells, from when.
create table operator_contract (
  operator_id text not null default current_setting('regie.operator'),
  pack text not null,
  valid_from date not null,
  valid_until date,
  primary key (operator_id, pack, valid_from)
);
select regie_wall('operator_contract');
