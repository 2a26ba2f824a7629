-- Records of use laid out for speed: narrow rows, few keys; what many records share is kept once and named by its hash.
-- The key of a record is the hash of its operator and call id: known for ever, and the same wherever it is computed.

alter table usage_file add column no integer generated always as identity;
create unique index usage_file_no on usage_file (no);
-- Bytes of the plain text already read and committed, and the line of the file that comes next.
alter table usage_file
  add column bookmark_bytes bigint not null default 0,
  add column next_row bigint not null default 1,
  -- The civil days of its records.
  add column first_day date,
  add column last_day date;

create table usage_rating (
  key bigint not null,
  shape jsonb not null
);
select regie_wall('usage_rating');
alter table usage_rating add primary key (operator_id, key);
comment on table usage_rating is 'What a record came to, without its figures: outcome, zone, destination, clauses';

create table usage_terms (
  key bigint not null,
  terms jsonb not null,
  -- So many calls in a month pass no limit, in whatever order they came; null: the contract is asked about each month.
  calm_calls integer
);
select regie_wall('usage_terms');
alter table usage_terms add primary key (operator_id, key);
comment on table usage_terms is 'All of a contract that rating depends on';

create table usage_row (
  account_id uuid not null,
  started_at timestamptz not null,
  id uuid not null,
  agreement_id uuid not null,
  operator_id text not null,
  rated_key bigint not null,
  terms_key bigint not null,
  calling_no bigint not null,
  -- Negative for a short number as dialled; 0 for none.
  called_no bigint not null,
  -- Microseconds of a call, messages, or bytes.
  amount_used bigint not null,
  charged_units bigint not null,
  amount bigint not null,
  file_no integer not null,
  on_date date not null,
  flags smallint not null,
  call_id text not null,
  visited_country text,
  replaces text,
  replaced_by text,
  rank integer,
  bill_id uuid,
  billed_amount bigint,
  primary key (account_id, started_at, id)
) with (fillfactor = 100, autovacuum_vacuum_insert_scale_factor = 0.5);
select regie_wall('usage_row');
comment on column usage_row.flags is 'kind (0 voice, 1 sms, 2 mms, 3 data) + 4 when received + 8 x network told (1 fixed, 2 mobile)';
comment on column usage_row.amount is 'micro-euros, tax included';
comment on column usage_row.rank is 'rank of the other number among the month''s correspondents, where it made a difference';
comment on column usage_row.billed_amount is 'what the bill charges, when the record was rated again since';

create table usage_replacement (
  target_id uuid not null,
  by_call_id text not null
);
select regie_wall('usage_replacement');
alter table usage_replacement add primary key (operator_id, target_id, by_call_id);

-- What a record that was billed came to cost more or less since: taken by the next bill.
create table usage_correction (
  account_id uuid not null,
  id uuid not null default gen_random_uuid(),
  record_id uuid not null,
  agreement_id uuid not null,
  terms_key bigint not null,
  on_date date not null,
  was bigint not null,
  now bigint not null,
  because text[] not null,
  bill_id uuid,
  primary key (account_id, id)
);
select regie_wall('usage_correction');
create index usage_correction_waiting on usage_correction (account_id) where bill_id is null;

-- What was kept so far, of every operator.
alter table usage_record no force row level security;
alter table usage_file no force row level security;
alter table usage_terms no force row level security;
alter table usage_rating no force row level security;
alter table usage_row no force row level security;

insert into usage_terms (operator_id, key, terms, calm_calls)
select distinct on (operator_id, pack, version, agreement_id) operator_id,
  ('x' || encode(substring(sha256(convert_to(pack || '/' || version || '/' || agreement_id, 'UTF8')) for 8), 'hex'))::bit(64)::bigint,
  jsonb_build_object('pack', pack, 'version', version, 'agreement', agreement_id), null
from usage_record on conflict do nothing;

insert into usage_rating (operator_id, key, shape)
select distinct operator_id, ('x' || encode(substring(sha256(convert_to(shape::text, 'UTF8')) for 8), 'hex'))::bit(64)::bigint, shape
from (select operator_id, jsonb_build_object('outcome', outcome, 'zone', zone, 'destination', destination, 'network', network,
    'fairUseExceeded', fair_use_exceeded, 'priceLine', null, 'unit', 'second', 'reason', null, 'decision', 'rate-call',
    'because', to_jsonb(because)) as shape from usage_record) as shaped
