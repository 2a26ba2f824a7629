import { decimal } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, NO_MONEY, negate, subtract, sum, toCents } from '../../../kernel/money.ts';
import { withoutTax } from '../../../kernel/vat.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { BillLineRow, BillRow, StoredTax } from '../tables.ts';

/** What of a bill is taken back: the whole of a line when no amount is told. */
export interface CreditedLine {
  readonly position: number;
  readonly amountInclTax?: Money;
}

/** A line of a bill, and what earlier credit notes have left of it. */
export interface LineLeft {
  readonly line: BillLineRow;
  readonly left: Money;
}

/** What earlier credit notes have left of the lines of a bill; their lines keep the position of the line that they take back. */
export function linesLeft(lines: readonly BillLineRow[], credited: readonly BillLineRow[]): readonly LineLeft[] {
  return lines.map((line) => {
    const back = credited.filter((one) => one.position === line.position).map((one) => one.amount_incl);
    return { line, left: sum(line.amount_incl, ...back) };
  });
}

/** Takes an amount of a line back: the line itself turned over when it is the whole of it, a share at its rate when it is not. */
function turned(line: BillLineRow, amount: Money, bill: BillRow, reason: string): BillLineRow {
  const whole = amount === line.amount_incl;
  const excl = whole ? line.amount_excl : toCents(withoutTax(exactEuros(amount), decimal(line.vat_rate)));
  const text = moneyText(amount);
  return {
    ...line,
    label: { fr: `Avoir : ${line.label.fr}`, en: `Taken back: ${line.label.en}` },
    amount_incl: negate(amount),
    amount_excl: negate(excl),
    amount_vat: negate(subtract(amount, excl)),
    steps: [
      {
        clause: line.because[0] ?? '',
        fr: `${text} € repris sur la facture ${bill.number} : ${reason}`,
        en: `EUR ${text} taken back from bill ${bill.number}: ${reason}`,
      },
    ],
  };
}

function notMoreThanLeft(line: BillLineRow, left: Money, amount: Money): boolean {
  return line.amount_incl > 0n ? amount > 0n && amount <= left : amount < 0n && amount >= left;
}

/** The lines of a credit note on some lines of a bill, all that is left of it when none is named. */
export function creditLines(
  bill: BillRow,
  known: readonly LineLeft[],
  wanted: readonly CreditedLine[] | undefined,
  reason: string,
): Result<readonly BillLineRow[]> {
  const asked = wanted ?? known.filter((one) => one.left !== NO_MONEY).map(({ line }) => ({ position: line.position }));
  const made: BillLineRow[] = [];
  for (const one of asked) {
    const found = known.find(({ line }) => line.position === one.position);
    const amount = found && (('amountInclTax' in one ? one.amountInclTax : undefined) ?? found.left);
    if (!found || !amount || !notMoreThanLeft(found.line, found.left, amount)) {
      const left = moneyText(found?.left ?? NO_MONEY);
      return fail(
        'credit-note/more-than-billed',
        `Il reste ${left} € à reprendre sur cette ligne.`,
        `EUR ${left} is left to take back of this line.`,
        'lines',
      );
    }
    made.push(turned(found.line, amount, bill, reason));
  }
  if (made.length === 0) {
    return fail('credit-note/nothing-left', 'Tout est déjà repris.', 'All of it is taken back already.', 'lines');
  }
  return ok(made);
}

/** The totals by rate of some lines, as a bill stores them. */
export function taxesOf(lines: readonly BillLineRow[]): readonly StoredTax[] {
  return [...new Set(lines.map((line) => line.vat_rate))].map((rate) => {
    const ofRate = lines.filter((line) => line.vat_rate === rate);
    return {
      rate,
      exclTax: moneyText(sum(...ofRate.map((line) => line.amount_excl))),
      vat: moneyText(sum(...ofRate.map((line) => line.amount_vat))),
      inclTax: moneyText(sum(...ofRate.map((line) => line.amount_incl))),
    };
  });
}
