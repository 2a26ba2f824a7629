import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, type FactsOf, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type OrneThdFigures } from './figures.ts';

const input = {
  terminatedOn: noted(date, 'day the termination takes effect'),
  commitmentEndsOn: optional(noted(date, 'last day of the minimum period; absent when there is none')),
  ground: noted(
    oneOf(
      'none',
      'move-out-of-coverage',
      'over-indebtedness',
      'death',
      'other-legitimate',
      'price-change',
      'contract-change',
      'operator-breach',
    ),
    'other-legitimate: force majeure, dismissal, illness, serious financial difficulty and the like. over-indebtedness: proven, whatever the age of the contract (the 3 months of article 13 only open the special request by ordinary letter). price-change and contract-change: free exits of articles 8 and 24. operator-breach: formal notice to OrneTHD without effect (article 13)',
  ),
  requestReceivedOn: date,
  justifiedOn: optional(noted(date, 'entry stamp of the written proof at OrneTHD')),
  asOf: date,
  usageDueInclTax: noted(money, 'amounts due for services already used'),
};
type Asked = FactsOf<typeof input>;

interface Standing {
  readonly status: 'commitment-over' | 'waived' | 'awaiting-justification' | 'due';
  readonly justificationDeadline: CivilDate | null;
  readonly because: readonly string[];
}

const OVER: Standing = { status: 'commitment-over', justificationDeadline: null, because: ['orne-thd/9.c'] };
const WAIVED: Standing = { status: 'waived', justificationDeadline: null, because: ['orne-thd/9.c'] };
const DUE: Standing = { status: 'due', justificationDeadline: null, because: ['orne-thd/9.b', 'orne-thd/8.v'] };
const IN_TIME = ['orne-thd/9.c', 'orne-thd/9.g'];
const TOO_LATE = ['orne-thd/9.g', 'orne-thd/9.b', 'orne-thd/8.v'];

/** The entry stamp at Amnéville counts: the working days are those of Moselle, wherever the customer lives. */
function toBeProven(facts: Asked, figures: OrneThdFigures): Standing {
  const until = plusWorkingDays('ouvre', 'FR-57', facts.requestReceivedOn, figures.justificationWorkingDays);
  if (facts.justifiedOn !== undefined && facts.justifiedOn <= until)
    return { status: 'waived', justificationDeadline: until, because: IN_TIME };
  if (facts.asOf <= until) return { status: 'awaiting-justification', justificationDeadline: until, because: IN_TIME };
  return { status: 'due', justificationDeadline: until, because: TOO_LATE };
}

function standingOf(facts: Asked, figures: OrneThdFigures): Standing {
  if (facts.commitmentEndsOn === undefined || facts.terminatedOn >= facts.commitmentEndsOn) return OVER;
  switch (facts.ground) {
    case 'none':
      return DUE;
    case 'price-change':
    case 'contract-change':
    case 'operator-breach':
    case 'death':
      return WAIVED;
    default:
      return toBeProven(facts, figures);
  }
}

/** Fixed fee for ending the contract before the end of the minimum period (article 9). */
export const earlyTerminationFee = decision({
  name: 'early-termination-fee',
  question: {
    fr: 'La résiliation avant la fin de l’engagement coûte-t-elle des frais ?',
    en: 'Does a termination before the end of the minimum period cost a fee?',
  },
  clauses: ['orne-thd/8.v', 'orne-thd/9.b', 'orne-thd/9.c', 'orne-thd/9.g'],
  input,
  output: {
    status: oneOf('commitment-over', 'waived', 'awaiting-justification', 'due'),
    justificationDeadline: nullable(date),
    feeInclTax: money,
    totalInclTax: money,
  },
  check(facts) {
    if (facts.terminatedOn < facts.requestReceivedOn)
      return fault(
        'terminatedOn',
        'La résiliation ne peut précéder sa demande.',
        'The termination cannot come before its request.',
      );
    if (facts.asOf < facts.requestReceivedOn)
      return fault('asOf', 'Examinez la demande à partir de sa réception.', 'Look at the request from its receipt on.');
    if (facts.justifiedOn !== undefined && facts.justifiedOn > facts.asOf)
      return fault(
        'justifiedOn',
        'Le justificatif ne peut suivre le jour examiné.',
        'The proof cannot come after the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { status, justificationDeadline, because } = standingOf(facts, figures);
    const feeInclTax = status === 'due' ? figures.earlyTerminationFee : NO_MONEY;
    return answer(
      { status, justificationDeadline, feeInclTax, totalInclTax: sum(feeInclTax, facts.usageDueInclTax) },
      because,
    );
  },
  explain(facts, figures, result) {
    const [fee, usage, total] = [result.feeInclTax, facts.usageDueInclTax, result.totalInclTax].map(moneyText);
    const sums = {
      clause: 'orne-thd/9.b',
      fr: `Frais de résiliation ${fee} €, consommations ${usage} € : ${total} € TTC. Aucun abonnement restant n’est ajouté.`,
      en: `Termination fee EUR ${fee}, usage EUR ${usage}: EUR ${total} incl. tax. No remaining subscription is added.`,
    };
    if (result.justificationDeadline === null) return [sums];
    const [received, until] = [isoDate(facts.requestReceivedOn), isoDate(result.justificationDeadline)];
    return [
      {
        clause: 'orne-thd/9.g',
        fr: `Demande reçue le ${received} : justificatif attendu sous ${figures.justificationWorkingDays} jours ouvrés, jusqu’au ${until} inclus.`,
        en: `Request received on ${received}: proof expected within ${figures.justificationWorkingDays} working days, up to and including ${until}.`,
      },
      sums,
    ];
  },
});
