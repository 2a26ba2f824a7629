-- Requests of people about their data: who asked for what, when, how it was known who they are, and what was answered.
create table privacy_request (
  account_id uuid not null,
  id uuid not null,
  right_name text not null,
  state text not null check (state in ('identity-awaited', 'open', 'answered', 'refused', 'withdrawn')),
  opened_by text not null check (opened_by in ('customer', 'agent')),
  channel text not null,
  -- What the person says, and for whom they act when it is somebody else.
  words text not null,
  on_behalf_of text,
  received_on date not null,
  -- Facts judged so far: the paper seen, complexity, ground...
  facts jsonb not null,
  due_on date,
  extension_told_on date,
  answered_on date,
  closed_on date,
  reason text,
  -- What was written back, and what was done table by table.
  answer text,
  outcome jsonb not null default 'null',
  pack text not null,
  decision uuid,
  because text[] not null,
  handled_by text,
  version int not null default 1,
  primary key (account_id, id),
  check ((state in ('answered', 'refused', 'withdrawn')) = (closed_on is not null))
);
select regie_wall('privacy_request');
create index privacy_request_open on privacy_request (operator_id, due_on, id) where closed_on is null;
create index privacy_request_newest on privacy_request (operator_id, received_on desc, id desc);

-- Data that are frozen: neither used nor erased, until somebody ends it.
create table privacy_restriction (
  account_id uuid not null,
  id uuid not null,
  ground text not null,
  reason text not null,
  from_on date not null,
  until_on date,
  request_id uuid,
  primary key (account_id, id)
);
select regie_wall('privacy_restriction');

-- What authorities asked for, and what they were given.
create table privacy_authority_request (
  id uuid not null primary key,
  account_id uuid,
  recipient text not null check (recipient in ('authority', 'court-authorised-third-party')),
  authority text not null,
  reference text not null,
  asked text not null,
  received_on date not null,
  due_on date,
  legal_request boolean not null,
  court_decision boolean not null,
  state text not null check (state in ('open', 'given', 'refused')),
  reason text,
  given text,
  replied_on date,
  pack text not null,
  because text[] not null,
  entered_by text not null,
  version int not null default 1,
  check ((state = 'open') = (replied_on is null))
);
select regie_wall('privacy_authority_request');

-- Breaches of personal data: found, weighed, told to the authority within the time of the law, closed.
create table privacy_breach (
  id uuid not null primary key,
  title text not null,
  nature text not null check (nature in ('confidentiality', 'integrity', 'availability')),
  story text not null,
  data text not null,
  people int not null check (people >= 0),
  found_at timestamptz not null,
  -- Last instant to tell the authority.
  tell_by timestamptz not null,
  risk text not null check (risk in ('none', 'some', 'high')),
  measures text not null default '',
  authority_told_at timestamptz,
  people_told_at timestamptz,
  closed_on date,
  entered_by text not null,
  version int not null default 1
);
select regie_wall('privacy_breach');
