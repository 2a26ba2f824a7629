import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, negate, subtract, sum } from '../../../kernel/money.ts';
import { accountOfCode } from './chart.ts';
import type { EntryLine } from './entry.ts';

/** A line of an entry as it is kept. */
export interface KeptLine {
  readonly account: string;
  readonly account_id: string | null;
  readonly debit: Money;
  readonly credit: Money;
  readonly label: string;
  readonly territory: string | null;
  readonly vat_rate: string | null;
  /** On a line of deferred revenue: all of what it is a part of, for which account, over which days. */
  readonly deferred_for: string | null;
  readonly deferred_amount: Money | null;
  readonly from_day: CivilDate | null;
  readonly to_day: CivilDate | null;
}

function named(code: string) {
  const account = accountOfCode(code);
  if (!account) throw new RangeError(`no account ${code} in the chart`);
  return account.name;
}

/** Lines turned over. Deferred revenue is taken back as revenue over the same days, so that what was released since is too. */
export function reversedLines(lines: readonly KeptLine[]): readonly EntryLine[] {
  return lines.flatMap((line): EntryLine[] => {
    const words = {
      ...(line.account_id === null ? {} : { accountId: line.account_id }),
      ...(line.territory === null ? {} : { territory: line.territory }),
      ...(line.vat_rate === null ? {} : { vatRate: line.vat_rate }),
      label: line.label,
    };
    if (line.deferred_for === null) {
      return [{ ...words, account: named(line.account), debit: line.credit, credit: line.debit }];
    }
    const account = named(line.deferred_for);
    const waiting = subtract(line.credit, line.debit);
    const all = line.deferred_amount!;
    // Its sister line, what was earned at once, is turned over on its own.
    const earnedAtOnce = sum(all, negate(waiting));
    return [
      { ...words, account, credit: earnedAtOnce },
      { ...words, account, debit: all, earned: { from: line.from_day!, to: line.to_day! } },
    ];
  });
}
