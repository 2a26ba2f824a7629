import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PrivacyLogs } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Day, Moment } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Clauses } from '../../privacy/clauses.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { logsQuery } from '../../privacy/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { authorityAction, breachAction, followAction, replyAction } from './log-actions.ts';
import { PrivacyTabs } from './privacy-tabs.tsx';

type Breach = PrivacyLogs['breaches'][number];

function BreachState({ breach }: { readonly breach: Breach }) {
  const { t } = useWords();
  if (breach.closedOn !== null) return <State code="closed" />;
  if (breach.authorityToldAt !== null)
    return (
      <>
        {t('privacy.authority-told')} <Moment value={breach.authorityToldAt} short />
      </>
    );
  if (breach.risk === 'none') return <State code="open" />;
  return (
    <>
      <State code={breach.late ? 'late' : 'open'} />
      <br />
      <span className="small soft">
        {t('privacy.tell-by')} <Moment value={breach.tellBy} short />
      </span>
    </>
  );
}

function Breaches({ breaches, onDone }: { readonly breaches: readonly Breach[]; readonly onDone: () => void }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <Section title={t('privacy.breaches')} tools={<ActionButtons specs={[breachAction(words)]} onDone={onDone} />}>
      <Table
        caption={t('privacy.breaches')}
        rows={breaches}
        keyOf={(one) => one.id}
        empty={<Empty title={t('privacy.no-breach')}>{t('privacy.no-breach-why')}</Empty>}
        columns={[
          {
            name: 'title',
            label: t('privacy.title'),
            cell: (one) => (
              <>
                {one.title}
                <br />
                <span className="small soft">
                  {word('nature', one.nature)} · {one.data} · {one.people}
                </span>
              </>
            ),
          },
          {
            name: 'found',
            label: t('privacy.found'),
            by: (one) => one.foundAt,
            cell: (one) => <Moment value={one.foundAt} short />,
          },
          { name: 'risk', label: t('privacy.risk'), cell: (one) => word('risk', one.risk) },
          { name: 'state', label: t('privacy.state'), cell: (one) => <BreachState breach={one} /> },
          {
            name: 'act',
            label: t('privacy.to-do'),
            cell: (one) =>
              one.closedOn === null ? <ActionButtons specs={[followAction(one, words)]} onDone={onDone} /> : null,
          },
        ]}
      />
    </Section>
  );
}

function Authorities({ page, onDone }: { readonly page: PrivacyLogs; readonly onDone: () => void }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <Section
      title={t('privacy.authorities')}
      tools={<ActionButtons specs={[authorityAction(words)]} onDone={onDone} />}
    >
      <Table
        caption={t('privacy.authorities')}
        rows={page.authorityRequests}
        keyOf={(one) => one.id}
        empty={<Empty title={t('privacy.no-authority')}>{t('privacy.no-authority-why')}</Empty>}
        columns={[
          {
            name: 'authority',
            label: t('privacy.authority'),
            cell: (one) => (
              <>
                {one.authority}
                <br />
                <span className="small soft">{one.reference}</span>
              </>
            ),
          },
          { name: 'asked', label: t('privacy.asked'), cell: (one) => one.asked },
          {
            name: 'received',
            label: t('privacy.received'),
            by: (one) => one.receivedOn,
            cell: (one) => <Day value={one.receivedOn} short />,
          },
          {
            name: 'state',
            label: t('privacy.state'),
            cell: (one) => (
              <>
                <State code={one.state === 'given' ? 'done' : one.state} label={word('authority-state', one.state)} />
                <Clauses of={one.clauses} about={one.reference} />
              </>
            ),
          },
          {
            name: 'act',
            label: t('privacy.to-do'),
            cell: (one) =>
              one.state === 'open' ? <ActionButtons specs={[replyAction(one, words)]} onDone={onDone} /> : null,
          },
        ]}
      />
    </Section>
  );
}

/** The two logs of the office of data protection: breaches, and what authorities asked for. */
export function LogsPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const logs = useQuery(logsQuery);
  const onDone = (): void => void client.invalidateQueries({ queryKey: ['privacy', 'logs'] });
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('privacy.logs')}</h1>
        <p>{t('privacy.logs-lede')}</p>
        <PrivacyTabs />
      </div>
      <Asked query={logs}>
        {(page) => (
          <>
            <Breaches breaches={page.breaches} onDone={onDone} />
            <Authorities page={page} onDone={onDone} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
