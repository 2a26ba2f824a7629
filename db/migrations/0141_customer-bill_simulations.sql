-- A bill run made beforehand, of which nothing is kept but what it came to, and the bills that look wrong.
create table bill_simulation (
  id uuid not null primary key,
  as_of date not null,
  state text not null check (state in ('running', 'stopped', 'done')),
  started_at timestamptz not null,
  ended_at timestamptz,
  total int not null,
  done int not null default 0,
  -- The key of the last account looked at: a simulation that was stopped goes on after it.
  after_on date,
  after_account uuid,
  -- Sums of the bills so far, micro-euros as texts.
  sums jsonb not null
);
select regie_wall('bill_simulation');
create index bill_simulation_newest on bill_simulation (operator_id, started_at);

-- Bills to come that look wrong, until a person has looked at them: left out of runs unless released.
create table bill_check (
  account_id uuid not null,
  bill_on date not null,
  simulation_id uuid not null references bill_simulation (id),
  total_incl bigint not null,
  previous_incl bigint,
  findings text[] not null,
  -- What kept the bill from being worked out.
  fault text,
  state text not null check (state in ('set-aside', 'held', 'released', 'failed')),
  reason text,
  decided_by text,
  decided_at timestamptz,
  primary key (account_id, bill_on),
  check ((state in ('held', 'released')) = (decided_at is not null))
);
select regie_wall('bill_check');
create index bill_check_waiting on bill_check (operator_id, bill_on) where state in ('set-aside', 'held');
comment on column bill_check.total_incl is 'micro-euros';
comment on column bill_check.previous_incl is 'micro-euros; null: there is no bill to compare with';
