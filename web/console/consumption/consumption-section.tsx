import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UseTotals } from '../../consumption/consumption-view.tsx';
import { CONSUMPTION_LABELS } from '../../consumption/labels.ts';
import { LimitList } from '../../consumption/limit-list.tsx';
import { consumptionQuery } from '../../consumption/queries.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';

/** The present month of a customer in short, on their page. */
export function ConsumptionSection({ accountId }: { readonly accountId: string }) {
  useAlso(CONSUMPTION_LABELS);
  const { t } = useWords();
  const month = useQuery(consumptionQuery(`/api/accounts/${accountId}`, {}));
  return (
    <Section id="consumption" title={t('customer.consumption')}>
      <Asked query={month}>
        {(found) => (
          <div className="stack">
            <UseTotals month={found} />
            {found.limits.length === 0 ? null : <LimitList limits={found.limits} />}
            <p>
              <Link to="/customers/$accountId/consumption" params={{ accountId }}>
                {t('consumption-page.open')}
              </Link>
            </p>
          </div>
        )}
      </Asked>
    </Section>
  );
}
