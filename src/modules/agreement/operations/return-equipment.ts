import { type CivilDate, civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect, EquipmentReturnAnswer } from '../../../terms/model/life.ts';
import { type DecisionNote, type Journal, withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations, type ObligationAction } from '../../obligation/index.ts';
import { equipmentBySerial, releaseEquipment } from '../../resource-inventory/index.ts';
import type { Agreement, ReturnInput, ReturnOutcome } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { type ReturnedPiece, returnSlip } from '../domain/return-slip.ts';
import { selectAgreement } from '../store.ts';
import { lockReturn, type ReturnRow, updateReturn } from '../store-returns.ts';
import { journalOf, makeCharges, makeDue, NO_SUCH_AGREEMENT, tellChange, todayOf } from './change-agreement.ts';
import { clausesOnDocument, keepPaper } from './keep-paper.ts';

/** Days after which a letter sent is taken as presented when the post has said nothing. */
const PRESENTED_AFTER_DAYS = 3;

type Told = {
  readonly returnedOn?: string;
  readonly condition?: 'good' | 'faulty' | 'incomplete';
  readonly repairCostInclTax?: string;
};

function askReturn(
  journal: Journal,
  agreement: Agreement,
  row: ReturnRow,
  asOf: CivilDate,
  told: Told & { readonly formalNoticePresentedOn?: string } = {},
): EquipmentReturnAnswer {
  const presented =
    row.notice_presented_on === null ? {} : { formalNoticePresentedOn: isoDate(row.notice_presented_on) };
  return journal.life.equipmentReturn(journal.ask, contractFacts(agreement), {
    equipment: row.kind,
    trigger: row.trigger,
    triggerOn: isoDate(row.trigger_on),
    returnBy: isoDate(row.return_by),
    depositInclTax: moneyText(row.deposit),
    asOf: isoDate(asOf),
    ...presented,
    ...told,
  });
}

async function awaited(
  tx: Tx,
  serial: string,
): Promise<Result<{ readonly row: ReturnRow; readonly agreement: Agreement }>> {
  const row = await lockReturn(tx, serial);
  if (!row)
    return fail(
      'equipment/not-awaited',
      'Le retour de cet équipement n’est pas attendu.',
      'This equipment is not awaited back.',
      'serial',
    );
  const agreement = await selectAgreement(tx, row.agreement_id);
  return agreement ? ok({ row, agreement }) : NO_SUCH_AGREEMENT;
}

/** Keeps the slip of a return where the contract asks for one in writing. */
async function keepSlip(tx: Tx, context: Context, agreement: Agreement, piece: ReturnedPiece) {
  const clauses = ['equipment-return-slip', 'return-confirmation'].flatMap((word) =>
    clausesOnDocument(agreement, word),
  );
  if (clauses.length === 0) return undefined;
  const about = { kind: 'return-slip', subject: `equipment:${piece.serial}:${piece.on}`, clauses };
  return keepPaper(tx, context, agreement, about, (frame) => returnSlip(frame, piece));
}

/** A piece of equipment comes back: what the contract makes due for its state or its lateness, or pays back. */
export async function returnEquipment(tx: Tx, context: Context, input: ReturnInput): Promise<Result<ReturnOutcome>> {
  return withoutFault(async () => {
    const held = await equipmentBySerial(tx, input.serial);
    const found = await awaited(tx, input.serial);
    if (!held)
      return fail('equipment/not-found', 'Ce numéro de série est inconnu.', 'This serial number is unknown.', 'serial');
    const today = input.on ?? (found.ok ? todayOf(context, found.value.agreement) : undefined);
    if (!found.ok) return found;
    const { row, agreement } = found.value;
    if (row.returned_on !== null)
      return fail(
        'equipment/already-returned',
        'Cet équipement est déjà rendu.',
        'This equipment has already come back.',
        'serial',
      );
    const on = today!;
    const journal = await journalOf(tx, context, agreement, on);
    const { condition, repairCostInclTax } = input;
    const answer = askReturn(journal, agreement, row, on, {
      returnedOn: isoDate(on),
      condition,
      ...(repairCostInclTax === undefined ? {} : { repairCostInclTax }),
    });
    const released = await releaseEquipment(tx, context, { serial: input.serial, on, condition: input.condition });
    if (!released.ok) return released;
    // A sum already charged for lateness stays due and is not charged again.
    const charges = answer.charges.filter((charge) => charge.credit || !row.charged);
    await makeCharges(tx, context, agreement, charges);
    await updateReturn(tx, row, {
      returnedOn: on,
      condition,
      charged: row.charged || charges.some((charge) => !charge.credit),
    });
    await fulfilObligations(tx, context, {
      accountId: row.account_id,
      subject: `equipment:${input.serial}`,
      kind: 'equipment-return',
      on,
    });
    await cancelObligations(tx, context, { accountId: row.account_id, subject: `equipment:${input.serial}`, on });
    await makeDue(tx, context, agreement, answer.due ?? [], `equipment:${input.serial}`);
    const due = charges.find((charge) => !charge.credit)?.amountInclTax;
    const slip = await keepSlip(tx, context, agreement, { ...held, condition, on: isoDate(on), dueInclTax: due });
    await tellChange(tx, context, agreement, {
      kind: 'equipment-returned',
      on,
      title: { fr: `${held.model} rendu`, en: `${held.model} given back` },
      decision: answer.taken.decision,
      detail: { serial: input.serial, condition },
      message: {
        template: 'equipment-return-confirmed',
        key: `${row.agreement_id}:${input.serial}`,
        data: {
          equipment: [held.model],
          serial: input.serial,
          on: isoDate(on),
          total: due,
          ...(slip ? { documents: [slip.id] } : {}),
        },
      },
    });
    await journal.save(tx);
    return ok({ equipment: released.value, charges, notes: journal.notes() });
  });
}

