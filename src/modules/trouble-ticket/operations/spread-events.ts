import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { agreementsInService } from '../../agreement/index.ts';
import type { LineKey, NetworkEvent } from '../domain/network-event.ts';
import { lockEvent, lockUnfinishedEvent, saveEvent } from '../store-events.ts';
import { selectInterruptionPage } from '../store-interruptions.ts';
import { closeLine } from './close-line.ts';
import { extendLine } from './extend-line.ts';
import { reachLine } from './reach-line.ts';

const CHUNK = 50;
const FAILURES_KEPT = 100;

export interface SpreadReport {
  /** Lines reached or closed. */
  readonly lines: number;
  readonly failed: number;
}

/** One line to carry an event to. */
interface Step {
  readonly key: LineKey;
  readonly agreementId: string;
  carry(tx: Tx): Promise<Result<unknown>>;
}

async function nextSteps(tx: Tx, context: Context, event: NetworkEvent): Promise<Step[]> {
  if (event.phase === 'closing' || event.phase === 'extending') {
    const carry = event.phase === 'closing' ? closeLine : extendLine;
    const page = await selectInterruptionPage(tx, event.id, event.cursor, CHUNK);
    return page.map((one) => ({
      key: { accountId: one.accountId, id: one.id },
      agreementId: one.agreementId,
      carry: (inside) => carry(inside, context, event, one),
    }));
  }
  const page = await agreementsInService(tx, event.area, event.cursor, CHUNK);
  return page.map((key) => ({ key, agreementId: key.id, carry: (inside) => reachLine(inside, context, event, key) }));
}

/** What is left to do after the last line of a phase. */
function afterLast(event: NetworkEvent): NetworkEvent {
  const over = event.state === 'restored' || event.state === 'cancelled';
  if (event.phase === 'reaching' && over) return { ...event, phase: 'closing', cursor: null, reached: 0 };
  return { ...event, phase: null, cursor: null };
}

class Refused extends Error {}

/** A chunk of lines in one transaction; answers `undefined` when there is no event in hand. */
async function spreadChunk(db: Db, context: Context): Promise<{ lines: number; event: NetworkEvent } | undefined> {
  return inTransaction(db, context, async (tx) => {
    const event = await lockUnfinishedEvent(tx);
    if (!event) return undefined;
    const steps = await nextSteps(tx, context, event);
    for (const step of steps) {
      const carried = await step.carry(tx);
      if (!carried.ok) throw new Refused(carried.failure.code);
    }
    const moved = { ...event, reached: event.reached + steps.length, cursor: steps.at(-1)?.key ?? event.cursor };
    await saveEvent(tx, steps.length < CHUNK ? afterLast(moved) : moved);
    return { lines: steps.length, event };
  });
}

/** After a chunk that failed: the next line alone, so that one that cannot be reached never stops the others. */
async function spreadOne(db: Db, context: Context): Promise<SpreadReport> {
  const first = await inTransaction(db, context, async (tx) => {
    const event = await lockUnfinishedEvent(tx);
    return event && { event, step: (await nextSteps(tx, context, event))[0] };
  });
  if (!first?.step) return { lines: 0, failed: 0 };
  const { event, step } = first;
  const move = async (tx: Tx, reason?: string): Promise<void> => {
    const now = await lockEvent(tx, event.id);
    if (!now || now.phase !== event.phase) return;
    const failure = reason === undefined ? [] : [{ agreementId: step.agreementId, reason }];
    const failures = [...now.failures, ...failure].slice(-FAILURES_KEPT);
    await saveEvent(tx, { ...now, cursor: step.key, reached: now.reached + 1, failures });
  };
  try {
    await inTransaction(db, context, async (tx) => {
      const carried = await step.carry(tx);
      if (!carried.ok) throw new Refused(carried.failure.message.fr);
      await move(tx);
    });
    return { lines: 1, failed: 0 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await inTransaction(db, context, (tx) => move(tx, reason));
    return { lines: 0, failed: 1 };
  }
}

/**
 * Carries network events to the lines concerned, a chunk a transaction: stopped, it goes on where it was. A line that cannot be
 * reached is noted with its reason and left aside.
 */
export async function spreadNetworkEvents(
  db: Db,
  context: Context,
  options: { readonly signal?: AbortSignal } = {},
): Promise<SpreadReport> {
  let lines = 0;
  let failed = 0;
  while (!options.signal?.aborted) {
    try {
      const chunk = await spreadChunk(db, context);
      if (!chunk) break;
      lines += chunk.lines;
    } catch {
      for (let count = 0; count < CHUNK && !options.signal?.aborted; count += 1) {
        const one = await spreadOne(db, context);
        lines += one.lines;
        failed += one.failed;
        if (one.lines + one.failed === 0) break;
      }
    }
  }
  return { lines, failed };
}
