import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate, plusMs } from '../../../kernel/instant.ts';
import { euros, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Verdict } from '../../../terms/model/life.ts';
import { agreementOf } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { lineOf } from '../../resource-inventory/index.ts';
import { CONFIRM_WITHIN_MS, lineCodeOf } from '../domain/purchase.ts';
import { codeHashOf, newCode } from '../domain/sms-code.ts';
import { selectServices } from '../store-merchants.ts';
import { insertPurchase, lockSpending, purchaseByReference } from '../store-purchases.ts';
import { selectSubscriptionsOf } from '../store-subscriptions.ts';
import type { MerchantRow, PurchaseRow, ServiceRow } from '../tables.ts';
import { type Judged, journalFor, judgePurchase, type PayingContract, payingContract } from './judge-purchase.ts';
import { judgeTvPurchase } from './tv-account.ts';

/** What a merchant asks: to be paid for a service, by the holder of a line. */
export interface PurchaseAsked {
  readonly service: string;
  /** Telephone number of the line. */
  readonly line: string;
  /** The merchant's own number of the order: brought again, the same purchase is answered. */
  readonly reference: string;
  readonly connectedSeconds?: number;
  /** The browser blocks what would identify the subscriber. */
  readonly identificationRefused?: boolean;
  /** Where the browser goes once the customer has confirmed or declined. */
  readonly returnTo?: string;
  /** Pays with what is left on the account of the TV portal. */
  readonly fromTvAccount?: boolean;
}

const SUSPENDED = fail('merchant/suspended', 'Ce marchand est suspendu.', 'This merchant is suspended.');
const NO_SERVICE = fail(
  'merchant/no-service',
  'Ce service n’est pas en vente.',
  'This service is not on sale.',
  'service',
);
const OTHER_ORDER = fail(
  'purchase/reference-used',
  'Cette référence désigne une autre commande.',
  'This reference names another order.',
  'reference',
);
const NO_LINE = fail(
  'purchase/line-not-served',
  'Cette ligne ne peut pas payer de marchand.',
  'This line cannot pay merchants.',
  'line',
);
const NO_PERIOD = fail(
  'purchase/not-offered',
  'Le contrat de cette ligne n’offre pas cette façon de payer.',
  'The contract of this line does not offer this way of paying.',
  'service',
);
const SECONDS = fail(
  'purchase/connected-seconds',
  'La durée de connexion va avec un prix à la durée, et lui seul.',
  'Seconds of connection go with a price by the minute, and with no other.',
  'connectedSeconds',
);

async function contractOfLine(tx: Tx, context: Context, line: string): Promise<PayingContract | undefined> {
  const e164 = readPhoneNumber(line)?.e164;
  const found = e164 === undefined ? undefined : await lineOf(tx, e164, context.clock.now());
  const agreement = found && (await agreementOf(tx, found.agreementId));
  return agreement && payingContract(agreement);
}

/** Why the customer cannot subscribe again yet: one subscription to the service runs, or its termination has not taken effect. */
async function subscribedAlready(
  tx: Tx,
  context: Context,
  { agreement }: PayingContract,
  service: ServiceRow,
): Promise<string | undefined> {
  if (service.formula !== 'subscription') return undefined;
  const today = localDate(agreement.territory, context.clock.now());
  for (const one of await selectSubscriptionsOf(tx, agreement.accountId)) {
    if (one.service_id !== service.id || one.agreement_id !== agreement.id) continue;
    if (one.next_on !== null) return 'already-subscribed';
    if (one.end_reason === 'terminated' && one.ends_on !== null && today <= one.ends_on) return 'termination-running';
  }
  return undefined;
}

async function sendCode(tx: Tx, context: Context, told: { row: PurchaseRow; code: string; merchant: MerchantRow }) {
  const { row, code, merchant } = told;
  await sendMessage(tx, context, {
    accountId: row.account_id,
    template: 'purchase-code',
    channel: 'sms',
    dedupeKey: `purchase-code:${row.id}`,
    data: { code, merchant: merchant.name, amount: moneyText(row.amount) },
  });
}

/** The service that is asked for and the contract of the line, or why there is none. */
async function findDeal(tx: Tx, context: Context, merchant: MerchantRow, asked: PurchaseAsked) {
  if (merchant.state !== 'active') return SUSPENDED;
  const service = (await selectServices(tx, merchant.id)).find((one) => one.code === asked.service);
  if (service?.state !== 'on-sale') return NO_SERVICE;
  if ((service.formula === 'duration') !== (asked.connectedSeconds !== undefined)) return SECONDS;
  const contract = await contractOfLine(tx, context, asked.line);
  if (!contract) return NO_LINE;
  const { terms } = contract;
  if (!terms.solutions.some((one) => one.code === service.solution)) return NO_PERIOD;
  if (service.period !== null && !terms.periods.includes(service.period)) return NO_PERIOD;
  if (asked.fromTvAccount && (!terms.prepaidAccount || service.formula === 'subscription')) return NO_PERIOD;
  return ok({ service, contract });
}

