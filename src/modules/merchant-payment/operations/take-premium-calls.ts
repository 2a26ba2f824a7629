import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { euros, type Money, NO_MONEY, smallest } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { agreementOf } from '../../agreement/index.ts';
import { billedCallsTo, type UsageRow } from '../../usage/index.ts';
import { lineCodeOf } from '../domain/purchase.ts';
import { selectServices } from '../store-merchants.ts';
import { insertPurchase, lockSpending, purchaseByReference } from '../store-purchases.ts';
import type { PurchaseRow, ServiceRow } from '../tables.ts';
import { journalFor, judgePurchase, payingContract } from './judge-purchase.ts';

/** Calls reach bills within two months of their day. */
const LOOK_BACK_DAYS = 70;

function callPurchase(context: Context, call: UsageRow, service: ServiceRow): PurchaseRow {
  const id = newId(context);
  return {
    account_id: call.account_id,
    id,
    agreement_id: call.agreement_id,
    merchant_id: service.merchant_id,
    service_id: service.id,
    subscription_id: null,
    period_rank: null,
    reference: `call:${call.id}`,
    line: call.calling,
    state: 'confirmed',
    reason: null,
    amount: NO_MONEY,
    connected_seconds: Math.ceil(Number(call.duration)),
    through: 'call',
    vat: service.vat,
    return_to: null,
    asked_at: call.started_at,
    expires_at: call.started_at,
    code_hash: null,
    code_tries: 0,
    confirmed_at: call.started_at,
    confirmed_on: call.on_date,
    confirmed_by: 'call',
    line_code: lineCodeOf(id),
    charge_id: null,
    refunded: NO_MONEY,
    decision: null,
    because: [],
  };
}

/** Notes what of one call is the price of a merchant's service; never more than the bill charged for the call. */
async function takeCall(tx: Tx, context: Context, call: UsageRow, service: ServiceRow): Promise<boolean> {
  await lockSpending(tx, call.account_id);
  if (await purchaseByReference(tx, service.merchant_id, `call:${call.id}`)) return false;
  const agreement = await agreementOf(tx, call.agreement_id);
  const contract = agreement && payingContract(agreement);
  if (!agreement || !contract) return false;
  const row = callPurchase(context, call, service);
  const connectedSeconds = service.formula === 'duration' ? row.connected_seconds : null;
  const journal = await journalFor(tx, context, agreement, `purchase:${row.id}`);
  const judging = { contract, service, connectedSeconds, identificationRefused: false };
  const { answer } = await judgePurchase(tx, context, journal, judging);
  const { decision, because } = answer.taken;
  const amount: Money = answer.eligible ? smallest(euros(answer.chargedInclTax), call.amount) : NO_MONEY;
  const refused = { state: 'refused', reason: answer.reason ?? 'refused' } as const;
  await insertPurchase(tx, { ...row, ...(answer.eligible ? {} : refused), amount, decision, because });
  await journal.save(tx);
  return answer.eligible;
}

/**
 * Takes the calls that bills have charged to the numbers of merchants' voice services: the price of the service, which stands in the
 * price of the call, is owed to its merchant. Each call is taken once. Answers how many were.
 */
export async function takePremiumCalls(
  db: Db,
  context: Context,
  { asOf }: { readonly asOf: CivilDate },
): Promise<number> {
  const services = (await inTransaction(db, context, (tx) => selectServices(tx))).filter(
    (one) => one.called_number !== null,
  );
  if (services.length === 0) return 0;
  const byNumber = new Map(services.map((one) => [one.called_number!, one]));
  const from = plusDays(asOf, -LOOK_BACK_DAYS);
  const calls = await inTransaction(db, context, (tx) =>
    billedCallsTo(tx, { numbers: [...byNumber.keys()], from, to: asOf }),
  );
  let taken = 0;
  for (const call of calls) {
    const service = byNumber.get(call.called)!;
    if (await inTransaction(db, context, (tx) => takeCall(tx, context, call, service))) taken += 1;
  }
  return taken;
}
