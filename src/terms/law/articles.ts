import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import type { Article } from './article.ts';
import table from './law.json' with { type: 'json' };

/** The articles of law under all contracts: French and European, dated and cited. */
export const articles = table.articles as unknown as readonly Article[];

/** The day on which the articles were read: what is not closed was in force then. */
export const READ_ON: CivilDate = civilDate(table.readOn);

const byId = new Map(articles.map((one) => [one.id, one]));

/** The article of that id; throws when there is none, since ids stand in the code. */
export function articleOf(id: string): Article {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no article ${id}`);
  return found;
}

/** Whether there is an article of that id. */
export function hasArticle(id: string): boolean {
  return byId.has(id);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf({ from, to }: Article): Span {
  return { from: from === null ? -Infinity : civilDate(from), to: to === null ? Infinity : civilDate(to) };
}

/** The days of each article as numbers: a decision weighed against the law reads them again and again. */
const spans = new Map<Article, Span>(articles.map((one) => [one, spanOf(one)]));

/** Whether an edition of an article is in force on a day, both of its limits included. */
export function inForce(article: Article, on: CivilDate): boolean {
  const { from, to } = spans.get(article) ?? spanOf(article);
  return on >= from && on <= to;
}

/** The id that the editions of one article share: `law/conso-L224-28-v2016` is an edition of `law/conso-L224-28`. */
export function baseId(id: string): string {
  return id.replace(/-v\d{4}$/, '');
}

const editions = new Map<string, Article[]>();
for (const article of articles) {
  const base = baseId(article.id);
  const known = editions.get(base) ?? [];
  known.push(article);
  editions.set(base, known);
  editions.set(article.id, known);
}

/** The editions of an article, in the order of the table, asked for by the id of any of them. */
export function editionsOf(id: string): readonly Article[] {
  return editions.get(id) ?? [];
}

/** The edition of an article that is in force on a day; `undefined` before the first one and after the last. */
export function editionOn(id: string, on: CivilDate): Article | undefined {
  return editionsOf(id).find((one) => inForce(one, on));
}

/** A whole number that an article states. Throws when it states none under that name: names stand in the code. */
export function numberIn(article: Article, name: string): number {
  const value = article.figures[name];
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw new RangeError(`${article.id} states no ${name}`);
  return number;
}

/** An amount or a rate that an article states, as its text. Throws when it states none under that name. */
export function textIn(article: Article, name: string): string {
  const value = article.figures[name];
  if (typeof value !== 'string') throw new RangeError(`${article.id} states no ${name}`);
  return value;
}
