import { sql } from 'kysely';
import { billNumbering } from '../src/modules/customer-bill/index.ts';
import { trialBalance } from '../src/modules/ledger/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';

/** Things that can never be, as questions whose answer must be empty. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'a number that two contracts have at once': `select a.e164 from line a join line b on a.e164 = b.e164
    and (a.agreement_id, a.from_at) < (b.agreement_id, b.from_at)
    and tstzrange(a.from_at, a.to_at) && tstzrange(b.from_at, b.to_at)`,
  'a piece of equipment in the hands of a contract that never began': `select e.serial from equipment e
    join agreement a on a.account_id = e.account_id and a.id = e.agreement_id
    where e.state = 'assigned' and a.state = 'cancelled'`,
  'a contract in service without a day of activation': `select id::text from agreement
    where state in ('active', 'suspended', 'terminating') and activated_on is null`,
  'a contract that has ended without a day or a reason': `select id::text from agreement
    where state in ('terminated', 'withdrawn', 'cancelled') and (ends_on is null or end_reason is null)`,
  'a contract in service whose last day has passed': `select a.id::text from agreement a, daily_work w
    where a.state in ('active', 'suspended', 'terminating') and a.ends_on < w.done_through`,
  'a product that runs under a contract that has ended': `select p.id::text from product p
    join agreement a on a.account_id = p.account_id and a.id = p.agreement_id
    where p.status = 'active' and a.state not in ('active', 'terminating')`,
  'a bill whose lines do not add up': `select b.number from customer_bill b
    where b.total_incl <> (select sum(l.amount_incl) from bill_line l where l.account_id = b.account_id and l.bill_id = b.id)`,
  'a bill settled beyond its total': `select number from customer_bill where total_incl > 0 and settled > total_incl`,
  'a debit that the bank has answered, without its day': `select end_to_end from direct_debit
    where state <> 'presented' and settled_on is null`,
  'an obligation whose action failed': `select kind || ': ' || last_error from obligation
    where state = 'open' and last_error is not null`,
  'a collection step that failed': `select bill_number || ': ' || last_error from collection_case where last_error is not null`,
};

async function askImpossible(tx: Tx): Promise<string[]> {
  const found: string[] = [];
  for (const [what, question] of Object.entries(IMPOSSIBLE)) {
    const rows = await sql.raw<Record<string, string>>(question).execute(tx);
    for (const row of rows.rows.slice(0, 3)) found.push(`${what}: ${Object.values(row).join(' ')}`);
  }
  return found;
}

/** Looks for what can never be in the data of an operator: the books, the numbering, the lines, the states. Empty when all is well. */
export async function impossibilities(db: Db, context: Pick<Context, 'operatorId'>): Promise<string[]> {
  return inTransaction(db, context, async (tx) => {
    const found = await askImpossible(tx);
    const difference = (await trialBalance(tx)).reduce((total, row) => total + row.debit - row.credit, 0n);
    if (difference !== 0n) found.push(`the books are out of balance by ${difference} micro-euros`);
    for (const { series, count, last } of await billNumbering(tx)) {
      if (count !== last) found.push(`bills of ${series}: ${count} bills, the last number is ${last}`);
    }
    return found;
  });
}
