-- In which language an agent is written to: as the invitation says, then as they last signed in.
alter table platform_user add column language text not null default 'fr' check (language in ('fr', 'en'));
