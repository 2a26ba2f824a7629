import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { StockPiece, StockPieces } from '../../api/shapes.ts';
import { Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { usePermitted } from './queries.ts';
import { pieceActions } from './stock-actions.ts';
import type { StockSearch } from './stock-search.ts';

function usePieces(search: StockSearch) {
  return useInfiniteQuery({
    queryKey: ['stock', 'pieces', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search });
      if (pageParam !== '') query.set('after', pageParam);
      return call<StockPieces>(`/api/equipment?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function useColumns(today: string): readonly Column<StockPiece>[] {
  const words = useWords();
  const permitted = usePermitted();
  const { t, word } = words;
  return [
    {
      name: 'serial',
      label: t('stock.serial'),
      by: (one) => one.serial,
      cell: (one) => <span className="number">{one.serial}</span>,
    },
    { name: 'kind', label: t('stock.kind'), by: (one) => one.kind, cell: (one) => word('equipment-kind', one.kind) },
    { name: 'model', label: t('stock.model'), by: (one) => one.model, cell: (one) => one.model },
    { name: 'state', label: t('stock.state'), by: (one) => one.state, cell: (one) => <State code={one.state} /> },
    {
      name: 'holder',
      label: t('stock.holder'),
      by: (one) => one.holder ?? '',
      cell: (one) =>
        one.accountId ? (
          <Link to="/customers/$accountId" params={{ accountId: one.accountId }} hash="equipment">
            {one.holder}
          </Link>
        ) : (
          '—'
        ),
    },
    {
      name: 'since',
      label: t('stock.since'),
      by: (one) => one.returnedOn ?? one.assignedOn ?? '',
      cell: (one) => {
        const on = one.returnedOn ?? one.assignedOn;
        return on ? <Day value={on} short /> : '—';
      },
    },
    {
      name: 'act',
      label: t('stock.act'),
      cell: (one) => (
        <span className="row">
          <ActionButtons specs={pieceActions(one, today, words).filter((spec) => permitted(spec.key))} />
        </span>
      ),
    },
  ];
}

/** The pieces that answer the filters, by serial number. */
export function Pieces({ search }: { readonly search: StockSearch }) {
  const { t } = useWords();
  const pieces = usePieces(search);
  const pages = pieces.data?.pages ?? [];
  const columns = useColumns(pages[0]?.today ?? '');
  if (pieces.isError) {
    return (
      <p className="problem" role="alert">
        {pieces.error.message}
      </p>
    );
  }
  if (!pieces.data) return <p className="wait">{t('wait')}</p>;
  return (
    <>
      <Table
        caption={t('stock.pieces')}
        rows={pages.flatMap((page) => page.pieces)}
        keyOf={(one) => one.serial}
        empty={<Empty title={t('stock.none')}>{t('stock.none-why')}</Empty>}
        columns={columns}
      />
      {pieces.hasNextPage ? (
        <p className="more">
          <Button small disabled={pieces.isFetchingNextPage} onClick={() => void pieces.fetchNextPage()}>
            {t('stock.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
