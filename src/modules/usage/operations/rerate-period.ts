import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { newId } from '../../../platform/random.ts';
import { recordEvents } from '../../timeline/index.ts';
import {
  addStep,
  endRerating,
  insertRerating,
  lockRerating,
  type ReratingRow,
  selectMonthsAfter,
} from '../store-reratings.ts';
import { type AmountChange, rerateMonths } from './rerate-month.ts';

/** The job that rates a period again. */
export const RERATING_JOB = 'usage:rerate';
/** Months of lines rated again in one transaction. */
const AT_ONCE = 100;
/** Months of lines that a preview looks at. */
const PREVIEWED = 1000;
const LONGEST_DAYS = 800;

/** The period to rate again, both days included. */
export interface ReratingAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly note?: string;
  /** Only months in which a record had no price. */
  readonly unpricedOnly?: boolean;
}

/** What rating again changes, summed: what records come to more and less, and how much of that bills had charged already. */
export interface ReratingSums {
  readonly records: number;
  readonly raised: Money;
  readonly lowered: Money;
  readonly to_charge: Money;
  readonly to_credit: Money;
}

/** What a period would come to, as far as was looked. */
export interface ReratingPreview extends ReratingSums {
  readonly months: number;
  /** Whether months were left out of the look. */
  readonly partial: boolean;
  readonly changes: readonly AmountChange[];
}

function checked(asked: ReratingAsked, context: Context): Result<ReratingAsked> {
  if (asked.to < asked.from)
    return fail('usage/period-backwards', 'La fin précède le début.', 'The end comes before the beginning.', 'to');
  if (asked.to - asked.from > LONGEST_DAYS)
    return fail('usage/period-too-long', 'Choisissez deux ans au plus.', 'Choose two years at most.', 'from');
  const tomorrow = (Math.floor(context.clock.now() / DAY_MS) + 1) as CivilDate;
  if (asked.from > tomorrow)
    return fail('usage/period-to-come', 'Cette période n’a pas commencé.', 'That period has not begun.', 'from');
  return ok(asked);
}

/** The sums of some changes. */
export function sumsOf(changes: readonly AmountChange[]): ReratingSums {
  let [raised, lowered, toCharge, toCredit] = [0n, 0n, 0n, 0n];
  for (const { was, now, billId } of changes) {
    const more = now > was ? now - was : 0n;
    const less = now < was ? was - now : 0n;
    raised += more;
    lowered += less;
    if (billId !== null) [toCharge, toCredit] = [toCharge + more, toCredit + less];
  }
  return {
    records: changes.length,
    raised: raised as Money,
    lowered: lowered as Money,
    to_charge: toCharge as Money,
    to_credit: toCredit as Money,
  };
}

/** What rating a period again would change; changes nothing. */
export async function previewRerating(
  tx: Tx,
  context: Context,
  asked: ReratingAsked,
): Promise<Result<ReratingPreview>> {
  const period = checked(asked, context);
  if (!period.ok) return period;
  const days = { from: asked.from, to: asked.to, unpricedOnly: asked.unpricedOnly ?? false };
  const months = await selectMonthsAfter(tx, days, { agreement: null, month: null }, PREVIEWED + 1);
  const looked = months.slice(0, PREVIEWED);
  const changes: AmountChange[] = [];
  for (let i = 0; i < looked.length; i += AT_ONCE)
    changes.push(...(await rerateMonths(tx, looked.slice(i, i + AT_ONCE), { dryRun: true })));
  return ok({ ...sumsOf(changes), months: looked.length, partial: months.length > PREVIEWED, changes });
}

/** Notes that a period is to be rated again, and asks a job for it; answers its id. */
export async function requestRerating(tx: Tx, context: Context, asked: ReratingAsked): Promise<Result<string>> {
  const period = checked(asked, context);
  if (!period.ok) return period;
  const id = newId(context);
  const { operatorId } = context;
  await insertRerating(tx, {
    id,
    from_day: asked.from,
    to_day: asked.to,
    unpriced_only: asked.unpricedOnly ?? false,
    requested_by: context.actor,
    requested_at: context.clock.now(),
    note: asked.note ?? null,
  });
  await recordAudit(tx, context, {
    action: 'usage:rerate',
    subject: `usage-rerating:${id}`,
    ...(asked.note === undefined ? {} : { why: asked.note }),
    detail: { from: isoDate(asked.from), to: isoDate(asked.to), unpricedOnly: asked.unpricedOnly ?? false },
  });
  await requestJob(tx, {
    id: `${RERATING_JOB}:${id}`,
    job: RERATING_JOB,
    operatorId,
    input: { id },
    dueAt: context.clock.now(),
  });
  return ok(id);
}

/** Tells in the life of each customer what bills will correct. */
async function tellCustomers(tx: Tx, context: Context, changes: readonly AmountChange[]): Promise<void> {
  const differences = new Map<string, { agreementId: string; amount: bigint }>();
  for (const { accountId, agreementId, billId, was, now } of changes) {
    if (billId === null) continue;
    const before = differences.get(accountId)?.amount ?? 0n;
    differences.set(accountId, { agreementId, amount: before + now - was });
  }
  const on = Math.floor(context.clock.now() / DAY_MS) as CivilDate;
  const events = [...differences].filter(([, { amount }]) => amount !== 0n);
  await recordEvents(
    tx,
    context,
    events.map(([accountId, { agreementId, amount }]) => {
      const text = moneyText(amount as Money);
      return {
        accountId,
        agreementId,
        kind: 'usage-corrected',
        on,
        title: {
          fr: `Communications valorisées à nouveau : ${text.replace('.', ',')} € sur la prochaine facture`,
          en: `Use rated again: EUR ${text} on the next bill`,
        },
      };
    }),
  );
}

async function rerateStep(
  tx: Tx,
  context: Context,
  id: string,
): Promise<{ readonly done: boolean; row?: ReratingRow }> {
  const row = await lockRerating(tx, id);
  if (!row || row.state === 'done') return row ? { done: true, row } : { done: true };
  const days = { from: row.from_day, to: row.to_day, unpricedOnly: row.unpriced_only };
  const months = await selectMonthsAfter(tx, days, { agreement: row.after_agreement, month: row.after_month }, AT_ONCE);
  if (months.length === 0) {
    await endRerating(tx, id, context.clock.now());
    return { done: true, row: (await lockRerating(tx, id))! };
  }
  const changes = await rerateMonths(tx, months);
  await tellCustomers(tx, context, changes);
  await addStep(tx, id, { ...sumsOf(changes), months: months.length, last: months.at(-1)! });
  return { done: false };
}

/**
 * Rates a period again, month by month of each line, each step in its own transaction: stopped or killed, it goes on where it
 * was. What bills have charged stays on them; the next bill of each customer carries the difference, a credit when it is less.
 * Rating the same period twice changes nothing more.
 */
export async function runRerating(
  db: Db,
  context: Context,
  id: string,
  signal?: AbortSignal,
): Promise<ReratingRow | undefined> {
  for (;;) {
    if (signal?.aborted) return undefined;
    const step = await inTransaction(db, context, (tx) => rerateStep(tx, context, id));
    if (step.done) return step.row;
  }
}
