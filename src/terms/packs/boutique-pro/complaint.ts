import { answer, fault } from '../../model/decision.ts';
import { boolean, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ORDER = ['boutique-pro/2.b'];
const PERSONAL_DATA = ['boutique-pro/P9.g'];

/** Next step of a dispute about an order or about personal data (article 2, article 9 of the privacy policy). */
export const complaint = decision({
  name: 'complaint',
  question: { fr: 'Quelle est la prochaine étape du litige ?', en: 'What is the next step of the dispute?' },
  clauses: ['boutique-pro/2.b', 'boutique-pro/P9.g'],
  input: {
    subject: oneOf('order', 'personal-data'),
    amicableOutcome: oneOf('pending', 'settled', 'failed'),
    buyerIsMerchant: optional(boolean),
  },
  output: {
    nextStep: oneOf('await-amicable-settlement', 'closed', 'court', 'supervisory-authority'),
    forum: nullable(oneOf('paris-court-of-appeal-area', 'competent-court', 'CNIL')),
  },
  check({ subject, buyerIsMerchant }) {
    return subject === 'order' && buyerIsMerchant === undefined
      ? fault('buyerIsMerchant', 'Dites si l’acheteur est commerçant.', 'Say whether the buyer is a merchant.')
      : undefined;
  },
  decide({ subject, amicableOutcome, buyerIsMerchant }) {
    const because = subject === 'order' ? ORDER : PERSONAL_DATA;
    if (amicableOutcome === 'pending') return answer({ nextStep: 'await-amicable-settlement', forum: null }, because);
    if (amicableOutcome === 'settled') return answer({ nextStep: 'closed', forum: null }, because);
    if (subject === 'personal-data') return answer({ nextStep: 'supervisory-authority', forum: 'CNIL' }, because);
    const forum = buyerIsMerchant ? 'paris-court-of-appeal-area' : 'competent-court';
    return answer({ nextStep: 'court', forum }, because);
  },
});
