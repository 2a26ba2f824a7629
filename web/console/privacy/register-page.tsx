import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { registerQuery } from '../../privacy/queries.ts';
import { RegisterView } from '../../privacy/register-view.tsx';
import { PrivacyTabs } from './privacy-tabs.tsx';

/** The register of processing, with its file for the authority. */
export function RegisterPage() {
  useAlso(PRIVACY_LABELS);
  const { t, language } = useWords();
  const register = useQuery(registerQuery);
  const file = `/api/privacy/register/file?language=${language}`;
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('privacy.register')}</h1>
        <p>{t('privacy.register-lede')}</p>
        <PrivacyTabs />
        <div className="row">
          <a className="button" data-look="plain" data-size="small" href={`${file}&as=csv`}>
            {t('privacy.csv')}
          </a>
          <a className="button" data-look="plain" data-size="small" href={`${file}&as=json`}>
            {t('privacy.json')}
          </a>
        </div>
      </div>
      <Asked query={register}>{(found) => <RegisterView register={found} />}</Asked>
    </PageWithMargin>
  );
}
