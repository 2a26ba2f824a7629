import { fail, ok, type Result } from '../../../kernel/result.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type Moment, MOMENTS } from '../../../terms/model/topic.ts';
import type { NotedClause } from '../domain/decision-note.ts';

/** A subject of a contract with what its clauses tell of it. */
export interface ToldTopic {
  readonly name: string;
  readonly moment: Moment;
  readonly title: Bilingual;
  readonly clauses: readonly NotedClause[];
}

/** What a contract tells its customers, subject by subject, in the order of the moments of a life; one moment alone when told. */
export function describeTopics(packId: string, moment?: Moment): Result<ToldTopic[]> {
  const pack = packOf(packId);
  if (!pack) return fail('contract/unknown', 'Ce contrat n’existe pas.', 'There is no such contract.', 'pack');
  const told = Object.entries(pack.topics)
    .filter(([, topic]) => moment === undefined || topic.moment === moment)
    .map(([name, topic]) => ({
      name,
      ...topic,
      clauses: pack.clauses
        .filter((clause) => clause.realizedBy.includes(`content:${name}`))
        .map(({ id, article, summary }) => ({ id, article, summary })),
    }));
  return ok(told.sort((a, b) => MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment)));
}
