import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ActionOutcome, TillSessionPage } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';
import { OutcomeView } from '../act/outcome-view.tsx';
import { SpecField } from '../act/spec-field.tsx';
import { useAction } from '../act/use-action.ts';
import { TILL_LABELS } from './labels.ts';
import { tillSessionQuery } from './queries.ts';

/** Notes and coins, in cents. */
const CENTS = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
const text = (cents: number): string => (cents / 100).toFixed(2);

function restFields({ t }: Words): FieldSpec[] {
  return [
    { name: 'cheques.amount', kind: 'amount', label: t('closing.cheques') },
    { name: 'cheques.count', kind: 'count', label: t('closing.cheque-count') },
    { name: 'vouchers.amount', kind: 'amount', label: t('closing.vouchers') },
    { name: 'vouchers.count', kind: 'count', label: t('closing.voucher-count') },
    { name: 'terminal', kind: 'amount', label: t('closing.terminal') },
    { name: 'toBank', kind: 'amount', label: t('closing.to-bank'), hint: t('closing.to-bank-hint') },
    { name: 'note', kind: 'text', label: t('closing.note') },
  ];
}

function closeSpec(page: TillSessionPage, words: Words): ActionSpec {
  const { session } = page;
  const counts = CENTS.map((cents): FieldSpec => ({ name: `cash.${cents}`, kind: 'count', label: text(cents) }));
  return {
    key: 'close',
    title: words.t('closing.title', { name: session.till }),
    path: `/api/till-sessions/${session.id}/closing`,
    fields: [...counts, ...restFields(words)],
  };
}

type Action = ReturnType<typeof useAction>;

/** The drawer, note by note and coin by coin, with what it comes to as it is counted. */
function CashCount({ action }: { readonly action: Action }) {
  const { t, language } = useWords();
  const countOf = (cents: number): number => Number(action.values[`cash.${cents}`]) || 0;
  const total = CENTS.reduce((sum, cents) => sum + cents * countOf(cents), 0);
  return (
    <Section title={t('closing.cash')}>
      <table className="table">
        <caption className="visually-hidden">{t('closing.cash')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('closing.value')}</th>
            <th scope="col">{t('closing.count')}</th>
            <th scope="col" data-align="end">
              {t('closing.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {CENTS.map((cents) => (
            <tr key={cents}>
              <th scope="row">{money(text(cents), language)}</th>
              <td>
                <input
                  className="control"
                  inputMode="numeric"
                  size={6}
                  aria-label={t('closing.count-of', { value: money(text(cents), language) })}
                  value={String(action.values[`cash.${cents}`] ?? '')}
                  onChange={(event) => action.set(`cash.${cents}`, event.target.value)}
                />
              </td>
              <td data-align="end">{money(text(cents * countOf(cents)), language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('closing.counted')}
            </th>
            <td data-align="end">{money(text(total), language)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Checked({ action, outcome }: { readonly action: Action; readonly outcome: ActionOutcome }) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="stack" aria-label={t('closing.would')} aria-live="polite" tabIndex={-1} ref={box}>
      <p className="notice">{t('closing.would')}</p>
      <OutcomeView outcome={outcome} />
      <div className="row">
        <Button look="strong" disabled={action.confirm.isPending} onClick={() => action.confirm.mutate()}>
          {t('closing.confirm')}
        </Button>
        <Button onClick={() => action.preview.reset()}>{t('closing.again')}</Button>
      </div>
    </section>
  );
}

function CloseForm({ page }: { readonly page: TillSessionPage }) {
  const words = useWords();
  const { t } = words;
  const [done, setDone] = useState<ActionOutcome>();
  const action = useAction(closeSpec(page, words), setDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    action.preview.mutate();
  };
  if (done) {
    return (
      <div className="stack" role="status">
        <p className="notice">{t('closing.done')}</p>
        <OutcomeView outcome={done} />
        <p>
          <Link to="/till">{t('closing.back')}</Link>
        </p>
      </div>
    );
  }
  return (
    <form onSubmit={submit}>
      <CashCount action={action} />
      <Section title={t('closing.others')}>
        <div className="form">
          {restFields(words).map((field) => (
            <SpecField
              key={field.name}
              spec={field}
              value={action.values[field.name] ?? ''}
              error={action.errorOf(field.name)}
              onChange={(value) => action.set(field.name, value)}
            />
          ))}
          {action.failure === undefined ? null : (
            <p className="problem" role="alert">
              {action.failure}
            </p>
          )}
          {action.preview.data ? (
            <Checked action={action} outcome={action.preview.data} />
          ) : (
            <div className="row">
              <Button type="submit" look="strong" disabled={action.preview.isPending}>
                {t('closing.check')}
              </Button>
            </div>
          )}
        </div>
      </Section>
    </form>
  );
}

/** The closing of a till: counted first, then compared with what should be there. */
export function ClosePage() {
  useAlso(TILL_LABELS);
  const { t } = useWords();
  const { sessionId } = useParams({ from: '/till/$sessionId/close' });
  const page = useQuery({ ...tillSessionQuery(sessionId), refetchOnWindowFocus: false });
  return (
    <PageWithMargin wide>
      <p>
        <Link to="/till">{t('nav.till')}</Link>
      </p>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <h1>{t('closing.title', { name: answer.session.till })}</h1>
              <p>{t('closing.lede')}</p>
            </div>
            <CloseForm page={answer} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
