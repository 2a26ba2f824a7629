-- One action on many rows: what was asked, and what became of each row.
create table desk_bulk (
  id uuid not null primary key,
  action text not null,
  input jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'running', 'done')),
  total int not null,
  ended_at timestamptz
);
select regie_wall('desk_bulk');
create index desk_bulk_newest on desk_bulk (operator_id, asked_at desc, id);

create table desk_bulk_row (
  bulk_id uuid not null references desk_bulk (id),
  position int not null,
  kind text not null,
  item_id text not null,
  account_id uuid,
  title jsonb not null,
  holder text,
  state text not null check (state in ('waiting', 'done', 'refused', 'failed')),
  -- What was done, or why it was not.
  told jsonb,
  primary key (bulk_id, position)
);
select regie_wall('desk_bulk_row');
create unique index desk_bulk_row_once on desk_bulk_row (bulk_id, kind, item_id);
