import { Link, useLocation } from '@tanstack/react-router';
import { useWords } from '../../design/language.tsx';

const PAGES = [
  { to: '/privacy', label: 'privacy.requests' },
  { to: '/privacy/retention', label: 'privacy.retention' },
  { to: '/privacy/logs', label: 'privacy.logs' },
  { to: '/privacy/directories', label: 'privacy.directories' },
  { to: '/privacy/register', label: 'privacy.register' },
] as const;

/** The other pages about personal data. */
export function PrivacyTabs() {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <nav className="row" aria-label={t('nav.privacy')}>
      {PAGES.filter(({ to }) => to !== pathname).map(({ to, label }) => (
        <Link key={to} to={to}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
