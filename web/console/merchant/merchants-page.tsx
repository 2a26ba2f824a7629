import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MerchantDispute, MerchantPurchase, MerchantsPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { PURCHASE_LABELS } from '../../purchase/labels.ts';
import { DisputesTable, PurchasesTable } from '../../purchase/purchase-tables.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { MERCHANT_LABELS } from './labels.ts';
import { addMerchantSpec, answerSpec, capsSpec } from './merchant-specs.ts';
import { PayoutsTable } from './payouts-table.tsx';
import { merchantsQuery } from './queries.ts';

function Holder({ row }: { readonly row: MerchantPurchase | MerchantDispute }) {
  return (
    <Link to="/customers/$accountId/purchases" params={{ accountId: row.accountId }}>
      {row.holder}
    </Link>
  );
}

function Merchants({ page, mayWrite }: { readonly page: Page; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section
      id="merchants"
      title={t('nav.merchants')}
      tools={mayWrite ? <ActionButtons specs={[addMerchantSpec(words), capsSpec(page, words)]} /> : null}
    >
      <dl className="facts">
        <dt>{t('merchant.held')}</dt>
        <dd>
          <Amount value={page.held} />
        </dd>
        {(['perPurchase', 'perMonth', 'perSubscription'] as const).map((cap) => (
          <div key={cap} className="fact">
            <dt>{t(`merchant.cap-${cap}`)}</dt>
            <dd>{page.caps[cap] === null ? t('merchant.law-alone') : <Amount value={page.caps[cap]} />}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={t('nav.merchants')}
        rows={page.merchants}
        keyOf={(one) => one.id}
        empty={<Empty title={t('merchant.none')}>{t('merchant.none-why')}</Empty>}
        columns={[
          {
            name: 'name',
            label: t('merchant.merchant'),
            by: (one) => one.name,
            cell: (one) => (
              <Link to="/merchants/$merchantId" params={{ merchantId: one.id }}>
                {one.name}
              </Link>
            ),
          },
          { name: 'support', label: t('merchant.support'), cell: (one) => one.support },
          { name: 'services', label: t('merchant.services'), end: true, cell: (one) => one.services },
          { name: 'keys', label: t('merchant.keys'), end: true, cell: (one) => one.keys },
          {
            name: 'state',
            label: t('purchase.state'),
            cell: (one) => <State code={one.state} group="merchant-state" />,
          },
        ]}
      />
    </Section>
  );
}

/** Merchants whose sales the operator collects: what is bought, what they are paid, what customers complain of. */
export function MerchantsPage() {
  useAlso(MERCHANT_LABELS);
  useAlso(PURCHASE_LABELS);
  const words = useWords();
  const { t } = words;
  const page = useQuery(merchantsQuery);
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  const mayWrite = permissions.includes('merchant:configure');
  const mayAnswer = permissions.includes('merchant-payment:write');
  const open = (one: MerchantDispute): boolean =>
    one.state === 'escalated' || (one.state === 'open' && one.handledBy === 'operator');
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.merchants')}</h1>
        <p>{t('merchant.lede')}</p>
      </div>
      <Asked query={page}>
        {(answer) => (
          <>
            <Merchants page={answer} mayWrite={mayWrite} />
            <Section id="disputes" title={t('purchase.disputes')}>
              <DisputesTable
                rows={answer.disputes}
                before={[{ name: 'holder', label: t('purchase.who'), cell: (row) => <Holder row={row} /> }]}
                act={(one) => {
                  // The panel stays, to tell what was done, although nothing is left to answer.
                  const spec = { ...answerSpec(one, words), title: t('merchant.answer') };
                  return <ActionButtons specs={mayAnswer && open(one) ? [spec] : []} />;
                }}
              />
            </Section>
            <Section id="payouts" title={t('merchant.payouts')}>
              <PayoutsTable rows={answer.payouts} />
            </Section>
            <Section id="purchases" title={t('merchant.last-purchases')}>
              <PurchasesTable
                rows={answer.purchases}
                before={[{ name: 'holder', label: t('purchase.who'), cell: (row) => <Holder row={row} /> }]}
              />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
