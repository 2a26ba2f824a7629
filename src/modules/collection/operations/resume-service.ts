import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ReactivationAnswer } from '../../../terms/model/life.ts';
import { type Agreement, agreementOf, isCut, resumeAgreement } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { fulfilObligations, type ObligationAction, openObligation } from '../../obligation/index.ts';
import { selectCasesOf } from '../store.ts';
import type { CaseRow } from '../tables.ts';

/** What of a case is needed to bring its service back. */
type OfBill = Pick<CaseRow, 'account_id' | 'id' | 'bill_id' | 'bill_number'>;

/** Whether another unpaid bill keeps the service of an agreement cut. */
export async function cutForAnother(tx: Tx, one: OfBill, agreementId: string): Promise<boolean> {
  const cases = await selectCasesOf(tx, one.account_id);
  return cases.some(
    (other) =>
      other.id !== one.id &&
      other.state === 'open' &&
      other.agreement_id === agreementId &&
      other.suspended_on !== null,
  );
}

/** Puts the service in order again on a day and tells the customer; does nothing when it is not cut. */
export async function resumeService(
  tx: Tx,
  context: Context,
  one: OfBill,
  agreementId: string,
  on: CivilDate,
): Promise<void> {
  const done = await resumeAgreement(tx, context, { agreementId, on, reason: 'paid', cause: 'unpaid' });
  if (!done.ok) return;
  await sendMessage(tx, context, {
    accountId: one.account_id,
    template: 'service-resumed',
    channel: 'email',
    dedupeKey: `service-resumed:${one.bill_id}`,
    data: { number: one.bill_number, on: isoDate(on) },
  });
}

/** The contract promises the service by an instant: kept at once, and shown as a promise kept. */
export async function promiseReactivation(
  tx: Tx,
  context: Context,
  one: OfBill,
  agreement: Agreement,
  answer: ReactivationAnswer & { readonly notAfter: string },
): Promise<void> {
  const subject = `bill:${one.bill_id}`;
  await openObligation(tx, context, {
    accountId: one.account_id,
    agreementId: agreement.id,
    territory: agreement.territory,
    subject,
    effect: {
      kind: 'service-reactivation',
      label: { fr: 'Rétablissement du service après paiement', en: 'Service back after payment' },
      dueAt: answer.notAfter,
      by: 'operator',
      taken: answer.taken,
    },
  });
  const on = localDate(agreement.territory, context.clock.now());
  await fulfilObligations(tx, context, { accountId: one.account_id, subject, kind: 'service-reactivation', on });
}

/** The contract brings the service back later only: from the instant that it names. */
export async function awaitReactivation(
  tx: Tx,
  context: Context,
  one: OfBill,
  agreement: Agreement,
  answer: ReactivationAnswer & { readonly notBefore: string },
): Promise<void> {
  await openObligation(tx, context, {
    accountId: one.account_id,
    agreementId: agreement.id,
    territory: agreement.territory,
    subject: `bill:${one.bill_id}`,
    effect: {
      kind: 'service-reactivation',
      label: { fr: 'Rétablissement du service après paiement', en: 'Service back after payment' },
      dueAt: answer.notBefore,
      by: 'operator',
      action: 'resume-service',
      taken: answer.taken,
    },
    payload: { account_id: one.account_id, id: one.id, bill_id: one.bill_id, bill_number: one.bill_number },
  });
}

/** The time of the contract has come: the service is back, unless another bill has cut it meanwhile. */
export const resumePaidService: ObligationAction = async (tx, context, obligation) => {
  const one = obligation.payload as OfBill;
  const agreement = await agreementOf(tx, obligation.agreementId!);
  if (!agreement || !isCut(agreement) || (await cutForAnother(tx, one, agreement.id))) return ok(undefined);
  const on = localDate(agreement.territory, context.clock.now());
  await resumeService(tx, context, one, agreement.id, on);
  return ok(undefined);
};
