import { explain, packOf, question } from '../../../terms/decide.ts';
import { articleOf, hasArticle } from '../../../terms/law/articles.ts';
import type { LawAnswer } from '../../../terms/law/law-of.ts';
import type { Pack } from '../../../terms/model/pack.ts';
import type { Clause } from '../../../terms/model/clause.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import type { DecisionNote, NotedClause } from './decision-note.ts';

/** A decision as it was kept. */
export interface KeptDecision {
  readonly id: string;
  readonly pack: string;
  readonly version: string;
  readonly name: string;
  readonly facts: JsonFacts;
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
  readonly law: LawAnswer | null;
  readonly contract: { readonly [name: string]: Json } | null;
}

const clauseIndex = new Map<string, ReadonlyMap<string, Clause>>();

function clausesOf(pack: Pack): ReadonlyMap<string, Clause> {
  let index = clauseIndex.get(pack.id);
  if (!index) {
    index = new Map(pack.clauses.map((clause) => [clause.id, clause]));
    clauseIndex.set(pack.id, index);
  }
  return index;
}

/** An article of law as margin notes show it. */
function notedArticle(id: string): NotedClause {
  const { citation, rule } = articleOf(id);
  return { id, article: citation.fr, summary: rule };
}

/** Clauses and articles of law as margin notes show them; one that the pack no longer has is told by its id. */
export function notedClauses(packId: string, ids: readonly string[]): NotedClause[] {
  const pack = packOf(packId);
  return ids.map((id) => {
    if (hasArticle(id)) return notedArticle(id);
    const clause = pack && clausesOf(pack).get(id);
    return clause
      ? { id, article: clause.article, summary: clause.summary }
      : { id, article: id, summary: { fr: id, en: id } };
  });
}

/** A kept decision with its question, its clauses and its computation in words. */
export function tellDecision(kept: KeptDecision): DecisionNote {
  const asked = question(kept.pack, kept.name, kept.version);
  return {
    id: kept.id,
    pack: kept.pack,
    version: kept.version,
    name: kept.name,
    question: 'decision' in asked ? asked.decision.question : { fr: kept.name, en: kept.name },
    facts: kept.facts,
    result: kept.result,
    because: notedClauses(kept.pack, kept.because),
    steps: explain(kept.pack, kept.name, kept.facts, { version: kept.version, strict: false }),
    law: kept.law && {
      holds: kept.law.holds,
      articles: kept.law.articles.map(notedArticle),
      floor: kept.law.floor,
      contract: kept.contract,
    },
  };
}
