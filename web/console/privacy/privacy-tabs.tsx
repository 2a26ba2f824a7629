import { Link } from '@tanstack/react-router';
import { useWords } from '../../design/language.tsx';

const PAGES = [
  { to: '/privacy', label: 'privacy.requests' },
  { to: '/privacy/retention', label: 'privacy.retention' },
  { to: '/privacy/logs', label: 'privacy.logs' },
  { to: '/privacy/directories', label: 'privacy.directories' },
  { to: '/privacy/register', label: 'privacy.register' },
] as const;

/** The pages about personal data, one after another. */
export function PrivacyTabs() {
  const { t } = useWords();
  return (
    <nav className="row" aria-label={t('nav.privacy')}>
      {PAGES.map(({ to, label }) => (
        <Link key={to} to={to} className="button" data-look="quiet" data-size="small" activeOptions={{ exact: true }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
