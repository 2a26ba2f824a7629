import { sql } from 'kysely';

/**
 * Lines of customers that settle one another, as a query named `lettered`: a bill with the payments made on it alone, a payment
 * with its return; then, of the others, those posted from one moment at which their sum was nothing to the next.
 */
export const LETTERED = sql`with paid as (
    select account_id, payment_id, min(bill_id::text) as bill
    from payment_allocation group by account_id, payment_id having count(*) = 1),
  told as (
    select l.entry_id, l.position, l.account_id, l.account, e.on_date, e.recorded_at, l.debit - l.credit as net,
      case when e.reference like 'bill:%' then split_part(e.reference, ':', 2)
        when p.state = 'returned' then p.id::text else a.bill end as matter
    from ledger_line l join ledger_entry e on e.operator_id = l.operator_id and e.id = l.entry_id
    left join payment p on p.account_id = l.account_id and e.reference ~ '^payment(-return)?:'
      and p.id = (case when e.reference ~ '^payment(-return)?:' then split_part(e.reference, ':', 2) end)::uuid
    left join paid a on a.account_id = p.account_id and a.payment_id = p.id
    where l.account ~ '^41[16]' and l.account_id is not null),
  matched as (
    select *, matter is not null and count(*) over m > 1 and sum(net) over m = 0 as is_matched
    from told window m as (partition by account_id, account, matter)),
  even as (
    select *, not is_matched and sum(net) over w = 0 as is_even
    from matched window w as (partition by account_id, account, is_matched order by recorded_at, on_date, entry_id, position)),
  spanned as (
    select *, count(*) filter (where is_even) over (partition by account_id, account) as evens,
      count(*) filter (where is_even) over (partition by account_id, account, is_matched
        order by recorded_at, on_date, entry_id, position rows between unbounded preceding and current row) - is_even::int as span
    from even),
  grouped as (
    select entry_id, position, account_id, account, on_date, recorded_at,
      case when is_matched then matter else span::text end as key
    from spanned where is_matched or span < evens),
  dated as (
    select *, max(on_date) over g as settled_on, max(recorded_at) over g as done_at
    from grouped window g as (partition by account_id, account, key)),
  lettered as (
    select entry_id, position, settled_on,
      (dense_rank() over (partition by account_id, account order by done_at, key))::int - 1 as rank
    from dated)`;
