import type { ReactNode } from 'react';
import type { NumbersPage } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';

type CardHelp = NumbersPage['rights'][number]['cards'][number];

/** What may be asked for under a contract about its card: blocked, lost, stolen, exchanged; each leads to its procedure. */
export function SimHelp(props: {
  readonly agreementId: string;
  readonly numbers: NumbersPage;
  readonly link: (procedure: CardHelp) => ReactNode;
}) {
  const { t, say } = useWords();
  const cards = props.numbers.rights.find((one) => one.agreementId === props.agreementId)?.cards ?? [];
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
