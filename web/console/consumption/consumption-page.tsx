import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ConsumptionView } from '../../consumption/consumption-view.tsx';
import { CONSUMPTION_LABELS } from '../../consumption/labels.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { customerQuery } from '../queries.ts';

/** A customer's use as agents follow it: the same figures as the customer sees. */
export function ConsumptionPage() {
  useAlso(CONSUMPTION_LABELS);
  const { t } = useWords();
  const { accountId } = useParams({ from: '/customers/$accountId/consumption' });
  const period = useSearch({ from: '/customers/$accountId/consumption' });
  const navigate = useNavigate();
  const customer = useQuery(customerQuery(accountId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <p className="overline">
          <Link to="/customers/$accountId" params={{ accountId }}>
            {t('consumption-page.back')}
          </Link>
        </p>
        <h1>{t('consumption-page.title', { name: customer.data?.holder.displayName ?? '' })}</h1>
        <p className="lede">{t('consumption-page.lede')}</p>
      </div>
      <ConsumptionView
        base={`/api/accounts/${accountId}`}
        period={period}
        onChange={(search) =>
          void navigate({ to: '/customers/$accountId/consumption', params: { accountId }, search, replace: true })
        }
      />
    </PageWithMargin>
  );
}
