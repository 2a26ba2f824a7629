import { Link } from '@tanstack/react-router';
import type { User } from '../../api/session.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { openPages } from '../pages.ts';

/** The first page of those who do not see the operator's figures: where their work is. */
export function OwnPages({ user }: { readonly user: User }) {
  const { t } = useWords();
  return (
    <PageWithMargin>
      <div className="page-head">
        <p className="overline">{user.operatorName}</p>
        <h1>{t('home.welcome', { name: user.name })}</h1>
      </div>
      <Section title={t('home.your-pages')}>
        <ul className="stack">
          {openPages(user).map((page) => (
            <li key={page.to}>
              <Link to={page.to}>{t(page.label)}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </PageWithMargin>
  );
}
