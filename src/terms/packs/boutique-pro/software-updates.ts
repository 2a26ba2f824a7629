import { answer } from '../../model/decision.ts';
import { boolean, noted, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/13.b', 'boutique-pro/13.c'];

/** Liability for updates not installed, and the right to refuse or uninstall one (article 13). */
export const softwareUpdates = decision({
  name: 'software-updates',
  question: {
    fr: 'Qui répond d’une mise à jour non installée, et peut-on la refuser ou la retirer ?',
    en: 'Who answers for an update not installed, and may it be refused or removed?',
  },
  clauses: ['boutique-pro/13.b', 'boutique-pro/13.c'],
  input: {
    installation: oneOf('installed', 'wrongly-installed', 'not-installed'),
    informedOfAvailability: noted(boolean, 'beforehand'),
    informedOfConsequences: noted(boolean, 'beforehand'),
    instructionsDeficient: boolean,
    essentialToConformity: boolean,
    negativeImpact: noted(boolean, 'on access to or use of the digital element'),
  },
  output: { liabilityExcluded: boolean, mayRefuse: boolean, mayUninstall: boolean },
  decide(facts) {
    const informed = facts.informedOfAvailability && facts.informedOfConsequences;
    const mayRefuse = !facts.essentialToConformity;
    return answer(
      {
        liabilityExcluded: facts.installation !== 'installed' && informed && !facts.instructionsDeficient,
        mayRefuse,
        mayUninstall: facts.installation !== 'not-installed' && mayRefuse && facts.negativeImpact,
      },
      BECAUSE,
    );
  },
});
