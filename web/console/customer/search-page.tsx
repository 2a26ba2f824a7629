import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { searchQuery } from '../queries.ts';
import { SearchBox } from './search-box.tsx';

/** The customers that were looked for. */
export function SearchPage() {
  const { t, word } = useWords();
  const { q = '' } = useSearch({ from: '/customers' });
  const found = useQuery(searchQuery(q));
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.customers')}</h1>
        <SearchBox key={q} initial={q} />
        <p>
          <Link to="/customers/new">{t('search.new')}</Link>
        </p>
      </div>
      {q === '' ? (
        <Empty title={t('search.start')}>{t('search.start-why')}</Empty>
      ) : (
        <Asked query={found}>
          {(answer) => (
            <Table
              caption={t('search.found', { text: q })}
              rows={answer.hits}
              keyOf={(hit) => hit.accountId}
              empty={<Empty title={t('search.none', { text: q })}>{t('search.none-why')}</Empty>}
              columns={[
                {
                  name: 'name',
                  label: t('search.name'),
                  by: (hit) => hit.name,
                  cell: (hit) => (
                    <Link to="/customers/$accountId" params={{ accountId: hit.accountId }}>
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
                  cell: (hit) => <span className="number">{hit.phone ? phone(hit.phone) : null}</span>,
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
          )}
        </Asked>
      )}
    </PageWithMargin>
  );
}
