import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { VatPage as Page } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { money, percent } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { BooksHead } from './books-head.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { vatQuery } from './queries.ts';

function Sales({ page }: { readonly page: Page }) {
  const { t, word, language } = useWords();
  return (
    <Table
      caption={t('books.vat-by')}
      rows={page.lines}
      keyOf={(row) => `${row.territory} ${row.rate}`}
      empty={<Empty title={t('books.no-sale')} />}
      columns={[
        { name: 'territory', label: t('books.territory'), cell: (row) => word('territory', row.territory) },
        { name: 'rate', label: t('books.vat-rate'), end: true, cell: (row) => percent(row.rate, language) },
        { name: 'base', label: t('books.base'), end: true, cell: (row) => <Amount value={row.base} /> },
        { name: 'vat', label: t('books.vat-amount'), end: true, cell: (row) => <Amount value={row.vat} /> },
        { name: 'box', label: t('books.box'), cell: (row) => row.box ?? '—' },
      ]}
    />
  );
}

function Boxes({ page }: { readonly page: Page }) {
  const { t, say, language } = useWords();
  const euros = (value: string): string => money(`${value}.00`, language).replace(/[.,]00/, '');
  return (
    <Table
      caption={t('books.boxes')}
      rows={page.boxes}
      keyOf={(row) => row.box}
      empty={<Empty title={t('books.no-sale')} />}
      columns={[
        { name: 'box', label: t('books.box'), cell: (row) => row.box },
        { name: 'label', label: t('books.vat-rate'), cell: (row) => say(row.label) },
        { name: 'base', label: t('books.base'), end: true, cell: (row) => euros(row.base) },
        {
          name: 'vat',
          label: t('books.vat-amount'),
          end: true,
          cell: (row) => (row.vat === null ? '—' : euros(row.vat)),
        },
      ]}
    />
  );
}

function Balances({ page }: { readonly page: Page }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('books.balance')}
      rows={page.balances}
      keyOf={(row) => row.code}
      empty={<Empty title={t('books.none')} />}
      columns={[
        {
          name: 'account',
          label: t('books.account'),
          by: (row) => row.code,
          cell: (row) => (
            <Link to="/books/entries" search={{ account: row.code }}>
              {row.code} {say(row.label)}
            </Link>
          ),
        },
        { name: 'debit', label: t('books.debit'), end: true, cell: (row) => <Amount value={row.debit} /> },
        { name: 'credit', label: t('books.credit'), end: true, cell: (row) => <Amount value={row.credit} /> },
        { name: 'balance', label: t('books.solde'), end: true, cell: (row) => <Amount value={row.balance} /> },
      ]}
    />
  );
}

/** VAT of a month by territory and rate, the boxes of its return, and the balances of accounts. */
export function VatPage() {
  useAlso(BOOKS_LABELS);
  const { t } = useWords();
  const { month = '' } = useSearch({ from: '/books/vat' });
  const navigate = useNavigate({ from: '/books/vat' });
  const vat = useQuery(vatQuery(month));
  return (
    <PageWithMargin wide>
      <BooksHead at="vat">{t('books.vat-lede')}</BooksHead>
      <Asked query={vat}>
        {(page) => (
          <>
            <div className="stack">
              <div className="form-pair">
                <Field label={t('books.month')}>
                  {(given) => (
                    <input
                      {...given}
                      type="month"
                      value={month === '' ? page.month : month}
                      onChange={(event) => {
                        if (/^20\d\d-\d\d$/.test(event.target.value))
                          void navigate({ search: { month: event.target.value } });
                      }}
                    />
                  )}
                </Field>
              </div>
              {page.closed ? null : (
                <p className="notice" role="note">
                  {t('books.open-month')}
                </p>
              )}
            </div>
            <Section title={t('books.vat-by')}>
              <Sales page={page} />
            </Section>
            <Section title={t('books.boxes')}>
              <p className="small soft">{t('books.boxes-why')}</p>
              <Boxes page={page} />
            </Section>
            <Section title={t('books.balance')}>
              <Balances page={page} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