interface Weighed {
  readonly id: string;
  readonly merchant: MerchantRow;
  readonly service: ServiceRow;
  readonly contract: PayingContract;
  readonly asked: PurchaseAsked;
  /** Why it is refused; `null` when it is not. */
  readonly reason: string | null;
  readonly code: string;
  readonly amount: PurchaseRow['amount'];
  readonly through: PurchaseRow['through'];
  readonly verdict: Verdict;
}

function newPurchase(context: Context, of: Weighed): PurchaseRow {
  const { id, merchant, service, contract, asked, reason, code, amount, through, verdict } = of;
  const { agreement } = contract;
  const now = context.clock.now();
  return {
    account_id: agreement.accountId,
    id,
    agreement_id: agreement.id,
    merchant_id: merchant.id,
    service_id: service.id,
    subscription_id: null,
    period_rank: null,
    reference: asked.reference,
    line: readPhoneNumber(asked.line)!.e164,
    state: reason === null ? 'asked' : 'refused',
    reason,
    amount,
    connected_seconds: asked.connectedSeconds ?? null,
    through,
    vat: service.vat,
    return_to: asked.returnTo ?? null,
    asked_at: now,
    expires_at: plusMs(now, CONFIRM_WITHIN_MS),
    code_hash: reason === null ? codeHashOf(id, code) : null,
    code_tries: 0,
    confirmed_at: null,
    confirmed_on: null,
    confirmed_by: null,
    line_code: lineCodeOf(id),
    charge_id: null,
    refunded: NO_MONEY,
    decision: verdict.taken.decision,
    because: verdict.taken.because,
  };
}

/**
 * Notes that a merchant asks to be paid, once for its reference. The contract says at once whether it may be; when it may, the
 * customer has a quarter of an hour to confirm, on the page or with the code that an SMS brings. Nothing is charged before.
 */
export async function askPurchase(
  tx: Tx,
  context: Context,
  merchant: MerchantRow,
  asked: PurchaseAsked,
): Promise<Result<PurchaseRow>> {
  return withoutFault(async () => {
    const found = await findDeal(tx, context, merchant, asked);
    if (!found.ok) return found;
    const { service, contract } = found.value;
    const { agreement } = contract;
    await lockSpending(tx, agreement.accountId);
    const known = await purchaseByReference(tx, merchant.id, asked.reference);
    if (known) return known.service_id === service.id && known.agreement_id === agreement.id ? ok(known) : OTHER_ORDER;
    const id = newId(context);
    const journal = await journalFor(tx, context, agreement, `purchase:${id}`);
    const connectedSeconds = asked.connectedSeconds ?? null;
    const identificationRefused = asked.identificationRefused ?? false;
    const judging = { contract, service, connectedSeconds, identificationRefused };
    const judged: Judged = await judgePurchase(tx, context, journal, judging);
    const tv =
      asked.fromTvAccount && judged.answer.eligible
        ? await judgeTvPurchase(tx, journal, contract, judged.answer.chargedInclTax)
        : undefined;
    const verdict = tv ?? judged.answer;
    const reason = verdict.eligible
      ? ((await subscribedAlready(tx, context, contract, service)) ?? null)
      : (verdict.reason ?? 'refused');
    const code = newCode(context.random);
    const amount = reason === null ? euros(judged.answer.chargedInclTax) : NO_MONEY;
    const through = tv ? 'tv-account' : judged.through;
    const row = newPurchase(context, {
      id,
      merchant,
      service,
      contract,
      asked,
      reason,
      code,
      amount,
      through,
      verdict,
    });
    await insertPurchase(tx, row);
    await journal.save(tx);
    await recordAudit(tx, context, {
      action: 'merchant-payment:ask',
      subject: `purchase:${id}`,
      terms: `${agreement.pack}@${agreement.termsVersion}`,
      detail: {
        merchant: merchant.name,
        service: service.code,
        state: row.state,
        reason,
        on: isoDate(localDate(agreement.territory, row.asked_at)),
      },
    });
    if (row.state === 'asked') await sendCode(tx, context, { row, code, merchant });
    return ok(row);
  });
}
