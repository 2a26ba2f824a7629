/** Things that can never be, as questions whose answer must be empty. `daily_work` says up to which day the work has been done. */
export const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'a number that two contracts have at once': `select a.e164 from line a join line b on a.e164 = b.e164
    and (a.agreement_id, a.from_at) < (b.agreement_id, b.from_at)
    and tstzrange(a.from_at, a.to_at) && tstzrange(b.from_at, b.to_at)`,
  'a piece of equipment left with a contract that is over, and not asked back': `select e.serial from equipment e
    join agreement a on a.account_id = e.account_id and a.id = e.agreement_id
    where e.state = 'assigned' and a.state in ('cancelled', 'terminated', 'withdrawn') and not exists (select 1 from equipment_return r
      where r.account_id = a.account_id and r.agreement_id = a.id and r.serial = e.serial)`,
  'a contract in service without a day of activation': `select id::text from agreement
    where state in ('active', 'suspended', 'terminating') and activated_on is null`,
  'a contract that is to end, or is suspended, without its day': `select id::text from agreement
    where (state = 'terminating' and ends_on is null) or (state = 'suspended' and suspended_on is null)`,
  'a contract that runs, and is said to be cut': `select id::text from agreement
    where state = 'active' and suspended_on is not null`,
  'a contract that has ended without a day or a reason': `select id::text from agreement
    where state in ('terminated', 'withdrawn', 'cancelled') and (ends_on is null or end_reason is null)`,
  'a contract in service whose last day has passed': `select a.id::text from agreement a, daily_work w
    where a.state in ('active', 'suspended', 'terminating') and a.ends_on < w.done_through - 1
      and not exists (select 1 from obligation o where o.account_id = a.account_id and o.agreement_id = a.id
        and o.state = 'open' and o.action is not null and o.opened_at::date >= w.done_through - 2)`,
  'a contract in service without anything that runs': `select a.id::text from agreement a
    where a.state in ('active', 'terminating') and a.suspended_on is null and not exists (select 1 from product p
      where p.account_id = a.account_id and p.agreement_id = a.id and p.status = 'active')`,
  'a line held by a contract that is over': `select l.e164 from line l
    join agreement a on a.account_id = l.account_id and a.id = l.agreement_id
    where l.to_at is null and a.state in ('cancelled', 'terminated', 'withdrawn')`,
  'a product that runs under a contract that does not': `select p.id::text from product p
    join agreement a on a.account_id = p.account_id and a.id = p.agreement_id
    where p.status = 'active' and a.state not in ('active', 'terminating')`,
  'a bill whose lines do not add up': `select b.number from customer_bill b
    where b.total_incl <> (select sum(l.amount_incl) from bill_line l where l.account_id = b.account_id and l.bill_id = b.id)`,
  'a bill settled beyond its total': `select number from customer_bill where total_incl > 0 and settled > total_incl`,
  'a bill that says it is paid and is not': `select number from customer_bill
    where (state = 'paid') <> (settled >= total_incl) and state <> 'credited'`,
  'a bill of which nobody reminds, months after its day': `select b.number from customer_bill b, daily_work w
    where b.state in ('issued', 'partly-paid') and b.due_on < w.done_through - 60
      and not exists (select 1 from collection_case c where c.account_id = b.account_id and c.bill_id = b.id)`,
  'days of a subscription billed twice': `select b.number from bill_line l
    join bill_line m on m.account_id = l.account_id and m.agreement_id = l.agreement_id and m.code = l.code
      and (m.bill_id, m.position) > (l.bill_id, l.position) and m.kind = l.kind
      and daterange(m.period_from, m.period_to, '[]') && daterange(l.period_from, l.period_to, '[]')
    join customer_bill b on b.account_id = m.account_id and b.id = m.bill_id
    where l.kind = 'subscription' and l.amount_excl > 0 and m.amount_excl > 0`,
  'a charge that no bill has taken on its day': `select c.code || ' of ' || c.on_date from charge c, daily_work w
    where c.bill_id is null and c.cancelled_on is null and greatest(c.on_date, c.created_at::date) < w.done_through
      and not exists (select 1 from billing_account b where b.account_id = c.account_id and not b.closed
        and greatest(c.on_date, c.created_at::date) >= b.next_bill_on - interval '1 month' - interval '1 day')`,
  'an account that owes other than its open bills': `select coalesce(l.account_id, b.account_id)::text
      || ': ' || coalesce(l.owed, 0) || ' in the books, ' || coalesce(b.open, 0) || ' on bills'
    from (select account_id, sum(debit - credit) as owed from ledger_line where account = '411000' group by account_id) l
    full join (select account_id, sum(open) as open from (
        select account_id, total_incl - settled as open from customer_bill
        union all select account_id, -credit from billing_account) o group by account_id) b
      on b.account_id = l.account_id
    where coalesce(l.owed, 0) <> coalesce(b.open, 0)`,
  'a debit that the bank has answered, without its day': `select end_to_end from direct_debit
    where state <> 'presented' and settled_on is null`,
  'a debit that the bank has never answered': `select d.end_to_end from direct_debit d, daily_work w
    where d.state = 'presented' and d.collect_on < w.done_through - 10`,
  'a bill of which banks take more than it comes to': `select b.number from direct_debit d
    join customer_bill b on b.account_id = d.account_id and b.id = d.bill_id where d.state <> 'rejected'
    group by b.account_id, b.id, b.number, b.total_incl having sum(d.amount) > b.total_incl`,
  'an obligation whose day has passed with its action left undone': `select o.kind || ' of ' || o.due_on
    from obligation o, daily_work w where o.state = 'open' and o.action is not null
      and greatest(o.due_on, o.opened_at::date) < w.done_through - 2`,
  'an obligation whose action failed': `select kind || ': ' || last_error from obligation
    where state = 'open' and last_error is not null`,
  'a collection step that failed': `select bill_number || ': ' || last_error from collection_case where last_error is not null`,
  'a message written twice': `select min(template) || ' to ' || account_id from outbox_message
    group by account_id, template, channel, recipient, data, created_at having count(*) > 1`,
  'a message that never left': `select template || ': ' || last_error from outbox_message where state = 'failed'`,
};
