import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect, EquipmentTrigger } from '../../../terms/model/life.ts';
import type { Journal } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { type Equipment, equipmentOf, releaseEquipment } from '../../resource-inventory/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { forgetAwaited, insertReturns, selectAwaited, selectAwaitedRows } from '../store-returns.ts';
import { makeDue, writeTo } from './change-agreement.ts';

/** Whether the customer holds the equipment: it is handed over at activation, or sent at the order when nobody comes. */
export function hasEquipment(agreement: Agreement): boolean {
  return agreement.activatedOn !== null || !agreement.installation.appointmentNeeded;
}

/**
 * Asks the contract by when each piece must come back, and opens that obligation. Pieces never handed over go back to stock;
 * those whose return was opened by the request to end the contract are left alone.
 */
export async function openReturns(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  trigger: 'termination' | 'withdrawal',
  on: CivilDate,
  returnBy?: string,
): Promise<DueEffect[]> {
  const awaited = new Set(await selectAwaited(tx, agreement));
  const pieces = (await equipmentOf(tx, { accountId: agreement.accountId, agreementId: agreement.id })).filter(
    (one) => one.state === 'assigned' && !awaited.has(one.serial),
  );
  if (!hasEquipment(agreement)) {
    for (const piece of pieces) await releaseEquipment(tx, context, { serial: piece.serial, on, condition: 'good' });
    return [];
  }
  return askBack(tx, context, agreement, journal, pieces, {
    trigger,
    on,
    ...(returnBy === undefined ? {} : { returnBy }),
  });
}

/** Asks a customer for pieces that are of no use any more, each by the day that the contract gives. */
export async function askBack(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  pieces: readonly Equipment[],
  why: { readonly trigger: EquipmentTrigger; readonly on: CivilDate; readonly returnBy?: string },
): Promise<DueEffect[]> {
  const { trigger, on, returnBy } = why;
  const opened: DueEffect[] = [];
  const wanted = pieces.filter((piece) => journal.life.staysWithCustomer?.(piece.kind) !== true);
  for (const piece of wanted) {
    const answer = journal.life.equipmentReturn(journal.ask, contractFacts(agreement), {
      equipment: piece.kind,
      trigger,
      triggerOn: isoDate(on),
      ...(returnBy === undefined ? {} : { returnBy }),
      depositInclTax: moneyText(NO_MONEY),
      asOf: isoDate(on),
    });
    const due: DueEffect = {
      kind: 'equipment-return',
      label: {
        fr: `${piece.model} à rendre (n° ${piece.serial})`,
        en: `${piece.model} to give back (no. ${piece.serial})`,
      },
      dueOn: answer.returnBy,
      by: 'customer',
      ...(answer.enforced === false
        ? {}
        : { action: answer.withoutNotice ? 'charge-equipment' : 'send-equipment-notice' }),
      taken: answer.taken,
    };
    await insertReturns(tx, { agreement, piece, trigger, on, returnBy: answer.returnBy });
    await makeDue(tx, context, agreement, [due], `equipment:${piece.serial}`, {
      noticeAfter: answer.noticeAfter ?? answer.returnBy,
    });
    opened.push(due);
  }
  if (opened.length > 0) {
    const data = {
      equipment: wanted.map((one) => one.model),
      serial: wanted.map((one) => one.serial),
      returnBy: opened[0]!.dueOn,
    };
    const ending = trigger === 'termination' || trigger === 'withdrawal';
    const template = ending ? 'equipment-return-request' : 'equipment-of-no-use';
    await writeTo(tx, context, agreement, { template, data });
  }
  return opened;
}

/** Reasons of a contract that goes on. */
export const CHANGES = ['offer-change', 'option-change', 'equipment-change'] as const;

/** Forgets what the end was to bring back: the contract goes on, or ends in another way. */
export async function forgetReturns(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  on: CivilDate,
  triggers: readonly EquipmentTrigger[] = ['termination', 'withdrawal'],
): Promise<void> {
  const { accountId } = agreement;
  for (const serial of await forgetAwaited(tx, agreement, triggers))
    await cancelObligations(tx, context, { accountId, subject: `equipment:${serial}`, on });
}

/**
 * What a change of plan asked back without a sanction falls under the rules of the end once the contract ends. Answers the day
 * that the request to end it gave for the rest, when it gave one.
 */
export async function takeOverReturns(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  on: CivilDate,
): Promise<string | undefined> {
  const awaited = await selectAwaitedRows(tx, agreement);
  const row = awaited.find((one) => CHANGES.some((why) => why === one.trigger));
  if (row === undefined) return undefined;
  const { enforced } = journal.life.equipmentReturn(journal.ask, contractFacts(agreement), {
    equipment: row.kind,
    trigger: row.trigger,
    triggerOn: isoDate(row.trigger_on),
    returnBy: isoDate(row.return_by),
    depositInclTax: moneyText(NO_MONEY),
    asOf: isoDate(on),
  });
  if (enforced === false) await forgetReturns(tx, context, agreement, on, CHANGES);
  const other = awaited.find((one) => one.trigger === 'termination');
  return other && isoDate(other.return_by);
}
