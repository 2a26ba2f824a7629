import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readStockLines } from '../domain/stock-lines.ts';
import { stockEquipment } from './assign-equipment.ts';
import { keepSimCodes } from './sim-codes.ts';

/** What a delivery added, and the serial numbers that were known already. */
export interface Received {
  readonly kept: number;
  readonly known: readonly string[];
}

/** Puts a delivery of one model in stock, with the codes of its cards. Refused when a line cannot be read. */
export async function receiveStock(
  tx: Tx,
  context: Context,
  input: { readonly kind: string; readonly model: string; readonly delivery: string },
): Promise<Result<Received>> {
  const read = readStockLines(input.delivery);
  if (!read.ok) return read;
  const { kind, model } = input;
  const pieces = read.value.map(({ serial }) => ({ serial, kind, model }));
  const { kept, refused: known } = await stockEquipment(tx, context, pieces);
  const already = new Set(known);
  const codes = read.value.flatMap(({ serial, codes: own }) =>
    own && !already.has(serial) ? [{ serial, ...own }] : [],
  );
  const told = await keepSimCodes(tx, context, codes);
  return told.ok ? ok({ kept, known }) : told;
}