/** The formal notice to give equipment back was presented to the customer on a day: from it the contract counts. */
export async function presentEquipmentNotice(
  tx: Tx,
  context: Context,
  input: { readonly serial: string; readonly on: CivilDate },
): Promise<Result<{ readonly notes: readonly DecisionNote[] }>> {
  return withoutFault(async () => {
    const found = await awaited(tx, input.serial);
    if (!found.ok) return found;
    const { row, agreement } = found.value;
    const subject = `equipment:${input.serial}`;
    const journal = await journalOf(tx, context, agreement, input.on);
    const answer = askReturn(journal, agreement, row, input.on, { formalNoticePresentedOn: isoDate(input.on) });
    await updateReturn(tx, row, { noticePresentedOn: input.on });
    await fulfilObligations(tx, context, {
      accountId: row.account_id,
      subject,
      kind: 'equipment-notice',
      on: input.on,
    });
    if (answer.noticeExpiresOn !== null) {
      const due: DueEffect = {
        kind: 'equipment-last-day',
        label: {
          fr: `Dernier jour pour rendre l’équipement n° ${row.serial}`,
          en: `Last day to give back equipment no. ${row.serial}`,
        },
        dueOn: answer.noticeExpiresOn,
        by: 'customer',
        action: 'charge-equipment',
        taken: answer.taken,
      };
      await makeDue(tx, context, agreement, [due], subject);
    }
    await journal.save(tx);
    return ok({ notes: journal.notes() });
  });
}

/** The equipment has not come back in time: a formal notice leaves, and is taken as presented some days later. */
export const sendEquipmentNotice: ObligationAction = async (tx, context, obligation) => {
  const serial = obligation.subject.slice('equipment:'.length);
  const found = await awaited(tx, serial);
  if (!found.ok || found.value.row.returned_on !== null) return ok(undefined);
  const { row, agreement } = found.value;
  const taken = { decision: obligation.decision!, name: 'equipment-return', result: {}, because: obligation.because };
  const { noticeAfter } = obligation.payload as { readonly noticeAfter: string };
  const sentOn = plusDays(obligation.dueOn, 1);
  const waits = civilDate(noticeAfter) > obligation.dueOn;
  const next: DueEffect = {
    kind: 'equipment-notice',
    label: {
      fr: `Mise en demeure de rendre l’équipement n° ${serial}`,
      en: `Formal notice to give back equipment no. ${serial}`,
    },
    dueOn: waits ? noticeAfter : isoDate(plusDays(sentOn, PRESENTED_AFTER_DAYS)),
    by: 'operator',
    action: waits ? 'send-equipment-notice' : 'presume-equipment-notice',
    taken,
  };
  await makeDue(tx, context, agreement, [next], obligation.subject, obligation.payload);
  if (waits) return ok(undefined);
  await updateReturn(tx, row, { noticeSentOn: sentOn });
  const piece = await equipmentBySerial(tx, serial);
  await tellChange(tx, context, agreement, {
    kind: 'equipment-notice-sent',
    on: sentOn,
    title: {
      fr: `Mise en demeure de rendre l’équipement n° ${serial}`,
      en: `Formal notice to give back equipment no. ${serial}`,
    },
    decision: obligation.decision ?? undefined,
    message: {
      template: 'equipment-formal-notice',
      key: `${row.agreement_id}:${serial}`,
      letter: true,
      data: { equipment: [piece?.model ?? row.kind], serial, returnBy: isoDate(row.return_by) },
    },
  });
  return ok(undefined);
};

/** Nothing was heard from the post: the notice is taken as presented. */
export const presumeEquipmentNotice: ObligationAction = async (tx, context, obligation) =>
  presentEquipmentNotice(tx, context, { serial: obligation.subject.slice('equipment:'.length), on: obligation.dueOn });

/** The notice has had no effect: the sum that the contract names is due. */
export const chargeEquipment: ObligationAction = async (tx, context, obligation) =>
  withoutFault(async () => {
    const found = await awaited(tx, obligation.subject.slice('equipment:'.length));
    if (!found.ok || found.value.row.returned_on !== null) return ok(undefined);
    const { row, agreement } = found.value;
    const on = plusDays(obligation.dueOn, 1);
    const journal = await journalOf(tx, context, agreement, on);
    const answer = askReturn(journal, agreement, row, on);
    await makeCharges(tx, context, agreement, answer.charges);
    await updateReturn(tx, row, { charged: answer.charges.length > 0 });
    await releaseEquipment(tx, context, { serial: row.serial, on, condition: 'lost' });
    await tellChange(tx, context, agreement, {
      kind: 'equipment-charged',
      on,
      title: {
        fr: `Équipement n° ${row.serial} non rendu : somme due`,
        en: `Equipment no. ${row.serial} not given back: sum due`,
      },
      decision: answer.taken.decision,
    });
    await journal.save(tx);
    return ok(undefined);
  });
