import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken } from '../../../terms/model/life.ts';
import {
  assignEquipment,
  assignNumber,
  type Equipment,
  equipmentOf,
  numbersOf,
  releaseEquipment,
  releaseNumbers,
  reserveNumber,
  type TelephoneNumber,
} from '../../resource-inventory/index.ts';
import type { Agreement, OnAgreement } from '../domain/agreement.ts';
import { holdAgreement, LIVING, NOT_OVER, tellChange } from './change-agreement.ts';
import { NUMBER_RESTS_DAYS } from './end-service.ts';

/** Which piece is replaced: that serial, or the agreement's piece of the kind. */
export interface ReplaceInput extends OnAgreement {
  readonly on: CivilDate;
  readonly serial?: string;
  readonly kind?: string;
  /** What becomes of the old one. */
  readonly condition: 'good' | 'faulty' | 'lost';
  readonly decision?: Taken;
}

async function heldPiece(tx: Tx, agreement: Agreement, which: Pick<ReplaceInput, 'serial' | 'kind'>) {
  const { accountId, id: agreementId } = agreement;
  const held = (await equipmentOf(tx, { accountId, agreementId })).filter((one) => one.state === 'assigned');
  const piece = held.find((one) =>
    which.serial === undefined ? which.kind === undefined || one.kind === which.kind : one.serial === which.serial,
  );
  if (piece) return ok(piece);
  const [fr, en] = ['Ce contrat n’a pas cet équipement.', 'This contract has no such equipment.'];
  return fail('agreement/no-such-equipment', fr, en, 'serial');
}

/** Gives another piece of the same kind and model in place of one. Refused when the customer has none such, or stock is empty. */
export async function replaceEquipment(
  tx: Tx,
  context: Context,
  input: ReplaceInput,
): Promise<Result<{ readonly old: Equipment; readonly next: Equipment }>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const { accountId, id: agreementId } = taken.value;
  const held = await heldPiece(tx, taken.value, input);
  if (!held.ok) return held;
  const old = held.value;
  const wanted = { accountId, agreementId, kind: old.kind, model: old.model, on: input.on };
  const next = await assignEquipment(tx, context, wanted);
  if (!next.ok) return next;
  const back = await releaseEquipment(tx, context, { serial: old.serial, on: input.on, condition: input.condition });
  if (!back.ok) return back;
  await tellChange(tx, context, taken.value, {
    kind: 'equipment-replaced',
    on: input.on,
    title: {
      fr: `${old.model} n° ${old.serial} remplacé par le n° ${next.value.serial}`,
      en: `${old.model} no. ${old.serial} replaced by no. ${next.value.serial}`,
    },
    decision: input.decision?.decision,
    detail: { old: old.serial, next: next.value.serial, condition: input.condition },
  });
  return ok({ old, next: next.value });
}

/** Writes off a piece that is stolen or lost: nobody asks for it back. Refused when the agreement has none such. */
export async function loseEquipment(
  tx: Tx,
  context: Context,
  input: Omit<ReplaceInput, 'condition'>,
): Promise<Result<Equipment>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const old = await heldPiece(tx, taken.value, input);
  if (!old.ok) return old;
  const { serial, model } = old.value;
  const gone = await releaseEquipment(tx, context, { serial, on: input.on, condition: 'lost' });
  if (!gone.ok) return gone;
  await tellChange(tx, context, taken.value, {
    kind: 'equipment-lost',
    on: input.on,
    title: { fr: `${model} n° ${serial} perdu`, en: `${model} no. ${serial} lost` },
    decision: input.decision?.decision,
    detail: { serial },
  });
  return ok(gone.value);
}

/** A piece that nobody asked for comes back in good order; nothing happens when the agreement has none of the kind. */
export async function takeEquipmentBack(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate; readonly kind: string; readonly decision?: Taken },
): Promise<Result<Equipment | undefined>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const held = await heldPiece(tx, taken.value, input);
  if (!held.ok) return ok(undefined);
  const { serial, model } = held.value;
  const back = await releaseEquipment(tx, context, { serial, on: input.on, condition: 'good' });
  if (!back.ok) return back;
  await tellChange(tx, context, taken.value, {
    kind: 'equipment-returned',
    on: input.on,
    title: { fr: `${model} rendu`, en: `${model} given back` },
    decision: input.decision?.decision,
    detail: { serial, condition: 'good' },
  });
  return ok(back.value);
}

/** Gives the agreement another number of the same kind from a day on; the old one rests. Refused when none is free. */
export async function renumberAgreement(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate; readonly decision?: Taken },
): Promise<Result<TelephoneNumber>> {
  const taken = await holdAgreement(tx, input, LIVING);
  if (!taken.ok) return taken;
  const { accountId, id: agreementId, territory } = taken.value;
  const [old] = await numbersOf(tx, { accountId, agreementId });
  const at = instantOf(territory, input.on);
  await releaseNumbers(tx, context, {
    accountId,
    agreementId,
    at,
    quarantineUntil: plusDays(input.on, NUMBER_RESTS_DAYS),
  });
  const next = await reserveNumber(tx, context, { accountId, agreementId, territory, kind: old?.kind ?? 'fixed' });
  if (!next.ok) return next;
  const line = await assignNumber(tx, context, { accountId, agreementId, territory, at });
  if (!line.ok) return line;
  const shown = displayPhoneNumber(next.value.e164);
  await tellChange(tx, context, taken.value, {
    kind: 'renumbered',
    on: input.on,
    title: { fr: `Nouveau numéro : ${shown}`, en: `New number: ${shown}` },
    decision: input.decision?.decision,
    detail: { from: isoDate(input.on), before: old?.e164 ?? null },
  });
  return next;
}
