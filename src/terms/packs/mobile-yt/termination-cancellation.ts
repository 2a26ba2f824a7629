import { inTerritory, type Instant, isoInstant, plusHours } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, type FactsOf, nullable, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CLAUSE = 'mobile-yt/16.2.1.d';

const input = {
  requestedAt: datetime,
  effectiveAt: datetime,
  cancelledAt: datetime,
  channel: oneOf('customer-service', 'other'),
} as const;

function refusalOf(facts: FactsOf<typeof input>, cancelBy: Instant) {
  if (facts.cancelledAt >= facts.effectiveAt) return 'already-terminated';
  if (facts.cancelledAt > cancelBy) return 'too-late';
  return facts.channel === 'other' ? 'wrong-channel' : null;
}

/** Cancelling a termination request before it takes effect (article 16.2.1). */
export const terminationCancellation = decision({
  name: 'termination-cancellation',
  question: {
    fr: 'Le client peut-il encore annuler sa résiliation ?',
    en: 'May the customer still cancel the termination?',
  },
  clauses: [CLAUSE],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('already-terminated', 'too-late', 'wrong-channel')),
    cancelBy: datetime,
    contractContinues: boolean,
  },
  check(facts) {
    if (facts.effectiveAt <= facts.requestedAt)
      return fault(
        'effectiveAt',
        'La résiliation prend effet après la demande.',
        'The termination takes effect after the request.',
      );
    if (facts.cancelledAt < facts.requestedAt)
      return fault('cancelledAt', 'L’annulation suit la demande.', 'The cancellation comes after the request.');
    return undefined;
  },
  decide(facts, figures) {
    const cancelBy = plusHours(facts.effectiveAt, -figures.terminationCancelHours);
    const reason = refusalOf(facts, cancelBy);
    const eligible = reason === null;
    return answer({ eligible, reason, cancelBy: inTerritory('YT', cancelBy), contractContinues: eligible }, [CLAUSE]);
  },
  explain(facts, figures, result) {
    const { at, offsetMinutes } = result.cancelBy;
    const by = isoInstant(at, offsetMinutes);
    const effect = isoInstant(facts.effectiveAt, offsetMinutes);
    return [
      {
        clause: CLAUSE,
        fr: `${figures.terminationCancelHours} heures avant l’effet (${effect}) : annulation possible jusqu’au ${by}.`,
        en: `${figures.terminationCancelHours} hours before the effect (${effect}): cancellation possible until ${by}.`,
      },
    ];
  },
});
