import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAlso, useWords } from '../../design/language.tsx';
import { MESSAGE_LABELS } from './labels.ts';

const PAGES = [
  { to: '/messages', name: 'outbox' },
  { to: '/messages/letters', name: 'letters' },
  { to: '/messages/templates', name: 'templates' },
  { to: '/messages/settings', name: 'settings' },
] as const;

/** The head of a page on messages: what it is, and the other ones. */
export function MessagesHead(props: {
  readonly at?: (typeof PAGES)[number]['name'];
  readonly title?: string;
  readonly children: ReactNode;
}) {
  useAlso(MESSAGE_LABELS);
  const { t } = useWords();
  return (
    <div className="page-head">
      <p className="overline">{t('msg.title')}</p>
      <h1>{props.title ?? t(`msg.${props.at}`)}</h1>
      <p>{props.children}</p>
      <nav aria-label={t('msg.nav')} className="row">
        {PAGES.filter((page) => page.name !== props.at).map((page) => (
          <Link key={page.to} to={page.to}>
            {t(`msg.${page.name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
