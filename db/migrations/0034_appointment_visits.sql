-- Visits of technicians.
create table appointment (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  at timestamptz not null,
  agreed_on date not null,
  state text not null check (state in ('booked', 'cancelled', 'kept', 'missed-by-customer', 'missed-by-operator')),
  free_cancellation_until text,
  version integer not null default 1,
  primary key (account_id, id)
);
select regie_wall('appointment');
create index appointment_id on appointment (id);
