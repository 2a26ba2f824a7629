import type { BillLine, BillPage } from '../api/shapes.ts';
import { articleName } from './article.ts';
import { Amount, Day } from './amount.tsx';
import { money, percent, shortDay } from './format.ts';
import { useWords, type Words } from './language.tsx';
import { Mark } from './term.tsx';

/** The days that a line is for, in words. */
function periodOf(from: string, to: string, { t, language }: Words): string {
  return from === to
    ? t('bill.day', { on: shortDay(from, language) })
    : t('bill.period', { from: shortDay(from, language), to: shortDay(to, language) });
}

function Line({ line }: { readonly line: BillLine }) {
  const words = useWords();
  const { t, say, language } = words;
  const period = line.from && line.to ? periodOf(line.from, line.to, words) : null;
  const details = [period, line.quantity === '1' ? null : t('bill.quantity', { quantity: line.quantity })].filter(
    Boolean,
  );
  return (
    <li className="bill-line">
      <span>{say(line.label)}</span>
      <Amount value={line.amountInclTax} />
      <span className="why small soft">
        {details.length > 0 ? `${details.join(' · ')} · ` : null}
        <Mark
          why={line.why}
          clauses={line.clauses}
          steps={line.steps}
          shown={t('bill.line-shown', { label: say(line.label), amount: money(line.amountInclTax, language) })}
        >
          {t('bill.why')}
        </Mark>
        <span className="print-only">
          {line.clauses.map((clause) => articleName(clause.article, language)).join(', ')}
        </span>
      </span>
    </li>
  );
}

/** The lines of a bill, with what each rests on. */
export function BillLines({ page }: { readonly page: Pick<BillPage, 'lines'> }) {
  return (
    <ul className="bill">
      {page.lines.map((line) => (
        <Line key={line.position} line={line} />
      ))}
    </ul>
  );
}

/** The lines of a bill with what each rests on, the taxes, the total, and what was paid. */
export function BillSheet({ page }: { readonly page: BillPage }) {
  const { t, language } = useWords();
  const { bill } = page;
  const credit = bill.total.startsWith('-');
  return (
    <div className="stack">
      <BillLines page={page} />
      <dl className="bill-total">
        <dt className="soft">{t('bill.excl')}</dt>
        <dd>
          <Amount value={page.totalExclTax} />
        </dd>
        {page.taxes
          .filter((tax) => Number(tax.vat) !== 0)
          .map((tax) => (
            <TaxRow key={tax.rate} rate={percent(tax.rate, language)} vat={tax.vat} />
          ))}
        <dt>
          <strong>{t(credit ? 'bill.total-credit' : 'bill.total')}</strong>
        </dt>
        <dd>
          <strong>
            <Amount value={credit ? bill.total.slice(1) : bill.total} />
          </strong>
        </dd>
        {page.payments.map((payment, i) => (
          <PaymentRow key={i} {...payment} />
        ))}
        {page.payments.length > 0 && Number(bill.left) > 0 ? (
          <>
            <dt>{t('bill.left')}</dt>
            <dd>
              <Amount value={bill.left} />
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

function TaxRow({ rate, vat }: { readonly rate: string; readonly vat: string }) {
  const { t } = useWords();
  return (
    <>
      <dt className="soft">{t('bill.vat', { rate })}</dt>
      <dd>
        <Amount value={vat} />
      </dd>
    </>
  );
}

function PaymentRow({
  on,
  amount,
  returned,
}: {
  readonly on: string;
  readonly amount: string;
  readonly returned: boolean;
}) {
  const { t, language } = useWords();
  return (
    <>
      <dt className="soft">{t(returned ? 'bill.returned' : 'bill.paid', { on: shortDay(on, language) })}</dt>
      <dd className="soft">
        <Amount value={returned ? amount : `-${amount}`} />
      </dd>
    </>
  );
}

/** When a bill was issued and by when it is to be paid. */
export function BillDates({ page }: { readonly page: BillPage }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      <dt>{t('bill.issued')}</dt>
      <dd>
        <Day value={page.bill.issuedOn} />
      </dd>
      <dt>{t('bill.due')}</dt>
      <dd>
        <Day value={page.bill.dueOn} />
      </dd>
    </dl>
  );
}
