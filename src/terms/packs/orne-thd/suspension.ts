import { answer } from '../../model/decision.ts';
import { boolean, type FactsOf, noted, oneOf, optional } from '../../model/fields.ts';
import { refusal, type Refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const input = {
  service: oneOf('tv', 'internet', 'fixed-telephony', 'mobile'),
  requestedBy: oneOf('customer', 'operator'),
  ground: oneOf('convenience', 'absence', 'sim-loss', 'sim-theft', 'unpaid', 'abusive-mobile-use'),
  reminderDeadlinePassed: boolean,
  abuseNoticePassed: optional(
    noted(
      boolean,
      'the customer was told of the abusive use and its 1 calendar day has passed (decision fair-use-mobile, status surcharge); false when absent',
    ),
  ),
};
type Asked = FactsOf<typeof input>;

const NOT_BY_CUSTOMER = refusal('customer-suspension-impossible', 'orne-thd/11.n');
const NO_SIM = refusal('not-a-mobile-line', 'orne-thd/8.y.2');
const NO_MOBILE_USE = refusal('not-a-mobile-line', 'orne-thd/2.d.5');
const REMINDER_RUNNING = refusal('reminder-not-expired', 'orne-thd/11.c');
const NOTICE_RUNNING = refusal('abuse-notice-not-expired', 'orne-thd/2.d.6');
const NO_GROUND = refusal('no-ground', 'orne-thd/11.c');
const SIM = ['orne-thd/8.y.2', 'orne-thd/8.y.4'];
const UNPAID = ['orne-thd/11.c'];
const ABUSE = ['orne-thd/2.d.5', 'orne-thd/2.d.6'];

function refused(facts: Asked): Refusal | undefined {
  const sim = facts.ground === 'sim-loss' || facts.ground === 'sim-theft';
  if (facts.requestedBy === 'customer' && !sim) return NOT_BY_CUSTOMER;
  switch (facts.ground) {
    case 'sim-loss':
    case 'sim-theft':
      return facts.service === 'mobile' ? undefined : NO_SIM;
    case 'abusive-mobile-use':
      if (facts.service !== 'mobile') return NO_MOBILE_USE;
      return facts.abuseNoticePassed === true ? undefined : NOTICE_RUNNING;
    case 'unpaid':
      return facts.reminderDeadlinePassed ? undefined : REMINDER_RUNNING;
    default:
      return NO_GROUND;
  }
}

function granting(ground: Asked['ground']): readonly string[] {
  if (ground === 'unpaid') return UNPAID;
  return ground === 'abusive-mobile-use' ? ABUSE : SIM;
}

/** Whether a service may be suspended; its billing goes on in any case (articles 2, 8 and 11). */
export const suspension = decision({
  name: 'suspension',
  question: { fr: 'Ce service peut-il être suspendu ?', en: 'May this service be suspended?' },
  clauses: ['orne-thd/2.d.5', 'orne-thd/2.d.6', 'orne-thd/11.c', 'orne-thd/11.n', 'orne-thd/8.y.2', 'orne-thd/8.y.4'],
  input,
  output: { eligible: boolean, reason: refusalReason, billingContinues: boolean },
  decide(facts) {
    const found = refused(facts);
    return answer(
      { eligible: found === undefined, reason: found?.reason, billingContinues: true },
      found?.because ?? granting(facts.ground),
    );
  },
});
