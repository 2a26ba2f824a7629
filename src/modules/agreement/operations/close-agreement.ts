import { type CivilDate, civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { cancelCharge, hastenLastBill, paidForAgreement } from '../../customer-bill/index.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import type { AgreementOutcome, CancelInput, OnAgreement, OperatorTermination } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { reasonInWords } from '../domain/end-reasons.ts';
import { given, type KeptAgreement, selectAgreementsOf, updateAgreement } from '../store.ts';
import { journalOf, makeCharges, makeDue, takeAgreement, tellChange, todayOf } from './change-agreement.ts';
import { forgetReturns, hasEquipment } from './ask-equipment-back.ts';
import { endService } from './end-service.ts';

const RUNNING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);

/** Ends a contract whose termination takes effect on a day: products, lines, equipment to give back; billing makes the last bill. */
export async function closeAgreement(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate },
): Promise<Result<AgreementOutcome>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'terminated', ['terminating']);
    if (!taken.ok) return taken;
    const journal = await journalOf(tx, context, taken.value, input.on);
    const due = await endService(tx, context, taken.value, journal, { trigger: 'termination', on: input.on });
    const agreement = await updateAgreement(tx, taken.value, { state: 'terminated', endsOn: input.on });
    await tellChange(tx, context, agreement, {
      kind: 'agreement-terminated',
      on: input.on,
      title: { fr: 'Contrat résilié', en: 'Contract terminated' },
      message: { template: 'termination-done', data: { on: isoDate(input.on) } },
    });
    await journal.save(tx);
    return ok({ agreement: given(agreement), charges: [], due, notes: journal.notes() });
  });
}

const ENDED_FOR_CUSTOMER = {
  kind: 'agreement-terminated',
  title: { fr: 'Contrat résilié', en: 'Contract terminated' },
} as const;
const ENDED_BY_OPERATOR = {
  kind: 'agreement-terminated-by-operator',
  title: { fr: 'Contrat résilié par l’opérateur', en: 'Contract terminated by the operator' },
} as const;

/** Ends the contract at once, by the operator's will or on the customer's right to leave, with what the caller's decision made due. */
export async function terminateByOperator(
  tx: Tx,
  context: Context,
  input: OperatorTermination,
): Promise<Result<AgreementOutcome>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'terminated');
    if (!taken.ok) return taken;
    const journal = await journalOf(tx, context, taken.value, input.on);
    const returns = await endService(tx, context, taken.value, journal, { trigger: 'termination', on: input.on });
    await makeDue(tx, context, taken.value, input.due, `ending:${taken.value.id}`);
    await makeCharges(tx, context, taken.value, input.charges);
    const agreement = await updateAgreement(tx, taken.value, {
      state: 'terminated',
      endsOn: input.on,
      endReason: input.reason,
    });
    await tellChange(tx, context, agreement, {
      ...(input.by === 'customer' ? ENDED_FOR_CUSTOMER : ENDED_BY_OPERATOR),
      on: input.on,
      decision: input.decision?.decision,
      detail: { reason: input.reason },
      why: input.reason,
      ...(input.by === 'customer'
        ? { message: { template: 'termination-done', data: { on: isoDate(input.on) } } }
        : {}),
    });
    await journal.save(tx);
    return ok({
      agreement: given(agreement),
      charges: input.charges,
      due: [...input.due, ...returns],
      notes: journal.notes(),
    });
  });
}

/** Takes back the one-off charges of the start: off the next bill, or as credits when a bill has carried them. */
async function takeBackEntryCharges(
  tx: Tx,
  context: Context,
  agreement: KeptAgreement,
  on: CivilDate,
): Promise<ChargeEffect[]> {
  const credits: ChargeEffect[] = [];
  for (const { chargeId, effect } of agreement.entryCharges) {
    const cancelled = await cancelCharge(tx, { accountId: agreement.accountId, chargeId, on: isoDate(on) });
    if (!cancelled) credits.push({ ...effect, credit: !effect.credit, on: isoDate(on) });
  }
  await makeCharges(tx, context, agreement, credits);
  return credits;
}

/** Money must be back before long: the last bill comes the next day, unless the account has something else running. */
async function hastenBill(tx: Tx, ending: KeptAgreement, on: CivilDate): Promise<void> {
  const others = (await selectAgreementsOf(tx, ending.accountId)).filter((one) => one.id !== ending.id);
  if (others.some((one) => RUNNING.has(one.state))) return;
  await hastenLastBill(tx, { accountId: ending.accountId, on: plusDays(on, 1) });
}

