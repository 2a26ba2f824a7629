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

/**
 * Answers the network's requests durably and fast: those of an operator that come while a transaction is under way share the next
 * one, so that many wait for one write to disk. Each is answered once what it did is on disk.
 */
export class ChargingDesk {
  readonly #db: Db;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #busy = new Set<string>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Answers one request; rejects only when the database does. */
  charge(context: Context, request: ChargingRequest): Promise<ChargingOutcome> {
    return new Promise((answer, fail) => {
      const queue = this.#waiting.get(context.operatorId) ?? [];
      this.#waiting.set(context.operatorId, queue);
      queue.push({ request, context, answer, fail });
      if (this.#busy.has(context.operatorId)) return;
      this.#busy.add(context.operatorId);
      void this.#work(context.operatorId, queue);
    });
  }

  async #work(operatorId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await this.#answer(queue.splice(0, LARGEST_BATCH));
    this.#busy.delete(operatorId);
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
