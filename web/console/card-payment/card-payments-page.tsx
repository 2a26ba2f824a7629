import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CardPayment, CardPaymentsPage as Page } from '../../api/shapes.ts';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { TILL_LABELS } from '../till/labels.ts';
import { cardPaymentsQuery } from '../till/queries.ts';

function refundSpec(one: CardPayment, { t, language }: Words): ActionSpec {
  return {
    key: `refund-${one.id}`,
    title: t('cards.refund'),
    lede: t('cards.refund-lede', { amount: money(one.refundable, language) }),
    path: `/api/customers/${one.accountId}/card-payments/${one.id}/refund`,
    fields: [
      { name: 'amount', kind: 'amount', label: t('cards.amount'), required: true, initial: one.refundable },
      { name: 'reason', kind: 'text', label: t('cards.reason'), required: true },
    ],
  };
}

function Payments({ page }: { readonly page: Page }) {
  const words = useWords();
  const { t, say, word } = words;
  return (
    <Section id="payments" title={t('cards.payments')}>
      <Table
        caption={t('cards.payments')}
        rows={page.payments}
        keyOf={(one) => one.id}
        search={(one) => `${one.holder} ${one.billNumber ?? ''} ${one.transaction ?? ''}`}
        empty={<Empty title={t('cards.none')}>{t('cards.none-why')}</Empty>}
        columns={[
          {
            name: 'started',
            label: t('cards.started'),
            by: (one) => one.startedAt,
            cell: (one) => <Moment value={one.startedAt} short />,
          },
          {
            name: 'who',
            label: t('cards.who'),
            by: (one) => one.holder,
            cell: (one) => (
              <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                {one.holder}
              </Link>
            ),
          },
          { name: 'bill', label: t('cards.bill'), cell: (one) => <span className="number">{one.billNumber}</span> },
          { name: 'card', label: t('cards.card'), cell: (one) => <span className="number">{one.card}</span> },
          {
            name: 'state',
            label: t('cards.state'),
            cell: (one) => (
              <span className="row">
                <State code={one.state} label={word('card-state', one.state)} />
                {one.reason ? <span className="small soft">{say(one.reason)}</span> : null}
                {one.state === 'accepted' ? (
                  // There even with nothing left to give back: the panel of a refund outlives its button.
                  <ActionButtons specs={Number(one.refundable) > 0 ? [refundSpec(one, words)] : []} />
                ) : null}
              </span>
            ),
          },
          {
            name: 'amount',
            label: t('cards.amount'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => <Amount value={one.amount} />,
          },
        ]}
      />
    </Section>
  );
}

function Payouts({ page }: { readonly page: Page }) {
  const { t } = useWords();
  const sum = (name: 'gross' | 'fees' | 'net') => ({
    name,
    label: t(`cards.${name}`),
    end: true,
    cell: (one: Page['payouts'][number]) => <Amount value={one[name]} />,
  });
  return (
    <Section id="payouts" title={t('cards.payouts')}>
      <Table
        caption={t('cards.payouts')}
        rows={page.payouts}
        keyOf={(one) => one.id}
        empty={<Empty title={t('cards.no-payout')}>{t('cards.no-payout-why')}</Empty>}
        columns={[
          {
            name: 'reference',
            label: t('cards.reference'),
            cell: (one) => (
              <Link to="/card-payments/$payoutId" params={{ payoutId: one.id }}>
                {one.reference}
              </Link>
            ),
          },
          {
            name: 'paid',
            label: t('cards.paid'),
            by: (one) => one.paidOn,
            cell: (one) => <Day value={one.paidOn} short />,
          },
          {
            name: 'arrived',
            label: t('cards.arrived'),
            cell: (one) => (one.arrivedOn === null ? t('cards.awaited') : <Day value={one.arrivedOn} short />),
          },
          sum('gross'),
          sum('fees'),
          sum('net'),
        ]}
      />
    </Section>
  );
}

/** Cards: what customers pay, what the provider owes, what it has paid out. */
export function CardPaymentsPage() {
  useAlso(TILL_LABELS);
  const { t } = useWords();
  const page = useQuery(cardPaymentsQuery);
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.card-payments')}</h1>
        <p>{t('cards.lede')}</p>
      </div>
      <Asked query={page}>
        {(answer) => (
          <>
            {answer.offered ? null : <p className="notice">{t('cards.not-offered')}</p>}
            <FigureBox
              label={t('cards.in-transit')}
              note={t('cards.in-transit-why', { count: answer.inTransit.count })}
            >
              <Amount value={answer.inTransit.amount} />
            </FigureBox>
            <Payments page={answer} />
            <Payouts page={answer} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
