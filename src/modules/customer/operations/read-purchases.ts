import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountsOf } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import {
  type DisputeRow,
  disputes,
  merchantAccess,
  type MerchantRow,
  merchants,
  merchantServices,
  merchantSubscriptions,
  payingContract,
  purchaseLabel,
  type PurchaseRow,
  purchases,
  type ServiceRow,
  standingOf,
  type SubscriptionRow,
  tvBalance,
  tvMovements,
} from '../../merchant-payment/index.ts';
import { amountText, dayText, momentText } from '../domain/write-values.ts';
import type { DisputeShape, PurchaseShape, PurchasesPage } from '../shapes/merchant-names.ts';
import { holdersOf } from './read-work.ts';

const SHOWN = 100;
const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

/** Merchants and services by their ids. */
export interface Sold {
  readonly merchants: ReadonlyMap<string, MerchantRow>;
  readonly services: ReadonlyMap<string, ServiceRow>;
}

/** Reads every merchant and service once. */
export async function readSold(tx: Tx): Promise<Sold> {
  return {
    merchants: new Map((await merchants(tx)).map((one) => [one.id, one])),
    services: new Map((await merchantServices(tx)).map((one) => [one.id, one])),
  };
}

const whyOf = (row: { readonly decision: string | null; readonly because: readonly string[] }) => ({
  decision: row.decision,
  clauses: [...row.because],
});

function soldBy(sold: Sold, row: { readonly merchant_id: string; readonly service_id: string }) {
  const merchant = sold.merchants.get(row.merchant_id)!;
  const service = sold.services.get(row.service_id)!;
  return { service, merchant: merchant.name, support: merchant.support, label: purchaseLabel(merchant, service) };
}

/** Purchases as screens read them, with their holders. */
export async function purchaseShapes(
  tx: Tx,
  context: Context,
  rows: readonly PurchaseRow[],
  sold: Sold,
): Promise<PurchaseShape[]> {
  const ids = [...new Set(rows.map((one) => one.account_id))];
  const accounts = await accountsOf(tx, ids);
  const holders = await holdersOf(tx, ids);
  return rows.map((row) => {
    const { service, merchant, support, label } = soldBy(sold, row);
    const territory: Territory = accounts.get(row.account_id)!.territory;
    return {
      id: row.id,
      accountId: row.account_id,
      holder: holders.get(row.account_id) ?? '',
      label,
      merchant,
      support,
      reference: row.reference,
      state: standingOf(row, context.clock.now()),
      reason: row.reason,
      amount: amountText(row.amount),
      refunded: amountText(row.refunded),
      through: row.through,
      period: service.period,
      at: momentText(row.confirmed_at ?? row.asked_at, territory),
      expiresAt: momentText(row.expires_at, territory),
      returnTo: row.return_to,
      why: whyOf(row),
    };
  });
}

function subscriptionShape(row: SubscriptionRow, sold: Sold): PurchasesPage['subscriptions'][number] {
  const { merchant, support, label } = soldBy(sold, row);
  return {
    id: row.id,
    label,
    merchant,
    support,
    period: row.period,
    price: amountText(row.price),
    subscribedOn: dayText(row.subscribed_on),
    payments: row.payments,
    paidUntil: dayText(row.paid_until),
    nextOn: dayText(row.next_on),
    endsOn: dayText(row.ends_on),
    endReason: row.end_reason,
    why: whyOf(row),
  };
}

/** Complaints as screens read them, with their holders. */
export async function disputeShapes(tx: Tx, rows: readonly DisputeRow[], sold: Sold): Promise<DisputeShape[]> {
  const holders = await holdersOf(tx, [...new Set(rows.map((one) => one.account_id))]);
  const shapes: DisputeShape[] = [];
  for (const row of rows) {
    const bought = (await purchases(tx, { accountId: row.account_id, limit: SHOWN })).find(
      (one) => one.id === row.purchase_id,
    );
    const merchant = sold.merchants.get(row.merchant_id)!.name;
    shapes.push({
      id: row.id,
      accountId: row.account_id,
      holder: holders.get(row.account_id) ?? '',
      purchaseId: row.purchase_id,
      label: bought ? soldBy(sold, bought).label : { fr: merchant, en: merchant },
      merchant,
      subject: row.subject,
      message: row.message,
      handledBy: row.handled_by,
      state: row.state,
      openedOn: dayText(row.opened_on),
      answerBy: dayText(row.due_on),
      outcome: row.outcome,
      answer: row.answer,
      why: whyOf(row),
    });
  }
  return shapes;
}

async function contractsOf(tx: Tx, account: Account) {
  const running = (await agreementsOf(tx, account.id)).filter((one) => !OVER.has(one.state));
  const contracts: PurchasesPage['contracts'] = [];
  const tvAccounts: PurchasesPage['tvAccounts'] = [];
  const moved = await tvMovements(tx, account.id, SHOWN);
  for (const agreement of running) {
    const paying = payingContract(agreement);
    if (!paying) continue;
    const access = await merchantAccess(tx, account.id, agreement.id);
    contracts.push({
      agreementId: agreement.id,
      withdrawn: access?.withdrawn ?? false,
      reason: access?.withdrawn ? access.reason : null,
    });
    if (!paying.terms.prepaidAccount) continue;
    tvAccounts.push({
      agreementId: agreement.id,
      balance: amountText(await tvBalance(tx, account.id, agreement.id)),
      movements: moved
        .filter((one) => one.agreement_id === agreement.id)
        .map(({ id, kind, amount, at }) => ({
          id,
          kind,
          amount: amountText(amount),
          at: momentText(at, account.territory),
        })),
    });
  }
  return { contracts, tvAccounts };
}

/** What an account has bought from merchants, its subscriptions, its complaints and its accounts loaded in advance. */
export async function readPurchases(tx: Tx, context: Context, account: Account): Promise<PurchasesPage> {
  const sold = await readSold(tx);
  const accountId = account.id;
  const bought = await purchases(tx, { accountId, limit: SHOWN });
  return {
    purchases: await purchaseShapes(tx, context, bought, sold),
    subscriptions: (await merchantSubscriptions(tx, accountId)).map((one) => subscriptionShape(one, sold)),
    disputes: await disputeShapes(tx, await disputes(tx, { accountId, limit: SHOWN }), sold),
    ...(await contractsOf(tx, account)),
  };
}
