import { type CivilDate, civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { JsonFacts, Taken } from '../../terms/model/life.ts';
import {
  type Agreement,
  agreementOf,
  cancelAgreement,
  contractFacts,
  suspendAgreement,
  terminateByOperator,
} from '../agreement/index.ts';
import { sendMessage } from '../communication/index.ts';
import { openJournal, withoutFault } from '../decision/index.ts';
import { type ObligationAction, openObligation } from '../obligation/index.ts';
import { recordEvent } from '../timeline/index.ts';
import { documentsInWords } from './domain/document-labels.ts';
import { journalOfOrder, takeOrder } from './operations/provide-documents.ts';
import { refundDeposit } from './operations/refund-deposit.ts';

/** Ends a contract by the operator's right: cancelled before activation, terminated free of charge after it. */
async function end(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  on: CivilDate,
  reason: string,
  decision: Taken,
): Promise<Result<unknown>> {
  const input = { agreementId: agreement.id, on, reason, decision };
  if (agreement.state === 'ordered' || agreement.state === 'awaiting-activation')
    return cancelAgreement(tx, context, input);
  if (agreement.activatedOn === null || agreement.endsOn !== null) return ok(undefined);
  return terminateByOperator(tx, context, { ...input, charges: [], due: [] });
}

/** The papers have not come in time: a reminder leaves, and the contract says when it ends without them. */
const remindDocuments: ObligationAction = (tx, context, obligation) =>
  withoutFault(async () => {
    const taken = await takeOrder(tx, obligation.subject.slice('order:'.length));
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const on = plusDays(obligation.dueOn, 1);
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const asOf = isoDate(on);
    const answer = journal.life.documentsOverdue?.(journal.ask, contractFacts(agreement), {
      reminderSentOn: asOf,
      asOf,
    });
    await recordEvent(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      kind: 'documents-reminder-sent',
      on,
      title: { fr: 'Relance : pièces du dossier manquantes', en: 'Reminder: papers missing' },
      decision: answer?.taken.decision,
      detail: { missing: row.documents_missing },
    });
    await sendMessage(tx, context, {
      accountId: row.account_id,
      template: 'documents-reminder',
      channel: 'email',
      dedupeKey: `documents-reminder:${row.id}`,
      data: { missing: documentsInWords(row.documents_missing), terminationOn: answer?.terminationOn },
    });
    if (answer?.suspensionOn === asOf && agreement.state === 'active') {
      const reason = 'documents-missing';
      const cut = { agreementId: agreement.id, on, reason, cause: reason, decision: answer.taken, told: true };
      const done = await suspendAgreement(tx, context, cut);
      if (!done.ok) return done;
    }
    if (answer && answer.terminationOn !== null) {
      await openObligation(tx, context, {
        accountId: row.account_id,
        agreementId: agreement.id,
        territory: agreement.territory,
        subject: obligation.subject,
        effect: {
          kind: 'documents-last-day',
          label: { fr: 'Dernier jour pour fournir les pièces du dossier', en: 'Last day to send the papers' },
          dueOn: answer.terminationOn,
          by: 'customer',
          action: 'end-without-documents',
          taken: answer.taken,
        },
        payload: { reminderSentOn: asOf },
      });
    }
    await journal.save(tx);
    return ok(undefined);
  });

const endWithoutDocuments: ObligationAction = (tx, context, obligation) =>
  withoutFault(async () => {
    const taken = await takeOrder(tx, obligation.subject.slice('order:'.length));
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const journal = await journalOfOrder(tx, context, row, agreement, obligation.dueOn);
    const { reminderSentOn } = obligation.payload as { readonly reminderSentOn: string };
    const asOf = isoDate(plusDays(obligation.dueOn, 1));
    const answer = journal.life.documentsOverdue?.(journal.ask, contractFacts(agreement), { reminderSentOn, asOf });
    if (answer?.state !== 'terminated') return ok(undefined);
    const ended = await end(tx, context, agreement, obligation.dueOn, 'documents-missing', answer.taken);
    await journal.save(tx);
    return ended;
  });

const endWithoutAppointment: ObligationAction = (tx, context, obligation) =>
  withoutFault(async () => {
    const agreement = await agreementOf(tx, obligation.agreementId!);
    if (agreement?.state !== 'ordered') return ok(undefined);
    const { accountId, id, pack, termsVersion: version } = agreement;
    const on = plusDays(obligation.dueOn, 1);
    const journal = await openJournal(tx, context, { accountId, subject: `agreement:${id}`, pack, version, on });
    const facts = { needed: true, asOf: isoDate(on) };
    const answer = journal.life.appointment?.(journal.ask, contractFacts(agreement), facts);
    if (!answer || answer.contractEndsOn === null) return ok(undefined);
    const ended = await end(tx, context, agreement, civilDate(answer.contractEndsOn), 'no-appointment', answer.taken);
    await journal.save(tx);
    return ended;
  });

const endWithoutDeposit: ObligationAction = async (tx, context, obligation) => {
  const agreement = await agreementOf(tx, obligation.agreementId!);
  if (!agreement) return ok(undefined);
  const taken = { decision: obligation.decision!, name: 'deposit', result: {}, because: obligation.because };
  return end(tx, context, agreement, obligation.dueOn, 'deposit-unpaid', taken);
};

/** The last day to give a deposit back has come: it is given back now. */
const refundAtLast: ObligationAction = async (tx, context, obligation) => {
  const facts = obligation.payload as JsonFacts;
  const orderId = obligation.subject.slice('order:'.length);
  return refundDeposit(tx, context, { orderId, facts });
};

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const orderActions: Readonly<Record<string, ObligationAction>> = {
  'remind-documents': remindDocuments,
  'end-without-documents': endWithoutDocuments,
  'end-without-appointment': endWithoutAppointment,
  'end-without-deposit': endWithoutDeposit,
  'refund-deposit': refundAtLast,
};
