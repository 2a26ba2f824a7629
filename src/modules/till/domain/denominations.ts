import { cents, type Money } from '../../../kernel/money.ts';

/** Notes and coins of the euro, the largest first, in euros. */
export const DENOMINATIONS = [
  '500.00',
  '200.00',
  '100.00',
  '50.00',
  '20.00',
  '10.00',
  '5.00',
  '2.00',
  '1.00',
  '0.50',
  '0.20',
  '0.10',
  '0.05',
  '0.02',
  '0.01',
] as const;

export type Denomination = (typeof DENOMINATIONS)[number];
/** How many there are of each; those that are not named are none. */
export type CashCount = Readonly<Partial<Record<Denomination, number>>>;

/** What so many notes and coins are worth. */
export function cashTotal(count: CashCount): Money {
  const inCents = DENOMINATIONS.reduce(
    (total, value) => total + BigInt(value.replace('.', '')) * BigInt(count[value] ?? 0),
    0n,
  );
  return cents(inCents);
}

/** How many notes and coins there are. */
export function pieces(count: CashCount): number {
  return DENOMINATIONS.reduce((total, value) => total + (count[value] ?? 0), 0);
}
