import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountOf, accountsOf } from '../../account/index.ts';
import { decisionNote, notedClauses, refusalInWords } from '../../decision/index.ts';
import {
  authorityRequests,
  breaches,
  directoryFiles,
  identityCopiesOf,
  inventoryOf,
  type RetentionRun,
  type RetentionTally,
  retentionRun,
  retentionRuns,
  retentionTallies,
  RIGHT_LABELS,
  restrictedSince,
  rightsRequestOf,
  rightsRequests,
  type RightsRequest,
  STATE_LABELS,
} from '../../privacy/index.ts';
import type { HeldPage, RightsRequestPage, RightsRequestShape } from '../shapes/privacy.ts';
import { operatorDay } from './today.ts';
import { holdersOf } from './read-work.ts';

const NO_REQUEST = fail('privacy/no-request', 'Cette demande n’existe pas.', 'There is no such request.');
const NO_RUN = fail('privacy/no-run', 'Ce passage n’existe pas.', 'There is no such run.');
const SHOWN = 200;

const clausesOf = (pack: string, ids: readonly string[]) => [...notedClauses(pack, ids)];

/** Clauses are told by the contract that their identifier begins with. */
function mixedClauses(ids: readonly string[]) {
  return ids.flatMap((id) => clausesOf(id.slice(0, id.indexOf('/')), [id]));
}

/** Requests as they are listed, with who holds their account. */
export async function tellRequests(
  tx: Tx,
  requests: readonly RightsRequest[],
  today: string,
): Promise<RightsRequestShape[]> {
  const ids = [...new Set(requests.map((one) => one.accountId))];
  const holders = await holdersOf(tx, ids);
  const accounts = await accountsOf(tx, ids);
  const copies = new Map<string, number>();
  for (const one of requests.filter(({ state }) => state === 'identity-awaited'))
    copies.set(one.id, (await identityCopiesOf(tx, one)).length);
  return requests.map((one) => ({
    id: one.id,
    accountId: one.accountId,
    accountNumber: accounts.get(one.accountId)?.number ?? '',
    holder: holders.get(one.accountId) ?? '',
    right: one.right,
    rightLabel: RIGHT_LABELS[one.right],
    state: one.state,
    stateLabel: STATE_LABELS[one.state],
    channel: one.channel,
    words: one.words,
    onBehalfOf: one.onBehalfOf,
    receivedOn: isoDate(one.receivedOn),
    dueOn: one.dueOn === null ? null : isoDate(one.dueOn),
    late: one.closedOn === null && one.dueOn !== null && isoDate(one.dueOn) < today,
    extended: one.extensionToldOn !== null,
    closedOn: one.closedOn === null ? null : isoDate(one.closedOn),
    answer: one.answer,
    copies: copies.get(one.id) ?? 0,
    clauses: mixedClauses(one.because),
  }));
}

/** Requests of everybody, what is due first. */
export async function readRightsRequests(tx: Tx, context: Context, open: boolean | undefined) {
  const today = isoDate(await operatorDay(tx, context));
  const found = await rightsRequests(tx, { ...(open === undefined ? {} : { open }), limit: SHOWN });
  return { today, requests: await tellRequests(tx, found, today) };
}

/** One request whole, with what was done table by table. */
export async function readRightsRequest(tx: Tx, context: Context, id: string): Promise<Result<RightsRequestPage>> {
  const found = await rightsRequestOf(tx, id);
  if (!found) return NO_REQUEST;
  const today = isoDate(await operatorDay(tx, context));
  const [told] = await tellRequests(tx, [found], today);
  const note = found.decision === null ? undefined : await decisionNote(tx, found.decision);
  const why = note && found.reason !== null ? refusalInWords([note], found.reason) : undefined;
  const account = await accountOf(tx, found.accountId);
  return ok({
    ...told!,
    today,
    refusedBecause: found.reason === null ? null : (why?.[account?.language ?? 'fr'] ?? found.reason),
    papers: [...(packOf(found.pack)?.privacy?.papers ?? [])],
    paper: found.facts.paper ?? null,
    handledBy: found.handledBy,
    identityCopies: (await identityCopiesOf(tx, found)).map((one) => ({
      id: one.id,
      name: one.fileName,
      receivedOn: isoDate(localDate(account?.territory ?? 'FR', one.createdAt)),
    })),
    outcome:
      found.outcome === null
        ? null
        : found.outcome.map(({ because, ...one }) => ({ ...one, clauses: mixedClauses(because) })),
  });
}

