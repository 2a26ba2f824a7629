import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { refusalInWords } from '../../decision/index.ts';
import type { DisputeOutcome, LoadOutcome, PurchaseOutcome, StopOutcome } from '../../merchant-payment/index.ts';
import type { Done } from './run-action.ts';

const comma = (text: string): string => text.replace('.', ',');

/** What confirming a purchase comes to; a purchase that the contract refuses is told as a refusal. */
export function purchaseDone(done: Result<PurchaseOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { purchase, subscription, charges, notes } = done.value;
  if (purchase.state === 'refused') {
    const why = refusalInWords([...notes], purchase.reason ?? '');
    return fail('purchase/refused', `Le contrat refuse. ${why.fr}`, `The contract refuses. ${why.en}`);
  }
  const text = moneyText(purchase.amount);
  const from = purchase.through === 'tv-account';
  const next = subscription?.next_on ?? null;
  const headline = {
    fr: `${comma(text)} € ${from ? 'pris sur votre compte TV' : 'sur votre prochaine facture'}${
      next === null ? '.' : `, puis de nouveau le ${isoDate(next)}.`
    }`,
    en: `EUR ${text} ${from ? 'taken from your TV account' : 'on your next bill'}${
      next === null ? '.' : `, then again on ${isoDate(next)}.`
    }`,
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
