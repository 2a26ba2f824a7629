import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { tokenHash } from '../../../platform/random.ts';
import {
  isWatchedBy,
  sessionState,
  type SessionState,
  type SharingSession,
  type Side,
} from '../domain/sharing-session.ts';
import { selectCase } from '../store.ts';
import { countSignals, insertSignal, selectSession, selectSignals, type Signal } from '../store-sessions.ts';
import { endSession } from './end-session.ts';

const MOST_SIGNALS = 500;
/** What somebody is told who proves nothing, or of a session that there is not. */
export const NO_SESSION = fail(
  'assistance-session/not-found',
  'Cette session n’existe pas.',
  'There is no such session.',
);
const ENDED = fail('assistance/session-ended', 'La session est terminée.', 'The session is over.');
const TOO_MANY = fail(
  'assistance/too-many-signals',
  'Trop d’échanges dans cette session.',
  'Too much in this session.',
);

/** Which session, and from which end: a customer proves by a secret that they opened it, a technician that they watch it. */
export interface AtSession {
  readonly sessionId: string;
  readonly side: Side;
  readonly secret?: string;
  /** The technician who says that they watch it; absent: an agent who only stops it. */
  readonly watcher?: string;
}

async function sessionFor(tx: Tx, at: AtSession): Promise<SharingSession | undefined> {
  const session = await selectSession(tx, at.sessionId);
  if (!session) return undefined;
  if (at.side === 'technician') {
    // Who stops a session proves nothing: any agent may cut it short.
    const watches = at.watcher === undefined || isWatchedBy(session, at.watcher, at.secret && tokenHash(at.secret));
    return watches ? session : undefined;
  }
  const proven = session.guestHash !== null && at.secret !== undefined && tokenHash(at.secret) === session.guestHash;
  return proven ? session : undefined;
}

/** Leaves for the other browser what it needs to find its way. Refused once the session is over. */
export async function sendSignal(
  tx: Tx,
  context: Context,
  input: AtSession & { readonly body: unknown },
): Promise<Result<null>> {
  const session = await sessionFor(tx, input);
  if (!session) return NO_SESSION;
  if (sessionState(session, context.clock.now()) !== 'open') return ENDED;
  if ((await countSignals(tx, session, input.side)) >= MOST_SIGNALS) return TOO_MANY;
  await insertSignal(tx, session, input.side, input.body);
  return ok(null);
}

/** Where a session stands, and what the other side has told since. */
export interface SessionNews {
  readonly state: SessionState;
  readonly endedBy: SharingSession['endedBy'];
  readonly signals: readonly Signal[];
}

/** Reads what the other browser has told since a signal. */
export async function readSignals(
  tx: Tx,
  context: Context,
  input: AtSession & { readonly after: number },
): Promise<Result<SessionNews>> {
  const session = await sessionFor(tx, input);
  if (!session) return NO_SESSION;
  const other: Side = input.side === 'customer' ? 'technician' : 'customer';
  const state = sessionState(session, context.clock.now());
  const signals = state === 'open' ? await selectSignals(tx, session, other, input.after) : [];
  return ok({ state, endedBy: session.endedBy, signals });
}

/** Stops a session, at once and for good. */
export async function stopSession(tx: Tx, context: Context, input: AtSession): Promise<Result<null>> {
  const session = await sessionFor(tx, input);
  const one = session && (await selectCase(tx, session.caseId));
  if (!session || !one) return NO_SESSION;
  await endSession(tx, context, one, session, input.side);
  return ok(null);
}
