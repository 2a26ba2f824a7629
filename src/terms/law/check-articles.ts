import { parseDate } from '../../kernel/civil-date.ts';
import type { Article } from './article.ts';
import { baseId } from './articles.ts';

const ID = /^law\/[a-zA-Z0-9-]+$/;
const DIRECTIONS: ReadonlySet<string> = new Set(['max', 'min', 'must', 'must-not']);
const PROTECTED: ReadonlySet<string> = new Set(['residential', 'professional', 'non-professional']);

function isFigure(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'string' || Array.isArray(value);
}

function problemsOf(article: Article): string[] {
  const { id, citation, rule, figures, appliesTo, from, to, bounds, direction, confirmed } = article;
  const problems: string[] = [];
  if (!ID.test(id)) problems.push('is not named law/<text>-<number>');
  for (const text of [citation?.fr, citation?.en, rule?.fr, rule?.en]) if (!text) problems.push('lacks words');
  if (!Object.values(figures).every(isFigure)) problems.push('states a figure of no known kind');
  if (appliesTo.length === 0 || !appliesTo.every((one) => PROTECTED.has(one))) problems.push('protects nobody known');
  if (from !== null && parseDate(from) === undefined) problems.push(`begins on no day: ${from}`);
  if (to !== null && parseDate(to) === undefined) problems.push(`ends on no day: ${to}`);
  if (from !== null && to !== null && to < from) problems.push('ends before it begins');
  if (!/^[a-z]+(-[a-z]+)*$/.test(bounds)) problems.push('bounds no subject');
  if (!DIRECTIONS.has(direction)) problems.push(`has no direction: ${direction}`);
  if (typeof confirmed !== 'boolean') problems.push('is neither confirmed nor to be confirmed');
  return problems.map((problem) => `${id} ${problem}`);
}

/** Two editions of one article are never in force on the same day. */
function overlaps(articles: readonly Article[]): string[] {
  const problems: string[] = [];
  articles.forEach((one, i) => {
    for (const other of articles.slice(i + 1)) {
      if (baseId(one.id) !== baseId(other.id)) continue;
      const apart =
        (one.to !== null && one.to < (other.from ?? '')) || (other.to !== null && other.to < (one.from ?? ''));
      if (!apart) problems.push(`${one.id} and ${other.id} are in force together`);
    }
  });
  return problems;
}

/** Walks the articles of law and tells what does not hold together; an empty list means that they hold. */
export function checkArticles(articles: readonly Article[]): string[] {
  const seen = new Set<string>();
  const twice = articles.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => `${id} stands twice`);
  return [...twice, ...articles.flatMap(problemsOf), ...overlaps(articles)];
}
