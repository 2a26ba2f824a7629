import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import type { RegistrationAnswer } from '../../../terms/model/life-risk.ts';
import { settingsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { cancelObligations, openObligation, type ObligationAction } from '../../obligation/index.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { personMark } from '../domain/person-mark.ts';
import type { PaymentIncident } from '../domain/risk.ts';
import { connectedRegister } from '../ports.ts';
import { insertIncident, selectIncidents, updateIncident } from '../store.ts';

const NO_REGISTER = fail(
  'risk-assessment/no-register',
  'L’installation n’est reliée à aucun fichier d’incidents.',
  'The installation is connected to no register of incidents.',
);

async function tell(
  tx: Tx,
  context: Context,
  one: PaymentIncident,
  told: { readonly kind: string; readonly on: CivilDate; readonly title: Bilingual; readonly write?: boolean },
): Promise<void> {
  const { accountId, agreementId, billNumber } = one;
  const { kind, on, title } = told;
  const decision = one.decision ?? undefined;
  await recordEvent(tx, context, { accountId, agreementId, kind, on, title, decision, detail: { billNumber } });
  await recordAudit(tx, context, { action: `risk-assessment:${kind}`, subject: `account:${accountId}` });
  if (told.write !== true) return;
  await sendMessage(tx, context, {
    accountId,
    template: kind,
    channel: 'email',
    dedupeKey: `${kind}:${one.id}`,
    data: { number: billNumber, amount: moneyText(one.amount), on: isoDate(on) },
  });
}

/** Something to do with the register by a day; tried again as long as the register does not answer. */
async function awaitRegister(
  tx: Tx,
  context: Context,
  one: PaymentIncident,
  agreement: Agreement,
  due: Pick<DueEffect, 'kind' | 'label' | 'action'> & { readonly on: CivilDate },
): Promise<void> {
  const { on, ...effect } = due;
  const taken = { decision: one.decision!, name: 'registration', result: {}, because: one.because };
  await openObligation(tx, context, {
    accountId: one.accountId,
    agreementId: one.agreementId,
    territory: agreement.territory,
    subject: `incident:${one.id}`,
    effect: { ...effect, dueOn: isoDate(on), by: 'operator', taken },
    payload: { incidentId: one.id },
  });
}

/**
 * Notes that a contract ended on an unpaid bill; where its terms allow, the bill is entered in the shared register by the next
 * day, and the customer is told of it and of how to object. A bill that is noted already changes nothing.
 */
export async function noteIncident(
  tx: Tx,
  context: Context,
  input: {
    readonly agreement: Agreement;
    readonly billId: string;
    readonly billNumber: string;
    readonly amount: Money;
    readonly on: CivilDate;
    readonly answer: RegistrationAnswer;
  },
): Promise<void> {
  const { agreement, billId, billNumber, amount, on, answer } = input;
  if (!answer.own && !answer.shared) return;
  const party = await partyOf(tx, agreement.accountId);
  const enters = answer.shared && connectedRegister() !== undefined && party && personMark(party) !== undefined;
  const one: PaymentIncident = {
    id: uuidV7(context.clock.now(), context.random),
    accountId: agreement.accountId,
    agreementId: agreement.id,
    billId,
    billNumber,
    amount,
    state: enters ? 'to-enter' : 'noted',
    notedOn: on,
    enteredOn: null,
    removedOn: null,
    removalReason: null,
    decision: answer.taken.decision,
    because: answer.taken.because,
  };
  if (!(await insertIncident(tx, one))) return;
  const title = {
    fr: `Facture ${billNumber} notée au fichier interne des impayés`,
    en: `Bill ${billNumber} noted in the operator’s list of unpaid bills`,
  };
  await tell(tx, context, one, { kind: 'incident-noted', on, title });
  if (!enters) return;
  const label = { fr: 'Inscription au fichier des incidents de paiement', en: 'Entry in the register of incidents' };
  await awaitRegister(tx, context, one, agreement, { kind: 'incident-entry', label, action: 'enter-incident', on });
}

/** The bill is paid, or the customer's objection is upheld: what was entered is removed by the next day. */
export async function liftIncident(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly billId: string;
    readonly on: CivilDate;
    readonly reason: 'paid' | 'objection';
  },
): Promise<Result<PaymentIncident>> {
  const { accountId, billId, on, reason } = input;
  const one = (await selectIncidents(tx, accountId, true)).find((known) => known.billId === billId);
  const agreement = one && (await agreementOf(tx, one.agreementId));
  if (!one || !agreement || one.state === 'removed' || one.state === 'to-remove') {
    const [fr, en] = ['Aucun incident n’est noté pour cette facture.', 'No incident is noted for this bill.'];
    return fail('risk-assessment/no-incident', fr, en, 'billId');
  }
  const entered = one.state === 'entered';
  const next: PaymentIncident = {
    ...one,
    state: entered ? 'to-remove' : 'removed',
    removedOn: entered ? null : on,
    removalReason: reason,
  };
  await updateIncident(tx, next);
  if (entered) {
    const label = { fr: 'Retrait du fichier des incidents de paiement', en: 'Removal from the register of incidents' };
    await awaitRegister(tx, context, next, agreement, {
      kind: 'incident-removal',
      label,
      action: 'remove-incident',
      on,
    });
  } else {
    await cancelObligations(tx, context, { accountId, subject: `incident:${one.id}`, on });
    const title = { fr: 'Incident de paiement effacé', en: 'Payment incident erased' };
    await tell(tx, context, next, { kind: 'incident-erased', on, title });
  }
  return ok(next);
}

function withIncident(
  from: PaymentIncident['state'],
  use: (tx: Tx, context: Context, one: PaymentIncident, on: CivilDate) => Promise<Result<unknown>>,
): ObligationAction {
  return async (tx, context, { accountId, payload, territory }) => {
    const { incidentId } = payload as { readonly incidentId: string };
    const one = (await selectIncidents(tx, accountId, true)).find((known) => known.id === incidentId);
    if (one?.state !== from) return ok(undefined);
    return use(tx, context, one, localDate(territory, context.clock.now()));
  };
}

/** The day has come to enter an incident in the shared register. */
export const enterIncident = withIncident('to-enter', async (tx, context, one, on) => {
  const register = connectedRegister();
  const party = await partyOf(tx, one.accountId);
  const person = party && personMark(party);
  if (!register || person === undefined) return NO_REGISTER;
  const { name: creditor } = await settingsOf(tx, context, on);
  await register.enter(tx, context, { reference: one.id, person, creditor, amount: one.amount, on });
  const entered: PaymentIncident = { ...one, state: 'entered', enteredOn: on };
  await updateIncident(tx, entered);
  const title = { fr: 'Inscription au fichier des incidents de paiement', en: 'Entered in the register of incidents' };
  await tell(tx, context, entered, { kind: 'incident-entered', on, title, write: true });
  return ok(undefined);
});

/** The day has come to remove an incident from the shared register. */
export const removeIncident = withIncident('to-remove', async (tx, context, one, on) => {
  const register = connectedRegister();
  if (!register) return NO_REGISTER;
  await register.remove(tx, context, { reference: one.id, on });
  const removed: PaymentIncident = { ...one, state: 'removed', removedOn: on };
  await updateIncident(tx, removed);
  const title = { fr: 'Retrait du fichier des incidents de paiement', en: 'Removed from the register of incidents' };
  await tell(tx, context, removed, { kind: 'incident-removed', on, title, write: true });
  return ok(undefined);
});
