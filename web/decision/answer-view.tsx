import type { UseQueryResult } from '@tanstack/react-query';
import { codeName, isCode } from '../design/code-name.ts';
import { plainValue } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { ClauseList, StepList } from '../design/note-content.tsx';
import type { Answer, Contract } from './contracts.ts';

interface AnswerViewProps {
  readonly contract: Contract;
  readonly answer: UseQueryResult<Answer>;
}

function Outcome({ result }: { readonly result: Answer['result'] }) {
  const words = useWords();
  const { t, word, language } = words;
  const yesNo = (value: boolean): string => t(value ? 'yes' : 'no');
  return (
    <dl className="note-facts">
      {Object.entries(result).map(([name, value]) => (
        <div key={name}>
          <dt>{word('fact', name)}</dt>
          <dd>
            <strong>{isCode(value) ? codeName(value, words) : plainValue(value, language, yesNo)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The answer of a contract: its outcome, the computation in words, the clauses that were applied. */
export function AnswerView({ contract, answer }: AnswerViewProps) {
  const { t } = useWords();
  const { data, error } = answer;
  return (
    <section className="note answer" aria-live="polite" aria-label={t('decisions.answer')}>
      <h2>{t('decisions.answer')}</h2>
      {error ? (
        <p className="problem" role="alert">
          {error.message}
        </p>
      ) : null}
      {data ? (
        <>
          <Outcome result={data.result} />
          {data.steps && data.steps.length > 0 ? (
            <>
              <h3>{t('decisions.computation')}</h3>
              <StepList steps={data.steps} />
            </>
          ) : null}
          <h3>{t('decisions.because')}</h3>
          <ClauseList
            clauses={data.because.flatMap((id) => contract.clauses.find((clause) => clause.id === id) ?? [])}
          />
        </>
      ) : null}
    </section>
  );
}
