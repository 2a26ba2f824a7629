-- What a technician comes for: to put the service in, or to help at home when help at a distance did not do.
alter table appointment add column purpose text not null default 'installation' check (purpose in ('installation', 'assistance'));
