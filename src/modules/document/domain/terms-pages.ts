import { articleName } from '../../../formats/margin-notes.ts';
import { spokenEuros } from '../../../formats/spoken-values.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import type { CatalogItem } from '../../../terms/model/catalog.ts';
import type { TemplateData } from './document.ts';
import { clausesIn, termsHash } from './terms-hash.ts';
import words from './terms-words.json' with { type: 'json' };

/** Which terms a contract bears: the edition, and the mark that it had when the contract was made. */
export interface BornTerms {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  readonly territory: Territory;
}

type Language = 'fr' | 'en';

const typographic = (text: string): string => text.replaceAll("'", '’');

/** `livebox-ag/10.1.d` stands under article 10, `mobile-yt/privacy.3` under the annex on privacy. */
function mainArticle(id: string): string {
  return id.slice(id.indexOf('/') + 1).split('.')[0]!;
}

function articlesOf(terms: BornTerms, language: Language) {
  const pack = packOf(terms.pack)!;
  const version = versionOf(pack, terms.version)!;
  const articles = new Map<string, { readonly article: string; readonly summary: string }[]>();
  for (const clause of clausesIn(pack, version)) {
    const main = mainArticle(clause.id);
    const own = articles.get(main) ?? [];
    own.push({ article: articleName(clause.article, language), summary: typographic(clause.summary[language]) });
    articles.set(main, own);
  }
  return [...articles].map(([main, clauses]) => ({ title: articleName(main, language), clauses }));
}

function priceRow(item: CatalogItem, language: Language) {
  const own = words[language];
  const price = item.price === null ? own.unpriced : spokenEuros(moneyText(item.price), language);
  const tax = item.price === null || item.taxIncluded ? '' : ` ${own.exclTax}`;
  return {
    label: typographic(item.label[language]),
    amount: `${price}${tax}`,
    period: own.periods[item.period],
    conditions: typographic(item.conditions?.[language] ?? ''),
  };
}

function pricesOf(terms: BornTerms, language: Language) {
  const items = packOf(terms.pack)!.catalog.filter(
    (item) => item.territories === undefined || item.territories.includes(terms.territory),
  );
  const kinds = Object.keys(words[language].kinds) as (keyof (typeof words)['fr']['kinds'])[];
  return kinds.flatMap((kind) => {
    const rows = items.filter((item) => item.kind === kind).map((item) => priceRow(item, language));
    return rows.length === 0 ? [] : [{ title: words[language].kinds[kind], rows }];
  });
}

/**
 * The data of a document that bears its terms whole, with their articles and price sheet put in. Throws when the terms are no
 * longer those that bore the mark: a contract never says anything else than what was signed.
 */
export function withTerms(data: TemplateData): TemplateData {
  const terms = data.terms as BornTerms | undefined;
  if (!terms) return data;
  if (termsHash(terms.pack, terms.version) !== terms.hash)
    throw new Error(`the terms ${terms.pack}@${terms.version} are not those of the contract: their mark has changed`);
  const { language } = data;
  return {
    ...data,
    articles: { title: words[language].articles, list: articlesOf(terms, language) },
    prices: { title: words[language].prices, kinds: pricesOf(terms, language) },
  };
}
