import type { ReactNode } from 'react';
import type { NumberRights, PhoneLine } from '../api/shapes.ts';
import { Day } from '../design/amount.tsx';
import { useWords } from '../design/language.tsx';
import { State } from '../design/state.tsx';
import { Mark } from '../design/term.tsx';

/** What a contract says of the RIO of its lines. */
export function RioRight({ rights }: { readonly rights: NumberRights | undefined }) {
  const { t } = useWords();
  if (!rights || rights.rioWhy.clauses.length === 0) return null;
  return (
    <span className="small">
      <Mark why={rights.rioWhy} shown={t('number.rio-right')} />
    </span>
  );
}

function Line(props: {
  readonly line: PhoneLine;
  readonly rights: NumberRights | undefined;
  readonly tools: ReactNode;
}) {
  const { t } = useWords();
  const { line, rights, tools } = props;
  return (
    <li className="bill-line">
      <span>
        <strong className="number">{line.shown}</strong>{' '}
        <span className="small soft">
          {t(`number.${line.kind}`)}
          {line.portedIn ? ` · ${t('number.ported-in')}` : ''}
        </span>
      </span>
      <State
        code={line.state === 'assigned' ? 'active' : line.state === 'reserved' ? 'pending' : 'closed'}
        label={t(`number.${line.state}`)}
      />
      {line.state === 'reserved' ? null : (
        <span className="why row">
          <span>
            {t('number.rio')} :{' '}
            {line.rio ? <code>{line.rio}</code> : <span className="soft">{t('number.rio-unasked')}</span>}
          </span>
          <RioRight rights={rights} />
          {line.restsUntil ? (
            <span className="small">
              {t('number.rests-until')} <Day value={line.restsUntil} />
            </span>
          ) : null}
          {tools}
        </span>
      )}
    </li>
  );
}

/** The numbers of a contract, each with its RIO. */
export function LinesView(props: {
  readonly lines: readonly PhoneLine[];
  readonly rights: readonly NumberRights[];
  readonly tools: (line: PhoneLine) => ReactNode;
}) {
  return (
    <ul className="bill">
      {props.lines.map((line) => (
        <Line
          key={`${line.agreementId}${line.number}`}
          line={line}
          rights={props.rights.find((one) => one.agreementId === line.agreementId)}
          tools={props.tools(line)}
        />
      ))}
    </ul>
  );
}
