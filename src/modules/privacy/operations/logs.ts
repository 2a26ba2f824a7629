import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Instant, localDate, plusHours } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountByNumber } from '../../account/index.ts';
import { type DecisionNote, askTerms, refusalInWords } from '../../decision/index.ts';
import {
  type AuthorityRow,
  type BreachRow,
  lockAuthorityRequest,
  lockBreach,
  saveAuthorityRequest,
  saveBreach,
} from '../store-logs.ts';
import { policyOf } from './policy.ts';

/** Hours within which the authority is told of a breach, from when it is known (article 33 of the GDPR). */
const TELL_HOURS = 72;

const NO_BREACH = fail('privacy/no-breach', 'Cette violation n’existe pas.', 'There is no such breach.');
const OVER = fail('privacy/breach-closed', 'Cette violation est close.', 'This breach is closed.');
const TO_COME = fail(
  'privacy/found-later',
  'Cet instant n’est pas encore venu.',
  'That moment has not come yet.',
  'foundAt',
);

export type NewBreach = Pick<BreachRow, 'title' | 'nature' | 'story' | 'data' | 'people' | 'risk' | 'measures'> & {
  readonly foundAt: Instant;
};

/** Enters a breach: the 72 hours to tell the authority run from when it was found. */
export async function enterBreach(tx: Tx, context: Context, input: NewBreach): Promise<Result<BreachRow>> {
  const { foundAt: found, ...told } = input;
  if (found > context.clock.now()) return TO_COME;
  const breach: BreachRow = {
    ...told,
    id: uuidV7(context.clock.now(), context.random),
    found_at: found,
    tell_by: plusHours(found, TELL_HOURS),
    authority_told_at: null,
    people_told_at: null,
    closed_on: null,
    entered_by: context.actor,
    version: 1,
  };
  await saveBreach(tx, breach);
  await recordAudit(tx, context, { action: 'privacy:enter-breach', subject: `breach:${breach.id}` });
  return ok(breach);
}

export interface BreachNews {
  readonly id: string;
  readonly tellAuthority?: boolean;
  readonly tellPeople?: boolean;
  readonly measures?: string | undefined;
  readonly risk?: BreachRow['risk'] | undefined;
  readonly close?: boolean;
}

/** What must still be done before a breach is closed. */
function missing(breach: BreachRow): Result<never> | undefined {
  if (breach.risk !== 'none' && breach.authority_told_at === null)
    return fail(
      'privacy/authority-not-told',
      'L’autorité n’est pas informée : faites-le avant de clore.',
      'The authority has not been told: tell it before closing.',
    );
  if (breach.risk === 'high' && breach.people_told_at === null)
    return fail(
      'privacy/people-not-told',
      'Le risque est élevé : informez les personnes avant de clore.',
      'The risk is high: tell the people before closing.',
    );
  return undefined;
}

/** What was done about a breach; it is not closed before those who must know have been told. */
export async function followBreach(tx: Tx, context: Context, news: BreachNews): Promise<Result<BreachRow>> {
  const found = await lockBreach(tx, news.id);
  if (!found) return NO_BREACH;
  if (found.closed_on !== null) return OVER;
  const now: Instant = context.clock.now();
  const breach: BreachRow = {
    ...found,
    risk: news.risk ?? found.risk,
    measures: news.measures ?? found.measures,
    authority_told_at: news.tellAuthority ? (found.authority_told_at ?? now) : found.authority_told_at,
    people_told_at: news.tellPeople ? (found.people_told_at ?? now) : found.people_told_at,
    closed_on: news.close ? localDate('FR', now) : null,
    version: found.version + 1,
  };
  const lack = news.close ? missing(breach) : undefined;
  if (lack) return lack;
  await saveBreach(tx, breach);
  await recordAudit(tx, context, { action: 'privacy:follow-breach', subject: `breach:${breach.id}` });
  return ok(breach);
}

