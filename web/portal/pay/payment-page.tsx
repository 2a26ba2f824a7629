import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CardPayment } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { State } from '../../design/state.tsx';
import { PAY_LABELS } from './labels.ts';
import { isWaiting, paymentQuery } from './queries.ts';

/** Where the payer comes back to: what the bank has said, or that it has not said anything yet. */
function Standing({ payment }: { readonly payment: CardPayment }) {
  const { t, say, word, language } = useWords();
  const client = useQueryClient();
  const waiting = isWaiting(payment);
  useEffect(() => {
    // What is owed has changed: pages that were read before are read again.
    if (!waiting) void client.invalidateQueries({ queryKey: ['me'], refetchType: 'none' });
  }, [waiting, client]);
  const key = waiting ? 'pending' : payment.state;
  const reason = payment.reason ? say(payment.reason).toLowerCase() : '';
  return (
    <div className="stack" role="status">
      <div className="page-head">
        <h1>{t(`paid.${key}`)}</h1>
        <p className="owed">{money(payment.amount, language)}</p>
        <State code={payment.state} label={word('card-state', payment.state)} />
      </div>
      <p>{t(`paid.${key}-why`, { amount: money(payment.amount, language), reason })}</p>
      {payment.transaction === null ? null : (
        <dl className="facts">
          <dt>{t('paid.reference')}</dt>
          <dd className="small">{payment.transaction}</dd>
          <dt>{t('pay.card')}</dt>
          <dd>{payment.card}</dd>
        </dl>
      )}
      <p className="row">
        {payment.state === 'declined' || payment.state === 'abandoned' ? (
          <Link to="/pay">{t('paid.again')}</Link>
        ) : null}
        <Link to="/bills">{t('paid.bills')}</Link>
      </p>
    </div>
  );
}

/** One payment by card, as it stands. */
export function PaymentPage() {
  useAlso(PAY_LABELS);
  const { paymentId } = useParams({ from: '/pay/$paymentId' });
  const payment = useQuery(paymentQuery(paymentId));
  return (
    <PageWithMargin>
      <Asked query={payment}>{(answer) => <Standing payment={answer} />}</Asked>
    </PageWithMargin>
  );
}
