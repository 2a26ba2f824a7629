import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import type { SharingSession, Side } from '../domain/sharing-session.ts';
import { endSessionRow, selectSessionsOf } from '../store-sessions.ts';
import { journalOf, tellCase } from './keep-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

const TITLES = {
  customer: { fr: 'Partage d’écran arrêté par le client', en: 'Screen sharing stopped by the customer' },
  technician: { fr: 'Partage d’écran terminé', en: 'Screen sharing ended' },
} as const;

/**
 * Ends a session at once, by either side. Stopped by the customer, the contract's own answer is kept with it: nothing can be shown
 * any more but under another code and another consent. One that has ended stays as it is.
 */
export async function endSession(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  session: SharingSession,
  by: Side,
): Promise<void> {
  const ended = await endSessionRow(tx, session, { at: context.clock.now(), by });
  if (!ended || session.openedAt === null) return;
  const journal = await journalOf(tx, context, one);
  const { platform } = one.equipment;
  if (by === 'customer' && (platform === 'windows' || platform === 'macos')) {
    assistanceLifeOf(one.pack).sharing(journal.ask, {
      platform,
      consent: true,
      issuedCode: session.codeHash,
      enteredCode: session.codeHash,
      sessionsOpened: session.opened,
      pluginPresent: true,
      stoppedByCustomer: true,
    });
  }
  await journal.save(tx);
  const decision = journal.notes()[0]?.id;
  const told = { kind: 'session-ended', title: TITLES[by], detail: { sessionId: session.id, by } };
  await tellCase(tx, context, one, decision === undefined ? told : { ...told, decision });
}

/** Ends whatever runs, and takes back the codes that wait, of a case. */
export async function endSessionsOf(tx: Tx, context: Context, one: AssistanceCase, by: Side): Promise<void> {
  const sessions = await selectSessionsOf(tx, one.accountId, one.id);
  for (const session of sessions.filter(({ endedAt }) => endedAt === null)) {
    await endSession(tx, context, one, session, by);
  }
}
