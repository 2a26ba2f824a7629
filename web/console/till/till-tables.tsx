import { Link } from '@tanstack/react-router';
import type { TillPage, TillSessionPage } from '../../api/shapes.ts';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { cancelSpec } from './till-actions.ts';
import { Table } from '../../design/table.tsx';

/** What a till took, each with its receipt; who holds it may undo what was taken by mistake. */
export function TakenTable({ page, mine = false }: { readonly page: TillSessionPage; readonly mine?: boolean }) {
  const words = useWords();
  const { t, word } = words;
  const open = mine && page.session.state === 'open';
  return (
    <Table
      caption={t('till.taken')}
      rows={[...page.payments].reverse()}
      keyOf={(one) => one.id}
      empty={<Empty title={t('till.none-taken')}>{t('till.none-taken-why')}</Empty>}
      columns={[
        {
          name: 'receipt',
          label: t('till.receipt'),
          by: (one) => one.receipt,
          cell: (one) => (
            <a href={`/api/till-payments/${one.accountId}/${one.id}/receipt`} target="_blank" rel="noreferrer">
              {one.receipt}
            </a>
          ),
        },
        {
          name: 'who',
          label: t('till.who'),
          by: (one) => one.holder,
          cell: (one) => (
            <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
              {one.holder}
            </Link>
          ),
        },
        {
          name: 'method',
          label: t('till.method'),
          cell: (one) => (one.kind === 'refund' ? t('till.given-back') : word('payment-method', one.method)),
        },
        { name: 'reference', label: t('till.reference'), cell: (one) => one.reference },
        {
          name: 'amount',
          label: t('till.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) =>
            one.cancelledWhy === null ? (
              <Amount value={one.kind === 'refund' ? `-${one.amount}` : one.amount} />
            ) : (
              <s>
                <Amount value={one.amount} />
              </s>
            ),
        },
        {
          name: 'cancel',
          label: t('till.correction'),
          cell: (one) => <Correction one={one} open={open} />,
        },
      ]}
    />
  );
}

function Correction({ one, open }: { readonly one: TillSessionPage['payments'][number]; readonly open: boolean }) {
  const words = useWords();
  if (one.cancelledWhy !== null) return words.t('till.cancelled', { why: one.cancelledWhy });
  return open && one.kind === 'payment' ? <ActionButtons specs={[cancelSpec(one, words)]} /> : null;
}

/** What has left for the bank. */
export function DepositsTable({ page }: { readonly page: TillPage }) {
  const { t, word } = useWords();
  return (
    <Table
      caption={t('till.deposits')}
      rows={page.deposits}
      keyOf={(one) => one.id}
      empty={<Empty title={t('till.no-deposit')}>{t('till.no-deposit-why')}</Empty>}
      columns={[
        {
          name: 'number',
          label: t('till.number'),
          by: (one) => one.number,
          cell: (one) =>
            one.kind === 'cheque' ? (
              <a href={`/api/till-deposits/${one.id}/slip`} target="_blank" rel="noreferrer">
                {one.number}
              </a>
            ) : (
              one.number
            ),
        },
        { name: 'kind', label: t('till.kind'), cell: (one) => word('deposit-kind', one.kind) },
        { name: 'shop', label: t('till.shop'), cell: (one) => one.shop },
        {
          name: 'made',
          label: t('till.made'),
          by: (one) => one.madeOn,
          cell: (one) => <Day value={one.madeOn} short />,
        },
        {
          name: 'arrived',
          label: t('till.arrived'),
          cell: (one) => (one.arrivedOn === null ? t('till.on-its-way') : <Day value={one.arrivedOn} short />),
        },
        {
          name: 'amount',
          label: t('till.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => <Amount value={one.amount} />,
        },
      ]}
    />
  );
}

/** The last times that tills were opened. */
export function SessionsTable({ page }: { readonly page: TillPage }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('till.history')}
      rows={page.sessions}
      keyOf={(one) => one.id}
      empty={<Empty title={t('till.no-history')} />}
      columns={[
        {
          name: 'opened',
          label: t('till.opened'),
          by: (one) => one.openedAt,
          cell: (one) => (
            <Link to="/till/$sessionId" params={{ sessionId: one.id }}>
              <Moment value={one.openedAt} short />
            </Link>
          ),
        },
        { name: 'name', label: t('till.name'), by: (one) => one.till, cell: (one) => `${one.till}, ${one.shop}` },
        { name: 'agent', label: t('till.agent'), by: (one) => one.agent, cell: (one) => one.agent },
        {
          name: 'difference',
          label: t('till.difference'),
          end: true,
          cell: (one) => (one.difference === null ? '—' : <Amount value={one.difference} />),
        },
        { name: 'note', label: t('till.note'), cell: (one) => one.note ?? '' },
      ]}
    />
  );
}
