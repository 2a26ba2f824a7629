import { createHash } from 'node:crypto';
import { civilDate } from '../../../kernel/civil-date.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Clause } from '../../../terms/model/clause.ts';
import { resolveFigures } from '../../../terms/model/figure.ts';
import type { Pack, Version } from '../../../terms/model/pack.ts';

const known = new Map<string, string>();

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map) return canonical([...value]);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}

/** The clauses that an edition of a contract has, in its order. */
export function clausesIn(pack: Pack, version: Version): readonly Clause[] {
  const rank = (id: string): number => pack.versions.findIndex((one) => one.id === id);
  const here = rank(version.id);
  return pack.clauses.filter(
    (clause) =>
      (clause.since === undefined || rank(clause.since) <= here) &&
      (clause.until === undefined || rank(clause.until) > here),
  );
}

/**
 * A mark (sha-256) of one edition of a contract: its clauses and figures as the product holds them. A document bears it, so
 * that it can be shown later that the terms it was made under have not been touched. `undefined` for an unknown edition.
 */
export function termsHash(packId: string, versionId: string): string | undefined {
  const key = `${packId}@${versionId}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const pack = packOf(packId);
  const version = pack?.versions.find((one) => one.id === versionId);
  if (!pack || !version) return undefined;
  const figures = resolveFigures(pack.figures, civilDate(version.from));
  const terms = { pack: pack.id, version: version.id, clauses: clausesIn(pack, version), figures };
  const hash = createHash('sha256')
    .update(JSON.stringify(canonical(terms)))
    .digest('hex');
  known.set(key, hash);
  return hash;
}
