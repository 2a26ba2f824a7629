import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MerchantPurchase } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { PURCHASE_LABELS } from '../../purchase/labels.ts';
import { purchaseQuery } from './queries.ts';

function Deciding({ one }: { readonly one: MerchantPurchase }) {
  const { t } = useWords();
  const path = `/api/me/purchases/${one.id}`;
  const specs = [
    { key: 'confirm', title: t('purchases.accept'), path: `${path}/confirmation`, fields: [] },
    { key: 'decline', title: t('purchases.decline'), path: `${path}/refusal`, fields: [] },
  ];
  const asked = one.state === 'asked';
  // The panel stays, to tell what was done, although nothing is left to decide.
  return (
    <div className="stack">
      {asked ? <p>{t('purchases.ask-why')}</p> : null}
      <div className="row">
        <ActionButtons specs={asked ? specs : []} small={false} />
      </div>
    </div>
  );
}

function Shown({ one }: { readonly one: MerchantPurchase }) {
  const { t, say, word } = useWords();
  return (
    <>
      <div className="page-head">
        <p className="overline">
          <Link to="/purchases">{t('nav.purchases')}</Link>
        </p>
        <h1>{say(one.label)}</h1>
      </div>
      <dl className="facts">
        <dt>{t('purchase.amount')}</dt>
        <dd>
          <Amount value={one.amount} /> {one.period === null ? '' : word('purchase-period', one.period)}
        </dd>
        <dt>{t('purchase.paid-by')}</dt>
        <dd>{word('purchase-through', one.through)}</dd>
        <dt>{t('purchases.merchant')}</dt>
        <dd>
          {one.merchant} ({one.support})
        </dd>
        <dt>{t('purchase.state')}</dt>
        <dd>
          <State code={one.state} group="purchase-state" />{' '}
          {one.reason === null ? null : <Mark why={one.why} shown={word('purchase-reason', one.reason)} long />}
        </dd>
        {one.state === 'asked' ? (
          <>
            <dt>{t('purchases.before')}</dt>
            <dd>
              <Moment value={one.expiresAt} />
            </dd>
          </>
        ) : null}
      </dl>
      <Deciding one={one} />
      {one.state !== 'asked' && one.returnTo !== null ? (
        <p>
          <a href={one.returnTo}>{t('purchases.back', { merchant: one.merchant })}</a>
        </p>
      ) : null}
    </>
  );
}

/** The page on which a customer confirms, or declines, what a merchant asks to be paid. */
export function ConfirmPage() {
  useAlso(PURCHASE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const { purchaseId } = useParams({ from: '/purchases/$purchaseId' });
  const one = useQuery(purchaseQuery(purchaseId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={one}>{(answer) => <Shown one={answer} />}</Asked>
    </PageWithMargin>
  );
}
