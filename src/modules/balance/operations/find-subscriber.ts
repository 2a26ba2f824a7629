import { type Instant, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type Line, linesOf } from '../../resource-inventory/index.ts';
import { selectSessionHolder } from '../store-sessions.ts';

/** Whose line a number is. */
export interface Subscriber {
  readonly accountId: string;
  readonly agreementId: string;
  readonly territory: Territory;
}

const KNOWN_FOR_MS = 10 * SECOND_MS;
const MOST_KNOWN = 200_000;
const known = new Map<string, { readonly subscriber: Subscriber; readonly until: Instant }>();

/** The number of a subscriber identifier: `msisdn-262639…`, `+262639…`; `undefined` for other kinds. */
export function numberOf(identifier: string): string | undefined {
  const digits = /^(?:msisdn-|\+|tel:\+?)(\d{5,15})$/.exec(identifier)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** Numbers of an operator that are asked for while the answer about others is awaited: they share the next question. */
interface Asking {
  waiting: Map<string, Promise<Line | undefined>>;
  underWay: Promise<unknown>;
  /** The question that those who wait share. */
  next?: Promise<Map<string, Line>>;
}
const askings = new Map<string, Asking>();

async function linesNow(db: Db, context: Context, numbers: readonly string[]): Promise<Map<string, Line>> {
  const now = context.clock.now();
  const lines = await inTransaction(db, context, (tx) => linesOf(tx, numbers));
  const current = lines.filter((one) => one.from <= now && (one.to === null || one.to > now));
  return new Map(current.map((one) => [one.e164, one]));
}

/** Whose a number is, asked together with those that others wait for. */
function askLine(db: Db, context: Context, e164: string): Promise<Line | undefined> {
  const { operatorId } = context;
  const asking: Asking = askings.get(operatorId) ?? { waiting: new Map(), underWay: Promise.resolve() };
  askings.set(operatorId, asking);
  const before = asking.waiting.get(e164);
  if (before) return before;
  if (asking.waiting.size === 0) {
    const share = asking.underWay.then(() => {
      const numbers = [...asking.waiting.keys()];
      asking.waiting = new Map();
      return linesNow(db, context, numbers);
    });
    asking.underWay = share.catch(() => undefined);
    asking.next = share;
  }
  const answer = asking.next!.then((lines) => lines.get(e164));
  asking.waiting.set(e164, answer);
  return answer;
}

/** Who has a number now. Remembered for some seconds: what a line belongs to is asked with every use. */
export async function findSubscriber(db: Db, context: Context, e164: string): Promise<Subscriber | undefined> {
  const key = `${context.operatorId} ${e164}`;
  const now = context.clock.now();
  const before = known.get(key);
  if (before && before.until > now && before.until <= now + KNOWN_FOR_MS) return before.subscriber;
  const line = await askLine(db, context, e164);
  if (!line) return undefined;
  const { accountId, agreementId, territory } = line;
  const subscriber = { accountId, agreementId, territory };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { subscriber, until: plusMs(now, KNOWN_FOR_MS) });
  return subscriber;
}

const sessionHolders = new Map<
  string,
  { readonly accountId: string; readonly agreementId: string; readonly kind: string }
>();

/** Whose a session is: what never changes of it. */
export async function findSessionHolder(db: Db, context: Context, id: string) {
  const key = `${context.operatorId} ${id}`;
  const before = sessionHolders.get(key);
  if (before) return before;
  const found = await inTransaction(db, context, (tx) => selectSessionHolder(tx, id));
  return found && rememberSession(context, id, { ...found, kind: found.use.kind });
}

/** Remembers whose a session is, so that its next request need not ask. */
export function rememberSession(
  context: Pick<Context, 'operatorId'>,
  id: string,
  holder: { readonly accountId: string; readonly agreementId: string; readonly kind: string },
) {
  if (sessionHolders.size >= MOST_KNOWN) sessionHolders.clear();
  const { accountId, agreementId, kind } = holder;
  const kept = { accountId, agreementId, kind };
  sessionHolders.set(`${context.operatorId} ${id}`, kept);
  return kept;
}
