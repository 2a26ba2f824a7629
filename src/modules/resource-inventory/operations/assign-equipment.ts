import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Equipment, EquipmentSet, EquipmentWanted, ReleasedEquipment } from '../domain/resource.ts';
import { insertStock, takeBack, takeFromStock, takeSetFromStock } from '../store-equipment.ts';

/** Puts new equipment in stock; serial numbers that were already known are answered in `refused`. */
export async function stockEquipment(
  tx: Tx,
  context: Context,
  items: readonly Pick<Equipment, 'serial' | 'kind' | 'model'>[],
): Promise<{ readonly kept: number; readonly refused: readonly string[] }> {
  const kept = new Set(await insertStock(tx, items));
  await recordAudit(tx, context, {
    action: 'resource-inventory:stock',
    subject: 'equipment:many',
    detail: { kept: kept.size },
  });
  return { kept: kept.size, refused: items.map((item) => item.serial).filter((serial) => !kept.has(serial)) };
}

/** Gives an agreement a piece of equipment: that serial, or the next one in stock of the kind (and model). Refused when there is none. */
export async function assignEquipment(tx: Tx, context: Context, input: EquipmentWanted): Promise<Result<Equipment>> {
  const taken = await takeFromStock(tx, { ...input, model: input.model ?? null, serial: input.serial ?? null });
  if (!taken) {
    const what = input.serial ?? [input.kind, input.model].filter(Boolean).join(' ');
    return fail('equipment/out-of-stock', `Aucun exemplaire en stock : ${what}.`, `None in stock: ${what}.`, 'serial');
  }
  await recordAudit(tx, context, {
    action: 'resource-inventory:assign',
    subject: `equipment:${taken.serial}`,
    detail: { agreement: input.agreementId },
  });
  return ok(taken);
}

/** Gives an agreement one piece of each of the kinds wanted, as far as stock goes; the caller records who asked for it. */
export async function assignEquipmentSet(tx: Tx, _context: Context, input: EquipmentSet): Promise<Equipment[]> {
  const given = await takeSetFromStock(tx, input);
  const rank = (piece: Equipment): number =>
    input.items.findIndex((item) => item.kind === piece.kind && item.model === piece.model);
  return given.sort((a, b) => rank(a) - rank(b) || (a.serial < b.serial ? -1 : 1));
}

const STATE_AFTER = { good: 'in-stock', faulty: 'damaged', incomplete: 'damaged', lost: 'lost', left: 'left' } as const;

/** Takes equipment back: good, it goes back to stock; faulty or incomplete, it is damaged; lost or left, it is written off. */
export async function releaseEquipment(tx: Tx, context: Context, input: ReleasedEquipment): Promise<Result<Equipment>> {
  const piece = await takeBack(tx, input.serial, STATE_AFTER[input.condition], input.on);
  if (!piece)
    return fail('equipment/not-assigned', 'Personne n’a cet équipement.', 'Nobody has this equipment.', 'serial');
  await recordAudit(tx, context, {
    action: 'resource-inventory:release',
    subject: `equipment:${input.serial}`,
    detail: { condition: input.condition },
  });
  return ok(piece);
}