/** Everything that is held of an account, why and until when, and what was asked about it. */
export async function readHeld(tx: Tx, context: Context, accountId: string): Promise<Result<HeldPage>> {
  const day = await operatorDay(tx, context);
  const found = await inventoryOf(tx, accountId, day);
  const account = found && (await accountOf(tx, accountId));
  if (!found || !account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
  const today = isoDate(day);
  const frozen = await restrictedSince(tx, accountId);
  const { endedOn } = found.subject;
  return ok({
    today,
    accountId,
    accountNumber: account.number,
    holder: (await holdersOf(tx, [accountId])).get(accountId) ?? '',
    endedOn: endedOn === null ? null : isoDate(endedOn),
    restrictedSince: frozen === undefined ? null : isoDate(frozen),
    tables: found.tables.map(({ because, pack: _pack, ...one }) => ({ ...one, clauses: mixedClauses(because) })),
    requests: await tellRequests(tx, await rightsRequests(tx, { accountId, limit: SHOWN }), today),
  });
}

function sum(tallies: readonly RetentionTally[], kept: boolean): number {
  return Number(tallies.filter((one) => (one.what === 'kept') === kept).reduce((all, one) => all + one.rows, 0n));
}

function runShape(run: RetentionRun, tallies: readonly RetentionTally[]) {
  const last = tallies.filter((one) => one.day === run.days.at(-1));
  return {
    id: run.id,
    kind: run.kind,
    days: run.days.map(isoDate),
    state: run.state,
    startedAt: isoInstant(run.started_at),
    accounts: run.accounts,
    rows: sum(last, false),
    kept: sum(last, true),
  };
}

/** Nights of erasure and trials, the newest first. */
export async function readRetentionRuns(tx: Tx, context: Context) {
  const runs = [];
  for (const run of await retentionRuns(tx, 30)) runs.push(runShape(run, await retentionTallies(tx, run.id)));
  return { today: isoDate(await operatorDay(tx, context)), runs };
}

/** One of them, with each count and its clauses. */
export async function readRetentionRun(tx: Tx, id: string) {
  const run = await retentionRun(tx, id);
  if (!run) return NO_RUN;
  const tallies = await retentionTallies(tx, id);
  return ok({
    ...runShape(run, tallies),
    tallies: tallies.map((one) => ({
      day: isoDate(one.day),
      table: one.table_name,
      holds: one.holds,
      label: one.label,
      event: one.event,
      what: one.what,
      reason: one.reason,
      rows: Number(one.rows),
      clauses: mixedClauses(one.because),
    })),
  });
}

/** Files that publishers of directories were given, the newest first. */
export async function readDirectoryFiles(tx: Tx) {
  const files = await directoryFiles(tx);
  return {
    files: files.map((one) => ({
      number: one.number,
      kind: one.kind,
      madeAt: isoInstant(one.made_at),
      madeBy: one.made_by,
      entries: one.entries,
    })),
  };
}

/** Breaches and requests of authorities. */
export async function readPrivacyLogs(tx: Tx, context: Context) {
  const now = context.clock.now();
  return {
    now: isoInstant(now),
    breaches: (await breaches(tx)).map((one) => ({
      id: one.id,
      title: one.title,
      nature: one.nature,
      story: one.story,
      data: one.data,
      people: one.people,
      risk: one.risk,
      measures: one.measures,
      foundAt: isoInstant(one.found_at),
      tellBy: isoInstant(one.tell_by),
      late: one.risk !== 'none' && one.authority_told_at === null && one.closed_on === null && one.tell_by < now,
      authorityToldAt: one.authority_told_at === null ? null : isoInstant(one.authority_told_at),
      peopleToldAt: one.people_told_at === null ? null : isoInstant(one.people_told_at),
      closedOn: one.closed_on === null ? null : isoDate(one.closed_on),
      enteredBy: one.entered_by,
    })),
    authorityRequests: (await authorityRequests(tx)).map((one) => ({
      id: one.id,
      accountId: one.account_id,
      recipient: one.recipient,
      authority: one.authority,
      reference: one.reference,
      asked: one.asked,
      receivedOn: isoDate(one.received_on),
      dueOn: one.due_on === null ? null : isoDate(one.due_on),
      state: one.state,
      given: one.given,
      repliedOn: one.replied_on === null ? null : isoDate(one.replied_on),
      clauses: mixedClauses(one.because),
    })),
  };
}
