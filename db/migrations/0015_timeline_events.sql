-- What happened in a customer's life, told in both languages, in the order in which it was recorded.
create table timeline_event (
  account_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  agreement_id uuid,
  kind text not null,
  on_date date not null,
  at timestamptz not null,
  actor text not null,
  title jsonb not null,
  detail jsonb not null default 'null',
  decision uuid,
  primary key (account_id, id)
);
select regie_wall('timeline_event');
create unique index timeline_event_seq on timeline_event (account_id, seq);
