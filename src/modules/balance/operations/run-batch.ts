import { type Instant, localDate } from '../../../kernel/instant.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sql } from 'kysely';
import { packOf } from '../../../terms/decide.ts';
import { prepared, preparedLast } from '../../../platform/database/preparing-client.ts';
import type { PriceSheets } from '../../product-catalog/index.ts';
import { priceSheets } from '../../product-catalog/index.ts';
import type { Balance, Movement } from '../domain/balance.ts';
import { chargeSession } from '../domain/charge-session.ts';
import type {
  ChargingOutcome,
  ChargingRefusal,
  ChargingRequest,
  Session,
  UnitAsked,
  UnitGranted,
} from '../domain/charging.ts';
import { minus, move } from '../domain/move.ts';
import { countersOn, priceOf } from '../domain/price-use.ts';
import { totalOf } from '../domain/purse.ts';
import { useInWords } from '../domain/words.ts';
import { balancesByAgreement, chargedBalances, lockedBalances } from '../store.ts';
import { keptMovements } from '../store-movements.ts';
import { keptSessions, sessionsOf, wantedSessions } from '../store-sessions.ts';
import { bringToMonth } from './close-month.ts';
import { writeLowBalance } from './write-to-customer.ts';

/** What a batch works on: what was read and locked, and what has become of it so far. */
interface Bench {
  readonly now: Instant;
  readonly sheets: PriceSheets;
  readonly balances: Map<string, Balance>;
  readonly sessions: Map<string, Session>;
  readonly byCreation: Map<string, Session>;
  readonly movements: Movement[];
  readonly changed: Set<string>;
  readonly changedSessions: Set<string>;
  readonly low: { readonly balance: Balance; readonly key: string; readonly because: readonly string[] }[];
}

const endOf = ({ ratingGroup }: UnitAsked): UnitGranted => ({ ratingGroup, result: 'barred', granted: 0, final: true });
const refused = (refusal: ChargingRefusal): ChargingOutcome => ({ done: false, refusal });

/** Whether a use of a balance may go on: why not, when it may not. */
function barring(
  balance: Balance,
  request: ChargingRequest,
  use: Session['use'],
  now: Instant,
): ChargingRefusal | undefined {
  const life = packOf(balance.pack)!.life!.balance!;
  const ended = balance.state === 'closed' || (balance.endsAt !== null && balance.endsAt <= now);
  if (ended) return 'ended';
  if (request.step === 'release' || life.isEmergency(use)) return undefined;
  const { barred } = balance;
  if (barred === 'full') return 'barred';
  if (barred === 'outgoing' && use.direction === 'out') return 'barred';
  return barred === 'data' && use.kind === 'data' ? 'barred' : undefined;
}

function sessionFor(bench: Bench, request: ChargingRequest): Session | ChargingRefusal {
  if (request.step !== 'create') return bench.sessions.get(request.id) ?? 'unknown-session';
  const { accountId, agreementId, id, createKey, use } = request;
  if (!use) return 'unknown-session';
  return {
    accountId,
    id,
    agreementId,
    createKey,
    state: 'open',
    use,
    groups: {},
    startedAt: bench.now,
    endedAt: null,
    expiresAt: bench.now,
    reserved: NO_MONEY,
    debited: NO_MONEY,
    lastNumber: 0,
    answer: { id, number: 0, units: [], validitySeconds: 0 },
  };
}

/** The answer that was given to the same request before; sessions that are over answer nothing else. */
function givenBefore(bench: Bench, request: ChargingRequest): ChargingOutcome | undefined {
  const before = request.step === 'create' ? bench.byCreation.get(request.createKey) : bench.sessions.get(request.id);
  if (!before) return undefined;
  if (request.step === 'create') return { done: true, answer: before.answer };
  if (request.number === before.lastNumber) return { done: true, answer: before.answer };
  if (request.number < before.lastNumber || before.state !== 'open') return refused('unknown-session');
  return undefined;
}

function noteLow(bench: Bench, before: Balance, after: Balance, because: readonly string[]): void {
  const floor = after.alertFloor ?? NO_MONEY;
  const [was, is] = [totalOf(before), totalOf(after)];
  const crossed = (line: Money): boolean => was > line && is <= line;
  if (!crossed(floor) && !crossed(NO_MONEY)) return;
  bench.low.push({ balance: after, key: String(after.lastSequence), because });
}

