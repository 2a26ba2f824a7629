import { useQueries, useQuery } from '@tanstack/react-query';
import { clausesQuery, decisionQuery } from '../api/queries.ts';
import type { Clause, DecisionNote, Step } from '../api/shapes.ts';
import { articleName } from './article.ts';
import { useWords } from './language.tsx';
import type { NoteSource } from './margin.tsx';
import { NoteFacts } from './note-facts.tsx';

/** The clauses of a note: each article with the rule in our words. */
export function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  const { say, language } = useWords();
  return (
    <ul className="note-clauses">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <span className="article">{articleName(clause.article, language)}</span> {say(clause.summary)}
        </li>
      ))}
    </ul>
  );
}

/** The steps of a computation, in their order. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const { say } = useWords();
  return (
    <ol>
      {steps.map((step, i) => (
        <li key={i}>{say(step)}</li>
      ))}
    </ol>
  );
}

/** Steps that only repeat the clauses tell nothing more. */
function tellsMore(steps: readonly Step[], clauses: readonly Clause[]): boolean {
  return steps.some((step) => !clauses.some((clause) => clause.id === step.clause && clause.summary.fr === step.fr));
}

function DecisionContent({ note }: { readonly note: DecisionNote }) {
  const { say, t } = useWords();
  return (
    <>
      <p className="note-question">{say(note.question)}</p>
      {note.steps.length > 0 && tellsMore(note.steps, note.because) ? <StepList steps={note.steps} /> : null}
      <ClauseList clauses={note.because} />
      <NoteFacts facts={note.facts} />
      <p className="soft small">{t('note.terms', { pack: note.pack, version: note.version })}</p>
    </>
  );
}

function useClauses(source: NoteSource): readonly Clause[] | undefined {
  const known = source.clauses;
  // The contract's own clauses, and the articles of law beside them.
  const packs = known ? [] : [...new Set(source.why.clauses.map((id) => id.split('/')[0]!))];
  const asked = useQueries({ queries: packs.map((pack) => clausesQuery(pack)) });
  if (known) return known;
  if (packs.length === 0 || asked.some((one) => one.isPending)) return undefined;
  const all = asked.flatMap((one) => one.data ?? []);
  return source.why.clauses.flatMap((id) => all.find((clause) => clause.id === id) ?? []);
}

/** What a note says: the question, the computation with its facts, the articles. */
export function NoteContent({ source }: { readonly source: NoteSource }) {
  const { t } = useWords();
  const { decision } = source.why;
  const note = useQuery({ ...decisionQuery(decision ?? ''), enabled: decision !== null && source.steps === undefined });
  const clauses = useClauses(source);
  const ready = note.data ?? clauses;
  return (
    <>
      <p className="note-answer">{source.shown}</p>
      {note.data ? <DecisionContent note={note.data} /> : null}
      {!note.data && source.steps && clauses && tellsMore(source.steps, clauses) ? (
        <StepList steps={source.steps} />
      ) : null}
      {!note.data && clauses ? <ClauseList clauses={clauses} /> : null}
      {ready ? null : <p className="wait">{note.isError ? t('note.unknown') : t('wait')}</p>}
    </>
  );
}
