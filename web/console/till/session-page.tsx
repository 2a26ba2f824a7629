import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TillSessionPage } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { TILL_LABELS } from './labels.ts';
import { tillSessionQuery } from './queries.ts';
import { TakenTable } from './till-tables.tsx';

const METHODS = ['cash', 'cheque', 'card', 'voucher'] as const;

function Shown({ page }: { readonly page: TillSessionPage }) {
  const { t, word, language } = useWords();
  const { session } = page;
  const by = (at: string, who: string): string => t('session.by', { when: moment(at, language), who });
  return (
    <>
      <div className="page-head">
        <h1>{t('session.title', { name: session.till, shop: session.shop })}</h1>
      </div>
      <dl className="facts">
        <dt>{t('session.opening')}</dt>
        <dd>{by(session.openedAt, session.agent)}</dd>
        <dt>{t('till.floated')}</dt>
        <dd>
          <Amount value={session.floated} /> {session.openingNote}
        </dd>
        {session.closedAt === null ? null : (
          <>
            <dt>{t('session.closing')}</dt>
            <dd>{by(session.closedAt, session.closedBy ?? '')}</dd>
            <dt>{t('till.difference')}</dt>
            <dd>
              <Amount value={session.difference ?? '0.00'} /> {session.note}
            </dd>
            <dt>{t('session.to-bank')}</dt>
            <dd>
              <Amount value={session.toBank ?? '0.00'} />
            </dd>
          </>
        )}
      </dl>
      <Section
        title={t('session.expected')}
        tools={
          <Button small onClick={() => window.print()}>
            {t('session.print')}
          </Button>
        }
      >
        <Table
          caption={t('session.expected')}
          rows={METHODS}
          keyOf={(method) => method}
          empty={null}
          columns={[
            { name: 'means', label: t('session.means'), cell: (method) => word('payment-method', method) },
            {
              name: 'expected',
              label: t('session.expected'),
              end: true,
              cell: (method) => <Amount value={session.expected[method].amount} />,
            },
            {
              name: 'counted',
              label: t('session.counted'),
              end: true,
              cell: (method) => (session.counted ? <Amount value={session.counted[method].amount} /> : '—'),
            },
          ]}
        />
      </Section>
      <Section title={t('till.taken')}>
        <TakenTable page={page} />
      </Section>
    </>
  );
}

/** One opening of a till, from its float to its closing. */
export function SessionPage() {
  useAlso(TILL_LABELS);
  const { t } = useWords();
  const { sessionId } = useParams({ from: '/till/$sessionId' });
  const page = useQuery(tillSessionQuery(sessionId));
  return (
    <PageWithMargin wide>
      <p>
        <Link to="/till">{t('nav.till')}</Link>
      </p>
      <Asked query={page}>{(answer) => <Shown page={answer} />}</Asked>
    </PageWithMargin>
  );
}
