import type { CivilDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { BASES, type Basis, BASIS_CLAUSES, BASIS_OF, PURPOSES } from './processing-purposes.ts';

const LISTED = 'mobile-yt/privacy.2.a';
const CONSENT = 'mobile-yt/privacy.2.e';
const NECESSARY = 'mobile-yt/privacy.3.b';
const OBJECTION = 'mobile-yt/privacy.6.a';
const BLOCTEL = 'mobile-yt/privacy.6.c';

const input = {
  purpose: oneOf(...PURPOSES, 'other'),
  at: date,
  strictlyNecessary: boolean,
  consentRequired: noted(boolean, 'legitimate-interest purposes for which Orange asks for consent'),
  consentGivenOn: optional(date),
  consentWithdrawnOn: optional(date),
  objectedOn: optional(date),
  anonymised: noted(boolean, 'data made anonymous beforehand'),
  telephoneCanvassing: boolean,
  onBloctel: boolean,
  contractRunning: boolean,
} as const;

type Facts = FactsOf<typeof input>;

const REFUSALS = {
  'purpose-not-listed': [LISTED],
  'not-necessary': [NECESSARY],
  'not-anonymised': [BASIS_CLAUSES['anonymous-statistics']],
  'no-consent': [CONSENT],
  'consent-withdrawn': [CONSENT],
  objection: [OBJECTION],
  bloctel: [BLOCTEL],
} as const;

function basisOf(facts: Facts): Basis | null {
  if (facts.purpose === 'other') return null;
  return facts.consentRequired ? 'consent' : BASIS_OF[facts.purpose];
}

const begun = (day: CivilDate | undefined, at: CivilDate): boolean => day !== undefined && day <= at;

function refusalOf(facts: Facts, basis: Basis | null): keyof typeof REFUSALS | null {
  const { at } = facts;
  if (basis === null) return 'purpose-not-listed';
  if (!facts.strictlyNecessary) return 'not-necessary';
  if (basis === 'anonymous-statistics' && !facts.anonymised) return 'not-anonymised';
  if (basis === 'consent') {
    if (!begun(facts.consentGivenOn, at)) return 'no-consent';
    if (begun(facts.consentWithdrawnOn, at)) return 'consent-withdrawn';
  }
  if ((basis === 'consent' || basis === 'legitimate-interest') && begun(facts.objectedOn, at)) return 'objection';
  return facts.telephoneCanvassing && facts.onBloctel && !facts.contractRunning ? 'bloctel' : null;
}

/** Whether a processing of personal data is allowed on a date, and on which basis (privacy policy). */
export const dataProcessing = decision({
  name: 'data-processing',
  question: {
    fr: 'Ce traitement de données personnelles est-il permis, et sur quelle base ?',
    en: 'Is this processing of personal data allowed, and on which basis?',
  },
  clauses: [
    LISTED,
    BASIS_CLAUSES.contract,
    CONSENT,
    BASIS_CLAUSES['legitimate-interest'],
    BASIS_CLAUSES['legal-obligation'],
    BASIS_CLAUSES['anonymous-statistics'],
    NECESSARY,
    OBJECTION,
    BLOCTEL,
  ],
  input,
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'purpose-not-listed',
          'not-necessary',
          'not-anonymised',
          'no-consent',
          'consent-withdrawn',
          'objection',
          'bloctel',
        ),
      ),
      'present only on a refusal',
    ),
    basis: nullable(oneOf(...BASES)),
  },
  check(facts) {
    const { purpose, consentGivenOn, consentWithdrawnOn } = facts;
    if (facts.consentRequired && (purpose === 'other' || BASIS_OF[purpose] !== 'legitimate-interest'))
      return fault(
        'consentRequired',
        'Le consentement ne s’ajoute qu’à une finalité d’intérêt légitime.',
        'Consent is added only to a legitimate-interest purpose.',
      );
    if (consentWithdrawnOn !== undefined && (consentGivenOn === undefined || consentWithdrawnOn < consentGivenOn))
      return fault('consentWithdrawnOn', 'Le retrait suit le consentement.', 'The withdrawal follows the consent.');
    if (facts.telephoneCanvassing && purpose !== 'direct-marketing')
      return fault(
        'telephoneCanvassing',
        'Le démarchage téléphonique relève de la prospection.',
        'Telephone canvassing belongs to direct marketing.',
      );
    return undefined;
  },
  decide(facts) {
    const basis = basisOf(facts);
    const reason = refusalOf(facts, basis);
    if (reason !== null) return answer({ eligible: false, reason, basis }, REFUSALS[reason]);
    return answer({ eligible: true, basis }, [
      LISTED,
      BASIS_CLAUSES[basis!],
      ...(basis === 'consent' ? [CONSENT] : []),
      NECESSARY,
    ]);
  },
});