export interface NewAuthorityRequest {
  readonly accountNumber?: string | undefined;
  readonly recipient: AuthorityRow['recipient'];
  readonly authority: string;
  readonly reference: string;
  readonly asked: string;
  readonly receivedOn: CivilDate;
  readonly dueOn?: CivilDate | undefined;
}

/** Enters what an authority, or whom a court sent, asks for. */
export async function enterAuthorityRequest(
  tx: Tx,
  context: Context,
  input: NewAuthorityRequest,
): Promise<Result<AuthorityRow>> {
  const account = input.accountNumber === undefined ? undefined : await accountByNumber(tx, input.accountNumber);
  if (input.accountNumber !== undefined && !account)
    return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountNumber');
  const today = localDate('FR', context.clock.now());
  if (input.receivedOn > today)
    return fail('privacy/received-later', 'Ce jour n’est pas encore venu.', 'That day has not come yet.', 'receivedOn');
  const policy = await policyOf(tx, input.receivedOn);
  const row: AuthorityRow = {
    id: uuidV7(context.clock.now(), context.random),
    account_id: account?.id ?? null,
    recipient: input.recipient,
    authority: input.authority,
    reference: input.reference,
    asked: input.asked,
    received_on: input.receivedOn,
    due_on: input.dueOn ?? null,
    legal_request: false,
    court_decision: false,
    state: 'open',
    reason: null,
    given: null,
    replied_on: null,
    pack: policy.id,
    because: [],
    entered_by: context.actor,
    version: 1,
  };
  await saveAuthorityRequest(tx, row);
  await recordAudit(tx, context, { action: 'privacy:authority-request', subject: `authority-request:${row.id}` });
  return ok(row);
}

export interface AuthorityReply {
  readonly id: string;
  /** A legal request was shown; a court's decision was. */
  readonly legalRequest: boolean;
  readonly courtDecision: boolean;
  /** What is given, in words. */
  readonly given: string;
}

/** Replies to an authority: given when the policy allows it, else refused on its clause. */
export async function replyToAuthority(
  tx: Tx,
  context: Context,
  input: AuthorityReply,
): Promise<
  Result<{ readonly row: AuthorityRow; readonly notes: readonly DecisionNote[]; readonly why: Bilingual | null }>
> {
  const found = await lockAuthorityRequest(tx, input.id);
  if (!found) return fail('privacy/no-authority-request', 'Cette demande n’existe pas.', 'There is no such request.');
  if (found.state !== 'open')
    return fail('privacy/request-closed', 'Cette demande est close.', 'This request is closed.');
  const today = localDate('FR', context.clock.now());
  const policy = await policyOf(tx, today);
  const journal = await askTerms(tx, context, {
    accountId: found.account_id,
    subject: `authority-request:${found.id}`,
    pack: policy.id,
    on: today,
  });
  const taken = policy.privacy!.disclose!(journal.ask, {
    recipient: found.recipient,
    legalRequest: input.legalRequest,
    courtDecision: input.courtDecision,
  });
  await journal.save(tx);
  const allowed = taken.result.eligible === true;
  const reason = typeof taken.result.reason === 'string' ? taken.result.reason : null;
  const row: AuthorityRow = {
    ...found,
    legal_request: input.legalRequest,
    court_decision: input.courtDecision,
    state: allowed ? 'given' : 'refused',
    reason,
    given: allowed ? input.given : null,
    replied_on: today,
    because: taken.because,
    version: found.version + 1,
  };
  await saveAuthorityRequest(tx, row);
  await recordAudit(tx, context, {
    action: allowed ? 'privacy:give-to-authority' : 'privacy:refuse-authority',
    subject: `authority-request:${row.id}`,
    detail: { on: isoDate(today) },
  });
  return ok({
    row,
    notes: journal.notes(),
    why: reason === null ? null : (refusalInWords(journal.notes(), reason) ?? null),
  });
}
