-- The one-off charges that starting a contract made, so that a withdrawal takes them back.
alter table agreement add column entry_charges jsonb not null default '[]';
