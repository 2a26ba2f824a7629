import type { BulkRow } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import { State } from '../../design/state.tsx';

/** What becomes of each row; those that are refused first, with the reason. */
export function BulkRows({ rows }: { readonly rows: readonly BulkRow[] }) {
  const { t, say, word } = useWords();
  const order = ['failed', 'refused', 'waiting', 'done'];
  const sorted = [...rows].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.position - b.position);
  return (
    <ul className="bulk-rows" aria-label={t('bulk.told')}>
      {sorted.map((row) => (
        <li key={row.position}>
          <span>
            {row.holder ?? word('work-kind', row.kind)}
            <br />
            <span className="small soft">{say(row.title)}</span>
          </span>
          <span>
            <State code={row.state} label={word('bulk-row', row.state)} />
            {row.told ? (
              <>
                <br />
                <span className="small">{say(row.told)}</span>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
