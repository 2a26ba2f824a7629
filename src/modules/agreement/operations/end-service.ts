import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import type { Journal } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { endProducts } from '../../product-inventory/index.ts';
import { equipmentOf, releaseEquipment, releaseNumbers } from '../../resource-inventory/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { hasEquipment, openReturns, takeOverReturns } from './ask-equipment-back.ts';
import { makeDue } from './change-agreement.ts';

/** Days for which a number rests before anyone else may have it, and may still be ported (regulator's rule for all operators). */
export const NUMBER_RESTS_DAYS = 40;

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
  const returnBy = await takeOverReturns(tx, context, agreement, journal, end.on);
  await leaveWithCustomer(tx, context, agreement, journal, end.on);
  return openReturns(tx, context, agreement, journal, end.trigger, end.on, returnBy);
}
