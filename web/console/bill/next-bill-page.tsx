import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { NextBill } from '../../consumption/next-bill.tsx';
import { CONSUMPTION_LABELS } from '../../consumption/labels.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { projectedBillQuery } from '../../consumption/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { BILLING_LABELS } from '../billing/labels.ts';
import { customerQuery } from '../queries.ts';
import { nextBillActions } from './next-bill-actions.ts';

/** The bill that an account will have, as it would be made today. */
export function NextBillPage() {
  useAlso(BILLING_LABELS);
  useAlso(CONSUMPTION_LABELS);
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { accountId } = useParams({ from: '/customers/$accountId/next-bill' });
  const base = `/api/accounts/${accountId}`;
  const customer = useQuery(customerQuery(accountId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="stack">
        <p>
          <Link to="/customers/$accountId" params={{ accountId }}>
            {t('projected.back-to-customer')}
          </Link>
        </p>
        <div className="page-head">
          <h1>{t('next-bill.title')}</h1>
          <p>{t('next-bill.lede')}</p>
        </div>
        {customer.data ? (
          <p className="row">
            <ActionButtons
              specs={nextBillActions(customer.data, words)}
              onDone={() => void client.invalidateQueries(projectedBillQuery(base))}
            />
          </p>
        ) : null}
        <NextBill base={base} />
      </div>
    </PageWithMargin>
  );
}
