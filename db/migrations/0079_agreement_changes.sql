-- How much of a service is cut while it is suspended.
alter table agreement add column suspension_scope text
  check (suspension_scope in ('full', 'outgoing', 'international', 'data', 'premium'));
