import { Link } from '@tanstack/react-router';
import { useWords } from './language.tsx';
import { PageWithMargin } from './margin.tsx';

/** What an address shows that leads nowhere: that nothing is there, and the way back. */
export function NothingHere() {
  const { t } = useWords();
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nowhere.title')}</h1>
        <p className="lede">{t('nowhere.why')}</p>
        <p>
          <Link to="/">{t('nowhere.home')}</Link>
        </p>
      </div>
    </PageWithMargin>
  );
}
