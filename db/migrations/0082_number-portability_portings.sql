-- Numbers on their way from or to another operator, and what operators tell one another about them.
create table porting (
  account_id uuid not null,
  id uuid not null,
  operator_id text not null default current_setting('regie.operator'),
  agreement_id uuid not null,
  territory text not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('fixed', 'mobile')),
  e164 text not null,
  state text not null check (state in ('requested', 'sent', 'accepted', 'scheduled', 'late', 'done', 'lost', 'refused', 'cancelled')),
  reason text,
  other_operator text not null,
  rio text,
  requested_on date not null,
  desired_on date,
  expected_on date,
  sent_on date,
  accepted_on date,
  scheduled_on date,
  ported_on date,
  lost_on date,
  restored_on date,
  stopping text check (stopping in ('cancellation', 'withdrawal', 'end')),
  stopping_on date,
  fault text,
  told jsonb not null default '{}',
  claim jsonb,
  credited jsonb not null default '{}',
  decision text,
  version integer not null default 1,
  primary key (account_id, id)
);
select regie_wall('porting');
create index porting_id on porting (id);
create index porting_number on porting (operator_id, e164);
create index porting_running on porting (operator_id, state) where state in ('requested', 'sent', 'accepted', 'scheduled', 'late');

create table porting_message (
  account_id uuid not null,
  id uuid not null,
  operator_id text not null default current_setting('regie.operator'),
  porting_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null,
  body jsonb not null,
  dedupe_key text not null,
  written_on date not null,
  written_at timestamptz not null,
  delivered_at timestamptz,
  awaits_until date,
  primary key (account_id, id),
  unique (operator_id, dedupe_key)
);
select regie_wall('porting_message');
create index porting_message_to_deliver on porting_message (operator_id, id) where direction = 'out' and delivered_at is null;
create index porting_message_awaited on porting_message (operator_id, awaits_until) where awaits_until is not null;
create index porting_message_of on porting_message (porting_id);
