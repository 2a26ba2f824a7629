-- Screens shown to a technician: codes that open one session each, of which only the hash is kept. What is shown is kept nowhere.
create table assistance_session (
  account_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  code_hash text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  -- Sessions opened with the code.
  opened int not null default 0,
  opened_at timestamptz,
  consent_at timestamptz,
  guest_hash text,
  ended_at timestamptz,
  ended_by text check (ended_by in ('customer', 'technician', 'time')),
  primary key (account_id, id)
);
select regie_wall('assistance_session');
create index assistance_session_code on assistance_session (operator_id, code_hash);
create index assistance_session_id on assistance_session (id);
create index assistance_session_case on assistance_session (account_id, case_id);

-- What the two browsers tell one another to find their way; gone when the session ends.
create table assistance_signal (
  account_id uuid not null,
  session_id uuid not null,
  seq bigint generated always as identity,
  side text not null check (side in ('customer', 'technician')),
  body jsonb not null,
  primary key (account_id, session_id, seq)
);
select regie_wall('assistance_signal');
