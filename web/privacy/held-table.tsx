import type { HeldPage } from '../api/shapes.ts';
import { Day } from '../design/amount.tsx';
import { useWords } from '../design/language.tsx';
import { Table } from '../design/table.tsx';
import { Clauses } from './clauses.tsx';

type Held = HeldPage['tables'][number];

function Until({ row }: { readonly row: Held }) {
  const { t, say, word } = useWords();
  if (row.stays) return <>{t('privacy.for-ever')}</>;
  return (
    <>
      {row.until === null ? t('privacy.running') : <Day value={row.until} short />}
      <br />
      <span className="small soft">
        {row.held === null ? t('privacy.from-event', { event: say(row.event) }) : word('kept-for', row.held)}
      </span>
    </>
  );
}

/** What is held of somebody: each kind of data, how many rows, until when and on which clause. */
export function HeldTable({ rows }: { readonly rows: readonly Held[] }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('privacy.held')}
      rows={rows}
      keyOf={(one) => `${one.table} ${one.holds.fr}`}
      search={(one) => `${say(one.room)} ${say(one.holds)}`}
      empty={null}
      columns={[
        {
          name: 'what',
          label: t('privacy.what'),
          long: true,
          by: (one) => say(one.room),
          cell: (one) => (
            <>
              {say(one.holds)}
              <br />
              <span className="small soft">{say(one.room)}</span>
            </>
          ),
        },
        { name: 'rows', label: t('privacy.rows'), end: true, by: (one) => one.rows, cell: (one) => one.rows },
        {
          name: 'until',
          label: t('privacy.until'),
          by: (one) => one.until ?? '9999',
          cell: (one) => <Until row={one} />,
        },
        {
          name: 'why',
          label: t('privacy.why'),
          cell: (one) => (one.stays ? say(one.stays) : <Clauses of={one.clauses} about={say(one.holds)} />),
        },
      ]}
    />
  );
}
