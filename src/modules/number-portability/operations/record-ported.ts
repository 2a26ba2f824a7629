import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, instantOf } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import type { PortFault } from '../../../terms/model/life-numbers.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { type Journal, withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import {
  assignNumber,
  endNumber,
  giveUpReservedNumber,
  numbersOf,
  takePortedNumber,
} from '../../resource-inventory/index.ts';
import type { Porting } from '../domain/porting.ts';
import { updatePorting } from '../store.ts';
import { awaitNothing } from '../store-messages.ts';
import {
  chargePorting,
  journalOfPorting,
  numberLifeOf,
  type OnPorting,
  type PortingOutcome,
  shownNumber,
  takePorting,
  type TakenPorting,
  tellPorting,
  todayOf,
} from './change-porting.ts';
import { judgeClaim } from './claim-compensation.ts';
import { letNumberLeave } from './let-number-leave.ts';
import { lineWorks } from './give-number.ts';
import { askPortIn, restsUntil } from './port-in-facts.ts';
import { startWithPort } from './start-with-port.ts';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

export interface PortedInput extends OnPorting {
  /** The day on which the number was really ported; today when absent. */
  readonly on?: CivilDate;
  /** Whose doing it is that it came late; the operator's own when absent. */
  readonly fault?: PortFault;
}

/** The moment of the port: now when it is today, else the beginning of its day. */
function momentOf(context: Context, porting: Porting, on: CivilDate): Instant {
  return on === todayOf(context, porting) ? context.clock.now() : instantOf(porting.territory, on);
}

/** A number that came although its contract is over rests here, where it may still be ported away. */
function restDay(journal: Journal, agreement: Agreement, porting: Porting, on: CivilDate): CivilDate {
  if (porting.stoppingOn === null) return restsUntil(on);
  numberLifeOf(journal).portInWithdrawal?.(journal.ask, contractFacts(agreement), {
    withdrawnOn: isoDate(porting.stoppingOn),
    portingOn: isoDate(on),
    formerOperatorAgrees: false,
  });
  return restsUntil(Math.max(on, porting.stoppingOn) as CivilDate);
}

/** The number works here: it takes the place of what the contract had until then. */
export async function bringNumber(
  tx: Tx,
  context: Context,
  { porting, agreement }: TakenPorting,
  journal: Journal,
  on: CivilDate,
): Promise<Result<unknown>> {
  const { accountId, id: agreementId, territory } = agreement;
  const { e164, kind } = porting;
  const at = momentOf(context, porting, on);
  for (const before of await numbersOf(tx, { accountId, agreementId })) {
    if (before.state === 'assigned') {
      await endNumber(tx, context, { e164: before.e164, at, becomes: { restsUntil: restsUntil(on) } });
    }
  }
  await giveUpReservedNumber(tx, context, { accountId, agreementId });
  const came = await takePortedNumber(tx, context, { accountId, agreementId, e164, territory, kind });
  if (!came.ok) return came;
  const over = OVER.has(agreement.state);
  if (!over && !lineWorks(agreement)) return ok(undefined);
  // A number that comes after the end of its contract is held for a moment, so that its holder may take it elsewhere.
  const line = await assignNumber(tx, context, { accountId, agreementId, territory, number: e164, at });
  if (!line.ok) return line;
  if (over) {
    await endNumber(tx, context, { e164, at, becomes: { restsUntil: restDay(journal, agreement, porting, on) } });
  }
  return ok(undefined);
}

async function recordArrival(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  journal: Journal,
  on: CivilDate,
): Promise<Result<readonly ChargeEffect[]>> {
  const { porting, agreement } = taken;
  const brought = await bringNumber(tx, context, taken, journal, on);
  if (!brought.ok) return brought;
  const started = await startWithPort(tx, context, agreement, on);
  if (!started.ok) return started;
  const answer = askPortIn(journal, porting, agreement, { portedOn: on });
  const over = OVER.has(agreement.state);
  const fees = over ? [] : (answer?.charges ?? []);
  await chargePorting(tx, context, agreement, fees);
  const day = isoDate(on);
  await tellPorting(tx, context, taken, {
    kind: 'port-in-done',
    on,
    title: { fr: `Numéro ${shownNumber(porting)} porté`, en: `Number ${shownNumber(porting)} ported` },
    decision: answer?.taken.decision,
    detail: { portedOn: day },
    message: {
      template: over ? 'port-in-rests' : 'port-in-done',
      data: { on: day, until: isoDate(restsUntil(on)), ...(answer?.customerEnds.length ? { othersToEnd: true } : {}) },
    },
  });
  return ok(fees);
}

/**
 * The number has been ported. One that comes takes its place on the contract's line, and what its lateness gives is judged; with one
 * that leaves, the contract ends as its terms say, counts as withdrawn from, or goes on without it.
 */
export async function recordPorted(tx: Tx, context: Context, input: PortedInput): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'done');
    if (!taken.ok) return taken;
    const { agreement, porting: before } = taken.value;
    const on = input.on ?? todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, on);
    const porting = await updatePorting(tx, before, {
      state: 'done',
      portedOn: on,
      ...(input.fault === undefined ? {} : { fault: input.fault }),
    });
    await fulfilObligations(tx, context, { accountId: porting.accountId, subject: `porting:${porting.id}`, on });
    await awaitNothing(tx, porting.id);
    const now = { porting, agreement };
    const at = momentOf(context, porting, on);
    if (porting.direction === 'out') {
      const left = await letNumberLeave(tx, context, now, journal, { on, at });
      if (!left.ok) return left;
      await journal.save(tx);
      return ok({ porting, ...left.value, notes: journal.notes() });
    }
    const came = await recordArrival(tx, context, now, journal, on);
    if (!came.ok) return came;
    const claim = await judgeClaim(tx, context, now, journal, on);
    await journal.save(tx);
    const charges = [...came.value, ...claim.charges];
    return ok({ porting: claim.porting, charges, due: claim.due, notes: journal.notes() });
  });
}
