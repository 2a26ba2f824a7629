import { agreementActions } from '../modules/agreement/index.ts';
import { type CollectionReport, collectionActions, runCollection } from '../modules/collection/index.ts';
import { changeActions, tellChanges } from '../modules/contract-change/index.ts';
import { deliverOutbox, type Transport } from '../modules/communication/index.ts';
import { billEnclosures, type BillRunReport, runBilling } from '../modules/customer-bill/index.ts';
import {
  type ExchangeReport,
  exchangePortings,
  portingActions,
  type PortingExchange,
} from '../modules/number-portability/index.ts';
import { type AdvanceReport, advanceObligations, type ObligationAction } from '../modules/obligation/index.ts';
import { type PresentReport, presentDirectDebits } from '../modules/payment/index.ts';
import { processActions } from '../modules/process-flow/index.ts';
import { orderActions } from '../modules/product-order/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { answerAsBank, type BankReport, type ChooseRefusals } from './answer-as-bank.ts';

/** What every room does when obligations fall due. */
export const allActions: Readonly<Record<string, ObligationAction>> = {
  ...orderActions,
  ...agreementActions,
  ...collectionActions,
  ...changeActions,
  ...processActions,
  ...portingActions,
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

/**
 * The work of a day, in the order in which one room needs another's: what has fallen due, the bills, the direct debits, the
 * bank's answers, collection, and the messages of all that. Each part goes on where it was stopped; a day done twice changes nothing.
 */
export async function dailyWork(db: Db, context: Context, work: DailyWork): Promise<DailyReport> {
  const { asOf } = work;
  await tellChanges(db, context);
  const exchange = work.operators ? { exchange: work.operators } : {};
  const portings = await exchangePortings(db, context, { asOf, ...exchange });
  const obligations = await advanceObligations(db, context, allActions);
  const billing = await runBilling(db, context, { asOf });
  const directDebits = await presentDirectDebits(db, context, { asOf });
  const bank = work.bank ? await answerAsBank(db, context, asOf, work.bank) : { collected: 0, rejected: 0 };
  const collection = await runCollection(db, context, { asOf });
  const sent = work.transport
    ? (await deliverOutbox(db, context, work.transport, { enclosures: billEnclosures })).sent
    : 0;
  return { asOf, portings, obligations, billing, directDebits, bank, collection, sent };
}
