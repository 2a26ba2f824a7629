import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { ConsumptionView } from '../../design/consumption-view.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { consumptionQuery } from '../queries.ts';

/** The calls of the last month. */
export function ConsumptionPage() {
  const { t } = useWords();
  const consumption = useQuery(consumptionQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.consumption')}</h1>
        {consumption.data ? (
          <p>
            {t('consumption-since')} <Day value={consumption.data.consumption.from} />
          </p>
        ) : null}
      </div>
      <Asked query={consumption}>{(answer) => <ConsumptionView consumption={answer.consumption} />}</Asked>
    </PageWithMargin>
  );
}
