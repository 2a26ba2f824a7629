import { spokenDate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { refusalInWords } from '../../decision/index.ts';
import type { DisputeOutcome, LoadOutcome, PurchaseOutcome, StopOutcome } from '../../merchant-payment/index.ts';
import type { Done } from './run-action.ts';

const comma = (text: string): string => text.replace('.', ',');

const ON_BILL = { fr: 'sur votre prochaine facture', en: 'on your next bill' };

/** Where the money of a purchase comes from, when it is not the bill. */
const FROM: Readonly<Partial<Record<string, typeof ON_BILL>>> = {
  'tv-account': { fr: 'pris sur votre compte TV', en: 'taken from your TV account' },
  prepaid: { fr: 'pris sur le crédit de votre forfait', en: 'taken from the credit of your plan' },
};

/** What confirming a purchase comes to; a purchase that the contract refuses is told as a refusal. */
export function purchaseDone(done: Result<PurchaseOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { purchase, subscription, charges, notes } = done.value;
  if (purchase.state === 'refused') {
    const why = refusalInWords([...notes], purchase.reason ?? '');
    return fail('purchase/refused', `Le contrat refuse. ${why.fr}`, `The contract refuses. ${why.en}`);
  }
  const text = moneyText(purchase.amount);
  const from = FROM[purchase.through] ?? ON_BILL;
  const next = subscription?.next_on ?? null;
  const headline = {
    fr: `${comma(text)} € ${from.fr}${
      next === null ? '.' : `, puis de nouveau le ${spokenDate(isoDate(next), 'fr')}.`
    }`,
    en: `EUR ${text} ${from.en}${next === null ? '.' : `, then again on ${spokenDate(isoDate(next), 'en')}.`}`,
  };
  const { account_id: accountId, agreement_id: agreementId } = purchase;
  return ok({ figures: [], headline, charges, notes, accountId, agreementId });
}

const HANDLED: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  operator: { fr: 'Votre opérateur s’en occupe.', en: 'Your operator sees to it.' },
  subscriber: {
    fr: 'Le contrat met à votre charge ce qui est fait avec votre ligne : il n’y aura pas de remboursement.',
    en: 'The contract has you answer for what is done with your line: there will be no refund.',
  },
};

/** Who looks into a complaint, and by when. */
export function disputeDone(done: Result<DisputeOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { dispute, merchant, notes } = done.value;
  const by = dispute.due_on === null ? '' : isoDate(dispute.due_on);
  const headline = HANDLED[dispute.handled_by] ?? {
    fr: `${merchant.name} répond avant la fin du ${by} (${merchant.support}). Sans réponse, votre opérateur reprend la réclamation.`,
    en: `${merchant.name} answers by the end of ${by} (${merchant.support}). Without an answer, your operator takes the complaint over.`,
  };
  return ok({ figures: [], headline, notes, accountId: dispute.account_id });
}

/** When a subscription that is stopped ends. */
export function endDone(done: Result<StopOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { subscription, notes } = done.value;
  const on = isoDate(subscription.ends_on!);
  const headline = {
    fr: `L’abonnement prend fin le ${on} : vous y avez accès jusque-là, et rien d’autre ne sera prélevé.`,
    en: `The subscription ends on ${on}: you have access until then, and nothing more is charged.`,
  };
  const { account_id: accountId, agreement_id: agreementId } = subscription;
  return ok({ figures: [], headline, notes, accountId, agreementId });
}

/** What the account of the TV portal holds once loaded. */
export function loadDone(done: Result<LoadOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { balance, charges, notes, accountId, agreementId } = done.value;
  const text = moneyText(balance);
  const headline = {
    fr: `Votre compte TV contient ${comma(text)} €.`,
    en: `Your TV account holds EUR ${text}.`,
  };
  return ok({ figures: [], headline, charges, notes, accountId, agreementId });
}
