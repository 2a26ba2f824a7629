import { Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';
import type { ShopOrder } from '../../api/shapes.ts';

/** The complaints about an order: what about, what was answered, whether the shop answers for it, what comes next. */
export function OrderComplaints({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  if (order.complaints.length === 0) return null;
  return (
    <Section title={t('warehouse.complaints')}>
      <Table
        caption={t('warehouse.complaints')}
        rows={order.complaints}
        keyOf={(one) => one.id}
        empty={null}
        columns={[
          { name: 'at', label: t('warehouse.at'), cell: (one) => <Moment value={one.openedAt} short /> },
          {
            name: 'about',
            label: t('warehouse.about'),
            cell: (one) => (
              <>
                {one.about}
                {one.answer === null ? null : (
                  <>
                    <br />
                    <span className="soft">{one.answer}</span>
                  </>
                )}
              </>
            ),
          },
          {
            name: 'outcome',
            label: t('warehouse.outcome'),
            cell: (one) => <State group="complaint-outcome" code={one.outcome} />,
          },
          {
            name: 'cause',
            label: t('warehouse.cause'),
            cell: ({ liability }) =>
              liability === null ? (
                '—'
              ) : (
                <>
                  {say(liability.label)}.{' '}
                  <Mark
                    long
                    why={{ decision: liability.decision, clauses: liability.clauses.map((clause) => clause.id) }}
                    clauses={liability.clauses}
                    shown={say(liability.words)}
                  />
                </>
              ),
          },
          {
            name: 'next',
            label: t('warehouse.next'),
            cell: (one) => (
              <Mark
                long
                why={{ decision: one.decision, clauses: one.clauses.map((clause) => clause.id) }}
                clauses={one.clauses}
                shown={say(one.nextWords)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
