import { type CivilDate, civilDate, daysBetween, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Ask, LifeFault } from '../../../terms/model/life.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import type { Journal } from '../../decision/index.ts';
import type { Holding } from '../domain/hold.ts';
import { type CollectionStep, stepsLeft } from '../domain/next-step.ts';
import type { CaseRow, HoldRow } from '../tables.ts';
import { type Limitation, limitationOf } from './bar-case.ts';
import { journalOf, type Situation, situationOf } from './situation.ts';
import { whatHolds } from './what-holds.ts';

/** A step to come: when, and the clauses that the contract gives for it. */
export interface StepAhead {
  readonly step: CollectionStep;
  /** `null` while nobody knows when the case goes on. */
  readonly on: CivilDate | null;
  readonly because: readonly string[];
}

/** Where a case stands and what comes next, as it would be decided today. */
export interface CaseOutlook {
  readonly ahead: readonly StepAhead[];
  readonly holding: Holding | undefined;
  readonly limit: Limitation;
  readonly holds: readonly HoldRow[];
  readonly fragile: boolean;
  /** Clauses that offer an arrangement to customers who find it hard to pay. */
  readonly hardship: readonly string[];
}

const LIVE = new Set(['active', 'suspended', 'terminating']);

/** What the contract answers about a step on its day; nothing where it cannot be asked yet. */
function answerFor(
  step: CollectionStep,
  journal: Journal,
  agreement: Agreement,
  at: Situation,
  on: CivilDate,
): { readonly because: readonly string[]; readonly earliestOn: string | null } {
  const facts = { ...at.unpaid, asOf: isoDate(on) };
  const contract = contractFacts(agreement);
  const ask: Ask = journal.ask;
  try {
    if (step === 'suspension' || step === 'full-suspension') {
      const { taken, earliestOn } = journal.life.suspension(ask, contract, facts);
      return { because: taken.because, earliestOn };
    }
    if (step === 'termination') {
      const { taken, earliestOn } = journal.life.operatorTermination(ask, contract, facts);
      return { because: taken.because, earliestOn };
    }
  } catch (error) {
    if (!(error instanceof LifeFault)) throw error;
  }
  return { because: [], earliestOn: null };
}

/** Days by which the steps of a case that waits are put off until its wait ends; `null` when nobody knows when. */
function putOff(one: CaseRow, holding: Holding | undefined, asOf: CivilDate): number | null {
  if (!holding) return one.held_from === null ? 0 : daysBetween(one.held_from, asOf);
  if (holding.until === null || holding.for === 'plan' || holding.until <= asOf) return null;
  return daysBetween(one.held_from ?? latest(holding.since ?? asOf, one.opened_on), plusDays(holding.until, 1));
}

/** Reads what comes next for a case, as the contract answers today; nothing of it is journalled. */
export async function readOutlook(tx: Tx, context: Context, one: CaseRow, asOf: CivilDate): Promise<CaseOutlook> {
  const at = await situationOf(tx, context, one, asOf);
  const { agreement, holds, fragile } = at;
  const limit = await limitationOf(one, at, { keep: false });
  const holding = one.state === 'open' ? await whatHolds(tx, one, holds, asOf) : undefined;
  const rest = { holding, limit, holds, fragile };
  if (!agreement || one.state !== 'open') return { ...rest, ahead: [], hardship: [] };
  const journal = await journalOf(one, at, agreement);
  const { life } = journal;
  const runs = LIVE.has(agreement.state) && one.terminated_on === null;
  const more = putOff(one, holding, asOf);
  const planned = stepsLeft(one, at.bill.due_on, life.collection, runs);
  let earliest = plusDays(asOf, 1);
  const ahead = planned.map(({ step, on }) => {
    const day = latest(plusDays(on, more ?? 0), earliest);
    const { because, earliestOn } = answerFor(step, journal, agreement, at, day);
    const allowed = earliestOn === null ? day : latest(day, civilDate(earliestOn));
    earliest = allowed;
    return { step, because, on: more === null ? null : allowed };
  });
  return { ...rest, ahead, hardship: life.hardshipClauses ?? [] };
}
