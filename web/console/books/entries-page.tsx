import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { BooksHead } from './books-head.tsx';
import { EntriesFilters } from './entries-filters.tsx';
import { EntryCard } from './entry-card.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { entriesQuery } from './queries.ts';

/** The entries of the books, the latest first, by day, account, kind, customer and paper. */
export function EntriesPage() {
  useAlso(BOOKS_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/books/entries' });
  const entries = useInfiniteQuery(entriesQuery(search));
  return (
    <PageWithMargin wide>
      <BooksHead at="entries">{t('books.entries-lede')}</BooksHead>
      <Asked query={entries}>
        {({ pages }) => (
          <>
            <EntriesFilters key={JSON.stringify(search)} search={search} page={pages[0]!} />
            {pages[0]!.entries.length === 0 ? (
              <Empty title={t('books.no-entry')}>{t('books.no-entry-why')}</Empty>
            ) : (
              pages.flatMap((page) => page.entries.map((entry) => <EntryCard key={entry.id} entry={entry} />))
            )}
            {entries.hasNextPage ? (
              <p className="more">
                <Button small disabled={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
                  {t('books.more')}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
