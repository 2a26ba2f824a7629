import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Icon } from './icon.tsx';
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

/** A group opens below its name; Escape and leaving it close it, and another page finds it closed. */
function Group({ group, at }: { readonly group: NavGroup; readonly at: string }) {
  const { t } = useWords();
  const id = useId();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === at;
  const close = (): void => setOpenAt(undefined);
  return (
    <div
      className="nav-group"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        data-here={group.pages.some((page) => within(at, page.to))}
        onClick={() => setOpenAt(open ? undefined : at)}
      >
        {t(group.label)} <Icon name="down" />
      </button>
      <p className="overline" aria-hidden="true">
        {t(group.label)}
      </p>
      <div className="nav-pages" id={id} data-open={open}>
        {group.pages.map((page) => (
          <PageLink key={page.to} page={page} />
        ))}
      </div>
    </div>
  );
}

/** The pages of the masthead; a group of one page is that page. */
export function Navigation({ entries }: { readonly entries: readonly (NavPage | NavGroup)[] }) {
  const { pathname } = useLocation();
  return entries.map((entry) => {
    if ('to' in entry) return <PageLink key={entry.to} page={entry} />;
    if (entry.pages.length === 0) return null;
    if (entry.pages.length === 1) return <PageLink key={entry.label} page={entry.pages[0]!} />;
    return <Group key={entry.label} group={entry} at={pathname} />;
  });
}
