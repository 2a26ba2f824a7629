import { answer } from '../../model/decision.ts';
import { boolean, nullable, oneOf } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const ADEQUATE = ['boutique-pro/P6.a'];
const SAFEGUARD = ['boutique-pro/P6.a', 'boutique-pro/P6.b'];

/** Whether data may go to a processor or partner in a given country (article 6 of the privacy policy). */
export const dataTransfer = decision({
  name: 'data-transfer',
  question: { fr: 'Les données peuvent-elles aller dans ce pays ?', en: 'May the data go to this country?' },
  clauses: ['boutique-pro/P6.a', 'boutique-pro/P6.b'],
  input: {
    insideEu: boolean,
    adequateCountry: boolean,
    contractualClausesSigned: boolean,
    bindingRulesApproved: boolean,
    equivalentLaw: boolean,
    supplementaryMeasures: boolean,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    safeguard: nullable(oneOf('none-needed', 'adequacy', 'contractual-clauses', 'binding-corporate-rules')),
  },
  decide(facts) {
    if (facts.insideEu) return answer({ eligible: true, safeguard: 'none-needed' }, ADEQUATE);
    if (facts.adequateCountry) return answer({ eligible: true, safeguard: 'adequacy' }, ADEQUATE);
    if (!facts.contractualClausesSigned && !facts.bindingRulesApproved) {
      return answer({ eligible: false, reason: 'no-safeguard', safeguard: null }, SAFEGUARD);
    }
    if (!facts.equivalentLaw && !facts.supplementaryMeasures) {
      return answer({ eligible: false, reason: 'supplementary-measures-missing', safeguard: null }, SAFEGUARD);
    }
    const safeguard = facts.contractualClausesSigned ? 'contractual-clauses' : 'binding-corporate-rules';
    return answer({ eligible: true, safeguard }, SAFEGUARD);
  },
});
