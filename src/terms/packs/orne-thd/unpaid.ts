import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, type Fault, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const stage = oneOf('not-due', 'unpaid', 'reminded', 'suspended', 'terminated', 'settled');
const nextStep = oneOf('none', 'remind', 'await-payment', 'suspend', 'disconnect', 'reactivate', 'external-collection');
type Stage = (typeof stage.values)[number];
type NextStep = (typeof nextStep.values)[number];

const input = {
  amountInclTax: money,
  dueOn: noted(
    date,
    'due date; for a customer on direct debit the later of the two dates of invoice-due (dueOn, debitOn)',
  ),
  rejectedOn: optional(noted(date, 'rejection of the direct debit')),
  reminderDeadlineOn: optional(noted(date, 'last day to pay written in the reminder letter')),
  suspendedOn: optional(date),
  suspensionDeadlineOn: optional(noted(date, 'last day to pay, set at the suspension')),
  disconnectedOn: optional(date),
  paidOn: optional(noted(date, 'day everything owed was paid, fees included')),
  asOf: date,
  thirdPartyPayer: boolean,
  unpaidFeeInclTax: money,
  disconnectionFeeInclTax: noted(money, 'tariff of the day of disconnection'),
  judicialCostsInclTax: optional(
    noted(
      money,
      'judicial costs of collection, when the file went to a bailiff or a collection service; 0.00 when absent',
    ),
  ),
};
type File = FactsOf<typeof input>;

/** An event counts once its day is there. */
function reached(on: CivilDate | undefined, file: File): on is CivilDate {
  return on !== undefined && on <= file.asOf;
}

function after(day: CivilDate, deadline: CivilDate | undefined): boolean {
  return deadline !== undefined && day > deadline;
}

/** A step needs the step before it, and its deadline to have passed. */
function outOfOrder(file: File): Fault | undefined {
  const { reminderDeadlineOn, suspendedOn, suspensionDeadlineOn, disconnectedOn, paidOn } = file;
  if (suspendedOn !== undefined && !after(suspendedOn, reminderDeadlineOn))
    return fault(
      'suspendedOn',
      'La suspension suit le délai de la relance.',
      'The suspension comes after the reminder deadline.',
    );
  if (suspensionDeadlineOn !== undefined && (suspendedOn === undefined || suspensionDeadlineOn < suspendedOn))
    return fault(
      'suspensionDeadlineOn',
      'Ce délai court à partir de la suspension.',
      'This deadline runs from the suspension.',
    );
  if (disconnectedOn !== undefined && !after(disconnectedOn, suspensionDeadlineOn))
    return fault(
      'disconnectedOn',
      'La déconnexion suit le délai de la suspension.',
      'The disconnection comes after the suspension deadline.',
    );
  if (paidOn !== undefined && ((suspendedOn ?? paidOn) > paidOn || (disconnectedOn ?? paidOn) > paidOn))
    return fault('paidOn', 'Rien ne peut suivre le paiement complet.', 'Nothing can come after the full payment.');
  return undefined;
}

function stageOf(file: File): Stage {
  if (reached(file.disconnectedOn, file)) return 'terminated';
  if (reached(file.paidOn, file)) return 'settled';
  if (reached(file.suspendedOn, file)) return 'suspended';
  if (file.reminderDeadlineOn !== undefined) return 'reminded';
  return file.asOf > file.dueOn || reached(file.rejectedOn, file) ? 'unpaid' : 'not-due';
}

function nextOf(current: Stage, file: File): NextStep {
  switch (current) {
    case 'not-due':
      return 'none';
    case 'unpaid':
      return 'remind';
    case 'reminded':
      return after(file.asOf, file.reminderDeadlineOn) ? 'suspend' : 'await-payment';
    case 'suspended':
      return after(file.asOf, file.suspensionDeadlineOn) ? 'disconnect' : 'await-payment';
    case 'settled':
      return reached(file.suspendedOn, file) ? 'reactivate' : 'none';
    default:
      return reached(file.paidOn, file) ? 'none' : 'external-collection';
  }
}

/** The fee of article 8 and the disconnection fee of article 11 are one and the same. */
function feesOf(file: File): Money {
  const until = reached(file.paidOn, file) ? file.paidOn : file.asOf;
  const reminder = after(until, file.reminderDeadlineOn) ? file.unpaidFeeInclTax : NO_MONEY;
  if (!reached(file.disconnectedOn, file)) return reminder;
  return sum(reminder, file.disconnectionFeeInclTax, file.judicialCostsInclTax ?? NO_MONEY);
}

const BECAUSE: Readonly<Record<Stage, readonly string[]>> = {
  'not-due': ['orne-thd/11.b'],
  unpaid: ['orne-thd/11.b'],
  reminded: ['orne-thd/11.b'],
  settled: ['orne-thd/11.b'],
  suspended: ['orne-thd/11.b', 'orne-thd/11.c'],
  terminated: ['orne-thd/11.b', 'orne-thd/11.g', 'orne-thd/8.w', 'orne-thd/11.i', 'orne-thd/11.j', 'orne-thd/11.h'],
};

/** Stage of an unpaid bill, next step, fees and what is owed (articles 3, 8 and 11). */
export const unpaid = decision({
  name: 'unpaid',
  question: {
    fr: 'Où en est cette facture impayée, et que doit le client ?',
    en: 'Where does this unpaid bill stand, and what is owed?',
  },
  clauses: [
    'orne-thd/3.c',
    'orne-thd/8.w',
    'orne-thd/11.b',
    'orne-thd/11.c',
    'orne-thd/11.g',
    'orne-thd/11.h',
    'orne-thd/11.i',
    'orne-thd/11.j',
    'orne-thd/11.k',
  ],
  input,
  output: {
    stage,
    nextStep,
    billingContinues: boolean,
    feesInclTax: money,
    owedInclTax: money,
    newContractNeeded: boolean,
    newContractAllowed: boolean,
    liableParty: oneOf('customer'),
  },
  check: (facts) => outOfOrder(facts),
  decide(facts) {
    const current = stageOf(facts);
    const paid = reached(facts.paidOn, facts);
    const feesInclTax = feesOf(facts);
    const terminated = current === 'terminated';
    const because = BECAUSE[current];
    return answer(
      {
        stage: current,
        nextStep: nextOf(current, facts),
        billingContinues: !terminated,
        feesInclTax,
        owedInclTax: paid ? NO_MONEY : sum(facts.amountInclTax, feesInclTax),
        newContractNeeded: terminated,
        newContractAllowed: terminated && paid,
        liableParty: 'customer',
      },
      facts.thirdPartyPayer ? [...because, 'orne-thd/3.c', 'orne-thd/11.k'] : because,
    );
  },
  explain(facts, _figures, result) {
    const [amount, fees, owed] = [facts.amountInclTax, result.feesInclTax, result.owedInclTax].map(moneyText);
    return [
      {
        clause: result.stage === 'terminated' ? 'orne-thd/11.i' : 'orne-thd/11.b',
        fr: `Facture ${amount} €, frais ${fees} € : reste dû ${owed} € TTC.`,
        en: `Bill EUR ${amount}, fees EUR ${fees}: EUR ${owed} incl. tax still owed.`,
      },
    ];
  },
});
