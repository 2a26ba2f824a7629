import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision, type OrneThdFigures } from './figures.ts';

const input = {
  service: oneOf('tv', 'internet', 'fixed-telephony', 'mobile'),
  mobilePlan: optional(noted(text, 'name of the plan, needed for mobile')),
  event: oneOf('new', 'transfer', 'amendment', 'promotion'),
  effectiveOn: noted(date, 'effective date of the contract or of the event'),
  currentEndsOn: optional(noted(date, 'end of the minimum period running before the event')),
  promotionMonths: optional(noted(integer, "minimum period written in the promotion's own legal notice")),
  asOf: date,
};
type Asked = FactsOf<typeof input>;

/** The name of a plan without regard to case, surrounding spaces, nor whether a hyphen or a space joins its parts. */
function planKey(name: string): string {
  return name.trim().toLowerCase().replaceAll(' ', '-');
}

function monthsOf(facts: Asked, figures: OrneThdFigures): number {
  if (facts.event !== 'new') return facts.promotionMonths ?? figures.renewedCommitmentMonths[facts.service];
  const uncommitted = facts.service === 'mobile' && planKey(facts.mobilePlan!) === figures.uncommittedMobilePlan;
  return uncommitted ? 0 : figures.commitmentMonths[facts.service];
}

function clauseOf(facts: Asked): string {
  if (facts.event === 'transfer') return 'orne-thd/4.c';
  if (facts.event !== 'new') return 'orne-thd/4.d';
  return facts.service === 'mobile' ? 'orne-thd/4.b' : 'orne-thd/4.a';
}

/** Minimum period of a service, and whether the customer is still bound by it (article 4). */
export const commitment = decision({
  name: 'commitment',
  question: {
    fr: 'Jusqu’à quand le client est-il engagé pour ce service ?',
    en: 'Until when is the customer committed for this service?',
  },
  clauses: ['orne-thd/4.a', 'orne-thd/4.b', 'orne-thd/4.c', 'orne-thd/4.d'],
  input,
  output: { newPeriodMonths: integer, endsOn: nullable(date), committed: boolean },
  check(facts) {
    if (facts.service === 'mobile' && facts.mobilePlan === undefined)
      return fault('mobilePlan', 'Indiquez le nom du forfait mobile.', 'Name the mobile plan.');
    if (facts.promotionMonths !== undefined && facts.event !== 'promotion')
      return fault(
        'promotionMonths',
        'Ne donnez une durée promotionnelle que pour une promotion.',
        'Give promotional months only for a promotion.',
      );
    if (facts.currentEndsOn !== undefined && facts.event === 'new')
      return fault(
        'currentEndsOn',
        'Un contrat nouveau n’a pas d’engagement en cours.',
        'A new contract has no period running.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const newPeriodMonths = monthsOf(facts, figures);
    const running = facts.currentEndsOn ?? null;
    const newEnd = newPeriodMonths === 0 ? null : plusMonths(facts.effectiveOn, newPeriodMonths);
    const endsOn = newEnd === null || (running !== null && running > newEnd) ? running : newEnd;
    return answer({ newPeriodMonths, endsOn, committed: endsOn !== null && facts.asOf <= endsOn }, [clauseOf(facts)]);
  },
  explain(facts, _figures, result) {
    const end = result.endsOn === null ? undefined : isoDate(result.endsOn);
    const from = isoDate(facts.effectiveOn);
    return [
      {
        clause: clauseOf(facts),
        fr: `Nouvelle période de ${result.newPeriodMonths} mois à partir du ${from} ; engagement ${end ? `jusqu’au ${end} inclus` : 'nul'}.`,
        en: `New period of ${result.newPeriodMonths} months from ${from}; commitment ${end ? `up to and including ${end}` : 'none'}.`,
      },
    ];
  },
});
