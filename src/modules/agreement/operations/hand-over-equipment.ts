import type { CivilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { dueObligations, fulfilObligations } from '../../obligation/index.ts';
import { assignEquipment, type Equipment } from '../../resource-inventory/index.ts';
import { eventsOf } from '../../timeline/index.ts';
import type { OnAgreement } from '../domain/agreement.ts';
import { holdAgreement, NOT_OVER, tellChange, todayOf } from './change-agreement.ts';

const AWAITED = 'equipment-to-hand-over';
const HANDED = 'equipment-handed-over';

export interface HandOverInput extends OnAgreement {
  readonly kind: string;
  readonly model?: string;
  /** That piece; the next one in stock of the kind when absent. */
  readonly serial?: string;
  readonly on?: CivilDate;
}

/** Once as many pieces are given as the order lacked, nothing more is owed to the customer. */
async function nothingMoreAwaited(tx: Tx, context: Context, accountId: string, agreementId: string, on: CivilDate) {
  const open = await dueObligations(tx, { accountId, agreementId, state: 'open', limit: 100 });
  const awaited = open.filter((one) => one.kind === AWAITED).length;
  const given = (await eventsOf(tx, accountId, { agreementId, kind: HANDED, limit: 100 })).length;
  if (awaited === 0 || given < awaited) return;
  await fulfilObligations(tx, context, { accountId, agreementId, kind: AWAITED, on });
}

/** Hands a piece of equipment in stock over to a customer. Refused: the contract is over, or stock has none such. */
export async function handOverEquipment(tx: Tx, context: Context, input: HandOverInput): Promise<Result<Equipment>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const { accountId, id: agreementId } = taken.value;
  const on = input.on ?? todayOf(context, taken.value);
  const { kind, model, serial } = input;
  const given = await assignEquipment(tx, context, {
    accountId,
    agreementId,
    kind,
    on,
    ...(model === undefined ? {} : { model }),
    ...(serial === undefined ? {} : { serial }),
  });
  if (!given.ok) return given;
  const piece = given.value;
  await tellChange(tx, context, taken.value, {
    kind: HANDED,
    on,
    title: { fr: `${piece.model} n° ${piece.serial} remis`, en: `${piece.model} no. ${piece.serial} handed over` },
    detail: { serial: piece.serial },
  });
  await nothingMoreAwaited(tx, context, accountId, agreementId, on);
  return ok(piece);
}
