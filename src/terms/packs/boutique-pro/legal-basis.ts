import { answer } from '../../model/decision.ts';
import { boolean, listOf, oneOf } from '../../model/fields.ts';
import { clauses } from './clauses.ts';
import { decision } from './figures.ts';
import { LEGAL_BASES, PERSON_STATUSES, type PersonStatus, type Purpose, purposeOf, purposes } from './purposes.ts';

function basisOf(purpose: Purpose, status: PersonStatus) {
  const legalBases = purpose.byStatus?.[status] ?? purpose.legalBases;
  const onConsent = legalBases.includes('consent');
  const onInterest = legalBases.includes('legitimate-interest');
  const mayObject = onInterest || purpose.prospecting === true;
  const because = ['boutique-pro/P2.0', ...purpose.clauses];
  if (onInterest) because.push('boutique-pro/P2.2.0');
  if (onConsent) because.push('boutique-pro/P2.3.0');
  if (legalBases.includes('legal-obligation')) because.push('boutique-pro/P2.4.0');
  if (mayObject) because.push('boutique-pro/P8.3');
  return answer(
    {
      legalBases,
      consentRequired: onConsent && (legalBases.length === 1 || purpose.combination === 'all'),
      mayWithdrawConsent: onConsent,
      mayObject,
    },
    because,
  );
}

/** Legal basis of a processing purpose for a given person (article 2 of the privacy policy). */
export const legalBasis = decision({
  name: 'legal-basis',
  question: {
    fr: 'Sur quelle base légale repose ce traitement ?',
    en: 'On which legal basis does this processing rest?',
  },
  clauses: clauses.filter((one) => one.realizedBy.includes('decision:legal-basis')).map((one) => one.id),
  input: { purpose: oneOf(...purposes.map((one) => one.code)), personStatus: oneOf(...PERSON_STATUSES) },
  output: {
    legalBases: listOf(oneOf(...LEGAL_BASES)),
    consentRequired: boolean,
    mayWithdrawConsent: boolean,
    mayObject: boolean,
  },
  decide({ purpose, personStatus }) {
    return basisOf(purposeOf(purpose), personStatus);
  },
});
