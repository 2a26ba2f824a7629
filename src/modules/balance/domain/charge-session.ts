import { type Instant, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY, smallest, subtract, sum } from '../../../kernel/money.ts';
import type { CreditKind } from '../../../terms/model/life-balance.ts';
import { type MonthCounters, plusCounters } from '../../../terms/model/usage.ts';
import {
  type ChargingRequest,
  type GroupState,
  GRACE_SECONDS,
  LARGEST_GRANT,
  type Session,
  type UnitAsked,
  type UnitGranted,
  VALIDITY_SECONDS,
} from './charging.ts';
import type { Price } from './price-use.ts';
import { availableIn, type Credits, type Purse, takeFrom, totalOf } from './purse.ts';

/** What a request finds: the purse, the session so far, the price of its use. */
export interface ChargingDesk {
  readonly purse: Purse;
  readonly order: readonly CreditKind[];
  readonly counters: MonthCounters;
  readonly session: Session;
  readonly now: Instant;
  /** `null`: nothing is asked for this use. */
  readonly price: Price | null;
}

/** What a request leaves. */
export interface Charged {
  readonly purse: Purse;
  readonly counters: MonthCounters;
  readonly session: Session;
  /** What was taken from each credit, with the name of where it went. */
  readonly taken: readonly {
    readonly credits: Credits;
    readonly destination: string;
    readonly because: readonly string[];
  }[];
}

const NOTHING: GroupState = { used: 0, granted: 0, held: '0', debited: '0' };

/** Price of more units of a group, beside what it has been debited. Data counts on by the counters, the rest by the whole use. */
function costOf(desk: ChargingDesk, state: GroupState, counters: MonthCounters, units: number) {
  if (desk.price === null) return { cost: NO_MONEY, destination: '', because: [], counters: {} };
  const byPiece = desk.session.use.kind === 'data';
  const priced = desk.price(byPiece ? units : state.used + units, counters);
  if (priced === undefined) return undefined;
  const whole = byPiece ? priced.amount : subtract(priced.amount, BigInt(state.debited) as Money);
  return {
    cost: whole > NO_MONEY ? whole : NO_MONEY,
    destination: priced.rated.destination ?? '',
    because: priced.rated.taken.because,
    counters: byPiece ? priced.rated.counters : {},
  };
}

