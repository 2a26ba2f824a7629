import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Equipment, EquipmentState } from '../domain/resource.ts';
import { equipmentBySerial } from '../store-equipment.ts';
import { setStockState } from '../store-stock.ts';

/** What may become of a piece that no customer has: damaged or missing, and back in stock once repaired or found. */
const NEXT: Readonly<Record<EquipmentState, readonly EquipmentState[]>> = {
  'in-stock': ['damaged', 'lost'],
  returned: ['in-stock', 'damaged', 'lost'],
  damaged: ['in-stock', 'lost'],
  lost: ['in-stock', 'damaged'],
  left: ['in-stock', 'damaged'],
  assigned: [],
};

/** Writes down that a piece in the house is damaged, missing, or fit for a customer again. Refused: a customer has it, or it is so already. */
export async function changeStock(
  tx: Tx,
  context: Context,
  input: { readonly serial: string; readonly to: EquipmentState; readonly reason: string },
): Promise<Result<Equipment>> {
  const { serial, to, reason } = input;
  const piece = await equipmentBySerial(tx, serial);
  if (!piece) return fail('equipment/unknown', 'Cet équipement est inconnu.', 'This equipment is not known.', 'serial');
  if (piece.state === 'assigned') {
    const [fr, en] = [
      'Un client a cet équipement : faites-le rendre d’abord.',
      'A customer has it: take it back first.',
    ];
    return fail('equipment/with-a-customer', fr, en, 'serial');
  }
  const changed = NEXT[piece.state].includes(to) ? await setStockState(tx, serial, piece.state, to) : undefined;
  if (!changed) {
    const [fr, en] = ['Cet équipement est déjà dans cet état.', 'This equipment is in that state already.'];
    return fail('equipment/not-in-this-state', fr, en, 'to');
  }
  await recordAudit(tx, context, {
    action: 'resource-inventory:change-stock',
    subject: `equipment:${serial}`,
    why: reason,
    detail: { from: piece.state, to },
  });
  return ok(changed);
}
