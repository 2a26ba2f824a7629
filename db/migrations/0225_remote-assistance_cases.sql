-- Help at a distance: who asked for what, what it will cost, what became of it. Amounts are micro-euros.
create table assistance_case (
  account_id uuid not null,
  id uuid not null,
  number text not null,
  -- The contract whose bill carries it; none when the customer has none that does.
  agreement_id uuid,
  pack text not null,
  terms_version text not null,
  territory text not null,
  segment text not null check (segment in ('residential', 'professional')),
  state text not null check (state in ('refused', 'to-study', 'to-accept', 'to-call', 'in-progress', 'visit-booked', 'closed', 'cancelled', 'withdrawn')),
  channel text not null,
  description text not null,
  -- [{code, outcome}]: lines of the price list of the segment.
  services jsonb not null,
  -- The equipment as it was told: platform, version, and what the contract asks of it.
  equipment jsonb not null,
  -- Who asked, as they identified themselves.
  identity jsonb not null,
  opened_at timestamptz not null,
  opened_by text not null,
  refusal jsonb,
  price bigint,
  screen_sharing boolean not null default false,
  backup_warning boolean not null default false,
  accepted_at timestamptz,
  early_start boolean not null default false,
  study_due_at timestamptz,
  study_late boolean,
  callback_by timestamptz,
  callback_at timestamptz,
  technician text,
  started_at timestamptz,
  report text,
  visit_id uuid,
  visit_price bigint,
  ended_at timestamptz,
  total bigint,
  charge_ids uuid[] not null default '{}',
  decision_ids uuid[] not null default '{}',
  version int not null default 1,
  primary key (account_id, id)
);
select regie_wall('assistance_case');
create unique index assistance_case_number on assistance_case (operator_id, number);
create index assistance_case_id on assistance_case (id);
-- The queue of technicians, and their planning.
create index assistance_case_open on assistance_case (operator_id, state, callback_at)
  where state not in ('refused', 'closed', 'cancelled', 'withdrawn');
create index assistance_case_planned on assistance_case (operator_id, callback_at) where callback_at is not null;

create table assistance_number (next int not null);
select regie_wall('assistance_number');
create unique index assistance_number_one on assistance_number (operator_id);

-- What the customer complains of after a service, and where the discussion stands.
create table assistance_complaint (
  account_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  about text not null,
  opened_at timestamptz not null,
  outcome text check (outcome in ('pending', 'settled', 'failed')),
  next_step text not null,
  online_address text not null,
  -- Whether a harm is answered for, once it was judged.
  liability jsonb,
  answer text,
  closed_at timestamptz,
  decision_ids uuid[] not null default '{}',
  primary key (account_id, id)
);
select regie_wall('assistance_complaint');
create index assistance_complaint_case on assistance_complaint (account_id, case_id);
