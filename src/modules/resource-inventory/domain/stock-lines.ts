import { fail, ok, type Result } from '../../../kernel/result.ts';

/** One piece of a delivery; a card may come with its codes. */
export interface StockLine {
  readonly serial: string;
  readonly codes: { readonly pin: string; readonly puk: string } | null;
}

const SERIAL = /^[\w./-]{1,60}$/;
const MOST_LINES = 5_000;

/**
 * Reads a delivery as it is pasted: one serial number a line, for a card `serial;PIN;PUK`. Refused with the number of the first
 * line that is none.
 */
export function readStockLines(text: string): Result<readonly StockLine[]> {
  const lines: StockLine[] = [];
  const rows = text.split(/\r?\n/);
  for (const [i, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const [serial = '', pin = '', puk = ''] = row.split(/[;,\t]/).map((part) => part.trim());
    const codes = pin !== '' || puk !== '';
    if (!SERIAL.test(serial) || (codes && !(/^\d{4,8}$/.test(pin) && /^\d{8}$/.test(puk)))) {
      return fail(
        'equipment/faulty-line',
        `Ligne ${i + 1} : attendu un numéro de série, suivi pour une carte de « ;PIN;PUK » (4 à 8 chiffres, puis 8).`,
        `Line ${i + 1}: expected a serial number, followed for a card by ";PIN;PUK" (4 to 8 digits, then 8).`,
        'delivery',
      );
    }
    lines.push({ serial, codes: codes ? { pin, puk } : null });
  }
  if (lines.length > 0 && lines.length <= MOST_LINES) return ok(lines);
  const [fr, en] = [`Donnez de 1 à ${MOST_LINES} numéros de série.`, `Give 1 to ${MOST_LINES} serial numbers.`];
  return fail('equipment/no-line', fr, en, 'delivery');
}
