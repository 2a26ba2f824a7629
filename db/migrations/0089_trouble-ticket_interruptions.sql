-- What each line went without, and when: the facts of availability.
create table line_interruption (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  event_id uuid,
  cause text not null,
  total boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  reported_at timestamptz,
  notified_at timestamptz,
  notice_by timestamptz,
  notice_respected boolean,
  decision uuid,
  process_flow_id uuid,
  cancelled boolean not null default false,
  judge_on date,
  primary key (account_id, id)
);
comment on column line_interruption.judge_on is 'day on which the availability of its period is to be judged; none when there is nothing to judge';
select regie_wall('line_interruption');
create unique index line_interruption_event on line_interruption (event_id, account_id, agreement_id) where event_id is not null;
create index line_interruption_agreement on line_interruption (agreement_id, started_at);
create index line_interruption_judge on line_interruption (operator_id, judge_on) where judge_on is not null;

-- How much of a period a line worked, against what its contract promises.
create table line_availability (
  account_id uuid not null,
  agreement_id uuid not null,
  from_on date not null,
  to_on date not null,
  percent text not null,
  respected boolean not null,
  decision uuid not null,
  process_flow_id uuid,
  primary key (account_id, agreement_id, from_on)
);
select regie_wall('line_availability');
