import { Link } from '@tanstack/react-router';
import type { BillSummary, CollectionCase, CustomerPage } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { caseActions } from './customer-actions.ts';

function BillState({ bill }: { readonly bill: BillSummary }) {
  return <State code={bill.inCollection ? 'in-collection' : bill.overdue ? 'overdue' : bill.state} />;
}

/** The bills of a customer, the newest first. */
export function BillsSection({ page }: { readonly page: CustomerPage }) {
  const { t, word } = useWords();
  const accountId = page.account.id;
  return (
    <Section
      id="bills"
      title={t('customer.bills')}
      tools={
        <Link to="/customers/$accountId/next-bill" params={{ accountId }}>
          {t('bills.next')}
        </Link>
      }
    >
      <Table
        caption={t('customer.bills')}
        rows={page.bills}
        keyOf={(bill) => bill.id}
        empty={<Empty title={t('bills.none')}>{t('bills.none-why')}</Empty>}
        columns={[
          {
            name: 'number',
            label: t('bills.number'),
            by: (bill) => bill.number,
            cell: (bill) => (
              <Link to="/customers/$accountId/bills/$billId" params={{ accountId, billId: bill.id }}>
                {bill.number}
              </Link>
            ),
          },
          { name: 'kind', label: t('bills.kind'), cell: (bill) => word('bill-kind', bill.kind) },
          {
            name: 'issued',
            label: t('bills.issued'),
            by: (bill) => bill.issuedOn,
            cell: (bill) => <Day value={bill.issuedOn} short />,
          },
          {
            name: 'due',
            label: t('bills.due'),
            by: (bill) => bill.dueOn,
            cell: (bill) => <Day value={bill.dueOn} short />,
          },
          { name: 'state', label: t('bills.state'), cell: (bill) => <BillState bill={bill} /> },
          {
            name: 'left',
            label: t('bills.left'),
            end: true,
            by: (bill) => Number(bill.left),
            cell: (bill) => <Amount value={bill.left} />,
          },
          {
            name: 'total',
            label: t('bills.total'),
            end: true,
            by: (bill) => Number(bill.total),
            cell: (bill) => <Amount value={bill.total} />,
          },
        ]}
      />
    </Section>
  );
}

/** What a customer paid, and what the bank gave back. */
export function PaymentsSection({ page }: { readonly page: CustomerPage }) {
  const { t, word } = useWords();
  return (
    <Section id="payments" title={t('customer.payments')}>
      <Table
        caption={t('customer.payments')}
        rows={page.payments}
        keyOf={(one) => one.id}
        empty={<Empty title={t('payments.none')}>{t('payments.none-why')}</Empty>}
        columns={[
          { name: 'on', label: t('payments.on'), by: (one) => one.on, cell: (one) => <Day value={one.on} short /> },
          {
            name: 'method',
            label: t('payments.method'),
            by: (one) => one.method,
            cell: (one) => word('payment-method', one.method),
          },
          { name: 'reference', label: t('payments.reference'), cell: (one) => one.reference },
          {
            name: 'state',
            label: t('payments.state'),
            cell: (one) => (
              <>
                <State code={one.state === 'returned' ? 'rejected' : one.state} /> {one.reasonCode}
              </>
            ),
          },
          {
            name: 'amount',
            label: t('payments.amount'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => <Amount value={one.amount} />,
          },
        ]}
      />
    </Section>
  );
}

function Case({ one, page }: { readonly one: CollectionCase; readonly page: CustomerPage }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <article className="stack">
      <div className="row">
        <h3>
          <Link to="/collection/$accountId/$caseId" params={{ accountId: page.account.id, caseId: one.id }}>
            {t('case.title', { number: one.billNumber })}
          </Link>
        </h3>
        <State code={one.state} />
      </div>
      <dl className="facts">
        {one.steps.map((step) => (
          <CaseStep key={step.step} name={word('case-step', step.step)} on={step.on} />
        ))}
        {one.state === 'open' ? <CaseStep name={t('case.next')} on={one.nextOn} /> : null}
        {one.pausedUntil ? (
          <CaseStep name={t('case.paused', { reason: one.pauseReason ?? '' })} on={one.pausedUntil} />
        ) : null}
      </dl>
      {one.state === 'open' ? (
        <div className="row">
          <ActionButtons specs={caseActions(page.account.id, one, words)} />
        </div>
      ) : null}
    </article>
  );
}

function CaseStep({ name, on }: { readonly name: string; readonly on: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Day value={on} />
      </dd>
    </>
  );
}

/** What is done about bills that were not paid. */
export function CollectionSection({ page }: { readonly page: CustomerPage }) {
  const { t } = useWords();
  return (
    <Section id="collection" title={t('customer.collection')}>
      {page.cases.length === 0 ? <Empty title={t('case.none')}>{t('case.none-why')}</Empty> : null}
      <div className="stack">
        {page.cases.map((one) => (
          <Case key={one.id} one={one} page={page} />
        ))}
      </div>
    </Section>
  );
}
