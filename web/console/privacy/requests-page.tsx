import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RightsRequestsPage } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { Segmented } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { rightsQuery } from '../../privacy/queries.ts';
import { PrivacyTabs } from './privacy-tabs.tsx';

type Shown = 'open' | 'over' | 'all';
type Request = RightsRequestsPage['requests'][number];

/** The state of a request, by tone and word. */
export function RequestState({
  request,
}: {
  readonly request: Pick<Request, 'state' | 'stateLabel' | 'late' | 'copies'>;
}) {
  const { t, say } = useWords();
  const code = request.late ? 'late' : request.state === 'answered' ? 'done' : request.state;
  const words = request.copies > 0 ? t('privacy.copy-to-look-at') : say(request.stateLabel);
  return <State code={code} label={request.late ? `${words}, ${t('privacy.late')}` : words} />;
}

function Requests({ requests }: { readonly requests: readonly Request[] }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('privacy.requests')}
      rows={requests}
      keyOf={(one) => one.id}
      search={(one) => `${one.holder} ${one.accountNumber}`}
      empty={<Empty title={t('privacy.none')}>{t('privacy.none-why')}</Empty>}
      columns={[
        {
          name: 'right',
          label: t('privacy.right'),
          by: (one) => say(one.rightLabel),
          cell: (one) => (
            <Link
              to="/privacy/requests/$requestId"
              params={{ requestId: one.id }}
              aria-label={`${say(one.rightLabel)} — ${one.holder}`}
            >
              {say(one.rightLabel)}
            </Link>
          ),
        },
        { name: 'who', label: t('privacy.who'), by: (one) => one.holder, cell: (one) => one.holder },
        {
          name: 'received',
          label: t('privacy.received'),
          by: (one) => one.receivedOn,
          cell: (one) => <Day value={one.receivedOn} short />,
        },
        {
          name: 'due',
          label: t('privacy.due'),
          by: (one) => one.dueOn ?? '',
          cell: (one) => (one.dueOn === null ? '—' : <Day value={one.dueOn} short />),
        },
        {
          name: 'state',
          label: t('privacy.state'),
          by: (one) => one.state,
          cell: (one) => <RequestState request={one} />,
        },
      ]}
    />
  );
}

/** What people ask about their data, what is due first. */
export function PrivacyPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>('open');
  const requests = useQuery(rightsQuery(shown));
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.privacy')}</h1>
        <p>{t('privacy.lede')}</p>
        <PrivacyTabs />
      </div>
      <Section
        title={t('privacy.requests')}
        tools={
          <Segmented
            label={t('privacy.shown')}
            value={shown}
            options={(['open', 'over', 'all'] as const).map((value) => ({ value, label: t(`privacy.${value}`) }))}
            onChange={setShown}
          />
        }
      >
        <Asked query={requests}>{(page) => <Requests requests={page.requests} />}</Asked>
      </Section>
    </PageWithMargin>
  );
}
