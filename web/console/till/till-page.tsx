import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TillPage as Page, TillSessionPage } from '../../api/shapes.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { sessionQuery } from '../../api/session.ts';
import { TILL_LABELS } from './labels.ts';
import { PayerFinder } from './payer-finder.tsx';
import { tillQuery } from './queries.ts';
import { addSpec, openSpec, slipSpec } from './till-actions.ts';
import { DepositsTable, SessionsTable, TakenTable } from './till-tables.tsx';

function Mine({ page, mine }: { readonly page: Page; readonly mine: TillSessionPage }) {
  const { t } = useWords();
  const { session } = mine;
  return (
    <>
      <Section
        id="mine"
        title={t('till.mine', { name: session.till, shop: session.shop })}
        tools={
          <Link to="/till/$sessionId/close" params={{ sessionId: session.id }}>
            {t('till.close')}
          </Link>
        }
      >
        <div className="stack">
          <dl className="facts">
            <dt>{t('till.opened')}</dt>
            <dd>
              <Moment value={session.openedAt} />
            </dd>
            <dt>{t('till.floated')}</dt>
            <dd>
              <Amount value={session.floated} />
            </dd>
            <dt>{t('till.in-drawer')}</dt>
            <dd>
              <Amount value={session.expected.cash.amount} />
            </dd>
          </dl>
          <PayerFinder page={page} />
        </div>
      </Section>
      <Section id="taken" title={t('till.taken')}>
        <TakenTable page={mine} mine />
      </Section>
    </>
  );
}

function Tills({ page, mayWrite }: { readonly page: Page; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  // One set of buttons for all tills: the panel of an opening stays although the till cannot be opened any more.
  const openable = page.mine ? [] : page.tills.filter((one) => one.heldBy === null);
  const specs = [...openable.map((one) => openSpec(one, words)), addSpec(page, words)];
  return (
    <Section id="tills" title={t('till.tills')} tools={mayWrite ? <ActionButtons specs={specs} /> : null}>
      <Table
        caption={t('till.tills')}
        rows={page.tills}
        keyOf={(one) => one.id}
        empty={<Empty title={t('till.no-till')}>{t('till.no-till-why')}</Empty>}
        columns={[
          { name: 'name', label: t('till.name'), by: (one) => one.name, cell: (one) => one.name },
          { name: 'shop', label: t('till.shop'), by: (one) => one.shop, cell: (one) => one.shop },
          {
            name: 'state',
            label: t('till.state'),
            cell: (one) => (one.heldBy === null ? t('till.free') : t('till.held-by', { who: one.heldBy })),
          },
          {
            name: 'left',
            label: t('till.left'),
            end: true,
            cell: (one) => (one.heldBy === null ? <Amount value={one.inDrawer} /> : '—'),
          },
        ]}
      />
    </Section>
  );
}

/** The counter: the till that one holds, the others, what leaves for the bank. */
export function TillPage() {
  useAlso(TILL_LABELS);
  const words = useWords();
  const { t } = words;
  const page = useQuery(tillQuery);
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  const mayWrite = permissions.includes('till:write');
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.till')}</h1>
        <p>{t('till.lede')}</p>
      </div>
      <Asked query={page}>
        {(answer) => (
          <>
            {answer.mine ? <Mine page={answer} mine={answer.mine} /> : null}
            <Tills page={answer} mayWrite={mayWrite} />
            <Section
              id="deposits"
              title={t('till.deposits')}
              tools={mayWrite && answer.tills.length > 0 ? <ActionButtons specs={[slipSpec(answer, words)]} /> : null}
            >
              <DepositsTable page={answer} />
            </Section>
            <Section id="history" title={t('till.history')}>
              <SessionsTable page={answer} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
