import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { PayoutLineRow, PayoutRow } from '../store-payouts.ts';

const HEADER = 'statement;date;reference;service;kind;bill;gross;base;commission';

function cell(text: string): string {
  // A cell that begins like a formula would be run by a spreadsheet.
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines of a payout as a merchant reads them by program: amounts with a point, days ISO. Nothing says who the customers are. */
export function statementCsv(
  payout: PayoutRow,
  lines: readonly PayoutLineRow[],
  serviceCodes: ReadonlyMap<string, string>,
): string {
  const rows = lines.map((line) =>
    [
      payout.number,
      isoDate(line.on_date as CivilDate),
      line.reference,
      serviceCodes.get(line.service_id) ?? '',
      line.kind,
      line.bill_number ?? '',
      moneyText(line.gross),
      moneyText(line.base),
      moneyText(line.commission),
    ]
      .map(cell)
      .join(';'),
  );
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}
