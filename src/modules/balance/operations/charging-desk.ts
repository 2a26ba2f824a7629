import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { ChargingOutcome, ChargingRequest } from '../domain/charging.ts';
import { runBatch } from './run-batch.ts';

interface Waiting {
  readonly request: ChargingRequest;
  readonly context: Context;
  readonly answer: (outcome: ChargingOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Requests answered in one transaction at most. */
const LARGEST_BATCH = 64;
/** Transactions under way at a time: while one is written to disk, the next is reckoned. */
const LANES = 2;

/** What the requests of an operator wait for. */
interface Queue {
  waiting: Waiting[];
  lanes: number;
  /** Agreements whose balance a transaction under way has locked. */
  readonly held: Set<string>;
}

/**
 * Answers the network's requests durably and fast: those of an operator that come while its transactions are under way share the
 * next one, so that many wait for one write to disk. Each is answered once what it did is on disk; those of one agreement in the
 * order in which they came.
 */
export class ChargingDesk {
  readonly #db: Db;
  readonly #queues = new Map<string, Queue>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Answers one request; rejects only when the database does. */
  charge(context: Context, request: ChargingRequest): Promise<ChargingOutcome> {
    return new Promise((answer, fail) => {
      const { operatorId } = context;
      const queue = this.#queues.get(operatorId) ?? { waiting: [], lanes: 0, held: new Set<string>() };
      this.#queues.set(operatorId, queue);
      queue.waiting.push({ request, context, answer, fail });
      if (queue.lanes < LANES) void this.#work(queue);
    });
  }

  async #work(queue: Queue): Promise<void> {
    queue.lanes += 1;
    for (let batch = takeBatch(queue); batch.length > 0; batch = takeBatch(queue)) {
      await this.#answer(batch);
      for (const { request } of batch) queue.held.delete(request.agreementId);
    }
    queue.lanes -= 1;
  }

  async #answer(batch: readonly Waiting[]): Promise<void> {
    const { context } = batch[0]!;
    const requests = batch.map((one) => one.request);
    try {
      const outcomes = await inTransaction(this.#db, context, (tx) => runBatch(tx, context, requests));
      batch.forEach((one, at) => one.answer(outcomes[at]!));
    } catch (error) {
      // One request that cannot be answered must not cost the others their answer.
      if (batch.length === 1) batch[0]!.fail(error);
      else for (const one of batch) await this.#answer([one]);
    }
  }
}

/** Takes what waits, in order, but for the agreements that a transaction under way has in hand: those wait for it to end. */
function takeBatch(queue: Queue): Waiting[] {
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  for (const one of queue.waiting) {
    const free = batch.length < LARGEST_BATCH && !queue.held.has(one.request.agreementId);
    (free ? batch : left).push(one);
  }
  queue.waiting = left;
  for (const { request } of batch) queue.held.add(request.agreementId);
  return batch;
}
