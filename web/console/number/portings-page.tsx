import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { PortingItem, PortingList } from '../../api/shapes.ts';
import { Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { Term } from '../../design/term.tsx';
import { NUMBER_LABELS } from '../../number/labels.ts';
import { portOutSpec } from '../../number/porting-actions.ts';
import { PortingState } from '../../number/porting-view.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { PortingsFilters } from './portings-filters.tsx';
import type { PortingsSearch } from './portings-search.ts';

function usePortings({ shown, direction, state, number }: PortingsSearch) {
  const filter = {
    ...(shown === 'all' || state ? { running: 'false' } : {}),
    ...(direction ? { direction } : {}),
    ...(state ? { state } : {}),
    ...(number ? { number } : {}),
  };
  return useInfiniteQuery({
    queryKey: ['portings', filter],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(filter);
      if (pageParam !== '') query.set('after', pageParam);
      return call<PortingList>(`/api/portings?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function NextDay({ one, today }: { readonly one: PortingItem; readonly today: string }) {
  if (!one.nextOn) return '—';
  return (
    <>
      <Term term={one.nextOn} kind="short-date" />{' '}
      {!one.over && one.nextOn.value < today && one.state !== 'late' ? <State code="late" /> : null}
    </>
  );
}

function useColumns(today: string): readonly Column<PortingItem>[] {
  const { t, say } = useWords();
  return [
    {
      name: 'number',
      label: t('portings.number'),
      by: (one) => one.number,
      cell: (one) => (
        <Link to="/portings/$portingId" params={{ portingId: one.id }} className="number">
          {one.shown}
        </Link>
      ),
    },
    {
      name: 'direction',
      label: t('portings.direction'),
      by: (one) => one.direction,
      cell: (one) => t(one.direction === 'in' ? 'port.in' : 'port.out'),
    },
    {
      name: 'who',
      label: t('port.customer'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'state',
      label: t('portings.state'),
      by: (one) => say(one.stateLabel),
      cell: (one) => <PortingState porting={one} />,
    },
    {
      name: 'day',
      label: t('portings.day'),
      by: (one) => one.nextOn?.value ?? '9999',
      cell: (one) => <NextDay one={one} today={today} />,
    },
    {
      name: 'operator',
      label: t('portings.operator'),
      by: (one) => one.otherOperator,
      cell: (one) => one.otherOperator || '—',
    },
    {
      name: 'requested',
      label: t('portings.requested'),
      by: (one) => one.requestedOn,
      cell: (one) => <Day value={one.requestedOn} short />,
    },
  ];
}

function Nothing({ search }: { readonly search: PortingsSearch }) {
  const { t } = useWords();
  if (Object.keys(search).length === 0) return <Empty title={t('portings.none')}>{t('portings.none-running')}</Empty>;
  return (
    <Empty title={t('portings.none')}>
      {t('portings.none-filter')}{' '}
      <Link to="/portings" search={{}}>
        {t('portings.all-again')}
      </Link>
    </Empty>
  );
}

/** The numbers that come and go, those that run first, with the day to watch. */
export function PortingsPage() {
  useAlso(NUMBER_LABELS);
  const words = useWords();
  const { t } = words;
  const search = useSearch({ from: '/portings' });
  const portings = usePortings(search);
  const pages = portings.data?.pages ?? [];
  const columns = useColumns(pages[0]?.today ?? '');
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('portings.title')}</h1>
        <p>{t('portings.lede')}</p>
        <div className="row">
          <ActionButtons specs={[portOutSpec(words)]} />
        </div>
      </div>
      <PortingsFilters search={search} />
      {portings.isError ? (
        <p className="problem" role="alert">
          {portings.error.message}
        </p>
      ) : null}
      {portings.data ? (
        <Table
          caption={t('portings.title')}
          rows={pages.flatMap((page) => page.portings)}
          keyOf={(one) => one.id}
          empty={<Nothing search={search} />}
          columns={columns}
        />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      {portings.hasNextPage ? (
        <p className="more">
          <Button small disabled={portings.isFetchingNextPage} onClick={() => void portings.fetchNextPage()}>
            {t('portings.more')}
          </Button>
        </p>
      ) : null}
    </PageWithMargin>
  );
}