function charge(bench: Bench, request: ChargingRequest): ChargingOutcome {
  const again = givenBefore(bench, request);
  if (again) return again;
  const session = sessionFor(bench, request);
  if (typeof session === 'string') return refused(session);
  const before = bench.balances.get(session.agreementId);
  if (!before) return refused('unknown-subscriber');
  const barred = barring(before, request, session.use, bench.now);
  // What a use in course has taken is still owed: it is told to end.
  const ending = barred === 'barred' && request.step === 'update';
  if (barred && !ending) return refused(barred);
  const life = packOf(before.pack)!.life!;
  const day = localDate(before.territory, session.startedAt);
  const price = life.balance!.isFree(session.use)
    ? null
    : priceOf(life, before, session.use, session.startedAt, bench.sheets.on(before.pack, day));
  const month = isoDate(day).slice(0, 7);
  const counters = countersOn(before, month);
  const done = chargeSession(
    { purse: before, order: life.balance!.order, counters, session, now: bench.now, price },
    ending ? { ...request, units: request.units.map((one) => ({ ...one, wanted: null })) } : request,
  );
  const { units } = done.session.answer;
  const nothing = units.length > 0 && units.every((one) => one.granted === 0) && request.step === 'create';
  if (nothing) return refused(units[0]!.result === 'not-priced' ? 'not-priced' : 'no-credit');
  let after: Balance = { ...before, counters: done.counters, countersMonth: month };
  for (const { credits, destination, because } of done.taken) {
    const label = useInWords(session.use.kind, destination);
    const told = {
      kind: 'use',
      label,
      at: bench.now,
      useKind: session.use.kind,
      sessionId: session.id,
      because,
    } as const;
    const moved = move(after, minus(credits), told);
    after = moved.balance;
    bench.movements.push(moved.movement);
    noteLow(bench, before, after, because);
  }
  bench.balances.set(session.agreementId, { ...after, reserved: done.purse.reserved });
  const answer = ending ? { ...done.session.answer, units: request.units.map(endOf) } : done.session.answer;
  const kept = { ...done.session, answer };
  bench.sessions.set(session.id, kept);
  if (request.step === 'create') bench.byCreation.set(request.createKey, kept);
  bench.changed.add(session.agreementId);
  bench.changedSessions.add(session.id);
  return { done: true, answer };
}

async function openBench(tx: Tx, context: Context, requests: readonly ChargingRequest[]): Promise<Bench> {
  const now = context.clock.now();
  const [ids, createKeys] = [
    requests.filter((one) => one.step !== 'create').map((one) => one.id),
    requests.filter((one) => one.step === 'create').map((one) => one.createKey),
  ];
  const [balanceRows, sessionRows] = await Promise.all([
    lockedBalances(requests.map((one) => one.agreementId)).execute(tx),
    wantedSessions({ ids, createKeys }).execute(tx),
  ]);
  const found = sessionsOf(sessionRows.rows);
  const locked = balancesByAgreement(balanceRows.rows);
  const balances = new Map<string, Balance>();
  for (const [id, balance] of locked)
    balances.set(id, balance.monthEndsAt <= now ? await bringToMonth(tx, context, balance) : balance);
  return {
    now,
    sheets: await sheetsOf(tx, context),
    balances,
    sessions: new Map(found.map((one) => [one.id, one])),
    byCreation: new Map(found.map((one) => [one.createKey, one])),
    movements: [],
    changed: new Set(),
    changedSessions: new Set(),
    low: [],
  };
}

const SHEETS_FOR_MS = 10_000;
const sheetsKnown = new Map<string, { readonly sheets: PriceSheets; readonly readAt: Instant }>();

/** The price sheets of an operator; read again after some seconds, since operators publish new ones rarely and for days to come. */
async function sheetsOf(tx: Tx, context: Context): Promise<PriceSheets> {
  const now = context.clock.now();
  const known = sheetsKnown.get(context.operatorId);
  if (known && Math.abs(now - known.readAt) < SHEETS_FOR_MS) return known.sheets;
  const sheets = await priceSheets(tx);
  sheetsKnown.set(context.operatorId, { sheets, readAt: now });
  return sheets;
}

/** Keeps everything that a batch has changed in one statement. */
async function keep(tx: Tx, bench: Bench): Promise<void> {
  if (bench.changedSessions.size === 0) return;
  const sessions = [...bench.changedSessions].map((id) => bench.sessions.get(id)!);
  const balances = [...bench.changed].map((id) => bench.balances.get(id)!);
  const moved = bench.movements.length > 0 ? sql`, moved as (${keptMovements(bench.movements)})` : sql``;
  // Nothing comes after it but words to a customer whose credit runs low.
  const begin = bench.low.length === 0 ? preparedLast : prepared;
  await sql`${begin}with charged as (${chargedBalances(balances)}), held as (${keptSessions(sessions)})${moved} select 1`.execute(
    tx,
  );
}

/**
 * Answers several requests of the network in one transaction, in the order given: their balances are locked, each request sees
 * what those before it left, and all is kept at once. A request that was answered before gets the same answer.
 */
export async function runBatch(
  tx: Tx,
  context: Context,
  requests: readonly ChargingRequest[],
): Promise<readonly ChargingOutcome[]> {
  const bench = await openBench(tx, context, requests);
  const outcomes = requests.map((request) => charge(bench, request));
  await keep(tx, bench);
  for (const { balance, key, because } of bench.low) {
    const exhausted = totalOf(balance) === NO_MONEY;
    await writeLowBalance(tx, context, balance, { key, exhausted, because });
  }
  return outcomes;
}
