import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { InboxViews, WorkFilter } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import type { InboxAddress } from './inbox-search.ts';
import { InboxTable, rowKey } from './inbox-table.tsx';
import { ForgetView, KeepView, ViewLinks } from './inbox-views.tsx';
import { DESK_LABELS } from './labels.ts';
import { inboxPageOf, viewsQuery } from './queries.ts';
import { useChosen } from './use-chosen.ts';

function useInbox(filter: WorkFilter) {
  return useInfiniteQuery({
    queryKey: ['desk', filter],
    queryFn: ({ pageParam }) => inboxPageOf(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function Items({ filter, known }: { readonly filter: WorkFilter; readonly known: InboxViews }) {
  const { t } = useWords();
  const inbox = useInbox(filter);
  const { chosen, choose, setChosen } = useChosen();
  const pages = inbox.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const rows = items.filter((one) => chosen.has(rowKey(one)));
  return (
    <Asked query={inbox}>
      {() => (
        <>
          <p className="soft" role="status">
            {t('inbox.count', { count: pages[0]?.count ?? 0 })}
          </p>
          <BulkBar
            rows={rows}
            agents={known.agents}
            all={items.length}
            onAll={() => setChosen(new Set(items.map(rowKey)))}
            onNone={() => setChosen(new Set())}
          />
          <InboxTable items={items} me={pages[0]?.me ?? ''} chosen={chosen} onChoose={choose} />
          <MoreRows of={inbox} />
        </>
      )}
    </Asked>
  );
}

function Desk({ known }: { readonly known: InboxViews }) {
  const { t } = useWords();
  const { view: asked, ...own } = useSearch({ from: '/inbox' }) as InboxAddress;
  const navigate = useNavigate();
  const filtered = Object.keys(own).length > 0;
  const view = known.views.find((one) => one.id === (asked ?? (filtered ? '' : 'team')));
  const filter: WorkFilter = view?.filter ?? own;
  const show = (search: InboxAddress): void => void navigate({ to: '/inbox', search, replace: true });
  return (
    <>
      <ViewLinks views={known.views} shown={view?.id} />
      <details className="folded inbox-filters" open={filtered || undefined}>
        <summary>{t('inbox.filters')}</summary>
        <div className="stack">
          <InboxFilters filter={filter} known={known} onChange={(next) => show(next)} />
          {filtered ? <KeepView filter={filter} onKept={(id) => show({ view: id })} /> : null}
          {view && view.name !== null ? <ForgetView view={view} onGone={() => show({})} /> : null}
        </div>
      </details>
      <Items key={JSON.stringify(filter)} filter={filter} known={known} />
    </>
  );
}

/** What waits for the agents, by views: taken, given back, dealt with one by one or many at once. */
export function DeskInboxPage() {
  useAlso(DESK_LABELS);
  const { t } = useWords();
  const views = useQuery(viewsQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('inbox.title')}</h1>
        <p>{t('inbox.lede')}</p>
        <p className="small">
          <Link to="/obligations">{t('inbox.deadlines')}</Link>
        </p>
      </div>
      <Asked query={views}>{(known) => <Desk known={known} />}</Asked>
    </PageWithMargin>
  );
}
