import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { department, segment } from './life-fields.ts';

const CLAUSE_OF_CAUSE = {
  'planned-work': 'orne-thd/17.2.d',
  'force-majeure': 'orne-thd/17.b',
  customer: 'orne-thd/17.3.d',
  'third-party': 'orne-thd/17.3.d',
} as const;

/** Latest day to restore after an unplanned outage, and the flat compensation when it is missed (article 17.3). */
export const serviceRestoration = decision({
  name: 'service-restoration',
  question: {
    fr: 'Jusqu’à quand le service devait-il être rétabli, et quelle indemnité est due sinon ?',
    en: 'By when had the service to be restored, and what compensation is due otherwise?',
  },
  clauses: ['orne-thd/17.b', 'orne-thd/17.2.d', 'orne-thd/17.3.b', 'orne-thd/17.3.c', 'orne-thd/17.3.d'],
  input: {
    segment,
    territory: noted(department, 'department of the connected premises'),
    registeredOn: noted(date, 'Assistance takes the incident in'),
    restoredOn: optional(date),
    asOf: date,
    cause: noted(
      oneOf('operator', 'force-majeure', 'customer', 'third-party', 'planned-work'),
      'force-majeure, customer or planned-work: where the interruption or its lateness comes from that; third-party: only where the lateness is due to a third party',
    ),
    guaranteedRestorationOn: optional(
      noted(date, 'professional with a restoration-time guarantee: the day that it promises'),
    ),
    priceAtClaim: noted(money, 'monthly subscription in force when OrneTHD takes the claim in'),
  },
  output: { eligible: boolean, reason: refusalReason, restoreBy: nullable(date), amount: money },
  check({ segment: kind, registeredOn, restoredOn, asOf, guaranteedRestorationOn }) {
    if (asOf < registeredOn)
      return fault(
        'asOf',
        'Évaluez au plus tôt le jour de prise en compte.',
        'Evaluate on the day the incident is taken in or later.',
      );
    if (restoredOn !== undefined && (restoredOn < registeredOn || restoredOn > asOf))
      return fault(
        'restoredOn',
        'Le rétablissement se situe entre la prise en compte et le jour d’évaluation.',
        'The restoration lies between the taking in and the day of evaluation.',
      );
    if (guaranteedRestorationOn !== undefined && (kind === 'residential' || guaranteedRestorationOn < registeredOn))
      return fault(
        'guaranteedRestorationOn',
        'Réservez la garantie à un professionnel, à partir de la prise en compte.',
        'Keep the guarantee for a professional, from the taking in on.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { cause } = facts;
    const restoreBy =
      cause === 'planned-work'
        ? null
        : (facts.guaranteedRestorationOn ??
          plusWorkingDays('ouvrable', facts.territory, facts.registeredOn, figures.restorationWorkingDays));
    if (cause !== 'operator')
      return answer({ eligible: false, reason: cause, restoreBy, amount: NO_MONEY }, [CLAUSE_OF_CAUSE[cause]]);
    if ((facts.restoredOn ?? facts.asOf) <= restoreBy!)
      return answer({ eligible: false, reason: 'within-time', restoreBy, amount: NO_MONEY }, ['orne-thd/17.3.b']);
    const amount = multiply(facts.priceAtClaim, figures.restorationCompensationMonths);
    return answer({ eligible: true, restoreBy, amount }, ['orne-thd/17.3.b', 'orne-thd/17.3.d', 'orne-thd/17.3.c']);
  },
  explain(facts, figures, result) {
    const amount = moneyText(result.amount);
    if (result.restoreBy === null) {
      const fr = 'Une interruption programmée n’ouvre aucune indemnité.';
      return [{ clause: 'orne-thd/17.2.d', fr, en: 'A planned interruption gives no compensation.' }];
    }
    const [taken, by, back] = [facts.registeredOn, result.restoreBy, facts.restoredOn ?? facts.asOf].map(isoDate);
    const guaranteed = facts.guaranteedRestorationOn !== undefined;
    const days = figures.restorationWorkingDays;
    return [
      {
        clause: 'orne-thd/17.3.b',
        fr: `Incident pris en compte le ${taken}, ${guaranteed ? 'délai garanti' : `${days} jours ouvrables`} : rétablissement au plus tard le ${by}.`,
        en: `Incident taken in on ${taken}, ${guaranteed ? 'guaranteed time' : `${days} working days`}: to be restored by ${by}.`,
      },
      {
        clause: 'orne-thd/17.3.c',
        fr: `Situation au ${back} : indemnité de ${amount} € TTC.`,
        en: `As of ${back}: compensation of EUR ${amount} incl. tax.`,
      },
    ];
  },
});
