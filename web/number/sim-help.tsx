import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Procedure } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';
import { type Base, proceduresQuery } from '../procedure/queries.ts';

/** Procedures on a card, by the words that every pack has for them. */
const OF_CARDS = /^sim-/;

/** What may be asked for under a contract about its card: blocked, lost, stolen, exchanged; each leads to its procedure. */
export function SimHelp(props: {
  readonly agreementId: string;
  readonly base: Base;
  readonly link: (procedure: Procedure) => ReactNode;
}) {
  const { t, say } = useWords();
  const known = useQuery(proceduresQuery(props.base, props.agreementId)).data?.procedures ?? [];
  const cards = known.filter((one) => OF_CARDS.test(one.name));
  if (cards.length === 0) return null;
  return (
    <div className="part">
      <h4>{t('sim.trouble')}</h4>
      <ul className="bill">
        {cards.map((one) => (
          <li key={one.name} className="bill-line">
            <span>
              {props.link(one)}
              <br />
              <span className="small soft">{say(one.summary)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
