import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** What may wait for an agent. */
export const WORK_KINDS = [
  'obligation',
  'ticket',
  'case',
  'movement',
  'bill-check',
  'collection',
  'message',
  'usage-file',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const DESK_TEAMS = ['customer-care', 'technical', 'network', 'billing', 'collection', 'privacy'] as const;
export type DeskTeam = (typeof DESK_TEAMS)[number];

export const DUE = ['late', 'today', 'week', 'none'] as const;
export type Due = (typeof DUE)[number];

/** Which of what waits is looked at; what is not told is not asked. */
export interface WorkFilter {
  readonly kinds?: readonly WorkKind[] | undefined;
  readonly teams?: readonly DeskTeam[] | undefined;
  /** An agent's name; `me`; `nobody`. */
  readonly assignee?: string | undefined;
  readonly due?: Due | undefined;
  readonly pack?: string | undefined;
  readonly territory?: string | undefined;
}

/** Something that waits for an agent. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly id: string;
  readonly accountId: string | null;
  readonly agreementId: string | null;
  readonly territory: string | null;
  readonly pack: string | null;
  readonly team: DeskTeam;
  readonly assignee: string | null;
  readonly code: string;
  readonly label: Bilingual | null;
  readonly detail: Bilingual | null;
  readonly severity: string | null;
  readonly dueAt: Instant | null;
  readonly dueOn: CivilDate | null;
  readonly since: Instant;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly trouble: string | null;
  readonly amount: Money | null;
  readonly version: number;
  /** What an obligation is about, `kind:id`, where it was asked for. */
  readonly subject: string | null;
}

/** What waits, counted by what may be filtered. */
export interface WorkCount {
  readonly kind: WorkKind;
  readonly team: DeskTeam;
  readonly assignee: string | null;
  readonly pack: string | null;
  readonly territory: string | null;
  readonly due: Due | 'later';
  readonly count: number;
}

const TEAMS_OF: Readonly<Record<string, readonly DeskTeam[]>> = {
  shop: ['customer-care'],
  'call-centre': ['customer-care'],
  technician: ['technical', 'network'],
  billing: ['billing'],
  collection: ['collection'],
  privacy: ['privacy'],
};

/** The teams of an agent, by their roles; who has a role of no team looks at all of them. */
export function teamsOf(roles: readonly string[]): readonly DeskTeam[] {
  const own = [...new Set(roles.flatMap((role) => TEAMS_OF[role] ?? []))];
  return own.length > 0 && !roles.includes('administrator') ? own : DESK_TEAMS;
}

/** Late things fall within the day and the week as well. */
const WITHIN: Readonly<Record<Due, readonly WorkCount['due'][]>> = {
  late: ['late'],
  today: ['late', 'today'],
  week: ['late', 'today', 'week'],
  none: ['none'],
};

/** How much of what waits a filter lets through. */
export function countUnder(counts: readonly WorkCount[], filter: WorkFilter, me: string): number {
  const { kinds, teams, assignee, due, pack, territory } = filter;
  const wanted = assignee === 'me' ? me : assignee === 'nobody' ? null : assignee;
  return counts
    .filter((one) => kinds === undefined || kinds.includes(one.kind))
    .filter((one) => teams === undefined || teams.includes(one.team))
    .filter((one) => wanted === undefined || one.assignee === wanted)
    .filter((one) => due === undefined || WITHIN[due].includes(one.due))
    .filter((one) => pack === undefined || one.pack === pack)
    .filter((one) => territory === undefined || one.territory === territory)
    .reduce((sum, one) => sum + one.count, 0);
}
