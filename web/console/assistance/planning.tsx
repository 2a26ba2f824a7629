import { Link } from '@tanstack/react-router';
import type { AssistanceRow } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';

/** The callbacks of a day, hour by hour, each with its technician. */
export function Planning({ day, rows }: { readonly day: string; readonly rows: readonly AssistanceRow[] }) {
  const { t, say, word } = useWords();
  return (
    <div>
      <h3>{day}</h3>
      <ul className="bill">
        {rows.map((row) => (
          <li key={row.id} className="bill-line">
            <span>
              <strong className="number">{row.callbackAt!.slice(11, 16)}</strong>{' '}
              <Link to="/assistance/$caseId" params={{ caseId: row.id }}>
                {row.holder}
              </Link>
              , {row.services.map((one) => say(one)).join(' ; ')}
            </span>
            <span className="small soft">
              {row.technician ?? t('assistance.nobody')} · {word('territory', row.territory)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
