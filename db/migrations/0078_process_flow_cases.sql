-- Cases opened for a subscriber under a procedure of the contract, and what they made happen so far.
create table process_flow (
  account_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  procedure text not null,
  procedure_group text not null,
  state text not null,
  state_label jsonb not null,
  opened_by text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  closed_on date,
  told jsonb not null,
  done jsonb not null,
  shown jsonb not null,
  decision uuid,
  version integer not null default 1,
  primary key (account_id, id)
);
comment on column process_flow.told is 'facts told by people, in the words of the decision';
comment on column process_flow.done is 'charges made, dates opened, changes carried out, letters written';
comment on column process_flow.shown is 'figures and claims that the last review answered, for screens';
select regie_wall('process_flow');
create index process_flow_id on process_flow (id);
create index process_flow_agreement on process_flow (agreement_id);
create index process_flow_open on process_flow (operator_id, procedure_group, id) where closed_on is null;
