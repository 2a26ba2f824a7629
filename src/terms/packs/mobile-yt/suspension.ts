import { moneyText, monthlyPriceByDay, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const UNPAID = 'mobile-yt/15.a';
const STOLEN = 'mobile-yt/15.b';
const FEES_DUE = 'mobile-yt/15.c';
const PUBLIC_ORDER = 'mobile-yt/15.d';
const OTHER_DEBT = 'mobile-yt/16.1.c';
const SUMMARY = 'mobile-yt/intro.9';

const input = {
  cause: oneOf(
    'unpaid-bill',
    'other-breach',
    'stolen-handset',
    'public-order',
    'national-defence',
    'public-safety',
    'data-protection',
    'other-contract-debt',
  ),
  asOf: date,
  dueOn: optional(date),
  unpaid: optional(money),
  remindersWithoutEffect: optional(integer),
  justifiedDispute: optional(boolean),
  suspendedFrom: optional(date),
  suspendedTo: optional(date),
  monthlyFee: optional(money),
} as const;

type Facts = FactsOf<typeof input>;

const BECAUSE: Readonly<Record<Facts['cause'], readonly string[]>> = {
  'unpaid-bill': [SUMMARY, UNPAID, FEES_DUE],
  'other-breach': [UNPAID, FEES_DUE],
  'stolen-handset': [STOLEN, FEES_DUE],
  'public-order': [PUBLIC_ORDER],
  'national-defence': [PUBLIC_ORDER],
  'public-safety': [PUBLIC_ORDER],
  'data-protection': [PUBLIC_ORDER],
  'other-contract-debt': [SUMMARY, OTHER_DEBT],
};

function refusalOf(facts: Facts, reminders: number) {
  const { cause } = facts;
  if (cause === 'unpaid-bill') {
    if (facts.unpaid === NO_MONEY) return 'nothing-unpaid';
    if (facts.asOf <= facts.dueOn!) return 'not-overdue';
  }
  if (cause === 'unpaid-bill' || cause === 'other-breach')
    return (facts.remindersWithoutEffect ?? 0) < reminders ? 'reminders-missing' : null;
  return cause === 'other-contract-debt' && facts.justifiedDispute ? 'justified-dispute' : null;
}

/** When the service may be suspended and whether fees stay due (articles 15 and 16.1). */
export const suspension = decision({
  name: 'suspension',
  question: {
    fr: 'La ligne peut-elle être suspendue, et l’abonnement reste-t-il dû ?',
    en: 'May the line be suspended, and does the fee stay due?',
  },
  clauses: [UNPAID, STOLEN, FEES_DUE, PUBLIC_ORDER, OTHER_DEBT, SUMMARY],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('nothing-unpaid', 'not-overdue', 'reminders-missing', 'justified-dispute')),
    mandatory: boolean,
    noticeNeeded: boolean,
    feesDue: boolean,
    feeDue: money,
    feeWaived: money,
  },
  check(facts) {
    if (facts.cause === 'unpaid-bill' && facts.dueOn === undefined)
      return fault('dueOn', 'Indiquez l’échéance de la facture.', 'Give the due date of the bill.');
    if (facts.cause === 'unpaid-bill' && facts.unpaid === undefined)
      return fault('unpaid', 'Indiquez la somme impayée.', 'Give the sum unpaid.');
    const { suspendedFrom, suspendedTo } = facts;
    if (suspendedTo !== undefined && (suspendedFrom === undefined || suspendedTo < suspendedFrom))
      return fault('suspendedTo', 'La suspension finit après son début.', 'The suspension ends after it starts.');
    return undefined;
  },
  decide(facts, figures) {
    const { cause, suspendedFrom, suspendedTo, monthlyFee } = facts;
    const reason = refusalOf(facts, figures.remindersBeforeSuspension);
    const noticeNeeded = cause === 'unpaid-bill' || cause === 'other-breach';
    const mandatory = cause === 'stolen-handset';
    const feesDue = noticeNeeded || mandatory;
    const suspended = reason === null && suspendedFrom !== undefined && suspendedTo !== undefined;
    const fee = suspended ? toCents(monthlyPriceByDay(monthlyFee ?? NO_MONEY, suspendedFrom, suspendedTo)) : NO_MONEY;
    return answer(
      {
        eligible: reason === null,
        reason,
        mandatory,
        noticeNeeded,
        feesDue,
        feeDue: feesDue ? fee : NO_MONEY,
        feeWaived: feesDue ? NO_MONEY : fee,
      },
      BECAUSE[cause],
    );
  },
  explain(facts, figures, result) {
    const clause = BECAUSE[facts.cause].at(-1)!;
    const due = moneyText(result.feeDue);
    const waived = moneyText(result.feeWaived);
    const steps = [
      {
        clause,
        fr: `Abonnement dû pendant la suspension : ${due} € ; non dû : ${waived} €.`,
        en: `Fee due during the suspension: EUR ${due}; not due: EUR ${waived}.`,
      },
    ];
    if (result.noticeNeeded)
      steps.unshift({
        clause: UNPAID,
        fr: `${facts.remindersWithoutEffect ?? 0} relances sans effet sur ${figures.remindersBeforeSuspension} nécessaires.`,
        en: `${facts.remindersWithoutEffect ?? 0} reminders without effect of the ${figures.remindersBeforeSuspension} needed.`,
      });
    return steps;
  },
});
