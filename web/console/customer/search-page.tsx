import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { CustomerHit } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { BulkBar } from '../desk/bulk-bar.tsx';
import { useBulkActions } from '../desk/use-bulk-actions.ts';
import { useChosen } from '../desk/use-chosen.ts';
import { searchQuery } from '../queries.ts';
import { SearchBox } from './search-box.tsx';
import { Permitted } from '../act/permitted.tsx';

const ACTIONS = ['letter', 'hold-collection'] as const;

/** The customers that were found, with what may be done to those that are chosen. */
function Found({ text, hits }: { readonly text: string; readonly hits: readonly CustomerHit[] }) {
  const { t, word } = useWords();
  const { chosen, choose, setChosen } = useChosen();
  const choosable = useBulkActions(ACTIONS).length > 0;
  const pick = {
    name: 'pick',
    label: t('inbox.pick'),
    cell: (hit: CustomerHit) => (
      <input
        type="checkbox"
        className="row-box"
        checked={chosen.has(hit.accountId)}
        aria-label={t('inbox.choose', { what: hit.name })}
        onChange={(event) => choose(hit.accountId, event.target.checked)}
      />
    ),
  };
  return (
    <>
      <BulkBar
        rows={hits
          .filter(({ accountId }) => chosen.has(accountId))
          .map(({ accountId: id }) => ({ kind: 'account', id }))}
        agents={[]}
        all={hits.length}
        actions={ACTIONS}
        onAll={() => setChosen(new Set(hits.map(({ accountId }) => accountId)))}
        onNone={() => setChosen(new Set())}
      />
      <Table
        caption={t('search.found', { text })}
        rows={hits}
        keyOf={(hit) => hit.accountId}
        empty={<Empty title={t('search.none', { text })}>{t('search.none-why')}</Empty>}
        columns={[
          ...(choosable ? [pick] : []),
          {
            name: 'name',
            label: t('search.name'),
            by: (hit) => hit.name,
            cell: (hit) => (
              <Link to="/customers/$accountId" params={{ accountId: hit.accountId }} className="row-link">
                {hit.name}
              </Link>
            ),
          },
          {
            name: 'number',
            label: t('search.account'),
            by: (hit) => hit.number,
            cell: (hit) => <span className="number">{hit.number}</span>,
          },
          {
            name: 'phone',
            label: t('search.phone'),
            cell: (hit) => (hit.phone ? <span className="number">{phone(hit.phone)}</span> : null),
          },
          { name: 'city', label: t('search.city'), by: (hit) => hit.city, cell: (hit) => hit.city },
          {
            name: 'territory',
            label: t('search.territory'),
            by: (hit) => hit.territory,
            cell: (hit) => word('territory', hit.territory),
          },
        ]}
      />
    </>
  );
}

/** The customers that were looked for. */
export function SearchPage() {
  const { t } = useWords();
  const { q = '' } = useSearch({ from: '/customers' });
  const found = useQuery(searchQuery(q));
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.customers')}</h1>
        <SearchBox key={q} initial={q} />
        <Permitted path="/api/customers">
          <p>
            <Link to="/customers/new">{t('search.new')}</Link>
          </p>
        </Permitted>
      </div>
      {q === '' ? (
        <Empty title={t('search.start')}>{t('search.start-why')}</Empty>
      ) : (
        <Asked query={found}>{(answer) => <Found text={q} hits={answer.hits} />}</Asked>
      )}
    </PageWithMargin>
  );
}
