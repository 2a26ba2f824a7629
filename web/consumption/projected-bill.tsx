import { useQuery } from '@tanstack/react-query';
import { Amount, Day } from '../design/amount.tsx';
import { Asked } from '../design/asked.tsx';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Empty, Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { projectedBillQuery, type UseBase } from './queries.ts';

/** The next bill as it would be made today, told as an estimate. */
export function ProjectedBill({ base }: { readonly base: UseBase }) {
  const { t, say, language } = useWords();
  const projected = useQuery(projectedBillQuery(base));
  return (
    <Section id="projected" title={t('projected.title')}>
      <Asked query={projected}>
        {({ bill }) =>
          bill === null ? (
            <Empty title={t('projected.none')} />
          ) : (
            <div className="stack">
              <p>
                {t('projected.on')} <Day value={bill.on} />. <span className="soft">{t('projected.estimate')}</span>
              </p>
              <ul className="bill">
                <li className="bill-line">
                  <span>{t('projected.contract')}</span>
                  <Amount value={bill.contract} />
                </li>
                <li className="bill-line">
                  <span>{t('projected.usage')}</span>
                  <Amount value={bill.usage} />
                </li>
                <li className="bill-line">
                  <strong>{t('projected.total')}</strong>
                  <strong>
                    <Amount value={bill.total} />
                  </strong>
                </li>
              </ul>
              <details className="folded">
                <summary>{t('projected.lines')}</summary>
                <ul className="bill">
                  {bill.lines.map((line) => (
                    <li key={line.position} className="bill-line">
                      <span>{say(line.label)}</span>
                      <Mark
                        why={line.why}
                        clauses={line.clauses}
                        steps={line.steps}
                        shown={money(line.amountInclTax, language)}
                      />
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          )
        }
      </Asked>
    </Section>
  );
}
