import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { AgedAccount, ReceivablesPage as Page } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { BooksHead } from './books-head.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { receivablesQuery } from './queries.ts';

const AGES = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;

function amountOrDash(value: string) {
  return Number(value) === 0 ? '—' : <Amount value={value} />;
}

function Accounts({ rows, total }: { readonly rows: readonly AgedAccount[]; readonly total: Page['total'] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('books.receivables')}
      rows={rows}
      keyOf={(row) => row.accountId}
      empty={<Empty title={t('books.nobody-owes')} />}
      search={(row) => `${row.holder} ${row.number}`}
      columns={[
        {
          name: 'holder',
          label: t('books.holder'),
          by: (row) => row.holder,
          cell: (row) => (
            <Link to="/customers/$accountId" params={{ accountId: row.accountId }}>
              {row.holder || row.number}
            </Link>
          ),
        },
        ...AGES.map((age) => ({
          name: age,
          label: t(`books.age.${age}`),
          end: true,
          by: (row: AgedAccount) => Number(row[age]),
          cell: (row: AgedAccount) => amountOrDash(row[age]),
        })),
        {
          name: 'total',
          label: t('books.total'),
          end: true,
          by: (row) => Number(row.total),
          cell: (row) => <Amount value={row.total} />,
        },
        {
          name: 'credit',
          label: t('books.credit-kept'),
          end: true,
          by: (row) => Number(row.credit),
          cell: (row) => amountOrDash(row.credit),
        },
      ]}
      foot={
        <tr>
          <th scope="row">{t('books.total')}</th>
          {[...AGES, 'total' as const, 'credit' as const].map((name) => (
            <td
              key={name}
              data-align="end"
              data-name={
                name === 'credit'
                  ? t('books.credit-kept')
                  : name === 'total'
                    ? t('books.total')
                    : t(`books.age.${name}`)
              }
            >
              <span>
                <Amount value={total[name]} />
              </span>
            </td>
          ))}
        </tr>
      }
    />
  );
}

/** What customers owe on a day, by age: together and one by one. */
export function ReceivablesPage() {
  useAlso(BOOKS_LABELS);
  const { t } = useWords();
  const { on = '' } = useSearch({ from: '/books/receivables' });
  const navigate = useNavigate({ from: '/books/receivables' });
  const owed = useInfiniteQuery(receivablesQuery(on));
  return (
    <PageWithMargin wide>
      <BooksHead at="receivables">{t('books.receivables-lede')}</BooksHead>
      <Asked query={owed}>
        {({ pages }) => (
          <Section
            title={t('books.by-age')}
            tools={
              <a className="button" data-size="small" href={`/api/books/receivables/csv?on=${pages[0]!.on}`} download>
                {t('books.csv')}
              </a>
            }
          >
            <div className="stack">
              <div className="form-pair">
                <Field label={t('books.on')}>
                  {(given) => (
                    <input
                      {...given}
                      type="date"
                      value={on === '' ? pages[0]!.on : on}
                      onChange={(event) =>
                        void navigate({ search: event.target.value === '' ? {} : { on: event.target.value } })
                      }
                    />
                  )}
                </Field>
              </div>
              <Accounts rows={pages.flatMap((page) => page.accounts)} total={pages[0]!.total} />
            </div>
            {owed.hasNextPage ? (
              <p className="more">
                <Button small disabled={owed.isFetchingNextPage} onClick={() => void owed.fetchNextPage()}>
                  {t('books.next-customers')}
                </Button>
              </p>
            ) : null}
          </Section>
        )}
      </Asked>
    </PageWithMargin>
  );
}
