import type { CivilDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const OUTSIDE = 'mobile-yt/privacy.5.a';
const SAFEGUARDS = 'mobile-yt/privacy.5.b';
const MANAGEMENT = 'mobile-yt/device.7.c';

const input = {
  destination: oneOf('eu', 'adequate-country', 'united-states', 'other-country'),
  transferOn: date,
  privacyShieldMember: noted(boolean, 'United States only'),
  clausesSignedOn: noted(optional(date), 'standard contractual clauses of the European Commission'),
  internalRulesApprovedOn: noted(optional(date), 'binding internal rules approved by the authorities'),
} as const;

function safeguardOf(facts: FactsOf<typeof input>, shieldUntil: CivilDate) {
  const { destination, transferOn, clausesSignedOn, internalRulesApprovedOn } = facts;
  if (destination === 'eu' || destination === 'adequate-country') return destination;
  if (facts.privacyShieldMember && transferOn < shieldUntil) return 'privacy-shield';
  if (clausesSignedOn !== undefined && clausesSignedOn <= transferOn) return 'standard-clauses';
  return internalRulesApprovedOn !== undefined && internalRulesApprovedOn <= transferOn ? 'internal-rules' : null;
}

/** Whether personal data may be sent to a recipient, given where it is and how it is bound (privacy policy, article 5). */
export const dataTransfer = decision({
  name: 'data-transfer',
  question: {
    fr: 'Ces données peuvent-elles être envoyées à ce destinataire ?',
    en: 'May these data be sent to this recipient?',
  },
  clauses: [OUTSIDE, SAFEGUARDS, MANAGEMENT],
  input,
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('no-safeguard')), 'present only on a refusal'),
    safeguard: nullable(oneOf('eu', 'adequate-country', 'privacy-shield', 'standard-clauses', 'internal-rules')),
  },
  check(facts) {
    return facts.privacyShieldMember && facts.destination !== 'united-states'
      ? fault(
          'privacyShieldMember',
          'Le bouclier de protection ne concerne que les États-Unis.',
          'The Privacy Shield concerns only the United States.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const safeguard = safeguardOf(facts, figures.privacyShieldUntil);
    if (safeguard === null)
      return answer({ eligible: false, reason: 'no-safeguard', safeguard }, [OUTSIDE, SAFEGUARDS]);
    return answer({ eligible: true, safeguard }, safeguard === 'eu' ? [OUTSIDE] : [OUTSIDE, SAFEGUARDS]);
  },
});
