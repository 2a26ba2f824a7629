-- A bill takes all the use of some days, what costs and what does not, by the days that it tells and the files that had come whole:
-- no record is touched. Those that no range tells rightly name their bill themselves, as before: they came late, or stood in a file
-- that was still coming. A record that its bill passed over, because it had no price then, waits for the next bill.
alter table usage_row add column waits boolean;
comment on column usage_row.waits is 'the bill of its days has passed without it: the next one takes it';
comment on table usage_told is 'The days, the last one excluded, whose records a bill has taken, of files up to one';
create index usage_row_waiting on usage_row (account_id) where waits;

drop index usage_row_to_charge;
create index usage_row_to_charge on usage_row (account_id, on_date, file_no) where bill_id is null and amount > 0;
create index usage_told_before on usage_told using brin (before) with (pages_per_range = 32, autosummarize = on);

alter table usage_row no force row level security;
alter table usage_told no force row level security;
update usage_row r set waits = true where r.bill_id is null and r.amount > 0 and r.replaced_by is null
  and exists (select from usage_told o where o.account_id = r.account_id and o.before > r.on_date and o.files_through >= r.file_no);
alter table usage_row force row level security;
alter table usage_told force row level security;

create or replace view usage_record with (security_invoker = true) as
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
  array(select jsonb_array_elements_text(g.shape -> 'because')) as because,
  case when r.bill_id is not null then r.bill_id when g.shape ->> 'outcome' = 'charged' and r.waits is null then
    (select o.bill_id from usage_told o where o.account_id = r.account_id and o.from_day <= r.on_date and o.before > r.on_date
      and o.files_through >= r.file_no limit 1) end as bill_id,
  (array['voice', 'sms', 'mms', 'data'])[(r.flags & 3) + 1] as kind,
  case when r.flags & 3 = 0 then 0 else r.amount_used end as quantity, r.charged_units,
  case when r.flags & 4 = 0 then 'out' else 'in' end as direction, r.visited_country, r.replaces, r.replaced_by,
  g.shape ->> 'reason' as unpriced_reason, g.shape ->> 'priceLine' as price_line, r.billed_amount
from usage_row r
join usage_rating g on g.operator_id = r.operator_id and g.key = r.rated_key
join usage_terms t on t.operator_id = r.operator_id and t.key = r.terms_key
join usage_file f on f.no = r.file_no;
