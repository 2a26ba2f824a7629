import { plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, listOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { deductAdvance } from '../../rules/advance-deduction.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const OVERPAYMENT = 'mobile-yt/7.7';
const LIMITATION = 'mobile-yt/7.1.c';

const input = {
  overpaid: money,
  paidOn: date,
  requestedOn: optional(date),
  inWriting: optional(boolean),
  customerActive: boolean,
  cashExpresslyAsked: optional(boolean),
  nextBills: optional(listOf(money)),
  forCommunications: optional(boolean),
} as const;

type Facts = FactsOf<typeof input>;

function refusalOf(facts: Facts, figures: MobileYtFigures) {
  if (facts.requestedOn === undefined || !facts.inWriting) return 'not-requested-in-writing';
  if (facts.forCommunications === false) return null;
  return facts.requestedOn > plusMonths(facts.paidOn, figures.claimsLapseMonths) ? 'time-barred' : null;
}

/** Refund of an overpayment: credit on the next bills or payment back (articles 7.1 and 7.7). */
export const overpaymentRefund = decision({
  name: 'overpayment-refund',
  question: { fr: 'Comment le trop-perçu est-il rendu ?', en: 'How is the overpayment given back?' },
  clauses: [OVERPAYMENT, LIMITATION],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-requested-in-writing', 'time-barred')),
    mode: oneOf('credit', 'refund', 'none'),
    credits: listOf(money),
    creditLeft: money,
    refund: money,
  },
  check(facts) {
    if (facts.requestedOn !== undefined && facts.requestedOn < facts.paidOn)
      return fault('requestedOn', 'La demande précède le paiement.', 'The request is before the payment.');
    if (facts.overpaid === NO_MONEY)
      return fault('overpaid', 'Indiquez la somme payée en trop.', 'Give the sum overpaid.');
    return undefined;
  },
  decide(facts, figures) {
    const reason = refusalOf(facts, figures);
    const limited = facts.forCommunications !== false && reason !== 'not-requested-in-writing';
    const because = limited ? [OVERPAYMENT, LIMITATION] : [OVERPAYMENT];
    const nothing = { credits: [], creditLeft: NO_MONEY, refund: NO_MONEY };
    if (reason !== null) return answer({ ...nothing, eligible: false, reason, mode: 'none' }, because);
    if (!facts.customerActive || facts.cashExpresslyAsked)
      return answer({ ...nothing, eligible: true, reason, mode: 'refund', refund: facts.overpaid }, because);
    const bills = facts.nextBills ?? [];
    const { netBills, left } = deductAdvance(facts.overpaid, bills);
    return answer(
      {
        eligible: true,
        reason,
        mode: 'credit',
        credits: bills.map((bill, i) => subtract(bill, netBills[i]!)),
        creditLeft: left,
        refund: NO_MONEY,
      },
      because,
    );
  },
  explain(facts, _figures, result) {
    const over = moneyText(facts.overpaid);
    const credits = result.credits.map((credit) => moneyText(credit)).join(' + ');
    const left = moneyText(result.creditLeft);
    const refund = moneyText(result.refund);
    return [
      result.mode === 'credit'
        ? {
            clause: OVERPAYMENT,
            fr: `${over} € déduits des factures : ${credits || '0.00'}, reste ${left} €.`,
            en: `EUR ${over} taken off the bills: ${credits || '0.00'}, EUR ${left} left.`,
          }
        : {
            clause: OVERPAYMENT,
            fr: `${refund} € à rembourser sur ${over} €.`,
            en: `EUR ${refund} to refund of EUR ${over}.`,
          },
    ];
  },
});
