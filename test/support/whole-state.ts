import { sql } from 'kysely';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { Db } from '../../src/platform/database/connect.ts';

/** All that an operator's data says, without the identifiers and instants of a run: two runs that did the same say the same. */
const SAID: Readonly<Record<string, string>> = {
  agreements: `select c.number, a.pack, a.offer, a.state, a.ordered_on, a.activated_on, a.suspended_on, a.ends_on, a.end_reason,
      a.commitment_ends_on, a.version from agreement a join account c using (account_id)`,
  products: `select c.number, p.code, p.status, p.monthly_price, p.started_on, p.ended_on
    from product p join account c using (account_id)`,
  equipment: `select e.serial, e.state, e.returned_on, c.number from equipment e left join account c using (account_id)`,
  returns: `select c.number, r.serial, r.trigger, r.trigger_on, r.return_by, r.notice_sent_on, r.returned_on, r.charged
    from equipment_return r join account c using (account_id)`,
  lines: `select c.number, l.e164, l.from_at, l.to_at from line l join account c using (account_id)`,
  obligations: `select c.number, o.kind, o.due_on, o.by_whom, o.action, o.state, o.closed_on, o.last_error
    from obligation o join account c using (account_id)`,
  cases: `select c.number, f.procedure, f.state, f.opened_on, f.closed_on
    from process_flow f join account c using (account_id)`,
  charges: `select c.number, h.code, h.amount, h.on_date, h.cancelled_on, b.number as bill from charge h
    join account c using (account_id) left join customer_bill b on b.account_id = h.account_id and b.id = h.bill_id`,
  bills: `select c.number, b.number as bill, b.kind, b.issued_on, b.due_on, b.total_incl, b.settled, b.state
    from customer_bill b join account c using (account_id)`,
  lines_of_bills: `select b.number, l.position, l.code, l.period_from, l.period_to, l.quantity, l.amount_incl
    from bill_line l join customer_bill b on b.account_id = l.account_id and b.id = l.bill_id`,
  credits: `select c.number, b.next_bill_on, b.closed, b.credit from billing_account b join account c using (account_id)`,
  debits: `select c.number, b.number as bill, d.amount, d.collect_on, d.sequence, d.state, d.reason_code, d.settled_on
    from direct_debit d join account c using (account_id)
    join customer_bill b on b.account_id = d.account_id and b.id = d.bill_id`,
  payments: `select c.number, p.method, p.amount, p.received_on, p.state, p.returned_on
    from payment p join account c using (account_id)`,
  collection: `select c.number, k.bill_number, k.state, k.opened_on, k.next_on, k.reminder_sent_on, k.suspended_on,
      k.notice_sent_on, k.terminated_on, k.closed_on, k.last_error from collection_case k join account c using (account_id)`,
  books: `select e.on_date, e.kind, l.account, c.number, l.debit, l.credit, l.label from ledger_line l
    join ledger_entry e on e.id = l.entry_id left join account c on c.account_id = l.account_id`,
  timeline: `select c.number, t.kind, t.on_date, t.title from timeline_event t join account c using (account_id)`,
  messages: `select c.number, m.template, m.channel, m.language, m.state from outbox_message m
    join account c using (account_id)`,
};

/** What an operator's data says, part by part, in an order that does not depend on how it came about. */
export async function wholeState(db: Db, operatorId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return inTransaction(db, { operatorId }, async (tx) => {
    const said: Record<string, readonly string[]> = {};
    for (const [part, question] of Object.entries(SAID)) {
      const rows = await sql<{ said: string }>`select to_jsonb(q)::text as said from (${sql.raw(question)}) q`.execute(
        tx,
      );
      said[part] = rows.rows.map((row) => row.said).sort();
    }
    return said;
  });
}
