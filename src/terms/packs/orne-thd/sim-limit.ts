import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, noted } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/2.d.8'];

/** Whether more SIM cards may be supplied to a household (article 2.d). */
export const simLimit = decision({
  name: 'sim-limit',
  question: {
    fr: 'Combien de cartes SIM peut-on encore remettre à ce foyer ?',
    en: 'How many more SIM cards may this household have?',
  },
  clauses: ['orne-thd/2.d.8'],
  input: {
    current: noted(integer, 'SIM cards in use in the household, all contracts together'),
    requested: integer,
    replaced: noted(integer, 'how many of the current cards the new ones replace (lost, stolen, exchanged)'),
  },
  output: { eligible: boolean, reason: refusalReason, maxAdditional: integer },
  check(facts) {
    if (facts.requested === 0) return fault('requested', 'Demandez au moins une carte.', 'Ask for at least one card.');
    if (facts.replaced > facts.current)
      return fault('replaced', 'On ne remplace que des cartes en service.', 'Only cards in use can be replaced.');
    return undefined;
  },
  decide(facts, figures) {
    const maxAdditional = Math.max(0, figures.householdSims - (facts.current - facts.replaced));
    const eligible = facts.requested <= maxAdditional;
    return answer({ eligible, reason: eligible ? undefined : 'household-sim-limit', maxAdditional }, BECAUSE);
  },
});
