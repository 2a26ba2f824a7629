import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { AnsweredQuestion } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { longDay, moment, money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';
import { CARE_LABELS } from './labels.ts';
import { questionsQuery } from './queries.ts';
import { unaccented } from './unaccented.ts';
import './care.css';

const asIs = (value: string): string => value;

function Figures({ question }: { readonly question: AnsweredQuestion }) {
  const { say, language } = useWords();
  if (question.figures.length === 0) return null;
  const write = { amount: money, date: longDay, moment, text: asIs };
  return (
    <dl className="facts">
      {question.figures.map((one, at) => (
        <div key={at} className="fact-pair">
          <dt>{say(one.label)}</dt>
          <dd>
            <Mark
              why={one.why}
              shown={typeof one.value === 'string' ? write[one.kind](one.value, language) : say(one.value)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Rules({ question }: { readonly question: AnsweredQuestion }) {
  const { t, say } = useWords();
  if (question.rules.length === 0) return null;
  return (
    <details>
      <summary>{t('care.rules')}</summary>
      <ul className="rules">
        {question.rules.map((rule) => (
          <li key={rule.text.fr}>
            {say(rule.text)}{' '}
            <span className="small">
              <Mark why={rule.why} shown={t('care.article')} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Deeds({ question }: { readonly question: AnsweredQuestion }) {
  const { say } = useWords();
  return (
    <p className="row">
      {question.deeds.map((deed) => (
        <Link
          key={deed.label.fr}
          className="button"
          data-look="plain"
          to={deed.page as LinkProps['to']}
          params={deed.params as never}
          search={deed.search as never}
        >
          {say(deed.label)}
        </Link>
      ))}
    </p>
  );
}

interface QuestionProps {
  readonly question: AnsweredQuestion;
  readonly open: boolean;
  /** Whether the address leads to it. */
  readonly aimed: boolean;
}

function Question({ question, open, aimed }: QuestionProps) {
  const { say } = useWords();
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // The answers come after the address was read.
    if (aimed) card.current?.scrollIntoView({ block: 'start' });
  }, [aimed]);
  return (
    <details className="asked-question" id={question.id} open={open || aimed} ref={card}>
      <summary>
        <h2>{say(question.question)}</h2>
      </summary>
      <div className="stack">
        {question.answer.map((sentence) => (
          <p key={sentence.fr}>{say(sentence)}</p>
        ))}
        <Figures question={question} />
        <Rules question={question} />
        <Deeds question={question} />
      </div>
    </details>
  );
}

/** The questions whose own words hold all that was typed, else those whose answers do. */
function matching(
  questions: readonly AnsweredQuestion[],
  typed: string,
  say: (text: AnsweredQuestion['question']) => string,
): readonly AnsweredQuestion[] {
  const wanted = unaccented(typed).split(/\s+/).filter(Boolean);
  const holding = (textsOf: (one: AnsweredQuestion) => readonly AnsweredQuestion['question'][]) =>
    questions.filter((one) => {
      const text = unaccented(textsOf(one).map(say).join(' '));
      return wanted.every((word) => text.includes(word));
    });
  const named = holding((one) => [one.question, one.words]);
  // Answers name the offer and the operator: they are looked through only when no question is called so.
  return named.length > 0 ? named : holding((one) => [one.question, one.words, ...one.answer]);
}

/** What customers call about, each question answered from their own data, with what to do next to it. */
export function MyQuestionsPage() {
  useAlso(CARE_LABELS);
  const { t, say } = useWords();
  const { hash } = useLocation();
  const [typed, setTyped] = useState('');
  const questions = useQuery(questionsQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.questions')}</h1>
        <p className="lede">{t('care.questions-lede')}</p>
      </div>
      <div className="form" role="search">
        <Field label={t('care.find')} hint={t('care.find-hint')}>
          {(given) => (
            <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
      </div>
      <Asked query={questions}>
        {(answer) => {
          const found = matching(answer.questions, typed, say);
          if (found.length === 0)
            return (
              <Empty title={t('care.none')}>
                {t('care.none-why')} <Link to="/contact">{t('nav.contact')}</Link>
              </Empty>
            );
          const few = typed.trim() !== '' && found.length <= 2;
          return (
            <div className="asked-list">
              {found.map((one) => (
                <Question key={`${one.id} ${few}`} question={one} open={few} aimed={hash === one.id} />
              ))}
            </div>
          );
        }}
      </Asked>
    </PageWithMargin>
  );
}
