import type { ThirdPartyPayer } from '../api/shapes.ts';
import { Day } from '../design/amount.tsx';
import { longDay } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';

function Line({ payer, owed }: { readonly payer: ThirdPartyPayer; readonly owed: string }) {
  const { t, language } = useWords();
  const { name, namedOn, releasedOn, mandateReference, decision, clauses } = payer;
  return (
    <li className="bill-line">
      <span>
        {t(releasedOn === null ? 'payer.now' : 'payer.was', { name })}{' '}
        <Mark why={{ decision, clauses }} shown={longDay(namedOn, language)} />
        {releasedOn === null ? null : (
          <>
            {' '}
            {t('payer.until')} <Day value={releasedOn} />
          </>
        )}
        {releasedOn === null ? (
          <>
            <br />
            <span className="small soft">
              {mandateReference ? `${t('payer.mandate', { reference: mandateReference })}. ` : ''}
              {owed}
            </span>
          </>
        ) : null}
      </span>
    </li>
  );
}

interface PayerLinesProps {
  readonly payers: readonly ThirdPartyPayer[];
  /** Said when nobody else pays, and what to do about it. */
  readonly self: string;
  readonly why: string;
  readonly owed: string;
}

/** Who pays now, and who paid before, each with the rule that let them. */
export function PayerLines({ payers, self, why, owed }: PayerLinesProps) {
  const nobody = payers.every((one) => one.releasedOn !== null);
  return (
    <>
      {nobody ? <Empty title={self}>{why}</Empty> : null}
      {payers.length > 0 ? (
        <ul className="bill">
          {payers.map((one) => (
            <Line key={one.id} payer={one} owed={owed} />
          ))}
        </ul>
      ) : null}
    </>
  );
}