/** The most units up to those wanted whose price is within what is left. */
function affordable(
  desk: ChargingDesk,
  state: GroupState,
  counters: MonthCounters,
  wanted: number,
  left: Money,
): number {
  let [low, high] = [0, wanted];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const asked = costOf(desk, state, counters, middle);
    if (asked !== undefined && asked.cost <= left) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Step = { purse: Purse; counters: MonthCounters; taken: Charged['taken'][number][] };

/** Debits the units that a group reports, within what others have not reserved. */
function settleUsed(desk: ChargingDesk, step: Step, unit: UnitAsked, state: GroupState): GroupState {
  if (unit.used === 0) return state;
  const asked = costOf(desk, state, step.counters, unit.used);
  const within = availableIn(step.purse);
  const cost = smallest(asked?.cost ?? NO_MONEY, within);
  if (asked) step.counters = plusCounters(step.counters, asked.counters);
  if (cost > NO_MONEY) {
    const { purse, taken } = takeFrom(step.purse, desk.order, cost);
    step.purse = purse;
    step.taken.push({ credits: taken, destination: asked!.destination, because: asked!.because });
  }
  return { used: state.used + unit.used, granted: 0, held: '0', debited: String(BigInt(state.debited) + cost) };
}

/** Promises the next units of a group and holds their price. */
function grant(
  desk: ChargingDesk,
  step: Step,
  unit: UnitAsked,
  state: GroupState,
): { state: GroupState; answer: UnitGranted } {
  const most = LARGEST_GRANT[desk.session.use.kind];
  const wanted = unit.wanted === 0 || unit.wanted === null ? most : Math.min(unit.wanted, most);
  const { ratingGroup } = unit;
  const left = availableIn(step.purse);
  const whole = costOf(desk, state, step.counters, wanted);
  if (whole === undefined) return { state, answer: { ratingGroup, result: 'not-priced', granted: 0, final: true } };
  // A second or two may round to nothing: without credit that is still no communication.
  const none = left === NO_MONEY && whole.cost > NO_MONEY;
  const granted = none ? 0 : whole.cost <= left ? wanted : affordable(desk, state, step.counters, wanted, left);
  if (granted === 0) return { state, answer: { ratingGroup, result: 'no-credit', granted: 0, final: true } };
  const held = granted === wanted ? whole.cost : costOf(desk, state, step.counters, granted)!.cost;
  step.purse = { ...step.purse, reserved: sum(step.purse.reserved, held) };
  return {
    state: { ...state, granted, held: String(held) },
    answer: { ratingGroup, result: 'granted', granted, final: granted < wanted },
  };
}

/** Debits at once what an event takes, whole or not at all. */
function settleOnce(desk: ChargingDesk, step: Step, unit: UnitAsked): { state: GroupState; answer: UnitGranted } {
  const { ratingGroup } = unit;
  const used = unit.used + (unit.wanted ?? 0);
  const asked = costOf(desk, NOTHING, step.counters, used);
  const refused = (result: UnitGranted['result']) => ({
    state: NOTHING,
    answer: { ratingGroup, result, granted: 0, final: true },
  });
  if (asked === undefined) return refused('not-priced');
  if (asked.cost > availableIn(step.purse)) return refused('no-credit');
  const state = settleUsed(desk, step, { ...unit, used }, NOTHING);
  return { state, answer: { ratingGroup, result: 'granted', granted: used, final: false } };
}

/** What the groups that a request speaks of have held so far; all of it when the session is over. */
function heldBy(session: Session, request: ChargingRequest, over: boolean): Money {
  const told = new Set(request.units.map((one) => String(one.ratingGroup)));
  const held = Object.entries(session.groups).filter(([key]) => over || told.has(key));
  return sum(NO_MONEY, ...held.map(([, one]) => BigInt(one.held) as Money));
}

/**
 * One request of a session against a purse: what it held is given back, what was used is debited, what is wanted next is held.
 * Never takes or promises more than there is. Pure: rooms keep what it answers.
 */
export function chargeSession(desk: ChargingDesk, request: ChargingRequest): Charged {
  const { session, now } = desk;
  const over = request.step === 'release' || request.once;
  const reserved = subtract(desk.purse.reserved, smallest(heldBy(session, request, over), desk.purse.reserved));
  const step: Step = { purse: { ...desk.purse, reserved }, counters: desk.counters, taken: [] };
  const groups: Record<string, GroupState> = { ...session.groups };
  const units: UnitGranted[] = [];
  for (const unit of request.units) {
    const key = String(unit.ratingGroup);
    if (request.once) {
      const done = settleOnce(desk, step, unit);
      groups[key] = done.state;
      units.push(done.answer);
      continue;
    }
    const settled = settleUsed(desk, step, unit, { ...(groups[key] ?? NOTHING), granted: 0, held: '0' });
    groups[key] = settled;
    if (over || unit.wanted === null) continue;
    const next = grant(desk, step, unit, settled);
    groups[key] = next.state;
    units.push(next.answer);
  }
  const debited = sum(session.debited, ...step.taken.map((one) => totalOf(one.credits)));
  return {
    purse: step.purse,
    counters: step.counters,
    taken: step.taken,
    session: {
      ...session,
      groups,
      state: over ? 'released' : 'open',
      endedAt: over ? now : null,
      expiresAt: plusMs(now, (VALIDITY_SECONDS + GRACE_SECONDS) * SECOND_MS),
      reserved: over ? NO_MONEY : sum(NO_MONEY, ...Object.values(groups).map((one) => BigInt(one.held) as Money)),
      debited,
      lastNumber: request.number,
      answer: { id: session.id, number: request.number, units, validitySeconds: VALIDITY_SECONDS },
    },
  };
}
