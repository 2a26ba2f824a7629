import { type CivilDate, isoDate, lastOfMonth, plusMonths } from '../../../kernel/civil-date.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { exclTax, vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOfCode, type EntryLine, entryByReference, postEntry, reverseEntry } from '../../ledger/index.ts';
import { unbilledAt } from '../../usage/index.ts';

type Entry = Awaited<ReturnType<typeof entryByReference>>;
type Side = Pick<EntryLine, 'account' | 'debit' | 'credit'>;

const backOf = (reference: string): string => reference.replace('accrued-usage:', 'accrued-usage-back:');
const undoneOf = (reference: string): string => reference.replace('accrued-usage', 'accrued-usage-undone');

/** The entry of a month that stands, the name of the next one; a month that was opened again may have had several. */
async function standing(
  tx: Tx,
  first: string,
): Promise<{ readonly entry: Entry; readonly reference: string; readonly next: string }> {
  let [reference, entry] = [first, await entryByReference(tx, first)];
  for (let rank = 2; ; rank += 1) {
    const next = entry.length === 0 ? first : `${first}:${rank}`;
    const later = entry.length === 0 ? [] : await entryByReference(tx, next);
    if (later.length === 0) {
      const undone = (await entryByReference(tx, undoneOf(reference))).length > 0;
      return { entry: undone ? [] : entry, reference, next };
    }
    [reference, entry] = [next, later];
  }
}

/** What is to be billed of a month's use, as lines of an entry. */
async function linesOf(tx: Tx, month: CivilDate, label: string): Promise<EntryLine[]> {
  const on = lastOfMonth(month);
  const used = (await unbilledAt(tx, on))
    .map((one) => ({ ...one, amount: toCents(exactEuros(one.amount)) }))
    .filter((one) => one.amount !== NO_MONEY);
  return used.flatMap(({ territory, amount }): EntryLine[] => {
    const excl = exclTax(amount, vatRate(territory, on));
    const vat = subtract(amount, excl);
    return [
      { account: 'toInvoice', debit: amount, label },
      { account: 'communications', credit: excl, label },
      ...(vat === NO_MONEY ? [] : [{ account: 'vatToInvoice', credit: vat, label } as const]),
    ];
  });
}

/** A line as it is kept, by the name of its account. */
const sideOf = ({ account, debit, credit }: Entry[number]): Side => ({
  account: accountOfCode(account)!.name,
  debit,
  credit,
});

const sides = (lines: readonly Side[]): string =>
  lines
    .map((one) => `${one.account} ${one.debit ?? NO_MONEY} ${one.credit ?? NO_MONEY}`)
    .sort()
    .join(';');

/**
 * What customers used until the end of a month and no bill had asked for by then is revenue of that month: posted on its last day
 * as bills to be made (418100), with the VAT that they will bear apart, and taken back on the first of the next month, when bills
 * post it for good. A month that was opened again is reckoned again when it closes: what it had is taken out, when it differs,
 * and the new amount put in, both within the month.
 */
export async function accrueUsage(tx: Tx, context: Context, month: CivilDate): Promise<Money> {
  const name = isoDate(month).slice(0, 7);
  const before = await standing(tx, `accrued-usage:${name}`);
  const on = lastOfMonth(month);
  const nextMonth = plusMonths(month, 1);
  const lines = await linesOf(tx, month, `Communications de ${name} à facturer`);
  if (sides(lines) === sides(before.entry.map(sideOf))) return NO_MONEY;
  if (before.entry.length > 0) {
    const { reference } = before;
    await reverseEntry(tx, context, { reference, on, as: undoneOf(reference) });
    const back = backOf(reference);
    await reverseEntry(tx, context, { reference: back, on: nextMonth, as: undoneOf(back) });
  }
  if (lines.length === 0) return NO_MONEY;
  const { next: reference } = before;
  await postEntry(tx, context, { on, kind: 'accrued-usage', reference, document: `FAE-${name}`, lines });
  await reverseEntry(tx, context, { reference, on: nextMonth, as: backOf(reference) });
  return sum(...lines.map((one) => one.debit ?? NO_MONEY));
}
