import { type CivilDate, plusMonths } from '../../../kernel/civil-date.ts';
import type { OrneThdFigures } from './figures.ts';

/** What tells whether a free exit after a change is still open. */
export interface ExitFacts {
  readonly ground: string;
  readonly receivedOn: CivilDate;
  readonly sentOn?: CivilDate | undefined;
  readonly changeNotifiedOn?: CivilDate | undefined;
}

/** Whether the ground is a change of price or of terms, whose exit is free for some months. */
export function isChange(ground: string): boolean {
  return ground === 'price-change' || ground === 'contract-change';
}

/**
 * Whether a termination after a change was sent within the months that the change opened (articles 8 and 24). For a change
 * of terms that was not notified on a durable medium, they have not begun.
 */
export function exitInTime(facts: ExitFacts, figures: OrneThdFigures): boolean {
  const notified = facts.changeNotifiedOn;
  if (notified === undefined) return facts.ground === 'contract-change';
  const months = facts.ground === 'price-change' ? figures.priceChangeExitMonths : figures.contractChangeExitMonths;
  return (facts.sentOn ?? facts.receivedOn) <= plusMonths(notified, months);
}

/** The clauses that give a ground its effect on the fee; a breach of the operator is told by the cut itself. */
export function groundClauses(ground: string): readonly string[] {
  switch (ground) {
    case 'none':
    case 'operator-breach':
      return [];
    case 'price-change':
      return ['orne-thd/8.z.4'];
    case 'contract-change':
      return ['orne-thd/24.b'];
    case 'over-indebtedness':
      return ['orne-thd/13.f', 'orne-thd/13.j'];
    case 'move-out-of-coverage':
      return ['orne-thd/13.f', 'orne-thd/13.g'];
    default:
      return ['orne-thd/13.f'];
  }
}
