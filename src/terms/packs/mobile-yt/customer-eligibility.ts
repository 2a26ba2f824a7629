import { answer, fault } from '../../model/decision.ts';
import { boolean, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const HOLDER = 'mobile-yt/1.a';
const LINK = 'mobile-yt/1.b';

const STABLE_LINKS = ['residence', 'permanent-full-time-job', 'full-time-enrolment-in-mayotte'];

/** Who may become a customer: for which needs, and with which tie to Mayotte (article 1). */
export const customerEligibility = decision({
  name: 'customer-eligibility',
  question: {
    fr: 'Cette personne peut-elle devenir cliente à Mayotte ?',
    en: 'May this person become a customer in Mayotte?',
  },
  clauses: [HOLDER, LINK],
  input: {
    personType: oneOf('natural', 'legal'),
    purpose: oneOf('own-needs', 'circle', 'other'),
    stableLink: optional(
      oneOf(
        'residence',
        'permanent-full-time-job',
        'other-job',
        'full-time-enrolment-in-mayotte',
        'other-enrolment',
        'none',
      ),
    ),
    seatInMayotte: optional(boolean),
  },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-own-needs', 'not-domiciled', 'no-stable-link')),
    userMayDiffer: boolean,
  },
  check(facts) {
    if (facts.personType === 'natural' && facts.stableLink === undefined)
      return fault(
        'stableLink',
        'Indiquez le lien de la personne avec Mayotte.',
        'Say what ties the person to Mayotte.',
      );
    if (facts.personType === 'legal' && facts.seatInMayotte === undefined)
      return fault('seatInMayotte', 'Indiquez si le siège est à Mayotte.', 'Say whether the seat is in Mayotte.');
    return undefined;
  },
  decide(facts) {
    const natural = facts.personType === 'natural';
    const purposeAccepted = facts.purpose === 'own-needs' || (natural && facts.purpose === 'circle');
    if (!purposeAccepted) return answer({ eligible: false, reason: 'not-own-needs', userMayDiffer: false }, [HOLDER]);
    if (natural && !STABLE_LINKS.includes(facts.stableLink!))
      return answer({ eligible: false, reason: 'no-stable-link', userMayDiffer: false }, [HOLDER, LINK]);
    if (!natural && facts.seatInMayotte === false)
      return answer({ eligible: false, reason: 'not-domiciled', userMayDiffer: false }, [HOLDER]);
    return answer({ eligible: true, reason: null, userMayDiffer: facts.purpose === 'circle' }, [HOLDER, LINK]);
  },
});
