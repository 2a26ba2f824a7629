import type { AssistanceOffer } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';

/** The prices of the segment, each with its clause. */
export function PriceList({ offer }: { readonly offer: AssistanceOffer }) {
  const { t, say, language } = useWords();
  return (
    <Section title={t('assistance.prices')}>
      <p className="soft before-table">{t('assistance.prices-lede')}</p>
      <ul className="bill">
        {offer.services.map((one) => (
          <li key={one.code} className="bill-line">
            <span>{say(one.label)}</span>
            <Mark
              why={{ decision: null, clauses: one.clauses.map((clause) => clause.id) }}
              shown={money(one.price, language)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
