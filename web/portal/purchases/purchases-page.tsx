import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MerchantPurchase, PurchasesPage as Page, TvAccount } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { PURCHASE_LABELS } from '../../purchase/labels.ts';
import { disputeSpec, loadSpec, stopSpec } from '../../purchase/purchase-specs.ts';
import { DisputesTable, PurchasesTable, SubscriptionsTable } from '../../purchase/purchase-tables.tsx';
import { purchasesQuery } from './queries.ts';

const PATH = '/api/me';

function TvSection({ account }: { readonly account: TvAccount }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <Section id="tv" title={t('purchase.tv')} tools={<ActionButtons specs={[loadSpec(account, words)]} />}>
      <dl className="facts">
        <dt>{t('purchase.tv-balance')}</dt>
        <dd>
          <Amount value={account.balance} />
        </dd>
      </dl>
      <Table
        caption={t('purchase.tv-moves')}
        rows={account.movements}
        keyOf={(one) => one.id}
        empty={<Empty title={t('purchase.tv-none')} />}
        columns={[
          { name: 'when', label: t('purchase.when'), cell: (one) => <Moment value={one.at} /> },
          { name: 'what', label: t('purchase.what'), cell: (one) => word('purchase-move', one.kind) },
          { name: 'amount', label: t('purchase.amount'), end: true, cell: (one) => <Amount value={one.amount} /> },
        ]}
      />
    </Section>
  );
}

function Actions({ one }: { readonly one: MerchantPurchase }) {
  const words = useWords();
  const { t } = words;
  if (one.state === 'asked')
    return (
      <Link to="/purchases/$purchaseId" params={{ purchaseId: one.id }}>
        {t('purchases.confirm')}
      </Link>
    );
  if (one.state !== 'confirmed') return '—';
  return <ActionButtons specs={[{ ...disputeSpec(one, PATH, words), title: t('purchase.dispute') }]} />;
}

function Shown({ page }: { readonly page: Page }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Section id="subscriptions" title={t('purchase.subscriptions')}>
        <SubscriptionsTable
          rows={page.subscriptions}
          act={(one) => (
            // The panel stays, to tell what was done, although nothing is left to stop.
            <ActionButtons
              specs={one.nextOn === null ? [] : [{ ...stopSpec(one, PATH, words), title: t('purchase.stop') }]}
            />
          )}
        />
      </Section>
      <Section id="purchases" title={t('purchase.purchases')}>
        <PurchasesTable rows={page.purchases} act={(one) => <Actions one={one} />} />
      </Section>
      {page.disputes.length === 0 ? null : (
        <Section id="disputes" title={t('purchase.disputes')}>
          <DisputesTable rows={page.disputes} />
        </Section>
      )}
      {page.tvAccounts.map((account) => (
        <TvSection key={account.agreementId} account={account} />
      ))}
    </>
  );
}

/** What the customer bought from merchants on the bill, and what can be stopped or complained of. */
export function PurchasesPage() {
  useAlso(PURCHASE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const page = useQuery(purchasesQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.purchases')}</h1>
        <p className="lede">{t('purchases.lede')}</p>
        <p>
          <Link to="/choices">{t('purchases.switches')}</Link>
        </p>
      </div>
      <Asked query={page}>
        {(answer) =>
          answer.contracts.length === 0 && answer.purchases.length === 0 ? (
            <Empty title={t('purchases.not-here')}>{t('purchases.not-here-why')}</Empty>
          ) : (
            <Shown page={answer} />
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
