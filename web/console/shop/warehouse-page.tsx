import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { WarehousePage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { SHOP_LABELS } from './labels.ts';
import { answerSpec } from './dispute-actions.ts';
import { identificationSpec, receptionSpec } from './order-actions.ts';
import { warehouseQuery } from './queries.ts';

const STATES = ['to-prepare', 'prepared', 'on-hold', 'awaiting-payment', 'dispatched', 'available', 'delivered'];

function States({ page, chosen }: { readonly page: Page; readonly chosen: string | undefined }) {
  const { t, word } = useWords();
  const counts = new Map(page.counts.map((one) => [one.state, one.count]));
  return (
    <nav className="row" aria-label={t('warehouse.states')}>
      <Link to="/shop" search={{}} aria-current={chosen === undefined ? 'true' : undefined}>
        {t('warehouse.all')}
      </Link>
      {STATES.map((state) => (
        <Link key={state} to="/shop" search={{ state }} aria-current={chosen === state ? 'true' : undefined}>
          {word('shop-state', state)} ({counts.get(state) ?? 0})
        </Link>
      ))}
    </nav>
  );
}

function Orders({ page }: { readonly page: Page }) {
  const { t, language } = useWords();
  return (
    <Table
      caption={t('warehouse.orders')}
      rows={page.orders}
      keyOf={(one) => one.id}
      empty={<Empty title={t('warehouse.no-order')}>{t('warehouse.no-order-why')}</Empty>}
      columns={[
        {
          name: 'number',
          label: t('warehouse.number'),
          cell: (one) => (
            <Link to="/shop/orders/$accountId/$orderId" params={{ accountId: one.accountId, orderId: one.id }}>
              {one.number}
            </Link>
          ),
        },
        { name: 'buyer', label: t('warehouse.buyer'), by: (one) => one.buyer, cell: (one) => one.buyer },
        { name: 'placed', label: t('warehouse.placed'), cell: (one) => <Moment value={one.placedAt} short /> },
        {
          name: 'latest',
          label: t('warehouse.latest'),
          cell: (one) => (one.latestOn === null ? '—' : shortDay(one.latestOn, language)),
        },
        {
          name: 'state',
          label: t('warehouse.state'),
          cell: (one) => (
            <>
              <State group="shop-state" code={one.state} />
              {one.late ? <State group="shop-state" code="late" /> : null}
            </>
          ),
        },
        { name: 'articles', label: t('warehouse.articles'), end: true, cell: (one) => one.articles },
        { name: 'total', label: t('warehouse.total'), end: true, cell: (one) => <Amount value={one.totalInclTax} /> },
      ]}
    />
  );
}

function Returns({ page, mayWrite }: { readonly page: Page; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t, say, word } = words;
  if (page.returns.length === 0) return null;
  return (
    <Section title={t('warehouse.returns')}>
      <Table
        caption={t('warehouse.returns')}
        rows={page.returns}
        keyOf={(one) => one.id}
        empty={null}
        columns={[
          { name: 'number', label: t('warehouse.number'), cell: (one) => one.number },
          { name: 'article', label: t('warehouse.line'), cell: (one) => say(one.label) },
          { name: 'kind', label: t('warehouse.kind'), cell: (one) => word('return-kind', one.kind) },
          {
            name: 'do',
            label: t('warehouse.do'),
            cell: (one) => (mayWrite ? <ActionButtons specs={[receptionSpec(one, words)]} /> : null),
          },
        ]}
      />
    </Section>
  );
}

function OpenComplaints({ page, mayWrite }: { readonly page: Page; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  if (page.complaints.length === 0) return null;
  return (
    <Section title={t('warehouse.complaints')}>
      <Table
        caption={t('warehouse.complaints')}
        rows={page.complaints}
        keyOf={(one) => one.id}
        empty={null}
        columns={[
          {
            name: 'number',
            label: t('warehouse.number'),
            cell: (one) => (
              <Link to="/shop/orders/$accountId/$orderId" params={{ accountId: one.accountId, orderId: one.orderId }}>
                {one.number}
              </Link>
            ),
          },
          { name: 'buyer', label: t('warehouse.buyer'), cell: (one) => one.buyer },
          { name: 'at', label: t('warehouse.at'), cell: (one) => <Moment value={one.openedAt} short /> },
          { name: 'about', label: t('warehouse.about'), cell: (one) => one.about },
          {
            name: 'do',
            label: t('warehouse.do'),
            cell: (one) => (mayWrite ? <ActionButtons specs={[answerSpec(one, page.causes, words)]} /> : null),
          },
        ]}
      />
    </Section>
  );
}

function Identifications({ page, mayWrite }: { readonly page: Page; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  if (page.identifications.length === 0) return null;
  return (
    <Section title={t('warehouse.identifications')}>
      <Table
        caption={t('warehouse.identifications')}
        rows={page.identifications}
        keyOf={(one) => one.id}
        empty={null}
        columns={[
          { name: 'company', label: t('warehouse.company'), cell: (one) => `${one.company} (${one.registration})` },
          { name: 'contact', label: t('warehouse.contact'), cell: (one) => `${one.contact}, ${one.email}` },
          {
            name: 'documents',
            label: t('warehouse.documents'),
            cell: (one) => one.documents.map((each) => each.name).join(', '),
          },
          {
            name: 'do',
            label: t('warehouse.do'),
            cell: (one) => (mayWrite ? <ActionButtons specs={[identificationSpec(one, words)]} /> : null),
          },
        ]}
      />
    </Section>
  );
}

/** The warehouse: orders by where they stand, articles that come back, buyers to be checked. */
export function WarehousePage() {
  useAlso(SHOP_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/shop' });
  const page = useQuery(warehouseQuery(search));
  const mayWrite = useQuery(sessionQuery).data?.user?.permissions.includes('shop:write') ?? false;
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.shop')}</h1>
        <p>{t('warehouse.lede')}</p>
        <p>
          <Link to="/shop/stock">{t('warehouse.to-stock')}</Link>
        </p>
      </div>
      <Asked query={page}>
        {(answer) => (
          <>
            <Section title={t('warehouse.orders')}>
              <div className="stack">
                <States page={answer} chosen={search.state} />
                <Orders page={answer} />
              </div>
            </Section>
            <Returns page={answer} mayWrite={mayWrite} />
            <OpenComplaints page={answer} mayWrite={mayWrite} />
            <Identifications page={answer} mayWrite={mayWrite} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
