-- Who looks after a ticket: the case that carries it is in process_flow.
create table ticket_desk (
  account_id uuid not null,
  process_flow_id uuid not null,
  team text not null,
  assignee text,
  severity text not null check (severity in ('minor', 'major', 'critical')),
  description text not null,
  notes jsonb not null default '[]',
  version integer not null default 1,
  primary key (account_id, process_flow_id)
);
select regie_wall('ticket_desk');
create index ticket_desk_flow on ticket_desk (process_flow_id);