on conflict do nothing;

insert into usage_row (account_id, started_at, id, agreement_id, operator_id, rated_key, terms_key, calling_no, called_no,
  amount_used, charged_units, amount, file_no, on_date, flags, call_id, visited_country, replaces, replaced_by, rank, bill_id)
select u.account_id, u.started_at,
  encode(substring(sha256(convert_to(u.operator_id || '/' || u.call_id, 'UTF8')) for 16), 'hex')::uuid, u.agreement_id, u.operator_id,
  ('x' || encode(substring(sha256(convert_to(jsonb_build_object('outcome', outcome, 'zone', zone, 'destination', destination, 'network',
    network, 'fairUseExceeded', fair_use_exceeded, 'priceLine', null, 'unit', 'second', 'reason', null, 'decision', 'rate-call',
    'because', to_jsonb(because))::text, 'UTF8')) for 8), 'hex'))::bit(64)::bigint,
  ('x' || encode(substring(sha256(convert_to(u.pack || '/' || u.version || '/' || u.agreement_id, 'UTF8')) for 8), 'hex'))::bit(64)::bigint,
  substring(u.calling from 2)::bigint, coalesce(nullif(substring(u.called from 2), ''), '0')::bigint,
  case when u.kind = 'voice' then (u.duration::numeric * 1000000)::bigint else u.quantity end, u.charged_seconds, u.amount,
  f.no, u.on_date, case u.network when 'fixed' then 8 when 'mobile' then 16 else 0 end
    + case u.kind when 'sms' then 1 when 'mms' then 2 when 'data' then 3 else 0 end
    + case u.direction when 'in' then 4 else 0 end,
  u.call_id, u.visited_country, u.replaces, u.replaced_by, null, u.bill_id
from usage_record u join usage_file f on f.id = u.file_id;

alter table usage_file force row level security;
alter table usage_terms force row level security;
alter table usage_rating force row level security;
alter table usage_row force row level security;

drop table usage_record;
drop table usage_correspondent;

create unique index usage_row_id on usage_row (id);
create index usage_row_unbilled on usage_row (account_id, on_date) where bill_id is null;
create index usage_row_day on usage_row using brin (on_date) with (pages_per_range = 32, autosummarize = on);
create index usage_row_file on usage_row using brin (file_no) with (pages_per_range = 32, autosummarize = on);

-- The record as it is read: everything by its name.
create view usage_record with (security_invoker = true) as
select r.operator_id, r.account_id, r.id, r.call_id, f.id as file_id, r.agreement_id,
  case when r.calling_no > 0 then '+' || r.calling_no else (-r.calling_no)::text end as calling,
  case when r.called_no > 0 then '+' || r.called_no when r.called_no < 0 then (-r.called_no)::text else '' end as called,
  coalesce(g.shape ->> 'network', case r.flags >> 3 when 1 then 'fixed' when 2 then 'mobile' end) as network,
  r.started_at, r.on_date,
  case when r.flags & 3 = 0 then trim_scale(r.amount_used::numeric / 1000000)::text else '0' end as duration,
  case when r.flags & 3 = 0 then r.amount_used / 1000000 else 0 end as seconds,
  coalesce(r.rank, 1) as rank, t.terms ->> 'pack' as pack, t.terms ->> 'version' as version, g.shape ->> 'outcome' as outcome,
  g.shape ->> 'zone' as zone, g.shape ->> 'destination' as destination,
  (case when r.flags & 3 = 0 then r.charged_units else 0 end)::int as charged_seconds,
  (g.shape ->> 'fairUseExceeded')::boolean as fair_use_exceeded, r.amount,
  array(select jsonb_array_elements_text(g.shape -> 'because')) as because, r.bill_id,
  (array['voice', 'sms', 'mms', 'data'])[(r.flags & 3) + 1] as kind,
  case when r.flags & 3 = 0 then 0 else r.amount_used end as quantity, r.charged_units,
  case when r.flags & 4 = 0 then 'out' else 'in' end as direction, r.visited_country, r.replaces, r.replaced_by,
  g.shape ->> 'reason' as unpriced_reason, g.shape ->> 'priceLine' as price_line, r.billed_amount
from usage_row r
join usage_rating g on g.operator_id = r.operator_id and g.key = r.rated_key
join usage_terms t on t.operator_id = r.operator_id and t.key = r.terms_key
join usage_file f on f.no = r.file_no;
