import type { Pack } from './pack.ts';
import { MOMENTS } from './topic.ts';

const CONTENT = 'content:';

/** Each text that a clause owes the customer has a title and a moment, and no title stands without a clause. */
export function checkTopics(pack: Pack, report: (problem: string) => void): void {
  const owed = new Set(
    pack.clauses.flatMap((clause) =>
      clause.realizedBy.filter((one) => one.startsWith(CONTENT)).map((one) => one.slice(CONTENT.length)),
    ),
  );
  for (const name of owed) if (!pack.topics[name]) report(`content ${name} has no title`);
  for (const [name, topic] of Object.entries(pack.topics)) {
    if (!owed.has(name)) report(`topic ${name} is owed by no clause`);
    if (!topic.title.fr || !topic.title.en) report(`topic ${name} lacks its title in one language`);
    if (!MOMENTS.includes(topic.moment)) report(`topic ${name} is told at no moment that is known: ${topic.moment}`);
  }
}
