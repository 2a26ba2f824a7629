import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { euros, type Money, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { ChargeEffect, Verdict } from '../../../terms/model/life.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { type DecisionNote, type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { isSwitchedOn } from '../../party-privacy/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { lockSpending } from '../store-purchases.ts';
import { insertTvMovement, selectTvBalance } from '../store-tv-account.ts';
import { isLineActive, journalFor, type PayingContract, payingContract } from './judge-purchase.ts';

const NONE = fail(
  'merchant/no-tv-account',
  'Ce contrat n’a pas de compte prépayé du portail TV.',
  'This contract has no prepaid account of the TV portal.',
);

/** Asks the contract whether the account of the TV portal covers an amount. */
export async function judgeTvPurchase(
  tx: Tx,
  journal: Journal,
  { agreement, terms }: PayingContract,
  amount: string,
): Promise<Verdict & { readonly newBalance: string }> {
  const balance = await selectTvBalance(tx, agreement.accountId, agreement.id, true);
  const facts = { operation: 'purchase', balance: moneyText(balance), amount } as const;
  return terms.prepaidAccount!(journal.ask, contractFacts(agreement), facts);
}

export interface LoadOutcome {
  readonly accountId: string;
  readonly agreementId: string;
  readonly balance: Money;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}

/** Puts what is loaded on the next bill and on the account; tells it. */
async function keepLoad(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  of: {
    readonly amount: Money;
    readonly answer: Verdict & { readonly addedToBill: string; readonly newBalance: string };
  },
): Promise<ChargeEffect> {
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  const { taken, addedToBill, newBalance } = of.answer;
  const now = context.clock.now();
  const on = localDate(agreement.territory, now);
  const effect: ChargeEffect = {
    code: 'TV-ACCOUNT-LOAD',
    label: { fr: 'Recharge du compte TV', en: 'Top-up of the TV account' },
    amountInclTax: addedToBill,
    kind: 'merchant',
    taxed: false,
    credit: false,
    on: isoDate(on),
    taken,
  };
  const chargeId = await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
  await insertTvMovement(tx, {
    account_id: accountId,
    id: newId(context),
    agreement_id: agreementId,
    kind: 'load',
    amount: of.amount,
    balance: euros(newBalance),
    at: now,
    charge_id: chargeId,
    purchase_id: null,
    decision: taken.decision,
    because: taken.because,
  });
  const text = moneyText(of.amount);
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'tv-account-loaded',
    on,
    title: {
      fr: `Compte TV rechargé de ${text.replace('.', ',')} €, sur la prochaine facture`,
      en: `TV account topped up by EUR ${text}, on the next bill`,
    },
    decision: taken.decision,
  });
  await recordAudit(tx, context, {
    action: 'merchant-payment:load-tv-account',
    subject: `agreement:${agreementId}`,
    terms: `${pack}@${version}`,
    detail: { amount: text },
  });
  return effect;
}

/**
 * Loads the account of the TV portal: the amount goes on the next bill, as money kept for merchants. Refused: a contract without
 * such an account, a line that is cut, payment switched off, or more than the caps leave.
 */
export async function loadTvAccount(
  tx: Tx,
  context: Context,
  input: { readonly agreementId: string; readonly amount: Money },
): Promise<Result<LoadOutcome>> {
  return withoutFault(async () => {
    const agreement = await agreementOf(tx, input.agreementId);
    const contract = agreement && payingContract(agreement);
    if (!agreement || !contract?.terms.prepaidAccount) return NONE;
    const { accountId, id: agreementId } = agreement;
    await lockSpending(tx, accountId);
    const option = contract.terms.solutions.find((one) => one.code === 'orange-portal')?.option ?? '';
    const isOn = (await isSwitchedOn(tx, agreement, 'payment-solutions', option)) !== false;
    if (!isLineActive(agreement) || !isOn)
      return fail(
        'purchase/refused',
        'Le paiement sur la facture est coupé sur cette ligne.',
        'Payment on the bill is off on this line.',
      );
    const journal = await journalFor(tx, context, agreement, `agreement:${agreementId}`);
    const balance = await selectTvBalance(tx, accountId, agreementId, true);
    const answer = contract.terms.prepaidAccount(journal.ask, contractFacts(agreement), {
      operation: 'load',
      balance: moneyText(balance),
      amount: moneyText(input.amount),
    });
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason ?? 'refused');
      return fail('purchase/refused', why.fr, why.en);
    }
    const effect = await keepLoad(tx, context, agreement, { amount: input.amount, answer });
    await journal.save(tx);
    return ok({
      accountId,
      agreementId,
      balance: euros(answer.newBalance),
      charges: [effect],
      notes: journal.notes(),
    });
  });
}

/** Puts a movement of a purchase on the account of the TV portal: taken when it is bought, given back when it is refunded. */
export async function moveTvAccount(
  tx: Tx,
  context: Context,
  of: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly purchaseId: string;
    readonly kind: 'purchase' | 'refund';
    readonly amount: Money;
    readonly decision: string | null;
    readonly because: readonly string[];
  },
): Promise<void> {
  const before = await selectTvBalance(tx, of.accountId, of.agreementId, true);
  const change = (of.kind === 'purchase' ? NO_MONEY - of.amount : of.amount) as Money;
  await insertTvMovement(tx, {
    account_id: of.accountId,
    id: newId(context),
    agreement_id: of.agreementId,
    kind: of.kind,
    amount: change,
    balance: (before + change) as Money,
    at: context.clock.now(),
    charge_id: null,
    purchase_id: of.purchaseId,
    decision: of.decision,
    because: of.because,
  });
}
