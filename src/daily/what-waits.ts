import { sql } from 'kysely';
import type { CivilDate } from '../kernel/civil-date.ts';
import { sessionsWait } from '../modules/balance/index.ts';
import { collectionWaits } from '../modules/collection/index.ts';
import { messagesWait } from '../modules/communication/index.ts';
import { alertsWait } from '../modules/consumption/index.ts';
import { changesWait } from '../modules/contract-change/index.ts';
import { billingWaits } from '../modules/customer-bill/index.ts';
import { releaseWaits } from '../modules/ledger/index.ts';
import { merchantsWait } from '../modules/merchant-payment/index.ts';
import { portingsWait } from '../modules/number-portability/index.ts';
import { obligationsWait } from '../modules/obligation/index.ts';
import { answerWaits, presentingWaits } from '../modules/payment/index.ts';
import { useWaits } from '../modules/process-flow/index.ts';
import { depositsWait } from '../modules/product-order/index.ts';
import { networkWaits } from '../modules/trouble-ticket/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';

/** Parts of the daily work that can be passed over when nothing waits for them. */
export interface Waiting {
  readonly network: boolean;
  readonly changes: boolean;
  readonly portings: boolean;
  readonly obligations: boolean;
  readonly billing: boolean;
  readonly presenting: boolean;
  readonly answers: boolean;
  readonly collection: boolean;
  readonly use: boolean;
  readonly alerts: boolean;
  /** Uses of the network that nobody has ended in time. */
  readonly uses: boolean;
  /** Deferred revenue of a month that is over. */
  readonly books: boolean;
  readonly messages: boolean;
  /** Merchants whose sales are collected. */
  readonly merchants: boolean;
  /** Deposits that are still kept after the end of their contract. */
  readonly deposits: boolean;
}

/**
 * Asks every room in one question whether it may have something to do on a day. A room that says no has nothing; one that says
 * yes may find nothing after all.
 */
export async function whatWaits(db: Db, context: Context, asOf: CivilDate): Promise<Waiting> {
  const now = context.clock.now();
  return inTransaction(db, context, async (tx) => {
    const rows = await sql<Waiting>`select ${networkWaits(asOf)} as network,
      ${changesWait()} as changes, ${portingsWait(asOf)} as portings,
      ${obligationsWait(now)} as obligations, ${billingWaits(asOf)} as billing,
      ${presentingWaits(asOf)} as presenting, ${answerWaits(asOf)} as answers, ${collectionWaits(asOf)} as collection,
      ${useWaits(asOf)} as use, ${alertsWait()} as alerts, ${sessionsWait(now)} as uses,
      ${releaseWaits(asOf)} as books, ${merchantsWait()} as merchants, ${depositsWait()} as deposits, ${messagesWait(now)} as messages`.execute(
      tx,
    );
    return rows.rows[0]!;
  });
}
