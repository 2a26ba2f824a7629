import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { BillSimulation, BillSimulationPage } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { count, money, moment, shortDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { ChecksSection } from './checks-section.tsx';
import { simulationsQuery } from './simulation-query.ts';
import { Permitted } from '../act/permitted.tsx';

function StartSimulation({ page }: { readonly page: BillSimulationPage }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [asOf, setAsOf] = useState(page.today);
  const start = useMutation({
    mutationFn: () => call('/api/bill-simulations', { method: 'POST', body: { asOf }, key: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: simulationsQuery.queryKey }),
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <Field label={t('simulation.as-of')} hint={t('simulation.as-of-hint')} error={start.error?.message}>
        {(given) => (
          <input {...given} type="date" required value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        )}
      </Field>
      <Button type="submit" disabled={page.waiting || start.isPending}>
        {t('simulation.start')}
      </Button>
    </form>
  );
}

function Figures({ one }: { readonly one: BillSimulation }) {
  const { t, language } = useWords();
  const told = (text: string): string => money(text, language);
  return (
    <div className="figures">
      <FigureBox
        label={t('simulation.bills')}
        note={one.failed === 0 ? t('simulation.failed-none') : t('simulation.failed', { count: one.failed })}
      >
        {count(one.bills, language)}
      </FigureBox>
      <FigureBox
        label={t('simulation.total')}
        note={t('simulation.excl', { excl: told(one.exclTax), vat: told(one.vat) })}
      >
        <Amount value={one.inclTax} />
      </FigureBox>
      <FigureBox label={t('simulation.before')} note={t('simulation.before-note')}>
        <Amount value={one.before} />
      </FigureBox>
      <FigureBox label={t('simulation.set-aside')}>{count(one.setAside, language)}</FigureBox>
    </div>
  );
}

function Newest({ one }: { readonly one: BillSimulation }) {
  const { t, word, language } = useWords();
  const told = t('simulation.progress', { done: count(one.done, language), total: count(one.total, language) });
  return (
    <div className="stack">
      <p>
        {t('simulation.made', { day: shortDay(one.asOf, language), at: moment(one.startedAt, language) })}{' '}
        {one.state === 'done' ? null : <State code={one.state} />}
      </p>
      {one.state === 'running' ? (
        <progress className="progress" value={one.done} max={Math.max(one.total, 1)} aria-label={told} />
      ) : null}
      <Figures one={one} />
      {one.byKind.length > 0 ? (
        <details className="folded">
          <summary>{t('simulation.by-kind')}</summary>
          <ul className="bill">
            {one.byKind.map(({ kind, amount }) => (
              <li key={kind} className="bill-line">
                <span>{word('line-kind', kind)}</span>
                <Amount value={amount} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** A run made beforehand: started here, what it came to, and the bills that somebody is to look at. */
export function SimulationSection() {
  const { t } = useWords();
  const asked = useQuery(simulationsQuery);
  return (
    <Asked query={asked}>
      {(page) => (
        <>
          <Section id="trial" title={t('simulation.title')}>
            <div className="stack">
              <p>{t('simulation.lede')}</p>
              <Permitted path="/api/bill-simulations">
                <StartSimulation page={page} />
              </Permitted>
              {page.waiting ? <p className="wait">{t('simulation.waiting')}</p> : null}
              {page.simulations[0] ? <Newest one={page.simulations[0]} /> : <Empty title={t('simulation.none')} />}
            </div>
          </Section>
          <ChecksSection checks={page.checks} />
        </>
      )}
    </Asked>
  );
}
