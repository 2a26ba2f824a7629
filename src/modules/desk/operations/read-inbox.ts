import { isoDate } from '../../../kernel/civil-date.ts';
import { instant, type Instant, isoInstant, localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountsOf } from '../../account/index.ts';
import { partiesOf } from '../../party/index.ts';
import { may, type Role } from '../../../platform/sign-in/roles.ts';
import { procedureOf } from '../../process-flow/index.ts';
import { countUnder, teamsOf, type WorkFilter, type WorkItem } from '../domain/work.ts';
import type { InboxPage, InboxViews, WorkEntry } from '../shapes/inbox.ts';
import { selectAgents, selectViews } from '../store-assignments.ts';
import { countWork, selectWork, type WorkKey } from '../store-work.ts';

const PAGE = 50;

/** Who looks: their name, login and roles. */
export interface Looking {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
}

function keyText({ dueAt, kind, id }: WorkKey): string {
  return Buffer.from(JSON.stringify([dueAt === null ? null : isoInstant(dueAt), kind, id])).toString('base64url');
}

/** The key of a page; `undefined` of a text that is none. */
export function readKey(text: string): WorkKey | undefined {
  try {
    const [at, kind, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof kind !== 'string' || typeof id !== 'string') return undefined;
    return { dueAt: typeof at === 'string' ? instant(at) : null, kind, id };
  } catch {
    return undefined;
  }
}

/** The name of a contract, in a few words. */
function contractTitle(pack: string | null): Bilingual | null {
  return pack === null ? null : (packOf(pack)?.name ?? { fr: pack, en: pack });
}

/** What an item is called: a case by its procedure, the others by their own words; null for what the screen names by its kind. */
export function titleOf(item: WorkItem): WorkItem['label'] {
  if (item.kind !== 'ticket' && item.kind !== 'case') return item.label;
  return procedureOf(item.pack ?? '', item.code)?.title ?? { fr: item.code, en: item.code };
}

/** What an obligation is about; nothing when it lies where the one who looks may not go. */
function aboutOf({ subject }: WorkItem, { roles }: Looking): WorkEntry['about'] {
  const [, kind = '', id = ''] = /^([a-z-]+):(.+)$/.exec(subject ?? '') ?? [];
  const hidden =
    (kind === 'shop-order' && !may(roles, 'shop:read')) || (kind === 'bill' && !may(roles, 'customer-bill:read'));
  return kind === '' || hidden ? null : { kind, id };
}

function entryOf(item: WorkItem, now: Instant, who: Looking): Omit<WorkEntry, 'holder' | 'accountNumber'> {
  const { dueAt, dueOn, amount, decision, because, pack } = item;
  const { kind, id, accountId, code, detail, team, assignee, territory, severity, trouble, version } = item;
  return {
    kind,
    id,
    accountId,
    code,
    team,
    assignee,
    territory,
    pack,
    severity,
    trouble,
    version,
    title: titleOf(item),
    detail: kind === 'obligation' ? null : detail,
    dueOn: dueOn === null ? null : isoDate(dueOn),
    late: dueAt !== null && dueAt <= now,
    since: isoDate(localDate('FR', item.since)),
    mine: assignee === who.name,
    about: aboutOf(item, who),
    contract: contractTitle(pack),
    amount: amount === null ? null : moneyText(amount),
    why: { decision, clauses: [...because] },
  };
}

/** A page of what waits for agents: what falls due first comes first. */
export async function readInbox(
  tx: Tx,
  context: Context,
  who: Looking,
  filter: WorkFilter,
  after?: WorkKey,
): Promise<InboxPage> {
  const now = context.clock.now();
  const today = localDate('FR', now);
  const found = await selectWork(tx, { ...filter, me: who.name, now, today, after, limit: PAGE + 1 });
  const items = found.slice(0, PAGE);
  const ids = [...new Set(items.flatMap(({ accountId }) => accountId ?? []))];
  const [parties, accounts] = [await partiesOf(tx, ids), await accountsOf(tx, ids)];
  const counts = await countWork(tx, now, today);
  return {
    today: isoDate(today),
    me: who.name,
    items: items.map((item) => ({
      ...entryOf(item, now, who),
      holder: parties.get(item.accountId ?? '')?.displayName ?? null,
      accountNumber: accounts.get(item.accountId ?? '')?.number ?? null,
    })),
    next: found.length > PAGE ? keyText(items.at(-1)!) : null,
    count: countUnder(counts, filter, who.name),
  };
}

function known(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort();
}

/** The views of an agent, each with what is in it: those that everybody has, then those that they keep. */
export async function readViews(tx: Tx, context: Context, who: Looking): Promise<InboxViews> {
  const now = context.clock.now();
  const counts = await countWork(tx, now, localDate('FR', now));
  const teams = [...teamsOf(who.roles)];
  const everybodys: readonly (readonly [string, WorkFilter])[] = [
    ['team', { teams }],
    ['mine', { assignee: 'me' }],
    ['late', { teams, due: 'late' }],
    ['nobody', { teams, assignee: 'nobody' }],
    ['all', {}],
  ];
  const kept = await selectViews(tx, who.login);
  const views = [
    ...everybodys.map(([id, filter]) => ({ id, name: null, filter })),
    ...kept.map(({ id, name, filter }) => ({ id, name, filter })),
  ];
  return {
    views: views.map((view) => ({
      ...view,
      filter: structuredClone(view.filter) as InboxViews['views'][number]['filter'],
      count: countUnder(counts, view.filter, who.name),
    })),
    teams,
    agents: (await selectAgents(tx, context.operatorId)).map(({ name }) => name),
    contracts: known(counts.map(({ pack }) => pack)).map((id) => ({ id, title: contractTitle(id)! })),
    territories: known(counts.map(({ territory }) => territory)),
  };
}
