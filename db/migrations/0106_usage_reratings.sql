-- Periods rated again after a correction of prices, and the records that waited for one.
create table usage_rerating (
  operator_id text not null default current_setting('regie.operator'),
  id uuid not null,
  from_day date not null,
  to_day date not null,
  -- Only records that had no price.
  unpriced_only boolean not null,
  requested_by text not null,
  requested_at timestamptz not null,
  note text,
  state text not null check (state in ('running', 'done')),
  ended_at timestamptz,
  -- Where it goes on from: the agreement and month rated last.
  after_agreement uuid,
  after_month date,
  months integer not null default 0,
  records integer not null default 0,
  -- Micro-euros, tax included: what records came to more, and less; of them, what bills had charged already.
  raised bigint not null default 0,
  lowered bigint not null default 0,
  to_charge bigint not null default 0,
  to_credit bigint not null default 0,
  primary key (operator_id, id)
);
select regie_wall('usage_rerating');
