import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Bilingual, Clause } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';
import { ClauseList } from '../design/note-content.tsx';
import { Section } from '../design/section.tsx';

/** A subject on which a contract tells its customers something. */
export interface Topic {
  readonly name: string;
  readonly moment: string;
  readonly title: Bilingual;
  readonly clauses: readonly Clause[];
}

/** What a contract tells its customers; what it tells at one moment alone when it is named. */
export const topicsQuery = (pack: string, moment?: string) =>
  queryOptions({
    queryKey: ['topics', pack, moment ?? ''],
    queryFn: () =>
      call<readonly Topic[]>(`/api/contracts/${pack}/topics${moment === undefined ? '' : `?moment=${moment}`}`),
    staleTime: Infinity,
  });

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The subjects whose title or rules hold the words typed. */
export function topicsWith(
  topics: readonly Topic[],
  typed: string,
  say: (text: Bilingual) => string,
): readonly Topic[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return topics;
  return topics.filter((topic) =>
    plain([say(topic.title), ...topic.clauses.map((clause) => say(clause.summary))].join(' ')).includes(wanted),
  );
}

/** Subjects that open on their rules; all of them open when few are left. */
export function TopicList({ topics, open }: { readonly topics: readonly Topic[]; readonly open?: boolean }) {
  const { say } = useWords();
  return topics.map((topic) => (
    <details key={topic.name} className="topic" open={open}>
      <summary>{say(topic.title)}</summary>
      <ClauseList clauses={topic.clauses} />
    </details>
  ));
}

/** Subjects by the moment of a customer's life at which they matter. */
export function TopicsByMoment({ topics, open }: { readonly topics: readonly Topic[]; readonly open?: boolean }) {
  const { t } = useWords();
  const moments = [...new Set(topics.map((topic) => topic.moment))];
  return moments.map((moment) => (
    <Section key={moment} title={t(`moment.${moment}`)} id={moment}>
      <TopicList topics={topics.filter((topic) => topic.moment === moment)} open={open ?? false} />
    </Section>
  ));
}
