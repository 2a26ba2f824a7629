import { useQuery } from '@tanstack/react-query';
import type { MyProjectedBill } from '../api/shapes.ts';
import { Amount, Day } from '../design/amount.tsx';
import { Asked } from '../design/asked.tsx';
import { BillLines } from '../design/bill-sheet.tsx';
import { percent } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Empty, FigureBox } from '../design/section.tsx';
import { projectedBillQuery, type UseBase } from './queries.ts';

type Projected = NonNullable<MyProjectedBill['bill']>;

function Taxes({ bill }: { readonly bill: Projected }) {
  const { t, language } = useWords();
  const credit = bill.total.startsWith('-');
  return (
    <dl className="bill-total">
      <dt className="soft">{t('projected.excl')}</dt>
      <dd>
        <Amount value={bill.totalExclTax} />
      </dd>
      {bill.taxes
        .filter((tax) => Number(tax.vat) !== 0)
        .flatMap((tax) => [
          <dt key={`${tax.rate} name`} className="soft">
            {t('projected.vat', { rate: percent(tax.rate, language) })}
          </dt>,
          <dd key={tax.rate}>
            <Amount value={tax.vat} />
          </dd>,
        ])}
      <dt>
        <strong>{t('projected.total')}</strong>
      </dt>
      <dd>
        <strong>
          <Amount value={bill.total} />
        </strong>
      </dd>
      {Number(bill.fromCredit) > 0 ? (
        <>
          <dt>{t('projected.from-credit')}</dt>
          <dd>
            <Amount value={`-${bill.fromCredit}`} />
          </dd>
        </>
      ) : null}
      {credit || Number(bill.fromCredit) === 0 ? null : (
        <>
          <dt>{t('projected.to-pay')}</dt>
          <dd>
            <Amount value={bill.toPay} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** The next bill as it would be made today: when, how much, and every line with what it rests on. */
export function NextBill({ base }: { readonly base: UseBase }) {
  const { t } = useWords();
  const asked = useQuery(projectedBillQuery(base));
  return (
    <Asked query={asked}>
      {({ bill }) =>
        bill === null ? (
          <Empty title={t('projected.none')} />
        ) : (
          <div className="stack">
            <p>{t('projected.estimate')}</p>
            <div className="figures">
              <FigureBox label={t('projected.total')} note={t('projected.estimated')}>
                <Amount value={bill.total} />
              </FigureBox>
              <FigureBox label={t('projected.on')}>
                <Day value={bill.on} />
              </FigureBox>
              <FigureBox label={t('projected.due')}>
                <Day value={bill.dueOn} />
              </FigureBox>
            </div>
            <BillLines page={bill} />
            <Taxes bill={bill} />
          </div>
        )
      }
    </Asked>
  );
}
