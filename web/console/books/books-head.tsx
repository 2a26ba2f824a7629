import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../design/language.tsx';

const PAGES = [
  { to: '/books', name: 'home' },
  { to: '/books/entries', name: 'entries' },
  { to: '/books/receivables', name: 'receivables' },
  { to: '/books/vat', name: 'vat' },
  { to: '/books/months', name: 'months' },
] as const;

/** The head of a page of the books: what it is, and the other ones. */
export function BooksHead(props: { readonly at: (typeof PAGES)[number]['name']; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="page-head">
      <p className="overline">{t('books.title')}</p>
      <h1>{t(`books.${props.at}`)}</h1>
      <p>{props.children}</p>
      <nav aria-label={t('books.nav')} className="row">
        {PAGES.filter((page) => page.name !== props.at).map((page) => (
          <Link key={page.to} to={page.to}>
            {t(`books.${page.name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
