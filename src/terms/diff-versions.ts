import { civilDate } from '../kernel/civil-date.ts';
import { compare, type Exact, roundHalfUp, shortestDecimalText, times } from '../kernel/exact.ts';
import { exactEuros, type Money, moneyText } from '../kernel/money.ts';
import type { Clause } from './model/clause.ts';
import type { Bilingual } from './model/decision.ts';
import { type Figure, valueOn } from './model/figure.ts';
import type { Pack, Version } from './model/pack.ts';

/** A clause that one version has and the other has not, or that both have in other words. */
export interface ClauseChange {
  readonly change: 'added' | 'removed' | 'reworded';
  readonly clause: string;
  readonly article: string;
  /** The id under which the older wording stands. */
  readonly replaces?: string;
  readonly before?: Bilingual;
  readonly after?: Bilingual;
}

/** Which way a change goes for the customer; `neutral` where the contract does not say, or where it goes both ways. */
export type Turn = 'better' | 'worse' | 'neutral';

/** A figure whose value differs between two versions. */
export interface FigureChange {
  readonly change: 'figure';
  readonly clause: string;
  readonly figure: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly turn: Turn;
}

export interface VersionDiff {
  readonly clauses: readonly ClauseChange[];
  readonly figures: readonly FigureChange[];
}

/** Whether a clause stands in a version of its contract. */
export function standsIn(pack: Pack, clause: Clause, version: Pick<Version, 'id'>): boolean {
  const place = (id: string | undefined, absent: number): number =>
    id === undefined ? absent : pack.versions.findIndex((one) => one.id === id);
  const at = place(version.id, 0);
  return at >= place(clause.since, 0) && at < place(clause.until, pack.versions.length);
}

/** The clauses that differ; one that goes and one that comes under the same article are one clause in other words. */
function clauseChanges(pack: Pack, from: Version, to: Version): ClauseChange[] {
  const differing = pack.clauses.filter((clause) => standsIn(pack, clause, from) !== standsIn(pack, clause, to));
  const gone = differing.filter((clause) => standsIn(pack, clause, from));
  return differing.flatMap((clause): ClauseChange[] => {
    const { id, article, summary } = clause;
    if (gone.includes(clause)) {
      const reworded = differing.some((other) => !gone.includes(other) && other.article === article);
      return reworded ? [] : [{ change: 'removed', clause: id, article, before: summary }];
    }
    const older = gone.find((other) => other.article === article);
    if (!older) return [{ change: 'added', clause: id, article, after: summary }];
    return [{ change: 'reworded', clause: id, article, replaces: older.id, before: older.summary, after: summary }];
  });
}

function isExact(value: object): value is Exact {
  return 'numerator' in value && 'denominator' in value;
}

/** Euros with two decimals, or with all those of a unit price. */
function amount(money: Money): string {
  const exact = exactEuros(money);
  return roundHalfUp(times(exact, 100)) * 10_000n === money ? moneyText(money) : shortestDecimalText(exact);
}

/** A value of a figure as people read it. */
function shown(value: unknown): string {
  if (typeof value === 'bigint') return amount(value as Money);
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isExact(value)) return shortestDecimalText(value);
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${shown(one)}`)
    .join(', ');
}

/** The signs of what rises and falls between two values; `undefined` where they cannot be compared. */
function rises(before: unknown, after: unknown): (number | undefined)[] {
  if (shown(before) === shown(after)) return [];
  if (typeof before === 'number' && typeof after === 'number') return [Math.sign(after - before)];
  if (typeof before === 'bigint' && typeof after === 'bigint') return [after > before ? 1 : -1];
  const objects = typeof before === 'object' && typeof after === 'object' && before !== null && after !== null;
  if (!objects || Array.isArray(before) || Array.isArray(after)) return [undefined];
  if (isExact(before) && isExact(after)) return [compare(after, before)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...names].flatMap((name) => rises(old[name], now[name]));
}

function turnOf(better: Figure['better'], before: unknown, after: unknown): Turn {
  const signs = rises(before, after);
  const good = better === 'higher' ? 1 : -1;
  if (better === undefined) return 'neutral';
  if (signs.every((sign) => sign === good)) return 'better';
  return signs.every((sign) => sign === -good) ? 'worse' : 'neutral';
}

function figureChanges(pack: Pack, from: Version, to: Version): FigureChange[] {
  return Object.entries(pack.figures).flatMap(([name, figure]): FigureChange[] => {
    const before = valueOn(figure, civilDate(from.from));
    const after = valueOn(figure, civilDate(to.from));
    if (shown(before) === shown(after)) return [];
    const { clause, label, unit, better } = figure;
    const turn = turnOf(better, before, after);
    return [{ change: 'figure', clause, figure: name, label, unit, before: shown(before), after: shown(after), turn }];
  });
}

/** What changes from one version of a contract to another, clause by clause and figure by figure, in the order of the contract. */
export function diffVersions(pack: Pack, from: Version, to: Version): VersionDiff {
  return { clauses: clauseChanges(pack, from, to), figures: figureChanges(pack, from, to) };
}