/** The customer withdraws from the contract: as the contract allows, free of charge but for what was used. */
export async function withdrawAgreement(
  tx: Tx,
  context: Context,
  input: OnAgreement & {
    readonly on?: CivilDate;
    /** The day on which it was asked for, when the service went on after it; `on` when absent. */
    readonly askedOn?: CivilDate;
    readonly nonIncludedCallsInclTax?: string;
  },
): Promise<Result<AgreementOutcome>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'withdrawn');
    if (!taken.ok) return taken;
    const on = input.on ?? todayOf(context, taken.value);
    const journal = await journalOf(tx, context, taken.value, on);
    const held = hasEquipment(taken.value)
      ? await equipmentOf(tx, { accountId: taken.value.accountId, agreementId: taken.value.id })
      : [];
    const answer = journal.life.withdrawal(journal.ask, contractFacts(taken.value), {
      withdrawnOn: isoDate(input.askedOn ?? on),
      equipment: held.map((piece) => piece.kind),
      nonIncludedCallsInclTax: input.nonIncludedCallsInclTax ?? '0.00',
      paidInclTax: moneyText(await paidForAgreement(tx, taken.value.accountId, taken.value.id)),
    });
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'agreement/withdrawal-refused',
        `La rétractation n’est pas ouverte. ${why.fr}`,
        `Withdrawal is not open. ${why.en}`,
      );
    }
    const pending = taken.value.ending?.chargeIds ?? [];
    for (const chargeId of pending)
      await cancelCharge(tx, { accountId: taken.value.accountId, chargeId, on: isoDate(on) });
    const credits = await takeBackEntryCharges(tx, context, taken.value, on);
    await forgetReturns(tx, context, taken.value, on);
    const lastDay = answer.lastDayOwed === undefined ? on : civilDate(answer.lastDayOwed);
    const returns = await endService(tx, context, taken.value, journal, { trigger: 'withdrawal', on, lastDay });
    if (typeof answer.refundBy === 'string') await hastenBill(tx, taken.value, on);
    await makeCharges(tx, context, taken.value, answer.charges);
    await makeDue(tx, context, taken.value, answer.due, `ending:${taken.value.id}`);
    const agreement = await updateAgreement(tx, taken.value, {
      state: 'withdrawn',
      endsOn: on,
      endReason: 'withdrawal',
      ending: null,
    });
    await tellChange(tx, context, agreement, {
      kind: 'agreement-withdrawn',
      on,
      title: { fr: 'Rétractation du client', en: 'Customer’s withdrawal' },
      decision: answer.taken.decision,
      detail: { deadline: answer.deadline },
      message: {
        template: 'withdrawal-received',
        data: {
          on: isoDate(on),
          // Asked for before the service ended, it says nothing of what is owed for the days between.
          ...(input.askedOn === undefined ? { total: answer.taken.result.amountDueInclTax } : {}),
        },
      },
    });
    await journal.save(tx);
    return ok({
      agreement: given(agreement),
      charges: [...credits, ...answer.charges],
      due: [...answer.due, ...returns],
      notes: journal.notes(),
    });
  });
}

/** Ends a contract whose service has not begun (order cancelled, no appointment, papers missing, connection impossible). */
export async function cancelAgreement(tx: Tx, context: Context, input: CancelInput): Promise<Result<AgreementOutcome>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'cancelled');
    if (!taken.ok) return taken;
    const journal = await journalOf(tx, context, taken.value, input.on);
    const due = await endService(tx, context, taken.value, journal, { trigger: 'termination', on: input.on });
    const charges = input.charges ?? [];
    await makeCharges(tx, context, taken.value, charges);
    const agreement = await updateAgreement(tx, taken.value, {
      state: 'cancelled',
      endsOn: input.on,
      endReason: input.reason,
    });
    await tellChange(tx, context, agreement, {
      kind: 'agreement-cancelled',
      on: input.on,
      title: { fr: 'Contrat annulé avant mise en service', en: 'Contract cancelled before activation' },
      decision: input.decision?.decision,
      detail: { reason: input.reason },
      why: input.reason,
      message: { template: 'contract-cancelled', data: { on: isoDate(input.on), reason: reasonInWords(input.reason) } },
    });
    await journal.save(tx);
    return ok({ agreement: given(agreement), charges, due, notes: journal.notes() });
  });
}
