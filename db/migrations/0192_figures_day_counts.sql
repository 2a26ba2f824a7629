-- What the operator watches, counted day by day by a job, so that nobody who looks makes the database read every customer.
create table day_count (
  operator_id text not null default current_setting('regie.operator'),
  name text not null,
  on_date date not null,
  -- What the count is of: an offer, a way to pay, an age… Empty when it is of everything.
  part text not null default '',
  -- A number of things, or micro-euros.
  value bigint not null,
  primary key (operator_id, name, on_date, part)
);
select regie_wall('day_count');

create table day_count_state (
  operator_id text not null default current_setting('regie.operator') primary key,
  counted_on date not null,
  counted_at timestamptz not null
);
select regie_wall('day_count_state');
