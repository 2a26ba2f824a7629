import type { ReactNode } from 'react';
import type { MerchantDispute, MerchantPurchase, MerchantSubscription } from '../api/shapes.ts';
import { Amount, Day, Moment } from '../design/amount.tsx';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { type Column, Table } from '../design/table.tsx';
import { Mark } from '../design/term.tsx';

interface Acted<T> {
  readonly rows: readonly T[];
  /** What may be done about a row. */
  readonly act?: (row: T) => ReactNode;
  /** What stands before the others: whose it is, on the operator's side. */
  readonly before?: readonly Column<T>[];
}

/** What was bought, the newest first, each with the rule that allowed or refused it. */
export function PurchasesTable({ rows, act, before = [] }: Acted<MerchantPurchase>) {
  const { t, say, word, language } = useWords();
  return (
    <Table
      caption={t('purchase.purchases')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={<Empty title={t('purchase.none')}>{t('purchase.none-why')}</Empty>}
      columns={[
        { name: 'when', label: t('purchase.when'), by: (one) => one.at, cell: (one) => <Moment value={one.at} /> },
        ...before,
        { name: 'what', label: t('purchase.what'), by: (one) => say(one.label), cell: (one) => say(one.label) },
        {
          name: 'amount',
          label: t('purchase.amount'),
          end: true,
          cell: (one) => (
            <>
              <Amount value={one.amount} />
              {one.refunded === '0.00' ? null : (
                <>
                  <br />
                  <span className="small soft">
                    {t('purchase.given-back', { amount: money(one.refunded, language) })}
                  </span>
                </>
              )}
            </>
          ),
        },
        { name: 'by', label: t('purchase.paid-by'), cell: (one) => word('purchase-through', one.through) },
        {
          name: 'state',
          label: t('purchase.state'),
          cell: (one) => (
            <>
              <State code={one.state} group="purchase-state" />
              {one.reason === null ? null : (
                <>
                  <br />
                  <Mark why={one.why} shown={word('purchase-reason', one.reason)} long />
                </>
              )}
            </>
          ),
        },
        ...(act ? [{ name: 'do', label: t('purchase.do'), cell: act }] : []),
      ]}
    />
  );
}

/** Subscriptions with merchants: what they cost, when they are paid again, when they end. */
export function SubscriptionsTable({ rows, act }: Acted<MerchantSubscription>) {
  const { t, say, word, language } = useWords();
  return (
    <Table
      caption={t('purchase.subscriptions')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={<Empty title={t('purchase.no-subscription')} />}
      columns={[
        { name: 'what', label: t('purchase.what'), cell: (one) => say(one.label) },
        {
          name: 'price',
          label: t('purchase.price'),
          cell: (one) => `${money(one.price, language)} ${word('purchase-period', one.period)}`,
        },
        {
          name: 'next',
          label: t('purchase.next'),
          cell: (one) =>
            one.nextOn === null ? (
              '—'
            ) : (
              <Mark why={one.why} shown={one.nextOn}>
                <Day value={one.nextOn} />
              </Mark>
            ),
        },
        {
          name: 'ends',
          label: t('purchase.ends'),
          cell: (one) =>
            one.endsOn === null ? (
              '—'
            ) : (
              <>
                <Mark why={one.why} shown={one.endsOn}>
                  <Day value={one.endsOn} />
                </Mark>
                {one.endReason === null ? null : (
                  <>
                    <br />
                    <span className="small soft">{word('purchase-reason', one.endReason)}</span>
                  </>
                )}
              </>
            ),
        },
        ...(act ? [{ name: 'do', label: t('purchase.do'), cell: act }] : []),
      ]}
    />
  );
}

/** Complaints about purchases: who answers, by when, and what was answered. */
export function DisputesTable({ rows, act, before = [] }: Acted<MerchantDispute>) {
  const { t, say, word } = useWords();
  return (
    <Table
      caption={t('purchase.disputes')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={<Empty title={t('purchase.no-dispute')} />}
      columns={[
        { name: 'when', label: t('purchase.when'), cell: (one) => <Day value={one.openedOn} /> },
        ...before,
        {
          name: 'what',
          label: t('purchase.what'),
          cell: (one) => (
            <>
              {say(one.label)}
              <br />
              <span className="small soft">{word('purchase-subject', one.subject)}</span>
            </>
          ),
        },
        {
          name: 'who',
          label: t('purchase.who-answers'),
          cell: (one) => (
            <Mark why={one.why} shown={word('purchase-handler', one.handledBy)}>
              {word('purchase-handler', one.handledBy)}
            </Mark>
          ),
        },
        {
          name: 'by',
          label: t('purchase.answer-by'),
          cell: (one) => (one.answerBy === null ? '—' : <Day value={one.answerBy} />),
        },
        {
          name: 'state',
          label: t('purchase.state'),
          cell: (one) => (
            <>
              <State code={one.state} group="purchase-state" />
              {one.answer === null ? null : (
                <>
                  <br />
                  <span className="small">
                    {one.outcome === null ? '' : `${word('purchase-outcome', one.outcome)} : `}
                    {one.answer}
                  </span>
                </>
              )}
            </>
          ),
        },
        ...(act ? [{ name: 'do', label: t('purchase.do'), cell: act }] : []),
      ]}
    />
  );
}
