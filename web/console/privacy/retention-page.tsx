import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RetentionRuns } from '../../api/shapes.ts';
import { call } from '../../api/client.ts';
import { Asked } from '../../design/asked.tsx';
import { Day, Moment } from '../../design/amount.tsx';
import { count } from '../../design/format.ts';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { runsQuery } from '../../privacy/queries.ts';
import { PrivacyTabs } from './privacy-tabs.tsx';
import { Permitted } from '../act/permitted.tsx';

const YEARS = 10;

function Runs({ runs }: { readonly runs: RetentionRuns['runs'] }) {
  const { t, language } = useWords();
  return (
    <Table
      caption={t('privacy.runs')}
      rows={runs}
      keyOf={(one) => one.id}
      empty={<Empty title={t('privacy.no-runs')}>{t('privacy.no-runs-why')}</Empty>}
      columns={[
        {
          name: 'run',
          label: t('privacy.run'),
          by: (one) => one.startedAt,
          cell: (one) => (
            <>
              <Link to="/privacy/retention/$runId" params={{ runId: one.id }}>
                {t(one.kind === 'trial' ? 'privacy.trial-of' : 'privacy.night-of')} <Day value={one.days[0]!} short />
              </Link>
              <br />
              <span className="small soft">
                <Moment value={one.startedAt} short />
              </span>
            </>
          ),
        },
        { name: 'accounts', label: t('privacy.accounts'), end: true, cell: (one) => count(one.accounts, language) },
        {
          name: 'gone',
          label: t('privacy.gone'),
          end: true,
          by: (one) => one.rows,
          cell: (one) => count(one.rows, language),
        },
        {
          name: 'kept',
          label: t('privacy.kept-rows'),
          end: true,
          by: (one) => one.kept,
          cell: (one) => count(one.kept, language),
        },
        { name: 'state', label: t('privacy.state'), cell: (one) => <State code={one.state} /> },
      ]}
    />
  );
}

/** What goes each night, and what would go in the years to come. */
export function RetentionPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const runs = useQuery(runsQuery);
  const trial = useMutation({
    mutationFn: () => call<{ id: string }>('/api/privacy/trials', { method: 'POST', body: { years: YEARS } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy', 'runs'] }),
  });
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('privacy.retention')}</h1>
        <p>{t('privacy.retention-lede')}</p>
        <PrivacyTabs />
      </div>
      <Section
        title={t('privacy.runs')}
        tools={
          <Permitted path="/api/privacy/trials">
            <Button small onClick={() => trial.mutate()} disabled={trial.isPending}>
              {t('privacy.trial')}
            </Button>
          </Permitted>
        }
      >
        <p className="soft">{t('privacy.trial-lede')}</p>
        {trial.isSuccess ? (
          <p className="notice" role="status">
            {t('privacy.trial-asked')}
          </p>
        ) : null}
        {trial.isError ? (
          <p className="problem" role="alert">
            {trial.error.message}
          </p>
        ) : null}
        <Asked query={runs}>{(page) => <Runs runs={page.runs} />}</Asked>
      </Section>
    </PageWithMargin>
  );
}
