import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newToken, tokenHash } from '../../../platform/random.ts';
import { isWatchedBy, sessionState, type SharingSession } from '../domain/sharing-session.ts';
import { selectCase } from '../store.ts';
import { clearSignals, insertSignal, lockSession, saveWatcher } from '../store-sessions.ts';
import { tellCase } from './keep-case.ts';
import { NO_SESSION } from './signal.ts';

const ANOTHER = fail(
  'assistance/another-watches',
  'Un autre technicien regarde déjà cet écran, ou vous le regardez dans un autre navigateur.',
  'Another technician watches this screen already, or you watch it in another browser.',
);
const OVER = fail('assistance/session-ended', 'La session est terminée.', 'The session is over.');

/** A technician at their end of a session. */
export interface JoinedSession {
  readonly session: SharingSession;
  /** What the browser proves itself by when it comes back; absent: it has it already. */
  readonly secret?: string;
  readonly again: boolean;
}

/**
 * A technician takes their end of a session. The first to come is the one who watches; after a reload the same browser of the
 * same technician comes back without another code, and the customer's page is asked to show the screen to it anew. Refused:
 * anybody else, and a session that is over.
 */
export async function joinSession(
  tx: Tx,
  context: Context,
  input: { readonly sessionId: string; readonly secret?: string },
): Promise<Result<JoinedSession>> {
  const session = await lockSession(tx, input.sessionId);
  if (!session) return NO_SESSION;
  const state = sessionState(session, context.clock.now());
  if (state === 'ended' || state === 'expired') return OVER;
  if (session.watcher === null) {
    const secret = newToken();
    await saveWatcher(tx, session, { watcher: context.actor, watcherHash: tokenHash(secret) });
    return ok({ session, secret, again: false });
  }
  if (!isWatchedBy(session, context.actor, input.secret && tokenHash(input.secret))) return ANOTHER;
  if (state !== 'open') return ok({ session, again: false });
  // What was said before is of no use to the new page: the customer's is asked to begin anew.
  await clearSignals(tx, session);
  await insertSignal(tx, session, 'technician', { again: true });
  const one = await selectCase(tx, session.caseId);
  if (one) {
    await tellCase(tx, context, one, {
      kind: 'session-rejoined',
      title: { fr: 'Partage d’écran : le technicien est revenu', en: 'Screen sharing: the technician came back' },
      detail: { sessionId: session.id },
    });
  }
  return ok({ session, again: true });
}
