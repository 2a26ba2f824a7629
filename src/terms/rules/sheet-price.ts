import { cents, type Money } from '../../kernel/money.ts';
import type { PriceSheetLine } from '../model/price-sheet.ts';
import { callPrice } from './call-price.ts';

const PRICE = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
const BYTES_PER_MEGABYTE = 1_000_000n;
const MICROS_PER_CENT = 10_000n;

/** Reads a price of a sheet (`"0.0875"`): whole micro-euros; `undefined` when it has another form. */
export function sheetAmount(text: string): Money | undefined {
  const found = PRICE.exec(text);
  if (!found) return undefined;
  return (BigInt(found[1]!) * 1_000_000n + BigInt((found[2] ?? '').padEnd(6, '0'))) as Money;
}

const amountOf = (text: string): Money => sheetAmount(text) ?? (0n as Money);

/** What is begun is charged whole. */
function charged(quantity: number, step: number): number {
  return Math.ceil(quantity / step) * step;
}

/** A month's data at the price of a line, rounded half up to the cent once for the whole of it. */
function dataPrice(line: PriceSheetLine, bytes: number): Money {
  const units = amountOf(line.price) * BigInt(charged(bytes, line.step));
  const perCent = BYTES_PER_MEGABYTE * MICROS_PER_CENT;
  return cents((2n * units + perCent) / (2n * perCent));
}

/** An amount at a price of a sheet, and the units that it pays for. */
export interface SheetPrice {
  readonly amount: Money;
  readonly units: number;
}

/**
 * What a quantity (seconds, messages or bytes, whole) costs at a line of a sheet. A call or a message is rounded half up to
 * the cent by itself. Data is not: `before` tells the bytes already charged at that line this month, and the amount is what the
 * month costs with these bytes less what it cost without, so that cutting a month into sessions in any way gives the same sum.
 */
export function sheetPrice(line: PriceSheetLine, quantity: number, before = 0): SheetPrice {
  if (line.kind === 'data') {
    const amount = (dataPrice(line, before + quantity) - dataPrice(line, before)) as Money;
    return { amount, units: quantity };
  }
  const units = charged(quantity, line.step);
  if (line.per === 'minute')
    return { amount: callPrice(amountOf(line.connectionFee), amountOf(line.price), units), units };
  const micros = amountOf(line.connectionFee) + amountOf(line.price) * BigInt(units);
  return { amount: cents((2n * micros + MICROS_PER_CENT) / (2n * MICROS_PER_CENT)), units };
}
