import { answer } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ACCESS_CODES = ['boutique-pro/5.d'];
const INFORMATION = ['boutique-pro/5.b'];
const FORCE_MAJEURE = ['boutique-pro/15'];

/** Whether the text excludes liability for a failure or delay, or for the use of access codes (articles 5 and 15). */
export const liability = decision({
  name: 'liability',
  question: { fr: 'La responsabilité de la boutique est-elle écartée ?', en: 'Is the shop’s liability excluded?' },
  clauses: ['boutique-pro/5.b', 'boutique-pro/5.d', 'boutique-pro/15'],
  input: {
    cause: oneOf(
      'exceptional-weather',
      'natural-disaster',
      'fire',
      'flood',
      'lightning',
      'electrical-surge',
      'attack',
      'strike',
      'telecom-restriction',
      'other-event',
      'supplier-delay',
      'stock-shortage',
      'access-code-use',
      'false-customer-information',
    ),
    causedNonPerformance: boolean,
    meetsForceMajeureTest: noted(optional(boolean), 'other-event: unforeseeable, irresistible, external'),
  },
  output: { liabilityExcluded: boolean, reason: noted(optional(text), 'present only when excluded') },
  decide({ cause, causedNonPerformance, meetsForceMajeureTest }) {
    switch (cause) {
      case 'access-code-use':
        return answer({ liabilityExcluded: true, reason: 'customer-access-codes' }, ACCESS_CODES);
      case 'false-customer-information':
        return answer({ liabilityExcluded: true, reason: 'customer-information' }, INFORMATION);
      case 'supplier-delay':
      case 'stock-shortage':
        return answer({ liabilityExcluded: false }, FORCE_MAJEURE);
      default: {
        const excluded = causedNonPerformance && (cause !== 'other-event' || meetsForceMajeureTest === true);
        return answer({ liabilityExcluded: excluded, reason: excluded ? 'force-majeure' : undefined }, FORCE_MAJEURE);
      }
    }
  },
});
