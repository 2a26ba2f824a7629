import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, noted, oneOf } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import type { DocumentRequirement } from './subscription-figures.ts';

const CLAUSES = {
  residential: ['orne-thd/3.b'],
  'registered-business': ['orne-thd/pro.3.a'],
  'liberal-profession': ['orne-thd/pro.3.b'],
  association: ['orne-thd/pro.3.c'],
  'public-body': ['orne-thd/pro.3.a'],
} as const;

/** Which documents a subscription still lacks (article 3). */
export const subscriptionDocuments = decision({
  name: 'subscription-documents',
  question: {
    fr: 'Quels justificatifs manquent encore à la souscription ?',
    en: 'Which documents does the subscription still lack?',
  },
  clauses: ['orne-thd/3.b', 'orne-thd/10.c', 'orne-thd/pro.3.a', 'orne-thd/pro.3.b', 'orne-thd/pro.3.c'],
  input: {
    customerType: noted(
      oneOf('residential', 'registered-business', 'liberal-profession', 'association', 'public-body'),
      'public-body: the State or a local authority',
    ),
    presented: listOf(
      oneOf(
        'identity-document',
        'proof-of-address',
        'rcs-proof',
        'trades-register-proof',
        'professional-body-membership',
        'association-registry-entry',
        'bank-details',
      ),
    ),
    directDebit: noted(boolean, 'the customer chose direct debit'),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    missing: listOf(
      oneOf(
        'identity-document',
        'proof-of-address',
        'trade-or-trades-register-proof',
        'professional-body-membership',
        'association-registry-entry',
        'bank-details',
      ),
    ),
  },
  check(facts) {
    if (listedTwice(facts.presented))
      return fault('presented', 'Ne citez chaque document qu’une fois.', 'Name each document only once.');
    return undefined;
  },
  decide(facts, figures) {
    const missing: DocumentRequirement['missing'][] = [];
    for (const { missing: name, accepted } of figures.requiredDocuments[facts.customerType]) {
      if (!facts.presented.some((one) => accepted.includes(one))) missing.push(name);
    }
    const clauses = CLAUSES[facts.customerType];
    const { missing: bankDetails, accepted } = figures.directDebitDocument;
    if (facts.directDebit && !facts.presented.some((one) => accepted.includes(one))) missing.push(bankDetails);
    const eligible = missing.length === 0;
    return answer(
      { eligible, reason: eligible ? undefined : 'documents-missing', missing },
      facts.directDebit ? [...clauses, 'orne-thd/10.c'] : clauses,
    );
  },
});
