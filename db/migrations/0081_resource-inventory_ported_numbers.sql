-- Numbers that came from another operator, and numbers that have gone to one.
alter table telephone_number drop constraint telephone_number_state_check;
alter table telephone_number add constraint telephone_number_state_check
  check (state in ('free', 'reserved', 'assigned', 'quarantine', 'ported-out'));
alter table telephone_number add column ported_in boolean not null default false;
