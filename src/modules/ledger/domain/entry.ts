import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import type { LedgerAccount } from './chart.ts';
import type { Deferral } from './deferral.ts';

/** One line: either a debit or a credit, above zero. */
export interface EntryLine {
  readonly account: LedgerAccount;
  /** The customer whose sub-ledger the line stands in. */
  readonly accountId?: string;
  readonly debit?: Money;
  readonly credit?: Money;
  readonly label: string;
  /** Where a sale, or its VAT, is taxed: with the rate it leads VAT collected to the account of its own. */
  readonly territory?: string;
  /** At which rate, as an exact share (`0.085`). */
  readonly vatRate?: string;
  /** Days, both included, over which revenue is earned: what comes after the month of the entry is deferred. */
  readonly earned?: { readonly from: CivilDate; readonly to: CivilDate };
}

/** A fact to record: `reference` names it (`bill:<id>`), and the same fact is never recorded twice. */
export interface NewEntry {
  readonly on: CivilDate;
  readonly kind: string;
  readonly reference: string;
  readonly lines: readonly EntryLine[];
  readonly reverses?: string;
  /** Number of the paper that it records: a bill's, a bank's reference. */
  readonly document?: string;
}

/** A line as it is kept. */
export interface SettledLine extends EntryLine {
  readonly debit: Money;
  readonly credit: Money;
  /** What it waits for, on a line of deferred revenue. */
  readonly deferral?: Deferral;
}

/** Lines without the empty ones, negative sides turned over; throws when debits and credits differ: that would be a bug. */
export function settledLines(lines: readonly (EntryLine & Pick<SettledLine, 'deferral'>)[]): readonly SettledLine[] {
  let balance = 0n;
  const settled = lines.flatMap((line) => {
    const net = (line.debit ?? NO_MONEY) - (line.credit ?? NO_MONEY);
    balance += net;
    if (net === 0n) return [];
    const sides = net > 0n ? { debit: net as Money, credit: NO_MONEY } : { debit: NO_MONEY, credit: -net as Money };
    return [{ ...line, ...sides }];
  });
  if (balance !== 0n) throw new RangeError(`journal entry out of balance by ${balance} micro-euros`);
  return settled;
}
