import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const FIRST = ['assistance/8.a', 'assistance/8.b'];
const DETAILS = ['assistance/8.d', 'assistance/8.b'];
const AMICABLE = ['assistance/8.e', 'assistance/8.b'];

/** Next step of a dispute, and the online address to use (article 8). */
export const complaint = decision({
  name: 'complaint',
  question: {
    fr: 'Quelle est la prochaine étape de la réclamation, et à quelle adresse ?',
    en: 'What is the next step of the complaint, and at which address?',
  },
  clauses: ['assistance/8.a', 'assistance/8.b', 'assistance/8.d', 'assistance/8.e'],
  input: {
    internetAccess: oneOf('fibre', 'other'),
    customerServiceContacted: boolean,
    identificationComplete: noted(boolean, 'read only while the outcome is pending'),
    amicableOutcome: optional(oneOf('pending', 'settled', 'failed')),
  },
  output: {
    nextStep: oneOf(
      'contact-customer-service',
      'complete-identification',
      'await-amicable-settlement',
      'closed',
      'competent-court',
    ),
    onlineAddress: text,
  },
  check({ customerServiceContacted, amicableOutcome }) {
    if (customerServiceContacted === (amicableOutcome !== undefined)) return undefined;
    return customerServiceContacted
      ? fault('amicableOutcome', 'Dites où en est la discussion.', 'Say where the discussion stands.')
      : fault(
          'amicableOutcome',
          'Aucune discussion n’a commencé : le service client n’a pas été contacté.',
          'No discussion has begun: customer service was not contacted.',
        );
  },
  decide({ internetAccess, identificationComplete, amicableOutcome }, figures) {
    const onlineAddress = figures.onlineAddresses[internetAccess];
    if (amicableOutcome === undefined) return answer({ nextStep: 'contact-customer-service', onlineAddress }, FIRST);
    if (amicableOutcome === 'settled') return answer({ nextStep: 'closed', onlineAddress }, AMICABLE);
    if (amicableOutcome === 'failed') return answer({ nextStep: 'competent-court', onlineAddress }, AMICABLE);
    return identificationComplete
      ? answer({ nextStep: 'await-amicable-settlement', onlineAddress }, AMICABLE)
      : answer({ nextStep: 'complete-identification', onlineAddress }, DETAILS);
  },
});
