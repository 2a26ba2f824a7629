import type { MonthsPage } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';

/** The file of accounting entries, year by year. */
export function FecSection({ years }: { readonly years: MonthsPage['years'] }) {
  const { t } = useWords();
  return (
    <Section title={t('books.fec')}>
      <p className="small soft">{t('books.fec-lede')}</p>
      <Table
        caption={t('books.fec')}
        rows={years}
        keyOf={(row) => String(row.year)}
        empty={<Empty title={t('books.none')} />}
        columns={[
          { name: 'year', label: t('books.year'), cell: (row) => row.year },
          {
            name: 'validated',
            label: t('books.validated'),
            cell: (row) => (
              <a href={`/api/books/fec/${row.year}`} download aria-label={`${t('books.download')} ${row.year}`}>
                {t('books.download')}
              </a>
            ),
          },
          {
            name: 'open',
            label: t('books.with-open'),
            cell: (row) =>
              row.openEntries === 0 ? (
                t('books.complete')
              ) : (
                <a href={`/api/books/fec/${row.year}?open=true`} download>
                  {t('books.download')} ({t('books.with-open-count', { count: row.openEntries })})
                </a>
              ),
          },
        ]}
      />
    </Section>
  );
}
