import type { Movement } from '../api/shapes.ts';
import { Amount } from '../design/amount.tsx';
import { useWords } from '../design/language.tsx';

/** What moved, in the currency in which the bank told it. */
export function MovementAmount({ one }: { readonly one: Pick<Movement, 'amount' | 'currency'> }) {
  const { language } = useWords();
  const { amount, currency } = one;
  if (currency === 'EUR') return <Amount value={amount} />;
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  return <span className="number">{format.format(Number(amount))}</span>;
}
