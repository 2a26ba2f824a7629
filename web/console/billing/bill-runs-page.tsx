import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { BillRun } from '../../api/shapes.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { count } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { billRunsQuery } from '../queries.ts';
import { BILLING_LABELS } from './labels.ts';
import { RunFailures } from './run-failures.tsx';
import { SimulationSection } from './simulation-section.tsx';
import { Permitted } from '../act/permitted.tsx';

function StartRun({ today, busy }: { readonly today: string; readonly busy: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [asOf, setAsOf] = useState(today);
  const start = useMutation({
    mutationFn: () => call('/api/bill-runs', { method: 'POST', body: { asOf }, key: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: billRunsQuery.queryKey }),
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <Field label={t('runs.as-of')} hint={t('runs.as-of-hint')} error={start.error?.message}>
        {(given) => (
          <input
            {...given}
            type="date"
            required
            max={today}
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="strong" disabled={busy || start.isPending}>
        {t('runs.start')}
      </Button>
    </form>
  );
}

function Progress({ run }: { readonly run: BillRun }) {
  const { t, language } = useWords();
  const told = t('runs.progress', { done: count(run.done, language), total: count(run.total, language) });
  return (
    <span>
      {told}
      {run.state === 'running' ? (
        <progress className="progress" value={run.done} max={Math.max(run.total, 1)} aria-label={told} />
      ) : null}
    </span>
  );
}

function StopRun({ run, onDone }: { readonly run: BillRun; readonly onDone: () => void }) {
  const { t } = useWords();
  if (run.state !== 'running') return null;
  const spec = { key: run.id, title: t('run.stop'), lede: t('run.stop-lede'), path: `/api/bill-runs/${run.id}/stop` };
  return <ActionButtons specs={[{ ...spec, fields: [] }]} onDone={onDone} />;
}

function RunsSection({ runs, onShow }: { readonly runs: readonly BillRun[]; readonly onShow: (id: string) => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  return (
    <Section title={t('runs.title')}>
      <Table
        caption={t('runs.title')}
        rows={runs}
        keyOf={(run) => run.id}
        empty={<Empty title={t('runs.none')}>{t('runs.none-why')}</Empty>}
        columns={[
          {
            name: 'asOf',
            label: t('runs.as-of'),
            by: (run) => run.asOf,
            cell: (run) => <Day value={run.asOf} short />,
          },
          {
            name: 'state',
            label: t('runs.state'),
            cell: (run) => (
              <span className="row">
                <State code={run.state} />
                <StopRun run={run} onDone={() => void client.invalidateQueries(billRunsQuery)} />
              </span>
            ),
          },
          { name: 'progress', label: t('runs.accounts'), cell: (run) => <Progress run={run} /> },
          {
            name: 'failed',
            label: t('runs.failed'),
            end: true,
            by: (run) => run.failed,
            cell: (run) =>
              run.failed === 0 ? (
                run.failed
              ) : (
                <button type="button" className="link-button" onClick={() => onShow(run.id)}>
                  {run.failed}
                </button>
              ),
          },
          {
            name: 'started',
            label: t('runs.started'),
            by: (run) => run.startedAt,
            cell: (run) => <Moment value={run.startedAt} short />,
          },
        ]}
      />
    </Section>
  );
}

/** Bill runs: try one, start one, see how far it is, who could not be billed and why. */
export function BillRunsPage() {
  useAlso(BILLING_LABELS);
  const { t } = useWords();
  const runs = useQuery(billRunsQuery);
  const [shown, setShown] = useState<string>();
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.billing')}</h1>
        <p>{t('runs.lede')}</p>
      </div>
      <Asked query={runs}>
        {(answer) => (
          <div className="stack">
            <Permitted path="/api/bill-runs">
              <StartRun today={answer.today} busy={answer.waiting} />
            </Permitted>
            {answer.waiting ? <p className="wait">{t('runs.waiting')}</p> : null}
            <RunsSection runs={answer.runs} onShow={setShown} />
            {shown ? <RunFailures runId={shown} /> : null}
            <SimulationSection />
          </div>
        )}
      </Asked>
    </PageWithMargin>
  );
}
