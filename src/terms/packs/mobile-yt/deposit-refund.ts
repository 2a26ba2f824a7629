import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { DEPOSIT_CLAUSES, DEPOSIT_GROUNDS } from './deposit-grounds.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const CLEAN = 'mobile-yt/9.1.l';
const MEANS = 'mobile-yt/9.2';

const input = {
  ground: oneOf(...DEPOSIT_GROUNDS),
  depositedOn: date,
  deposit: money,
  sumsDue: money,
  lastIncidentOn: optional(date),
  proofSuppliedOn: optional(date),
  requestedOn: optional(date),
  endedAndPaidOn: optional(date),
  bankDetailsKnown: boolean,
} as const;

type Facts = FactsOf<typeof input>;

interface Outcome {
  readonly reason: 'proof-not-supplied' | 'sums-due' | 'not-requested' | null;
  readonly cleanPeriodEndsOn: CivilDate | null;
  readonly refundBy: CivilDate | null;
  readonly clause: string;
}

function refused(reason: Outcome['reason'], clause: string, cleanPeriodEndsOn: CivilDate | null = null): Outcome {
  return { reason, cleanPeriodEndsOn, refundBy: null, clause };
}

function granted(refundBy: CivilDate, clause: string, cleanPeriodEndsOn: CivilDate | null = null): Outcome {
  return { reason: null, cleanPeriodEndsOn, refundBy, clause };
}

/** The end of the months without incident; an incident that came after the refund was earned no longer counts. */
function cleanPeriodEnd(facts: Facts, months: number): CivilDate {
  const { lastIncidentOn, requestedOn, depositedOn } = facts;
  const first = plusMonths(depositedOn, months);
  if (lastIncidentOn === undefined) return first;
  const earned = requestedOn !== undefined && lastIncidentOn > requestedOn && lastIncidentOn > first;
  return earned ? first : plusMonths(lastIncidentOn, months);
}

function outcomeOf(facts: Facts, figures: MobileYtFigures): Outcome {
  const byProof = facts.ground === 'no-proof-of-address' || facts.ground === 'permit-address-mismatch';
  const { proofSuppliedOn, endedAndPaidOn, requestedOn } = facts;
  if (byProof && proofSuppliedOn !== undefined)
    return granted(plusMonths(proofSuppliedOn, figures.depositProofMonths), DEPOSIT_CLAUSES[facts.ground]);
  if (byProof && endedAndPaidOn === undefined) return refused('proof-not-supplied', DEPOSIT_CLAUSES[facts.ground]);
  if (facts.sumsDue > NO_MONEY) return refused('sums-due', CLEAN);
  if (endedAndPaidOn !== undefined) return granted(plusDays(endedAndPaidOn, figures.depositRefundDays), CLEAN);
  const cleanEnd = cleanPeriodEnd(facts, figures.depositCleanMonths);
  if (requestedOn === undefined) return refused('not-requested', CLEAN, cleanEnd);
  return granted(plusDays(latest(cleanEnd, requestedOn), figures.depositRefundDays), CLEAN, cleanEnd);
}

/** When a deposit is refunded, how, and under which conditions (articles 9.1 and 9.2). */
export const depositRefund = decision({
  name: 'deposit-refund',
  question: { fr: 'Quand le dépôt de garantie est-il rendu ?', en: 'When is the deposit refunded?' },
  clauses: ['mobile-yt/9.1.b', 'mobile-yt/9.1.c', CLEAN, MEANS],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('proof-not-supplied', 'sums-due', 'not-requested')),
    cleanPeriodEndsOn: nullable(date),
    refundBy: nullable(date),
    refund: money,
    interest: money,
    method: oneOf('bank-transfer', 'cheque', 'none'),
  },
  check(facts) {
    const { depositedOn } = facts;
    for (const field of ['lastIncidentOn', 'proofSuppliedOn', 'requestedOn', 'endedAndPaidOn'] as const) {
      const day = facts[field];
      if (day !== undefined && day < depositedOn)
        return fault(field, 'Cette date précède le dépôt.', 'That day is before the deposit.');
    }
    return undefined;
  },
  decide(facts, figures) {
    const { reason, cleanPeriodEndsOn, refundBy, clause } = outcomeOf(facts, figures);
    const eligible = reason === null;
    const means = facts.bankDetailsKnown ? 'bank-transfer' : 'cheque';
    return answer(
      {
        eligible,
        reason,
        cleanPeriodEndsOn,
        refundBy,
        refund: eligible ? facts.deposit : NO_MONEY,
        interest: NO_MONEY,
        method: eligible ? means : 'none',
      },
      eligible ? [clause, MEANS] : [clause],
    );
  },
  explain(facts, figures, result) {
    const clean = result.cleanPeriodEndsOn;
    const steps = [];
    if (clean !== null)
      steps.push({
        clause: CLEAN,
        fr: `${figures.depositCleanMonths} mois sans incident jusqu’au ${isoDate(clean)}.`,
        en: `${figures.depositCleanMonths} months without incident until ${isoDate(clean)}.`,
      });
    if (result.refundBy !== null)
      steps.push({
        clause: MEANS,
        fr: `${moneyText(facts.deposit)} € à rendre au plus tard le ${isoDate(result.refundBy)}, sans intérêts.`,
        en: `EUR ${moneyText(facts.deposit)} refunded by ${isoDate(result.refundBy)}, without interest.`,
      });
    if (steps.length === 0)
      steps.push({ clause: CLEAN, fr: 'Rien à rendre pour l’instant.', en: 'Nothing to refund for now.' });
    return steps;
  },
});
