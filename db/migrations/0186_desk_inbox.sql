-- Who takes what waits for an agent, and the selections that agents keep. What waits is read where it is.
create table desk_assignment (
  kind text not null,
  item_id text not null,
  account_id uuid,
  team text,
  -- The agent's name, as tickets have it.
  assignee text,
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (kind, item_id)
);
select regie_wall('desk_assignment');

create table desk_view (
  id uuid not null primary key,
  login text not null,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null
);
select regie_wall('desk_view');
create unique index desk_view_name on desk_view (operator_id, login, name);

-- What waits is little among much: each part is read along an index of its own.
create index obligation_waits on obligation (operator_id, due_at, id)
  where state = 'open' and ((by_whom = 'operator' and action is null) or last_error is not null);
create index collection_case_stuck on collection_case (operator_id, next_on) where state = 'open' and last_error is not null;
create index process_flow_waits on process_flow (operator_id, opened_at, id) where closed_on is null;
create index obligation_of_case on obligation (account_id, subject) where state = 'open' and subject like 'case:%';

create view desk_work with (security_invoker = true) as
  select 'obligation' as kind, o.id::text as id, o.account_id, o.agreement_id, o.territory, a.pack,
    coalesce(d.team, case
      when o.subject like 'bill:%' or o.subject like 'payment:%' or o.kind like '%refund%' or o.kind like '%deposit%' then 'billing'
      when o.subject like 'equipment:%' or o.kind like '%equipment%' or o.kind like '%install%' then 'technical'
      else 'customer-care' end) as team,
    d.assignee, o.kind as code, o.label, o.label as detail, null::text as severity, o.due_at, o.due_on, o.opened_at as since,
    o.decision, o.because, o.last_error as trouble, null::bigint as amount, coalesce(d.version, 0) as version
  from obligation o
  left join agreement a on a.account_id = o.account_id and a.id = o.agreement_id
  left join desk_assignment d on d.kind = 'obligation' and d.item_id = o.id::text
  where o.state = 'open' and ((o.by_whom = 'operator' and o.action is null) or o.last_error is not null)
    and (o.last_error is not null or o.subject not like 'case:%')
  union all
  select case when f.procedure_group in ('quality', 'complaint') then 'ticket' else 'case' end, f.id::text, f.account_id, f.agreement_id,
    a.territory, a.pack,
    coalesce(t.team, d.team, case when f.procedure_group = 'quality' then 'technical' when f.procedure_group = 'money' then 'billing'
      when f.procedure_group = 'privacy' then 'privacy' else 'customer-care' end),
    coalesce(t.assignee, d.assignee), f.procedure, null::jsonb, coalesce(n.label, f.state_label), t.severity, n.due_at, n.due_on,
    f.opened_at, f.decision, coalesce(n.because, '{}'), null, null, coalesce(t.version, d.version, 0)
  from process_flow f
  join agreement a on a.account_id = f.account_id and a.id = f.agreement_id
  left join ticket_desk t on t.account_id = f.account_id and t.process_flow_id = f.id
  left join desk_assignment d on d.kind = 'case' and d.item_id = f.id::text
  left join lateral (select o.due_at, o.due_on, o.label, o.because, o.by_whom from obligation o
    where o.account_id = f.account_id and o.subject = 'case:' || f.id and o.state = 'open' and o.subject like 'case:%'
    order by o.due_at limit 1) n on true
  where f.closed_on is null and coalesce(n.by_whom, 'operator') <> 'customer'
  union all
  select 'movement', m.statement_id || '~' || m.reference, m.account_id, null, null, null, coalesce(d.team, 'billing'), d.assignee,
    'unallocated', null, jsonb_build_object('fr', coalesce(m.counterparty, m.remittance, ''), 'en', coalesce(m.counterparty, m.remittance, '')),
    null, m.booked_on::timestamp at time zone 'UTC', m.booked_on, m.booked_on::timestamp at time zone 'UTC', null, '{}', null, m.amount,
    coalesce(d.version, 0)
  from bank_movement m
  left join desk_assignment d on d.kind = 'movement' and d.item_id = m.statement_id || '~' || m.reference
  where m.outcome = 'unallocated'
  union all
  select 'bill-check', c.account_id || '~' || c.bill_on, c.account_id, null, a.territory, null, coalesce(d.team, 'billing'), d.assignee,
    coalesce(c.findings[1], 'odd'), null, null, null, c.bill_on::timestamp at time zone 'UTC', c.bill_on,
    c.bill_on::timestamp at time zone 'UTC', null, '{}', c.fault, c.total_incl, coalesce(d.version, 0)
  from bill_check c
  join account a on a.account_id = c.account_id
  left join desk_assignment d on d.kind = 'bill-check' and d.item_id = c.account_id || '~' || c.bill_on
  where c.state = 'set-aside'
  union all
  select 'collection', c.id::text, c.account_id, c.agreement_id, a.territory, null, coalesce(d.team, 'collection'), d.assignee,
    'stuck', null, jsonb_build_object('fr', c.bill_number, 'en', c.bill_number), null, c.next_on::timestamp at time zone 'UTC', c.next_on,
    c.next_on::timestamp at time zone 'UTC', null, '{}', c.last_error, null, coalesce(d.version, 0)
  from collection_case c
  join account a on a.account_id = c.account_id
  left join desk_assignment d on d.kind = 'collection' and d.item_id = c.id::text
  where c.state = 'open' and c.last_error is not null
  union all
  select 'message', m.id::text, m.account_id, null, a.territory, null, coalesce(d.team, 'customer-care'), d.assignee, m.template, null,
    null, null, null, null, m.created_at, null, '{}', m.last_error, null, coalesce(d.version, 0)
  from outbox_message m
  join account a on a.account_id = m.account_id
  left join desk_assignment d on d.kind = 'message' and d.item_id = m.id::text
  where m.state = 'failed'
  union all
  select 'usage-file', f.id::text, null, null, null, null, coalesce(d.team, 'network'), d.assignee, 'rejects', null,
    jsonb_build_object('fr', f.name, 'en', f.name), null, null, null, f.received_at, null, '{}', null, null, coalesce(d.version, 0)
  from mediation_file f
  left join desk_assignment d on d.kind = 'usage-file' and d.item_id = f.id::text
  where f.rejected > 0 and exists (select 1 from mediation_reject r where r.file_id = f.id and r.state = 'open'
    and r.operator_id = f.operator_id);
