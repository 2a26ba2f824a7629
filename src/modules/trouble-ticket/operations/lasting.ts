import { civilDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Instant, instant, instantOf } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Agreement } from '../../agreement/index.ts';
import { caseOf } from '../../process-flow/index.ts';
import type { LineInterruption } from '../domain/network-event.ts';
import { saveInterruption, selectLasting } from '../store-interruptions.ts';
import { judgeDay, networkLifeOf } from './line-facts.ts';

/** The end of a day told without an hour; the start of what ended before it began. */
function endInstant(agreement: Agreement, one: LineInterruption, end: string, now: Instant): Instant {
  const told = end.includes('T')
    ? instant(end)
    : instantOf(agreement.territory, plusDays(civilDate(end.slice(0, 10)), 1));
  return Math.max(one.startedAt, Math.min(told, now)) as Instant;
}

/**
 * An interruption as its case left it: ended when somebody told the case so, called off when the case was given up. One that the
 * network ends, or that still lasts, stays as it is.
 */
export async function settledByCase(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  one: LineInterruption,
): Promise<LineInterruption> {
  const outage = networkLifeOf(agreement)?.outage;
  if (!outage || one.endedAt !== null || one.processFlowId === null || one.eventId !== null) return one;
  const flow = await caseOf(tx, one.processFlowId);
  const end = flow && outage.told(flow.told).endedOn;
  if (!flow || (end === undefined && flow.closedOn === null)) return one;
  const settled: LineInterruption =
    end === undefined
      ? { ...one, cancelled: true }
      : { ...one, endedAt: endInstant(agreement, one, end, context.clock.now()) };
  await saveInterruption(tx, settled, settled.cancelled || !one.total ? null : judgeDay(agreement, one.startedAt));
  return settled;
}

/** The interruption of an agreement that lasts, by what its case was told too. */
export async function lastingOf(tx: Tx, context: Context, agreement: Agreement): Promise<LineInterruption | undefined> {
  for (;;) {
    const found = await selectLasting(tx, agreement.id);
    if (!found) return undefined;
    const settled = await settledByCase(tx, context, agreement, found);
    if (settled.endedAt === null && !settled.cancelled) return settled;
  }
}
