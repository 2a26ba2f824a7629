-- Why a service is cut, by cause: it comes back when the last one has gone.
alter table agreement add column suspension_causes jsonb not null default '{}';
comment on column agreement.suspension_causes is 'cause to how much of the service it cuts';
update agreement set suspension_causes = jsonb_build_object('unknown', coalesce(suspension_scope, 'full')) where state = 'suspended';
