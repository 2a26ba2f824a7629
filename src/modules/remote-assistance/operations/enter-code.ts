import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { enterOperator, inTransaction } from '../../../platform/database/transaction.ts';
import { newToken, tokenHash } from '../../../platform/random.ts';
import { mustWait, recordFailure } from '../../../platform/sign-in/throttle.ts';
import { bareCode, sessionState, type SharingSession } from '../domain/sharing-session.ts';
import { selectCase } from '../store.ts';
import { lockByCode, openSessionRow } from '../store-sessions.ts';
import { journalOf, tellCase } from './keep-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

type Parts = Omit<Context, 'operatorId' | 'actor'>;

/** A session that a customer has just opened. */
export interface EnteredSession {
  readonly operatorId: string;
  readonly session: SharingSession;
  /** What the customer's browser proves itself by, as long as the session lasts. */
  readonly secret: string;
}

const TOO_MANY = fail(
  'assistance/too-many-attempts',
  'Trop d’essais : patientez un quart d’heure, ou demandez un autre code au technicien.',
  'Too many attempts: wait a quarter of an hour, or ask the technician for another code.',
);
const REFUSED = {
  'wrong-code': fail(
    'assistance/wrong-code',
    'Ce code n’est pas valable. Vérifiez-le avec le technicien.',
    'This code is not valid. Check it with the technician.',
    'code',
  ),
  'code-already-used': fail(
    'assistance/code-already-used',
    'Ce code a déjà servi : il n’ouvre qu’une session. Demandez-en un autre au technicien.',
    'This code was used already: it opens one session only. Ask the technician for another one.',
    'code',
  ),
  'customer-consent-missing': fail(
    'assistance/consent-missing',
    'Votre accord est nécessaire pour montrer votre écran.',
    'Your consent is needed to show your screen.',
    'consent',
  ),
} as const;
const OTHERWISE = fail(
  'assistance/sharing-refused',
  'Le partage d’écran n’est pas possible.',
  'Screen sharing is not possible.',
);

/** What a refusal of the contract is called here. */
function refusedFor(reason: string | undefined): Result<never> {
  return reason !== undefined && reason in REFUSED ? REFUSED[reason as keyof typeof REFUSED] : OTHERWISE;
}

async function open(tx: Tx, context: Context, session: SharingSession, codeHash: string, consent: boolean) {
  const now = context.clock.now();
  const one = await selectCase(tx, session.caseId);
  const platform = one?.equipment.platform;
  if (!one || (platform !== 'windows' && platform !== 'macos')) return OTHERWISE;
  if (session.opened === 0 && sessionState(session, now) !== 'waiting') return REFUSED['wrong-code'];
  const journal = await journalOf(tx, context, one);
  const answer = assistanceLifeOf(one.pack).sharing(journal.ask, {
    platform,
    consent,
    issuedCode: session.codeHash,
    enteredCode: codeHash,
    sessionsOpened: session.opened,
    // The browser shows the screen by itself: nothing is installed.
    pluginPresent: true,
    stoppedByCustomer: false,
  });
  await journal.save(tx);
  const decision = answer.taken.decision;
  if (!answer.eligible) {
    const title = { fr: 'Partage d’écran refusé', en: 'Screen sharing refused' };
    await tellCase(tx, context, one, { kind: 'sharing-refused', title, decision, detail: { reason: answer.reason } });
    return refusedFor(answer.reason);
  }
  const secret = newToken();
  await openSessionRow(tx, session, { at: now, guestHash: tokenHash(secret) });
  await tellCase(tx, context, one, {
    kind: 'session-opened',
    title: { fr: 'Partage d’écran : accord du client donné', en: 'Screen sharing: consent of the customer given' },
    decision,
    detail: { sessionId: session.id },
  });
  return ok({ operatorId: context.operatorId, session, secret });
}

/** What a customer is told before they are asked for their consent. */
export interface Invitation {
  readonly operatorId: string;
  readonly number: string;
  readonly pack: string;
  readonly clauses: readonly string[];
}

type Work<T> = (tx: Tx, context: Context, session: SharingSession) => Promise<Result<T>>;

/** Finds whose code it is, behind each operator's wall, and works behind that one. Attempts that come too often are refused. */
async function withCode<T>(
  db: Db,
  parts: Parts,
  given: { readonly code: string; readonly address: string },
  work: Work<T>,
): Promise<Result<T>> {
  const name = `assistance ${given.address}`;
  if (await mustWait(db, systemClock, name, given.address)) return TOO_MANY;
  const codeHash = tokenHash(bareCode(given.code));
  const operators = await db.selectFrom('platform_operator').select('id').orderBy('id').execute();
  const answer = await inTransaction(db, { operatorId: '' }, async (tx): Promise<Result<T>> => {
    for (const { id: operatorId } of operators) {
      await enterOperator(tx, operatorId);
      const session = await lockByCode(tx, codeHash);
      if (session) return work(tx, { ...parts, operatorId, actor: 'system:assistance' }, session);
    }
    return REFUSED['wrong-code'];
  });
  if (answer === REFUSED['wrong-code']) await recordFailure(db, systemClock, name, given.address);
  return answer;
}

/** Tells what a code would open, without using it: whose help it is, and the clauses that consent is asked under. */
export async function readInvitation(
  db: Db,
  parts: Parts,
  given: { readonly code: string; readonly address: string },
): Promise<Result<Invitation>> {
  return withCode(db, parts, given, async (tx, context, session) => {
    const one = await selectCase(tx, session.caseId);
    if (!one || (session.opened === 0 && sessionState(session, context.clock.now()) !== 'waiting'))
      return REFUSED['wrong-code'];
    if (session.opened > 0) return REFUSED['code-already-used'];
    const { number, pack } = one;
    return ok({ operatorId: context.operatorId, number, pack, clauses: assistanceLifeOf(pack).told.consent });
  });
}

/**
 * A customer enters the code that the technician told them, with their consent: it opens one session. Refused: a code that is
 * wrong, too old or used, no consent, attempts that come too often.
 */
export async function enterCode(
  db: Db,
  parts: Parts,
  given: { readonly code: string; readonly consent: boolean; readonly address: string },
): Promise<Result<EnteredSession>> {
  const codeHash = tokenHash(bareCode(given.code));
  return withCode(db, parts, given, (tx, context, session) => open(tx, context, session, codeHash, given.consent));
}
