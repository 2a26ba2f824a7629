-- What is known of a person's payments before they order, and what is entered in the register shared by operators.
create table risk_assessment (
  account_id uuid not null,
  id uuid not null,
  subject text not null,
  assessed_on date not null,
  register text not null check (register in ('listed', 'clear', 'not-asked')),
  incidents jsonb not null,
  debts jsonb not null,
  ended_for_documents boolean not null,
  earlier_contract_on date,
  primary key (account_id, id)
);
select regie_wall('risk_assessment');
create index risk_assessment_id on risk_assessment (id);

create table payment_incident (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  bill_id uuid not null,
  bill_number text not null,
  amount bigint not null,
  state text not null check (state in ('noted', 'to-enter', 'entered', 'to-remove', 'removed')),
  noted_on date not null,
  entered_on date,
  removed_on date,
  removal_reason text,
  register_reference text,
  decision uuid,
  because text[] not null,
  primary key (account_id, id),
  unique (account_id, bill_id)
);
comment on column payment_incident.amount is 'micro-euros, tax included';
select regie_wall('payment_incident');

-- The stand-in for the register: people under a mark of who they are, never under their names.
create table incident_register_entry (
  reference uuid primary key,
  person text not null,
  creditor text not null,
  amount bigint not null,
  entered_on date not null,
  removed_on date
);
comment on column incident_register_entry.amount is 'micro-euros, tax included';
select regie_wall('incident_register_entry');
create index incident_register_entry_person on incident_register_entry (operator_id, person);

create index party_born on party (operator_id, birth_date) where birth_date is not null;
create index party_registered on party (operator_id, registration_number) where registration_number is not null;
