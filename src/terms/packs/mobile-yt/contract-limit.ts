import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, listOf, nullable, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** How many contracts a customer may hold, and subscribe within a month (article 3.2). */
export const contractLimit = decision({
  name: 'contract-limit',
  question: {
    fr: 'Ce client peut-il souscrire d’autres contrats, et combien ?',
    en: 'May this customer subscribe further contracts, and how many?',
  },
  clauses: ['mobile-yt/3.2'],
  input: { requestedOn: date, requested: integer, activeContracts: listOf(date) },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('total-limit', 'simultaneous-limit', 'one-month-delay')),
    maxNow: integer,
    earliestOn: nullable(date),
  },
  check(facts) {
    if (facts.requested < 1)
      return fault('requested', 'Demandez au moins un contrat.', 'Ask for at least one contract.');
    if (facts.activeContracts.some((day) => day > facts.requestedOn))
      return fault(
        'activeContracts',
        'Un contrat actif ne peut être postérieur à la demande.',
        'An active contract cannot be later than the request.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { contractsAtMost, contractsWithinInterval, contractsIntervalMonths } = figures;
    const active = facts.activeContracts.length;
    const recent = facts.activeContracts
      .filter((day) => plusMonths(day, contractsIntervalMonths) > facts.requestedOn)
      .sort((a, b) => a - b);
    const excess = recent.length + facts.requested - contractsWithinInterval;
    const maxNow = Math.max(0, Math.min(contractsAtMost - active, contractsWithinInterval - recent.length));
    const settled = (reason: 'total-limit' | 'simultaneous-limit' | null) =>
      answer({ eligible: reason === null, reason, maxNow, earliestOn: null }, ['mobile-yt/3.2']);
    if (active + facts.requested > contractsAtMost) return settled('total-limit');
    if (facts.requested > contractsWithinInterval) return settled('simultaneous-limit');
    if (excess <= 0) return settled(null);
    const earliestOn = plusMonths(recent[excess - 1]!, contractsIntervalMonths);
    return answer({ eligible: false, reason: 'one-month-delay', maxNow, earliestOn }, ['mobile-yt/3.2']);
  },
  explain(facts, figures, result) {
    if (result.earliestOn === null)
      return [
        {
          clause: 'mobile-yt/3.2',
          fr: `${facts.activeContracts.length} contrats actifs sur ${figures.contractsAtMost} : ${result.maxNow} de plus possibles ce jour.`,
          en: `${facts.activeContracts.length} active contracts of ${figures.contractsAtMost}: ${result.maxNow} more possible that day.`,
        },
      ];
    return [
      {
        clause: 'mobile-yt/3.2',
        fr: `Au plus ${figures.contractsWithinInterval} souscriptions en ${figures.contractsIntervalMonths} mois : possible dès le ${isoDate(result.earliestOn)}.`,
        en: `At most ${figures.contractsWithinInterval} subscriptions in ${figures.contractsIntervalMonths} month: possible from ${isoDate(result.earliestOn)}.`,
      },
    ];
  },
});
