import { plusMs } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { tokenHash } from '../../../platform/random.ts';
import { newCode } from '../../../platform/sign-in/printed-code.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { bareCode, CODE_LIFE_MS, type SharingSession } from '../domain/sharing-session.ts';
import { insertSession } from '../store-sessions.ts';
import { endSessionsOf } from './end-session.ts';
import { newCaseId, type OnCase, takeCase, tellCase } from './keep-case.ts';

/** A code that was just given: told once, and kept nowhere. */
export interface IssuedCode {
  readonly code: string;
  readonly session: SharingSession;
  readonly assisted: AssistanceCase;
}

const NO_SHARING = fail(
  'assistance/no-screen-sharing',
  'Le contrat ne prévoit pas de partage d’écran pour ce poste : l’assistance se fait par téléphone.',
  'The contract provides no screen sharing for this workstation: help is given by telephone.',
);

/**
 * Gives a code by which the customer shows their screen once. An earlier one of the same case is of no use any more. Refused
 * where the contract has no screen sharing.
 */
export async function issueCode(tx: Tx, context: Context, input: OnCase): Promise<Result<IssuedCode>> {
  const taken = await takeCase(tx, input, 'share');
  if (!taken.ok) return taken;
  const assisted = taken.value;
  if (!assisted.screenSharing) return NO_SHARING;
  await endSessionsOf(tx, context, assisted, 'technician');
  const code = newCode(2);
  const now = context.clock.now();
  const session: SharingSession = {
    accountId: assisted.accountId,
    id: newCaseId(context),
    caseId: assisted.id,
    codeHash: tokenHash(bareCode(code)),
    issuedAt: now,
    issuedBy: context.actor,
    expiresAt: plusMs(now, CODE_LIFE_MS),
    opened: 0,
    openedAt: null,
    consentAt: null,
    guestHash: null,
    watcher: null,
    watcherHash: null,
    endedAt: null,
    endedBy: null,
  };
  await insertSession(tx, session);
  await tellCase(tx, context, assisted, {
    kind: 'code-issued',
    title: { fr: 'Code de partage d’écran remis au client', en: 'Screen-sharing code given to the customer' },
    detail: { sessionId: session.id },
  });
  return ok({ code, session, assisted });
}
