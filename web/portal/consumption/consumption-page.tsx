import { useNavigate, useSearch } from '@tanstack/react-router';
import { ConsumptionView } from '../../consumption/consumption-view.tsx';
import { CONSUMPTION_LABELS } from '../../consumption/labels.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';

/** What I use: a month at a time, what is left, what the next bill should hold. */
export function ConsumptionPage() {
  useAlso(CONSUMPTION_LABELS);
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const period = useSearch({ from: '/consumption' });
  const navigate = useNavigate();
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.consumption')}</h1>
        <p className="lede">{t('use.lede')}</p>
      </div>
      <ConsumptionView
        base="/api/me"
        period={period}
        onChange={(search) => void navigate({ to: '/consumption', search, replace: true })}
      />
    </PageWithMargin>
  );
}
