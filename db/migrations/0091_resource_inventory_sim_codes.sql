-- Codes printed with a SIM card: given to its holder, each reading audited.
create table sim_code (
  operator_id text not null default current_setting('regie.operator'),
  serial text not null,
  pin text not null,
  puk text not null,
  primary key (operator_id, serial)
);
select regie_wall('sim_code');
