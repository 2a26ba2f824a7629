import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { agreementOf } from '../../agreement/index.ts';
import { subscribersAfter, type Subscriber } from '../../product-inventory/index.ts';
import { type KeptChange, saveProgress, selectChange, selectUntold } from '../store.ts';
import { insertTold } from '../store-told.ts';
import { concernedBy } from './announce-change.ts';
import { tellCustomer } from './tell-customer.ts';

const CHUNK = 100;

export interface TellReport {
  readonly told: number;
  readonly failed: number;
  readonly finished: boolean;
}

interface Chunk {
  readonly found: number;
  readonly told: number;
  readonly failed: number;
}

const NOTHING: Chunk = { found: 0, told: 0, failed: 0 };

/** One worker at a time goes on with a change: its row is locked while a chunk is told. */
async function takeChunk(
  tx: Tx,
  changeId: string,
  limit: number,
): Promise<{ readonly change: KeptChange; readonly page: readonly Subscriber[] } | undefined> {
  const change = await selectChange(tx, changeId, true);
  if (!change || change.state === 'withdrawn' || change.run.state === 'done') return undefined;
  return { change, page: await subscribersAfter(tx, { ...concernedBy(change), after: change.after, limit }) };
}

async function tellChunk(db: Db, context: Context, changeId: string, limit: number): Promise<Chunk> {
  return inTransaction(db, context, async (tx) => {
    const taken = await takeChunk(tx, changeId, limit);
    if (!taken) return NOTHING;
    const { change, page } = taken;
    let told = 0;
    let notAllowed = 0;
    for (const one of page) {
      const answer = await tellCustomer(tx, context, change, one.agreementId);
      if (answer?.row.state === 'told') told += 1;
      if (answer?.row.state === 'not-allowed') notAllowed += 1;
    }
    const state = page.length < limit ? 'done' : 'running';
    await saveProgress(tx, changeId, { state, after: page.at(-1) ?? null, told, notAllowed, failed: 0 });
    return { found: page.length, told, failed: 0 };
  });
}

/** A contract that cannot be told is set aside with its reason, and blocks nobody. */
async function setAside(db: Db, context: Context, changeId: string, reason: string): Promise<void> {
  await inTransaction(db, context, async (tx) => {
    const taken = await takeChunk(tx, changeId, 1);
    const [one] = taken?.page ?? [];
    const agreement = one && (await agreementOf(tx, one.agreementId));
    if (!one || !agreement) return;
    await insertTold(tx, {
      ...one,
      changeId,
      state: 'failed',
      toldOn: localDate(agreement.territory, context.clock.now()),
      oldPriceInclTax: agreement.monthlyPriceInclTax,
      newPriceInclTax: NO_MONEY,
      exitFrom: null,
      exitUntil: null,
      exitReason: null,
      reason,
      decision: null,
      because: [],
      documentId: null,
      acceptedOn: null,
    });
    await saveProgress(tx, changeId, { state: 'running', after: one, told: 0, notAllowed: 0, failed: 1 });
  });
}

/** After a chunk failed whole: its contracts one by one. */
async function tellOneByOne(db: Db, context: Context, changeId: string): Promise<Chunk> {
  let [found, told, failed] = [0, 0, 0];
  while (found < CHUNK) {
    try {
      const one = await tellChunk(db, context, changeId, 1);
      if (one.found === 0) break;
      told += one.told;
    } catch (error) {
      await setAside(db, context, changeId, error instanceof Error ? error.message : String(error));
      failed += 1;
    }
    found += 1;
  }
  return { found, told, failed };
}

async function setRunState(db: Db, context: Context, changeId: string, state: 'stopped' | 'running'): Promise<void> {
  await inTransaction(db, context, (tx) =>
    saveProgress(tx, changeId, { state, after: null, told: 0, notAllowed: 0, failed: 0 }),
  );
}

/**
 * Tells every customer of the changes announced, a chunk of contracts a transaction. Stopped or killed at any moment, the next
 * call goes on where the commits ended: nobody is told twice, nobody is left out.
 */
export async function tellChanges(
  db: Db,
  context: Context,
  options: { readonly signal?: AbortSignal; readonly progress?: (told: number) => void } = {},
): Promise<TellReport> {
  let [told, failed] = [0, 0];
  for (const changeId of await inTransaction(db, context, selectUntold)) {
    for (let found = CHUNK; found === CHUNK;) {
      if (options.signal?.aborted) {
        await setRunState(db, context, changeId, 'stopped');
        return { told, failed, finished: false };
      }
      const chunk = await tellChunk(db, context, changeId, CHUNK).catch(() => tellOneByOne(db, context, changeId));
      found = chunk.found;
      told += chunk.told;
      failed += chunk.failed;
      options.progress?.(told);
    }
  }
  return { told, failed, finished: true };
}
