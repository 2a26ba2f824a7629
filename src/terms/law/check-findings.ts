import { parseDate } from '../../kernel/civil-date.ts';
import type { Pack } from '../model/pack.ts';
import { hasArticle, READ_ON } from './articles.ts';
import { type Ambiguity, articleDay, type LawFinding, VERDICTS } from './finding.ts';

function problemsOf(found: LawFinding, clauses: ReadonlySet<string>): string[] {
  const { clause, law, verdict, why, since } = found;
  const problems: string[] = [];
  if (!clauses.has(clause)) problems.push('cites a clause that does not exist');
  if (!hasArticle(law)) return [`${clause} ${law} cites an article that does not exist`];
  if (!VERDICTS.includes(verdict)) problems.push(`says an unknown verdict: ${verdict}`);
  if (!why.fr || !why.en) problems.push('lacks its words in one language');
  if (since !== undefined && parseDate(since) === undefined) problems.push(`holds from no day: ${since}`);
  const counted = found.measure?.(articleDay(found, READ_ON)).verdict;
  if (counted !== undefined && counted !== verdict) problems.push(`says ${verdict} where its numbers say ${counted}`);
  return problems.map((problem) => `${clause} ${law} ${problem}`);
}

/**
 * Walks what was found of a contract: clauses and articles that exist, words in two languages, verdicts that the numbers
 * bear out, nothing said twice. An empty list means that it holds.
 */
export function checkFindings(
  pack: Pack,
  findings: readonly LawFinding[],
  ambiguities: readonly Ambiguity[] = [],
): string[] {
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  const seen = new Set<string>();
  const keys = findings.map(({ clause, law, verdict }) => `${clause} ${law} ${verdict}`);
  const twice = keys.filter((key) => seen.has(key) || !seen.add(key)).map((key) => `${key} stands twice`);
  const unclear = ambiguities
    .filter(({ clause, issue, reading }) => {
      const told = issue.fr && issue.en && reading.fr && reading.en;
      return !clauses.has(clause) || !told;
    })
    .map(({ clause }) => `${clause} ambiguity without its clause or its words`);
  return [...twice, ...findings.flatMap((found) => problemsOf(found, clauses)), ...unclear];
}
