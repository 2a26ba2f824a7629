import { type CivilDate, latest } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { OrneThdFigures } from './figures.ts';
import { OPERATOR_CALENDAR } from './life-fields.ts';
import { cutClauses, cutFrom } from './termination-cut.ts';
import type { TerminationFacts as Facts } from './termination-facts.ts';
import { exitInTime, groundClauses, isChange } from './termination-ground.ts';

/** What a valid request does: the cut, the ground, the fee and the clauses they rest on. */
export interface TerminationEffect {
  readonly status: 'confirmed' | 'pending-documents';
  readonly cutOn: CivilDate | null;
  readonly groundAccepted: boolean;
  readonly documentsDueOn: CivilDate | null;
  readonly fee: Money;
  readonly because: readonly string[];
}

/** Cut, ground and fee of a termination that would take effect inside the commitment. */
function earlyEffect(facts: Facts, figures: OrneThdFigures, cutOn: CivilDate): TerminationEffect {
  const { ground, receivedOn, documentsReceivedOn } = facts;
  const fee = facts.feeInForce ?? figures.earlyTerminationFee;
  const clauses = groundClauses(ground);
  const base = { status: 'confirmed', cutOn, documentsDueOn: null } as const;
  if (ground === 'none' || (isChange(ground) && !exitInTime(facts, figures)))
    return { ...base, groundAccepted: false, fee, because: [...clauses, 'orne-thd/13.l', ...cutClauses(facts)] };
  if (ground === 'operator-breach' || isChange(ground))
    return { ...base, groundAccepted: true, fee: NO_MONEY, because: [...clauses, ...cutClauses(facts)] };
  const documentsDueOn = plusWorkingDays('ouvre', OPERATOR_CALENDAR, receivedOn, figures.justificationWorkingDays);
  const proof = [...clauses, 'orne-thd/13.i', 'orne-thd/13.l'];
  if (documentsReceivedOn !== undefined && documentsReceivedOn <= documentsDueOn) {
    const start = facts.segment === 'residential' ? latest(receivedOn, documentsReceivedOn) : receivedOn;
    const because = [...proof, ...cutClauses(facts)];
    return {
      ...base,
      cutOn: cutFrom(start, facts, figures),
      groundAccepted: true,
      documentsDueOn,
      fee: NO_MONEY,
      because,
    };
  }
  if (documentsReceivedOn === undefined && facts.asOf <= documentsDueOn)
    return {
      ...base,
      status: 'pending-documents',
      cutOn: null,
      groundAccepted: false,
      documentsDueOn,
      fee: NO_MONEY,
      because: proof,
    };
  return { ...base, groundAccepted: false, documentsDueOn, fee, because: [...proof, ...cutClauses(facts)] };
}

/** The effect of a request that has the right form (article 13, professional 12). */
export function terminationEffect(facts: Facts, figures: OrneThdFigures): TerminationEffect {
  const cutOn = cutFrom(facts.receivedOn, facts, figures);
  if (facts.commitmentEndsOn !== undefined && cutOn < facts.commitmentEndsOn) return earlyEffect(facts, figures, cutOn);
  const because = ['orne-thd/13.c', ...cutClauses(facts)];
  return { status: 'confirmed', cutOn, groundAccepted: false, documentsDueOn: null, fee: NO_MONEY, because };
}
