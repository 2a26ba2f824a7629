-- What happens on the network: outages and planned work, and how far their news has been carried to the lines concerned.
create table network_event (
  id uuid not null primary key,
  kind text not null check (kind in ('outage', 'planned-work')),
  reference text not null,
  title jsonb not null,
  area jsonb not null,
  cause text not null check (cause in ('operator', 'planned-work', 'third-party', 'force-majeure')),
  total boolean not null,
  state text not null check (state in ('announced', 'open', 'restored', 'cancelled')),
  declared_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  phase text check (phase in ('reaching', 'closing')),
  cursor_account uuid,
  cursor_id uuid,
  reached int not null default 0,
  failures jsonb not null default '[]',
  version integer not null default 1,
  check (state <> 'restored' or ends_at is not null)
);
comment on column network_event.phase is 'what is being done, line after line; none when all is done';
comment on column network_event.ends_at is 'the end foreseen of planned work, the end of what is over';
select regie_wall('network_event');
create unique index network_event_reference on network_event (operator_id, reference);
create index network_event_phase on network_event (operator_id, id) where phase is not null;
