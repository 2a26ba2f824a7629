import { Link } from '@tanstack/react-router';
import { useWords } from '../design/language.tsx';
import './foot.css';

/** What stands below every page of the space: how to reach the operator, what it does with data, and the statement on accessibility. */
export function Foot() {
  const { t } = useWords();
  return (
    <footer className="space-foot small">
      <nav aria-label={t('nav.foot')}>
        <Link to="/contact">{t('nav.contact')}</Link>
        <Link to="/privacy">{t('nav.privacy')}</Link>
        <Link to="/accessibility">{t('nav.accessibility')}</Link>
      </nav>
    </footer>
  );
}
