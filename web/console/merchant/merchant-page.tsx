import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MerchantPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money, percent } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { PURCHASE_LABELS } from '../../purchase/labels.ts';
import { PurchasesTable } from '../../purchase/purchase-tables.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { MERCHANT_LABELS } from './labels.ts';
import { keySpec, revokeSpec, saleSpec, serviceSpec, stateSpec } from './merchant-specs.ts';
import { PayoutsTable } from './payouts-table.tsx';
import { merchantQuery } from './queries.ts';

interface Part {
  readonly page: Page;
  readonly mayWrite: boolean;
}

function Services({ page, mayWrite }: Part) {
  const words = useWords();
  const { t, say, word, language } = words;
  return (
    <Section
      id="services"
      title={t('merchant.services')}
      tools={mayWrite ? <ActionButtons specs={[serviceSpec(page, words)]} /> : null}
    >
      <Table
        caption={t('merchant.services')}
        rows={page.services}
        keyOf={(one) => one.id}
        empty={<Empty title={t('merchant.no-service')}>{t('merchant.no-service-why')}</Empty>}
        columns={[
          { name: 'code', label: t('merchant.code'), by: (one) => one.code, cell: (one) => one.code },
          { name: 'name', label: t('merchant.name'), cell: (one) => say(one.name) },
          { name: 'solution', label: t('merchant.solution'), cell: (one) => word('merchant-solution', one.solution) },
          {
            name: 'price',
            label: t('merchant.unit-price'),
            cell: (one) =>
              `${money(one.unitPrice, language)} ${one.period === null ? word('merchant-formula', one.formula) : word('purchase-period', one.period)}`,
          },
          { name: 'vat', label: t('merchant.vat'), cell: (one) => word('merchant-vat', one.vat) },
          {
            name: 'share',
            label: t('merchant.share-column'),
            end: true,
            cell: (one) => percent(one.commission, language),
          },
          {
            name: 'state',
            label: t('purchase.state'),
            cell: (one) => <State code={one.state} group="merchant-state" />,
          },
          {
            name: 'do',
            label: t('purchase.do'),
            cell: (one) => (mayWrite ? <ActionButtons specs={[saleSpec(page, one, words)]} /> : '—'),
          },
        ]}
      />
    </Section>
  );
}

function Keys({ page, mayWrite }: Part) {
  const words = useWords();
  const { t } = words;
  return (
    <Section
      id="keys"
      title={t('merchant.keys')}
      tools={mayWrite ? <ActionButtons specs={[keySpec(page, words)]} /> : null}
    >
      <Table
        caption={t('merchant.keys')}
        rows={page.keys}
        keyOf={(one) => one.id}
        empty={<Empty title={t('merchant.no-key')}>{t('merchant.no-key-why')}</Empty>}
        columns={[
          { name: 'name', label: t('merchant.key-name'), cell: (one) => one.name },
          { name: 'made', label: t('merchant.made'), cell: (one) => <Moment value={one.createdAt} short /> },
          { name: 'until', label: t('merchant.until'), cell: (one) => <Moment value={one.expiresAt} short /> },
          {
            name: 'state',
            label: t('purchase.state'),
            cell: (one) => <State code={one.revokedAt === null ? 'active' : 'withdrawn'} group="merchant-state" />,
          },
          {
            name: 'do',
            label: t('purchase.do'),
            cell: (one) =>
              mayWrite && one.revokedAt === null ? <ActionButtons specs={[revokeSpec(page, one, words)]} /> : '—',
          },
        ]}
      />
    </Section>
  );
}

function Shown({ page, mayWrite }: Part) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <div className="page-head">
        <p className="overline">
          <Link to="/merchants">{t('nav.merchants')}</Link>
        </p>
        <h1>{page.name}</h1>
      </div>
      <Section
        id="who"
        title={t('merchant.who')}
        tools={mayWrite ? <ActionButtons specs={[stateSpec(page, words)]} /> : null}
      >
        <dl className="facts">
          <dt>{t('purchase.state')}</dt>
          <dd>
            <State code={page.state} group="merchant-state" /> {page.stateWhy}
          </dd>
          <dt>{t('merchant.registration')}</dt>
          <dd>{page.registration}</dd>
          <dt>{t('merchant.support')}</dt>
          <dd>{page.support}</dd>
          <dt>{t('merchant.iban')}</dt>
          <dd>
            {page.iban} ({page.holder})
          </dd>
          <dt>{t('merchant.answer-days')}</dt>
          <dd>{page.answerDays}</dd>
        </dl>
      </Section>
      <Services page={page} mayWrite={mayWrite} />
      <Keys page={page} mayWrite={mayWrite} />
      <Section id="payouts" title={t('merchant.payouts')}>
        <PayoutsTable rows={page.payouts} of={false} />
      </Section>
      <Section id="purchases" title={t('merchant.last-purchases')}>
        <PurchasesTable
          rows={page.purchases}
          before={[{ name: 'reference', label: t('purchase.reference'), cell: (row) => row.reference.slice(0, 12) }]}
        />
      </Section>
    </>
  );
}

/** One merchant: who it is, what it sells, its keys, what it was paid. */
export function MerchantPage() {
  useAlso(MERCHANT_LABELS);
  useAlso(PURCHASE_LABELS);
  const { merchantId } = useParams({ from: '/merchants/$merchantId' });
  const page = useQuery(merchantQuery(merchantId));
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  const mayWrite = permissions.includes('merchant:configure');
  return (
    <PageWithMargin wide>
      <Asked query={page}>{(answer) => <Shown page={answer} mayWrite={mayWrite} />}</Asked>
    </PageWithMargin>
  );
}
