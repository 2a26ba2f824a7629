import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { portClaimDays, portClaimFault, portClaimInput, portClaimRefusal, portClaimSteps } from './port-claim.ts';

const input = {
  appointmentOn: date,
  context: noted(oneOf('port', 'provider-change', 'other'), 'port, or change of provider; other: any other visit'),
  operatorCame: boolean,
  operatorFault: boolean,
  ...portClaimInput,
} as const;

function reasonBeforeClaim(facts: FactsOf<typeof input>): string | undefined {
  if (facts.context === 'other') return 'not-a-port-appointment';
  if (facts.operatorCame) return 'appointment-kept';
  return facts.operatorFault ? undefined : 'not-operator-fault';
}

/** Right to a commercial gesture when the operator misses an appointment tied to a port (article 17). */
export const operatorMissedAppointment = decision({
  name: 'operator-missed-appointment',
  question: {
    fr: 'Un rendez-vous manqué par l’opérateur ouvre-t-il droit à un geste commercial ?',
    en: 'Does an appointment missed by the operator give a right to a commercial gesture?',
  },
  clauses: ['orne-thd/17.d', 'orne-thd/17.g', 'orne-thd/17.h', 'orne-thd/17.5'],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    gestureStudied: noted(
      boolean,
      'the text sets no amount: OrneTHD studies a gesture on the port or subscription price (decision complaint)',
    ),
    claimBy: date,
    answerBy: nullable(date),
  },
  check(facts) {
    return facts.noticedOn < facts.appointmentOn
      ? fault(
          'noticedOn',
          'Le constat ne peut précéder le rendez-vous.',
          'The incident cannot be noticed before the appointment.',
        )
      : portClaimFault(facts);
  },
  decide(facts, figures) {
    const { claimBy, answerBy } = portClaimDays(facts, figures);
    const before = reasonBeforeClaim(facts);
    const reason = before ?? portClaimRefusal(facts, claimBy);
    if (reason !== undefined) {
      const clause = before === undefined ? 'orne-thd/17.g' : 'orne-thd/17.d';
      return answer({ eligible: false, reason, gestureStudied: false, claimBy, answerBy }, [clause]);
    }
    const because = ['orne-thd/17.d', 'orne-thd/17.5', 'orne-thd/17.g', 'orne-thd/17.h'];
    return answer({ eligible: true, gestureStudied: true, claimBy, answerBy }, because);
  },
  explain: (facts, figures) => portClaimSteps(facts, figures),
});
