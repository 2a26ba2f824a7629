import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { Fold } from './fold.tsx';
import { useWords } from './language.tsx';

/** A page of the masthead: where it is, what it is called. */
export interface NavPage {
  readonly to: string;
  readonly label: string;
}

/** Pages that go together, under one name. */
export interface NavGroup {
  readonly label: string;
  readonly pages: readonly NavPage[];
}

const within = (pathname: string, to: string): boolean => pathname === to || pathname.startsWith(`${to}/`);

function PageLink({ page }: { readonly page: NavPage }) {
  const { t } = useWords();
  return (
    <Link
      to={page.to as LinkProps['to']}
      activeOptions={{ exact: page.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t(page.label)}
    </Link>
  );
}

/** The pages of the masthead; a group of one page is that page. */
export function Navigation({ entries }: { readonly entries: readonly (NavPage | NavGroup)[] }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  return entries.map((entry) => {
    if ('to' in entry) return <PageLink key={entry.to} page={entry} />;
    if (entry.pages.length === 0) return null;
    if (entry.pages.length === 1) return <PageLink key={entry.label} page={entry.pages[0]!} />;
    return (
      <Fold key={entry.label} label={t(entry.label)} here={entry.pages.some((page) => within(pathname, page.to))}>
        {entry.pages.map((page) => (
          <PageLink key={page.to} page={page} />
        ))}
      </Fold>
    );
  });
}
