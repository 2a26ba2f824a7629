import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect, EquipmentTrigger, MonthlyPrice, Taken } from '../../../terms/model/life.ts';
import type { Journal } from '../../decision/index.ts';
import {
  assignEquipmentSet,
  assignNumber,
  type Equipment,
  equipmentOf,
  numbersOf,
  releaseEquipment,
  releaseNumbers,
  reserveNumber,
} from '../../resource-inventory/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { equipmentDifference } from '../domain/equipment-difference.ts';
import { selectAwaited } from '../store-returns.ts';
import { makeDue, tellChange } from './change-agreement.ts';
import { askBack, hasEquipment } from './ask-equipment-back.ts';
import { NUMBER_RESTS_DAYS } from './end-service.ts';

type Supply = Pick<MonthlyPrice, 'equipment' | 'number'>;

/** What a plan came with and what it comes with now, from a day on. */
export interface ResourceChange {
  readonly before: Supply;
  readonly after: Supply;
  readonly trigger: EquipmentTrigger;
  readonly on: CivilDate;
  /** The decision behind the change. */
  readonly taken: Taken | undefined;
}

async function heldPieces(tx: Tx, agreement: Agreement): Promise<Equipment[]> {
  const awaited = new Set(await selectAwaited(tx, agreement));
  const held = await equipmentOf(tx, { accountId: agreement.accountId, agreementId: agreement.id });
  return held.filter((piece) => piece.state === 'assigned' && !awaited.has(piece.serial));
}

async function handOver(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  pieces: Supply['equipment'],
  change: ResourceChange,
): Promise<void> {
  const items = pieces.filter((item) => item.kind !== 'decoder' || agreement.installation.takesDecoder);
  const { on, taken } = change;
  const given = await assignEquipmentSet(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    items,
    on,
  });
  for (const { model, serial } of given) {
    const title = { fr: `${model} n° ${serial} remis`, en: `${model} no. ${serial} handed over` };
    await tellChange(tx, context, agreement, { kind: 'equipment-of-plan', on, title, detail: { serial } });
  }
  if (taken === undefined) return;
  const lacking = equipmentDifference(items, given).map(({ model }): DueEffect => {
    const label = { fr: `${model} à remettre au client`, en: `${model} to hand over to the customer` };
    return { kind: 'equipment-to-hand-over', label, dueOn: isoDate(on), by: 'operator', taken };
  });
  await makeDue(tx, context, agreement, lacking, `plan:${agreement.id}`);
}

/** The new plan has a line where the old one had none, or none any more. */
async function changeLine(tx: Tx, context: Context, agreement: Agreement, change: ResourceChange) {
  const [before, after] = [change.before.number ?? 'fixed', change.after.number ?? 'fixed'];
  const { accountId, id: agreementId, territory } = agreement;
  const had = (await numbersOf(tx, { accountId, agreementId })).length > 0;
  const at = instantOf(territory, change.on);
  if (before !== 'none' && after === 'none' && had) {
    const quarantineUntil = plusDays(change.on, NUMBER_RESTS_DAYS);
    await releaseNumbers(tx, context, { accountId, agreementId, at, quarantineUntil });
    return ok(undefined);
  }
  if (before !== 'none' || after === 'none' || had) return ok(undefined);
  const reserved = await reserveNumber(tx, context, { accountId, agreementId, territory, kind: after });
  if (!reserved.ok) return reserved;
  // A line that waits for the service starts with it.
  if (agreement.activatedOn === null) return reserved;
  const line = await assignNumber(tx, context, { accountId, agreementId, territory, at });
  if (!line.ok) return line;
  const shown = displayPhoneNumber(reserved.value.e164);
  await tellChange(tx, context, agreement, {
    kind: 'number-of-plan',
    on: change.on,
    title: { fr: `Numéro attribué : ${shown}`, en: `Number given: ${shown}` },
  });
  return line;
}

/**
 * Gives an agreement what its new plan comes with and the old one did not, and asks back what is of no use any more: equipment by
 * the day that the contract gives, and the line. Equipment that stock lacks becomes something to hand over.
 */
export async function changeResources(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  change: ResourceChange,
): Promise<Result<unknown>> {
  const surplus = equipmentDifference(change.before.equipment, change.after.equipment);
  const wanted = equipmentDifference(change.after.equipment, change.before.equipment);
  const held = await heldPieces(tx, agreement);
  const useless = surplus.flatMap((item) => {
    const ofKind = held.filter((piece) => piece.kind === item.kind);
    const found = ofKind.find((piece) => piece.model === item.model) ?? ofKind[0];
    if (found) held.splice(held.indexOf(found), 1);
    return found ?? [];
  });
  if (hasEquipment(agreement)) await askBack(tx, context, agreement, journal, useless, change);
  else
    for (const { serial } of useless) await releaseEquipment(tx, context, { serial, on: change.on, condition: 'good' });
  await handOver(tx, context, agreement, wanted, change);
  return changeLine(tx, context, agreement, change);
}
