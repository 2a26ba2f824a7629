import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../design/language.tsx';

const PAGES = [
  { to: '/settings', name: 'operator' },
  { to: '/settings/catalog', name: 'catalog' },
  { to: '/settings/calendars', name: 'calendars' },
  { to: '/price-sheets', name: 'price-sheets' },
  { to: '/messages/templates', name: 'templates' },
  { to: '/settings/changes', name: 'changes' },
] as const;

/** The head of a page of the settings: what it is, and the other ones. */
export function SettingsHead(props: { readonly at: (typeof PAGES)[number]['name']; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="page-head">
      <p className="overline">{t('settings.title')}</p>
      <h1>{t(`settings.${props.at}`)}</h1>
      <p>{props.children}</p>
      <nav aria-label={t('settings.nav')} className="row">
        {PAGES.filter((page) => page.name !== props.at).map((page) => (
          <Link key={page.to} to={page.to}>
            {t(`settings.${page.name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
