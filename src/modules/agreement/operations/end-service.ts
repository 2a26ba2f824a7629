import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import type { Journal } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { endProducts } from '../../product-inventory/index.ts';
import { equipmentOf, releaseEquipment, releaseNumbers } from '../../resource-inventory/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { forgetAwaited, insertReturns, selectAwaited } from '../store-returns.ts';
import { makeDue, writeTo } from './change-agreement.ts';

/** Days for which a number rests before anyone else may have it, and may still be ported (regulator's rule for all operators). */
export const NUMBER_RESTS_DAYS = 40;

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
    await writeTo(tx, context, agreement, { template: 'equipment-return-request', data });
  }
  return opened;
}

/** Forgets what was asked back: the contract goes on, or ends in another way. */
export async function forgetReturns(tx: Tx, context: Context, agreement: Agreement, on: CivilDate): Promise<void> {
  const { accountId } = agreement;
  for (const serial of await forgetAwaited(tx, agreement))
    await cancelObligations(tx, context, { accountId, subject: `equipment:${serial}`, on });
}

/** Lets go of what the contract never asks back: it stays with the customer, and nothing of it is held any more. */
async function leaveWithCustomer(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  on: CivilDate,
): Promise<void> {
  if (!hasEquipment(agreement)) return;
  for (const piece of await equipmentOf(tx, { accountId: agreement.accountId, agreementId: agreement.id })) {
    if (piece.state !== 'assigned' || journal.life.staysWithCustomer?.(piece.kind) !== true) continue;
    await releaseEquipment(tx, context, { serial: piece.serial, on, condition: 'left' });
  }
}

/** What a case that the end opens is called on the list of what falls due. */
const AFTER_THE_END = { fr: 'Suites de la fin du contrat', en: 'What follows the end of the contract' } as const;

/** Opens, as soon as the last day is over, the cases of what outlives the service: mailboxes, names... */
async function openCasesAtEnd(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  on: CivilDate,
): Promise<void> {
  if (agreement.activatedOn === null) return;
  const end = { endsOn: isoDate(on) };
  for (const one of journal.life.casesAtEnd?.(journal.ask, contractFacts(agreement), end) ?? []) {
    const due = {
      kind: 'case-at-end',
      label: AFTER_THE_END,
      dueOn: end.endsOn,
      by: 'operator',
      action: 'open-case',
    } as const;
    const payload = { procedure: one.procedure, facts: one.facts };
    await makeDue(tx, context, agreement, [{ ...due, taken: one.taken }], `case-at-end:${agreement.id}`, payload);
  }
}

/**
 * Ends what a contract gave, on a day, included: its products, its lines at the end of the day, what was to fall due; the
 * equipment is to come back. Answers what that opened.
 */
export async function endService(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  end: {
    readonly trigger: 'termination' | 'withdrawal';
    readonly on: CivilDate;
    /** Last day of the products that is owed; the day of the end when absent. */
    readonly lastDay?: CivilDate;
  },
): Promise<DueEffect[]> {
  const { accountId, id: agreementId, territory } = agreement;
  await endProducts(tx, { accountId, agreementId, on: end.lastDay ?? end.on });
  const at = instantOf(territory, plusDays(end.on, 1));
  await releaseNumbers(tx, context, {
    accountId,
    agreementId,
    at,
    quarantineUntil: plusDays(end.on, NUMBER_RESTS_DAYS),
  });
  // What was asked back by the request to end the contract is still awaited.
  await cancelObligations(tx, context, {
    accountId,
    agreementId,
    exceptKind: 'equipment-return',
    exceptCases: true,
    on: end.on,
  });
  await openCasesAtEnd(tx, context, agreement, journal, end.on);
  await leaveWithCustomer(tx, context, agreement, journal, end.on);
  return openReturns(tx, context, agreement, journal, end.trigger, end.on);
}
