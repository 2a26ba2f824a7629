import { Link } from '@tanstack/react-router';
import type { MyPayments } from '../../api/shapes.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';

/** What a customer has paid by card, or tried to. */
export function MyCardPayments({ page }: { readonly page: MyPayments }) {
  const { t, say, word, language } = useWords();
  return (
    <Section title={t('pay.mine')}>
      <Table
        caption={t('pay.mine')}
        rows={page.payments}
        keyOf={(one) => one.id}
        empty={<Empty title={t('pay.none')}>{t('pay.none-why')}</Empty>}
        columns={[
          {
            name: 'on',
            label: t('pay.on'),
            by: (one) => one.startedAt,
            cell: (one) => (
              <Link to="/pay/$paymentId" params={{ paymentId: one.id }}>
                <Moment value={one.startedAt} short />
              </Link>
            ),
          },
          { name: 'of', label: t('pay.of'), cell: (one) => one.billNumber ?? t('pay.everything') },
          { name: 'card', label: t('pay.card'), cell: (one) => one.card ?? '' },
          {
            name: 'state',
            label: t('pay.state'),
            cell: (one) => (
              <>
                <State code={one.state} label={word('card-state', one.state)} />
                {one.reason ? <span className="small soft"> {say(one.reason)}</span> : null}
                {Number(one.refunded) > 0 ? (
                  <span className="small soft"> {t('pay.back', { amount: money(one.refunded, language) })}</span>
                ) : null}
              </>
            ),
          },
          {
            name: 'amount',
            label: t('pay.sum'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => <Amount value={one.amount} />,
          },
        ]}
      />
    </Section>
  );
}
