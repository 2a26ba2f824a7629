import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { registerQuery } from '../../privacy/queries.ts';
import { RegisterView } from '../../privacy/register-view.tsx';

/** What the operator does with data, for everybody, without signing in. */
export function PolicyPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const register = useQuery(registerQuery('public'));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={register}>
        {(found) => (
          <>
            <div className="page-head">
              <h1>{t('privacy.public-title')}</h1>
              <p className="lede">{t('privacy.public-lede', { operator: found.controller })}</p>
              <p>
                <Link to="/my-data">{t('privacy.sign-in')}</Link>
              </p>
            </div>
            <RegisterView register={found} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
