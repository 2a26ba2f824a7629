import { agreementActions } from '../modules/agreement/index.ts';
import { balanceActions, giveBackExpired } from '../modules/balance/index.ts';
import { type CollectionReport, collectionActions, runCollection } from '../modules/collection/index.ts';
import { tellLimits } from '../modules/consumption/index.ts';
import { changeActions, tellChanges } from '../modules/contract-change/index.ts';
import { deliverOutbox, type Transport } from '../modules/communication/index.ts';
import { billEnclosures, type BillRunReport, runBilling } from '../modules/customer-bill/index.ts';
import {
  type ExchangeReport,
  exchangePortings,
  portingActions,
  type PortingExchange,
} from '../modules/number-portability/index.ts';
import {
  closePayouts,
  connectMerchantSwitches,
  disputeActions,
  followAllSolutions,
  renewSubscriptions,
  takePremiumCalls,
} from '../modules/merchant-payment/index.ts';
import { releaseRevenue } from '../modules/ledger/index.ts';
import { type AdvanceReport, advanceObligations, type ObligationAction } from '../modules/obligation/index.ts';
import { type PresentReport, presentDirectDebits, sendTransfers } from '../modules/payment/index.ts';
import { processActions, watchSpending, watchUse } from '../modules/process-flow/index.ts';
import { orderActions, seeToDeposits } from '../modules/product-order/index.ts';
import { connectRegister, riskActions } from '../modules/risk-assessment/index.ts';
import { adoptReportedCases, judgeAvailability, spreadNetworkEvents } from '../modules/trouble-ticket/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { connectBankArrivals } from './awaited-at-bank.ts';
import { answerAsBank, type BankReport, type ChooseRefusals } from './answer-as-bank.ts';
import { localRegister } from '../connectors/preventel/local-register.ts';
import { type Waiting, whatWaits } from './what-waits.ts';

connectRegister(localRegister);
connectBankArrivals();
connectMerchantSwitches();

/** What every room does when obligations fall due. */
export const allActions: Readonly<Record<string, ObligationAction>> = {
  ...orderActions,
  ...agreementActions,
  ...balanceActions,
  ...collectionActions,
  ...changeActions,
  ...riskActions,
  ...processActions,
  ...portingActions,
  ...disputeActions,
};

export interface DailyWork {
  readonly asOf: CivilDate;
  /** Where messages leave the house; they stay in the outbox when absent. */
  readonly transport?: Transport;
  /** The bank that stands in for a real one, told which direct debits it refuses; none: statements are imported by hand. */
  readonly bank?: ChooseRefusals;
  /** The operators that numbers come from and go to; their answers are entered by hand when absent. */
  readonly operators?: PortingExchange;
}

export interface DailyReport {
  readonly asOf: CivilDate;
  readonly portings: ExchangeReport;
  readonly obligations: AdvanceReport;
  readonly billing: BillRunReport;
  readonly directDebits: PresentReport;
  readonly bank: BankReport;
  readonly collection: CollectionReport;
  readonly sent: number;
}

/** What parts of the work tell that were passed over. */
const IDLE = {
  portings: { settled: 0, delivered: 0, heard: 0, failed: 0 },
  obligations: { done: 0, failed: 0 },
  billing: { runId: null, bills: 0, failed: 0, finished: true },
  directDebits: { batches: [] },
  bank: { collected: 0, rejected: 0 },
  collection: { steps: 0, failed: 0 },
} as const;

/**
 * Does a part of a day's work when something waits for it. One part gives another its work, so that a part of which nothing
 * waited is asked for again once another has worked; one that something waited for is not.
 */
function partsOf(db: Db, context: Context, asOf: CivilDate) {
  let waiting: Waiting | undefined;
  let worked = false;
  return async <T>(part: keyof Waiting, idle: T, work: () => Promise<T>): Promise<T> => {
    if (waiting === undefined || (worked && !waiting[part])) {
      waiting = await whatWaits(db, context, asOf);
      worked = false;
    }
    if (!waiting[part]) return idle;
    const done = await work();
    waiting = { ...waiting, [part]: false };
    worked = true;
    return done;
  };
}

/**
 * The work of a day, in the order in which one room needs another's: what has fallen due, the bills, the direct debits, the
 * bank's answers, collection, and the messages of all that. Each part goes on where it was stopped; a day done twice changes
 * nothing. On most days most parts have nothing to do, and cost nothing.
 */
export async function dailyWork(db: Db, context: Context, work: DailyWork): Promise<DailyReport> {
  const { asOf, bank: refuse, transport } = work;
  const part = partsOf(db, context, asOf);
  const exchange = work.operators ? { exchange: work.operators } : {};
  await part('network', undefined, async () => {
    await spreadNetworkEvents(db, context);
    await adoptReportedCases(db, context);
    await judgeAvailability(db, context, { asOf });
  });
  await part('changes', undefined, async () => void (await tellChanges(db, context)));
  const portings = await part('portings', IDLE.portings, () => exchangePortings(db, context, { asOf, ...exchange }));
  await part('uses', undefined, async () => void (await giveBackExpired(db, context)));
  const obligations = await part('obligations', IDLE.obligations, () => advanceObligations(db, context, allActions));
  await part('deposits', undefined, async () => void (await seeToDeposits(db, context)));
  await part('merchants', undefined, async () => {
    await followAllSolutions(db, context);
    await renewSubscriptions(db, context, { asOf });
    await takePremiumCalls(db, context, { asOf });
    await closePayouts(db, context, { asOf });
  });
  await part('books', undefined, async () => void (await releaseRevenue(db, context, { asOf })));
  const billing = await part('billing', IDLE.billing, async () => {
    const report = await runBilling(db, context, { asOf });
    // What bills have taken is watched no more.
    await watchSpending(db, context);
    return report;
  });
  const directDebits = await part('presenting', IDLE.directDebits, async () => {
    await sendTransfers(db, context, { asOf });
    return presentDirectDebits(db, context, { asOf });
  });
  const bank = refuse ? await part('answers', IDLE.bank, () => answerAsBank(db, context, asOf, refuse)) : IDLE.bank;
  const collection = await part('collection', IDLE.collection, () => runCollection(db, context, { asOf }));
  await part('alerts', undefined, async () => {
    await watchSpending(db, context);
    await tellLimits(db, context, { asOf });
  });
  await part('use', undefined, async () => void (await watchUse(db, context, { asOf })));
  const sent = transport
    ? await part('messages', 0, async () => {
        const report = await deliverOutbox(db, context, transport, { enclosures: billEnclosures });
        return report.sent;
      })
    : 0;
  return { asOf, portings, obligations, billing, directDebits, bank, collection, sent };
}
