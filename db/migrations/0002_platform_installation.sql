-- One row: what became of the demonstration, so that a load that was interrupted is begun again and not taken for a whole one.
create table platform_installation (
  id smallint primary key check (id = 1),
  demo_begun_at timestamptz,
  demo_ended_at timestamptz
);
insert into platform_installation (id) values (1);
