import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { lastBillPaid } from '../customer-bill/index.ts';

/** The deposit of an order, as far as it has come. */
export interface Deposit {
  readonly orderId: string;
  readonly amountInclTax: string;
  /** Awaited; kept by the operator; given back; never paid, and no longer awaited. */
  readonly state: 'awaited' | 'kept' | 'given-back' | 'never-paid';
  readonly paidOn: CivilDate | null;
  /** The last day to give it back, once it has been promised. */
  readonly backBy: CivilDate | null;
}

const ORDER = sql`substring(o.subject from 7)`;
const GIVEN_BACK = sql`exists (select 1 from ledger_entry e where e.operator_id = o.operator_id
  and e.reference = 'deposit-refund:' || ${ORDER})`;

/** The deposits that the orders of an account asked for. */
export async function selectDeposits(tx: Tx, accountId: string): Promise<Deposit[]> {
  const found = await sql<Deposit>`select ${ORDER} as "orderId", o.payload->>'amountInclTax' as "amountInclTax",
      case when o.state = 'open' then 'awaited' when o.state <> 'fulfilled' then 'never-paid'
        when ${GIVEN_BACK} then 'given-back' else 'kept' end as state,
      case when o.state = 'fulfilled' then o.closed_on end as "paidOn",
      (select max(b.due_on) from obligation b where b.account_id = o.account_id and b.subject = o.subject
        and b.kind = 'deposit-refund' and b.state = 'open') as "backBy"
    from obligation o where o.account_id = ${accountId}::uuid and o.kind = 'deposit' and o.subject like 'order:%'`.execute(
    tx,
  );
  return found.rows;
}

/** Deposits that are still kept although their contract has ended, its last bill is paid, and nobody has seen to them. */
const LEFT_BEHIND: RawBuilder<unknown> = sql`from obligation o
    join product_order p on p.account_id = o.account_id and p.id = ${ORDER}::uuid
    join agreement a on a.account_id = o.account_id and a.id = p.agreement_id
  where o.kind = 'deposit' and o.state = 'fulfilled' and a.state in ('terminated', 'withdrawn', 'cancelled')
    and not ${GIVEN_BACK}
    and not exists (select 1 from obligation s where s.account_id = o.account_id and s.subject = o.subject
      and (s.kind = 'deposit-to-decide' or (s.kind = 'deposit-refund' and s.state = 'open')))
    and ${lastBillPaid(sql`o.account_id`, sql`a.ends_on`)}`;

/** Whether a deposit waits for its end, as part of a larger question. */
export function depositsWait(): RawBuilder<boolean> {
  return sql`exists (select 1 ${LEFT_BEHIND})`;
}

/** The orders of which a deposit waits for its end. */
export async function selectDepositsLeft(tx: Tx, limit: number): Promise<string[]> {
  const found = await sql<{ order_id: string }>`select p.id as order_id ${LEFT_BEHIND} limit ${limit}`.execute(tx);
  return found.rows.map((row) => row.order_id);
}

/** Whether the contract of an order has ended and all that was billed under it is paid. */
export async function isEndedAndPaid(tx: Tx, orderId: string): Promise<boolean> {
  const found = await sql<{ over: boolean }>`select a.state in ('terminated', 'withdrawn', 'cancelled')
      and ${lastBillPaid(sql`a.account_id`, sql`a.ends_on`)} as over
    from product_order p join agreement a on a.account_id = p.account_id and a.id = p.agreement_id
    where p.id = ${orderId}::uuid`.execute(tx);
  return found.rows[0]?.over ?? false;
}
