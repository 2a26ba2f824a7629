import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import type { Porting } from '../domain/porting.ts';
import { dueDayOf, isOver } from '../domain/porting-state.ts';
import { journalOfPorting, numberLifeOf, todayOf } from './change-porting.ts';

/** Whether a port may still be cancelled, and until which day. */
export interface CancellationForeseen {
  readonly possible: boolean;
  readonly lastDay: string | null;
  readonly reason: Bilingual | null;
  readonly because: readonly string[];
}

/** What lateness gives: as things stand today when the number is late, else what one day of it would give. */
export interface DelayForeseen {
  readonly late: boolean;
  readonly amountInclTax: string;
  readonly claimBy: string | null;
  readonly reason: Bilingual | null;
  readonly because: readonly string[];
}

/** What the contract says today of a number that is coming. Nothing of it is kept. */
export interface PortingForeseen {
  readonly cancellation: CancellationForeseen | null;
  readonly delay: DelayForeseen | null;
}

const NOTHING: PortingForeseen = { cancellation: null, delay: null };

function foreseeCancellation(
  journal: Journal,
  porting: Porting,
  agreement: Agreement,
  today: string,
): CancellationForeseen | null {
  if (isOver(porting.state) || porting.stopping !== null) return null;
  const planned = porting.scheduledOn ?? porting.desiredOn ?? porting.expectedOn;
  const answer = numberLifeOf(journal).portInCancellation?.(journal.ask, contractFacts(agreement), {
    requestedOn: isoDate(porting.requestedOn),
    cancelledOn: today,
    addressedTo: 'us',
    plannedOn: planned === null ? today : isoDate(planned),
    ...(agreement.activatedOn === null ? {} : { lineInServiceOn: isoDate(agreement.activatedOn) }),
  });
  if (!answer) return null;
  return {
    possible: answer.eligible,
    lastDay: answer.lastDay,
    reason: answer.eligible ? null : refusalInWords(journal.notes(), answer.reason),
    because: answer.taken.because,
  };
}

function foreseeDelay(journal: Journal, porting: Porting, agreement: Agreement, today: string): DelayForeseen | null {
  if (porting.state === 'refused' || porting.state === 'cancelled') return null;
  const dueOn = dueDayOf(porting);
  const restored = porting.portedOn === null ? today : isoDate(porting.portedOn);
  const late = dueOn !== null && restored > isoDate(dueOn);
  if (!late && isOver(porting.state)) return null;
  // A number that is not late yet: what the contract would give for one day of it, asked for on that day.
  const day = dueOn ?? porting.expectedOn ?? civilDate(today);
  const due = isoDate(day);
  const dayAfter = isoDate(plusDays(day, 1));
  const on = late ? today : dayAfter;
  const answer = numberLifeOf(journal).portDelay?.(journal.ask, contractFacts(agreement), {
    dueOn: due,
    restoredOn: late ? restored : dayAfter,
    fault: porting.fault ?? 'operator',
    excludedDays: porting.claim?.excludedDays ?? 0,
    claimedOn: porting.claim?.claimedOn ?? on,
    claimSentOn: porting.claim?.claimSentOn ?? on,
    claimInWriting: true,
    asOf: on,
  });
  if (!answer) return null;
  return {
    late,
    amountInclTax: answer.amountInclTax,
    claimBy: late ? answer.claimBy : null,
    reason: answer.eligible ? null : refusalInWords(journal.notes(), answer.reason),
    because: answer.taken.because,
  };
}

/** Asks the contract what may still be done about a number that is coming, and what its lateness gives; keeps nothing. */
export async function foreseePorting(
  tx: Tx,
  context: Context,
  porting: Porting,
  agreement: Agreement,
): Promise<PortingForeseen> {
  if (porting.direction === 'out') return NOTHING;
  const on = todayOf(context, porting);
  const told = await withoutFault(async (): Promise<Result<PortingForeseen>> => {
    const journal = await journalOfPorting(tx, context, agreement, porting.id, on);
    const cancellation = foreseeCancellation(journal, porting, agreement, isoDate(on));
    return { ok: true, value: { cancellation, delay: foreseeDelay(journal, porting, agreement, isoDate(on)) } };
  });
  return told.ok ? told.value : NOTHING;
}
