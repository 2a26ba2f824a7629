import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MerchantDispute, MerchantPurchase, PurchasesPage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { PURCHASE_LABELS } from '../../purchase/labels.ts';
import { disputeSpec, stopSpec } from '../../purchase/purchase-specs.ts';
import { DisputesTable, PurchasesTable, SubscriptionsTable } from '../../purchase/purchase-tables.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { customerQuery } from '../queries.ts';
import { MERCHANT_LABELS } from './labels.ts';
import { accessSpec, answerSpec, refundSpec } from './merchant-specs.ts';
import { customerPurchasesQuery } from './queries.ts';

interface Part {
  readonly page: PurchasesPage;
  readonly path: string;
  readonly mayWrite: boolean;
}

function Access({ page, mayWrite }: Omit<Part, 'path'>) {
  const words = useWords();
  const { t } = words;
  if (page.contracts.length === 0) return <p className="notice">{t('merchant.no-contract')}</p>;
  return (
    <>
      {page.contracts.map((one) => (
        <p key={one.agreementId} className="row">
          {one.withdrawn ? t('merchant.access-taken', { why: one.reason ?? '' }) : t('merchant.access-held')}
          {mayWrite ? <ActionButtons specs={[accessSpec(one, words)]} /> : null}
        </p>
      ))}
    </>
  );
}

function Shown({ page, path, mayWrite }: Part) {
  const words = useWords();
  const { t } = words;
  const actions = (one: MerchantPurchase) =>
    mayWrite && one.state === 'confirmed' ? (
      <span className="row">
        <ActionButtons
          specs={[
            { ...refundSpec(one, words), title: t('merchant.refund') },
            { ...disputeSpec(one, path, words), title: t('purchase.dispute') },
          ]}
        />
      </span>
    ) : (
      '—'
    );
  // Panels stay, to tell what was done, although nothing is left to do.
  const answer = (one: MerchantDispute) => {
    const open = one.state === 'escalated' || (one.state === 'open' && one.handledBy === 'operator');
    const spec = { ...answerSpec(one, words), title: t('merchant.answer') };
    return <ActionButtons specs={mayWrite && open ? [spec] : []} />;
  };
  return (
    <>
      <Access page={page} mayWrite={mayWrite} />
      <Section id="subscriptions" title={t('purchase.subscriptions')}>
        <SubscriptionsTable
          rows={page.subscriptions}
          act={(one) => (
            <ActionButtons
              specs={
                mayWrite && one.nextOn !== null ? [{ ...stopSpec(one, path, words), title: t('purchase.stop') }] : []
              }
            />
          )}
        />
      </Section>
      <Section id="purchases" title={t('purchase.purchases')}>
        <PurchasesTable rows={page.purchases} act={actions} />
      </Section>
      <Section id="disputes" title={t('purchase.disputes')}>
        <DisputesTable rows={page.disputes} act={answer} />
      </Section>
    </>
  );
}

/** What a customer bought from merchants, and what an agent may do about it. */
export function CustomerPurchasesPage() {
  useAlso(MERCHANT_LABELS);
  useAlso(PURCHASE_LABELS);
  const { t } = useWords();
  const { accountId } = useParams({ from: '/customers/$accountId/purchases' });
  const customer = useQuery(customerQuery(accountId));
  const page = useQuery(customerPurchasesQuery(accountId));
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  const mayWrite = permissions.includes('merchant-payment:write');
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <p className="overline">
          <Link to="/customers/$accountId" params={{ accountId }}>
            {customer.data?.holder.displayName ?? t('wait')}
          </Link>
        </p>
        <h1>{t('purchase.purchases')}</h1>
      </div>
      <Asked query={page}>
        {(answer) => <Shown page={answer} path={`/api/customers/${accountId}`} mayWrite={mayWrite} />}
      </Asked>
    </PageWithMargin>
  );
}
