import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { EntriesPage as Page } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { BooksHead } from './books-head.tsx';
import { EntryCard, useKindWords } from './entry-card.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { entriesQuery, type EntriesSearch } from './queries.ts';

const TEXTS = ['from', 'to', 'customer', 'document'] as const;

function Filters({ search, page }: { readonly search: EntriesSearch; readonly page: Page }) {
  const { t, say } = useWords();
  const kindWords = useKindWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<EntriesSearch>(search);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const next = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
    void navigate({ to: '/books/entries', search: next, replace: true });
  };
  const set = (name: keyof EntriesSearch, value: string): void => setTyped({ ...typed, [name]: value.trim() });
  const hints = { customer: t('books.customer-hint'), document: t('books.document-hint') };
  return (
    <form className="form-pair filters" role="search" onSubmit={find}>
      {TEXTS.map((name) => (
        <Field
          key={name}
          label={t(`books.${name}`)}
          {...(name === 'customer' || name === 'document' ? { hint: hints[name] } : {})}
        >
          {(given) => (
            <input
              {...given}
              type={name === 'from' || name === 'to' ? 'date' : 'search'}
              {...(name === 'customer' ? { inputMode: 'numeric' as const, pattern: '[0-9]{0,12}' } : {})}
              value={typed[name] ?? ''}
              onChange={(event) => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Field label={t('books.account')}>
        {(given) => (
          <select {...given} value={typed.account ?? ''} onChange={(event) => set('account', event.target.value)}>
            <option value="">{t('books.every-account')}</option>
            {page.accounts.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {say(one.label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('books.kind')}>
        {(given) => (
          <select {...given} value={typed.kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
            <option value="">{t('books.every-kind')}</option>
            {page.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="row">
        <Button type="submit" small>
          {t('books.find')}
        </Button>
        {search.from && search.to ? (
          <a
            className="button"
            data-size="small"
            href={`/api/books/entries/csv?from=${search.from}&to=${search.to}`}
            download
          >
            {t('books.csv')}
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** The entries of the books, the latest first, by day, account, kind, customer and paper. */
export function EntriesPage() {
  useAlso(BOOKS_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/books/entries' });
  const entries = useInfiniteQuery(entriesQuery(search));
  return (
    <PageWithMargin>
      <BooksHead at="entries">{t('books.entries-lede')}</BooksHead>
      <Asked query={entries}>
        {({ pages }) => (
          <>
            <Filters key={JSON.stringify(search)} search={search} page={pages[0]!} />
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
