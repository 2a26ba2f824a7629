import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { type Instant, plusMs, SECOND_MS } from '../../kernel/instant.ts';
import { systemClock } from '../clock.ts';
import type { Db } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import { type FileAccess, guardedFiles, guardTurn, keepFileAccesses } from '../sign-in/file-accesses.ts';
import { actorName } from '../sign-in/sessions.ts';
import { refusal } from './refuse.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Writes down the accesses that are still in memory: whoever reads them asks for it first. */
    keepAccesses(): Promise<void>;
  }
  interface FastifyRequest {
    /** The customers' files that an answer is about. */
    filesOpened: string[];
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEPT_AT_ONCE = 500;
const EVERY_MS = SECOND_MS;
const KNOWN_FOR_MS = 5 * SECOND_MS;
const LONGEST_REASON = 300;
/** Where answers name the account that they are about; standards have their own words for it. */
const NAMES = ['account', 'billingAccount', 'engagedParty', 'relatedParty'];

function idIn(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const id = typeof first === 'object' && first !== null ? (first as { id?: unknown }).id : first;
  return typeof id === 'string' && UUID.test(id) ? id : undefined;
}

/** The account that one thing of an answer is about. */
function accountIn(thing: unknown): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined;
  const named = thing as Readonly<Record<string, unknown>>;
  return idIn(named.accountId) ?? NAMES.map((name) => idIn(named[name])).find((id) => id !== undefined);
}

/** The accounts that an answer is about: of a list, those of its things. */
export function accountsIn(answer: unknown): string[] {
  const things = Array.isArray(answer) ? answer : [answer];
  return [...new Set(things.map(accountIn).filter((id) => id !== undefined))];
}

function inAddress(request: FastifyRequest): string | undefined {
  return idIn((request.params as { accountId?: unknown } | undefined)?.accountId);
}

/** What an agent answered when asked why; sent in letters that a header takes. */
function reasonOf(request: FastifyRequest): string | null {
  const given = request.headers['x-access-reason'];
  if (typeof given !== 'string') return null;
  try {
    return decodeURIComponent(given).trim().slice(0, LONGEST_REASON) || null;
  } catch {
    return null;
  }
}

/** Which files of an operator are guarded; read again every few seconds, not with each page. */
function guardedBy(db: Db): (operatorId: string) => Promise<ReadonlySet<string>> {
  const known = new Map<
    string,
    { readonly files: ReadonlySet<string>; readonly until: Instant; readonly turn: number }
  >();
  return async (operatorId) => {
    const before = known.get(operatorId);
    const [now, turn] = [systemClock.now(), guardTurn()];
    if (before && before.until > now && before.turn === turn) return before.files;
    const rows = await inTransaction(db, { operatorId }, guardedFiles);
    const files = new Set(rows.map((row) => row.accountId));
    known.set(operatorId, { files, until: plusMs(now, KNOWN_FOR_MS), turn });
    return files;
  };
}

/** What was seen and is not written yet; one statement writes the accesses of a second. */
function pendingAccesses(db: Db): { add(operatorId: string, access: FileAccess): void; keep(): Promise<void> } {
  let pending = new Map<string, FileAccess[]>();
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (batch: Map<string, FileAccess[]>): Promise<void> => {
    for (const [operatorId, accesses] of batch) await keepFileAccesses(db, operatorId, accesses);
  };
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const batch = pending;
    pending = new Map();
    count = 0;
    writing = writing.catch(() => undefined).then(() => write(batch));
    return writing;
  };
  return {
    keep,
    add: (operatorId, access) => {
      const batch = pending.get(operatorId) ?? [];
      batch.push(access);
      pending.set(operatorId, batch);
      count += 1;
      timer ??= setTimeout(() => void keep().catch(() => undefined), EVERY_MS);
      if (count >= KEPT_AT_ONCE) void keep().catch(() => undefined);
    },
  };
}

/**
 * Writes down which agent, or which system with a key, looked into which customer's file, when and by which route: seen from the
 * address and from the answer, written beside the answer and not before it. A file that is guarded is opened only with a reason.
 * `clock` is the business one.
 */
export function recordFileAccesses(app: FastifyInstance, db: Db, clock: Clock): void {
  const pending = pendingAccesses(db);
  const guarded = guardedBy(db);
  app.decorate('keepAccesses', () => pending.keep());
  app.decorateRequest('filesOpened');
  const ask = async (request: FastifyRequest, files: readonly string[]): Promise<void> => {
    const { actor } = request;
    // A system cannot be asked why: its key says what it may read.
    if (actor?.kind !== 'agent' || actor.roles.length === 0 || files.length === 0) return;
    if (request.routeOptions.config.whileGuarded === true || reasonOf(request) !== null) return;
    const closed = await guarded(actor.operatorId);
    if (files.some((file) => closed.has(file))) throw refusal('access/reason-needed', 403);
  };
  app.addHook('preHandler', async (request) => {
    const file = inAddress(request);
    request.filesOpened = file === undefined ? [] : [file];
    await ask(request, request.filesOpened);
  });
  app.addHook('preSerialization', async (request, reply, answer) => {
    if (request.actor?.kind !== 'agent' || reply.statusCode >= 400 || request.filesOpened === undefined) return answer;
    if (request.filesOpened.length === 0) request.filesOpened = accountsIn(answer);
    if (request.method === 'GET') await ask(request, request.filesOpened);
    return answer;
  });
  app.addHook('onResponse', async (request, reply) => {
    const { actor, filesOpened } = request;
    if (actor?.kind !== 'agent' || reply.statusCode >= 400 || filesOpened === undefined) return;
    const { userId, login, operatorId } = actor;
    const route = request.routeOptions.url ?? '';
    const common = { at: clock.now(), userId, actor: actorName(login, null), method: request.method, route };
    const why = reasonOf(request);
    for (const accountId of filesOpened) pending.add(operatorId, { ...common, accountId, why });
  });
  app.addHook('onClose', () => pending.keep());
}
