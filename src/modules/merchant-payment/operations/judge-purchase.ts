import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import {
  MERCHANT_NATURES,
  type MerchantNature,
  type MerchantTerms,
  NATURE_OPTION,
} from '../../../terms/model/life-merchants.ts';
import type { PurchaseAnswer } from '../../../terms/model/life-merchants.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { creditToSpend } from '../../balance/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { isSwitchedOn } from '../../party-privacy/index.ts';
import { lowestCap, monthOf } from '../domain/purchase.ts';
import { selectCaps } from '../store-merchants.ts';
import { selectAccess, sumCollected } from '../store-purchases.ts';
import type { PaidThrough, ServiceRow } from '../tables.ts';

/** A contract under which merchants may be paid. */
export interface PayingContract {
  readonly agreement: Agreement;
  readonly terms: MerchantTerms;
}

/** The terms of an agreement on merchants; `undefined` when its contract has none. */
export function payingContract(agreement: Agreement): PayingContract | undefined {
  const terms = packOf(agreement.pack)?.life?.merchants;
  return terms && { agreement, terms };
}

/** Opens the journal of what is decided about a purchase or a subscription. */
export function journalFor(tx: Tx, context: Context, agreement: Agreement, subject: string): Promise<Journal> {
  return openJournal(tx, context, {
    accountId: agreement.accountId,
    subject,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: localDate(agreement.territory, context.clock.now()),
  });
}

const WHOLE = new Set(['active', 'terminating']);

/** Whether the line works well enough to buy with: a line that is cut, whatever the reason, buys nothing. */
export function isLineActive({ state, suspensionScope }: Agreement): boolean {
  return WHOLE.has(state) || (state === 'suspended' && suspensionScope === 'international');
}

async function switches(tx: Tx, { agreement, terms }: PayingContract, service: ServiceRow) {
  const option = terms.solutions.find((one) => one.code === service.solution)?.option ?? service.solution;
  const isOn = (code: string) => isSwitchedOn(tx, agreement, 'payment-solutions', code);
  const blockedNatures: MerchantNature[] = [];
  for (const nature of MERCHANT_NATURES)
    if ((await isOn(`${NATURE_OPTION}${nature}`)) === false) blockedNatures.push(nature);
  return { solutionActive: (await isOn(option)) !== false, blockedNatures };
}

/** What the month has collected: of the subscriber, or of the line alone when its holder is a professional. */
async function collectedThisMonth(tx: Tx, context: Context, agreement: Agreement): Promise<Money> {
  const { accountId, id: agreementId, segment, territory } = agreement;
  const month = monthOf(localDate(territory, context.clock.now()));
  return sumCollected(tx, { accountId, ...month, ...(segment === 'professional' ? { agreementId } : {}) });
}

export interface Judged {
  readonly answer: PurchaseAnswer;
  readonly through: PaidThrough;
}

export interface ToJudge {
  readonly contract: PayingContract;
  readonly service: ServiceRow;
  readonly connectedSeconds: number | null;
  readonly identificationRefused: boolean;
}

/** Asks the contract whether a purchase may be paid, on all that is known of the line, of its switches and of the month. */
export async function judgePurchase(tx: Tx, context: Context, journal: Journal, asked: ToJudge): Promise<Judged> {
  const { contract, service } = asked;
  const { agreement, terms } = contract;
  const caps = await selectCaps(tx);
  const total = service.formula === 'subscription' ? [caps?.per_subscription ?? null, service.total_cap] : [];
  const perMonth = caps?.per_month ?? null;
  const perPurchase = lowestCap(caps?.per_purchase ?? null, ...total);
  const credit = await creditToSpend(tx, context, agreement.id);
  const access = await selectAccess(tx, agreement.accountId, agreement.id);
  const answer = terms.purchase(journal.ask, contractFacts(agreement), {
    solution: service.solution,
    nature: service.nature,
    formula: service.formula,
    unitPrice: service.unit_price,
    ...(asked.connectedSeconds === null ? {} : { connectedSeconds: asked.connectedSeconds }),
    lineActive: isLineActive(agreement),
    accessWithdrawn: access?.withdrawn ?? false,
    ...(await switches(tx, contract, service)),
    needsIdentification: service.needs_identification,
    identificationRefused: asked.identificationRefused,
    ...(perPurchase === undefined ? {} : { capPerPurchase: moneyText(perPurchase) }),
    ...(perMonth === null ? {} : { capPerMonth: moneyText(perMonth) }),
    collectedThisMonth: moneyText(await collectedThisMonth(tx, context, agreement)),
    ...(credit === undefined ? {} : { prepaidCredit: moneyText(credit) }),
  });
  return { answer, through: answer.through };
}
