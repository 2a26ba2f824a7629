import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { settingsOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type BillRow, billOf } from '../../customer-bill/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { PROMISE_GRACE_DAYS } from '../domain/plan.ts';
import { selectPlanOfBill } from '../store.ts';
import {
  insertPromise,
  lockDuePromise,
  selectOpenPromise,
  selectPromisesOf,
  updatePromise,
} from '../store-promises.ts';
import type { PromiseRow } from '../tables.ts';

export interface PromiseInput {
  readonly accountId: string;
  readonly billId: string;
  /** All that is left of the bill when absent. */
  readonly amount?: Money;
  /** Last day, included. */
  readonly byOn: CivilDate;
  readonly madeBy: 'agent' | 'customer';
  readonly on: CivilDate;
}

async function check(
  tx: Tx,
  context: Context,
  input: PromiseInput,
): Promise<Result<{ readonly bill: BillRow; readonly amount: Money }>> {
  const { accountId, billId, byOn, on } = input;
  const bill = await billOf(tx, accountId, billId);
  if (!bill || !['issued', 'partly-paid'].includes(bill.state))
    return fail('promise/nothing-owed', 'Rien n’est dû sur cette facture.', 'Nothing is owed on this bill.', 'billId');
  const { promiseMostDays: most } = (await settingsOf(tx, context, on)).collection;
  if (byOn < on || byOn > plusDays(on, most))
    return fail(
      'promise/day',
      `Le paiement est promis pour un jour des ${most} jours à venir.`,
      `Payment is promised for a day of the ${most} days to come.`,
      'byOn',
    );
  const left = subtract(bill.total_incl, bill.settled);
  const amount = input.amount ?? left;
  if (amount <= 0n || amount > left)
    return fail(
      'promise/amount',
      'Le montant promis ne dépasse pas ce qui reste dû.',
      'The amount promised is not above what is left to pay.',
      'amount',
    );
  if (await selectOpenPromise(tx, accountId, billId))
    return fail('promise/already', 'Une promesse court déjà.', 'A promise runs already.', 'billId');
  if (await selectPlanOfBill(tx, accountId, billId))
    return fail('payment-plan/already', 'Cette facture est déjà étalée.', 'This bill is spread already.', 'billId');
  const earlier = (await selectPromisesOf(tx, accountId)).some((one) => one.bill_id === billId);
  if (input.madeBy === 'customer' && earlier)
    return fail(
      'promise/ask-an-agent',
      'Une promesse a déjà été faite pour cette facture : appelez-nous.',
      'A promise was made for this bill already: call us.',
      'billId',
    );
  return ok({ bill, amount });
}

async function tell(
  tx: Tx,
  context: Context,
  one: PromiseRow,
  what: { readonly kind: string; readonly on: CivilDate; readonly title: Bilingual },
): Promise<void> {
  const amount = moneyText(one.amount);
  await sendMessage(tx, context, {
    accountId: one.account_id,
    template: what.kind,
    channel: 'email',
    dedupeKey: `${what.kind}:${one.id}`,
    data: { number: one.bill_number, amount, byOn: isoDate(one.by_on) },
  });
  await recordEvent(tx, context, {
    accountId: one.account_id,
    kind: what.kind,
    on: what.on,
    title: what.title,
    detail: { billId: one.bill_id, number: one.bill_number, amount },
  });
}

/** Writes down that a customer will pay a bill, or a part of it, by a day: collection of it waits until then. */
export async function promisePayment(tx: Tx, context: Context, input: PromiseInput): Promise<Result<PromiseRow>> {
  const checked = await check(tx, context, input);
  if (!checked.ok) return checked;
  const { bill, amount } = checked.value;
  const one: PromiseRow = {
    account_id: input.accountId,
    id: uuidV7(context.clock.now(), context.random),
    bill_id: bill.id,
    bill_number: bill.number,
    amount,
    by_on: input.byOn,
    made_on: input.on,
    made_by: input.madeBy,
    settled_at_start: bill.settled,
    state: 'open',
    judged_on: null,
  };
  await insertPromise(tx, one);
  await tell(tx, context, one, {
    kind: 'promise-made',
    on: input.on,
    title: {
      fr: `Paiement promis pour la facture ${bill.number}`,
      en: `Payment promised for bill ${bill.number}`,
    },
  });
  await recordAudit(tx, context, { action: 'payment-plan:promise', subject: `bill:${bill.id}` });
  return ok(one);
}

/** Judges one promise whose money has come or whose day has passed; answers false when none is left. */
export async function reviewPromise(tx: Tx, context: Context, asOf: CivilDate): Promise<boolean> {
  const one = await lockDuePromise(tx, plusDays(asOf, -PROMISE_GRACE_DAYS));
  if (!one) return false;
  await updatePromise(tx, { ...one, state: one.came ? 'kept' : 'broken' }, asOf);
  if (one.came) {
    const { bill_number: number, account_id: accountId } = one;
    const title = { fr: `Promesse tenue (facture ${number})`, en: `Promise kept (bill ${number})` };
    await recordEvent(tx, context, { accountId, kind: 'promise-kept', on: asOf, title });
    return true;
  }
  await tell(tx, context, one, {
    kind: 'promise-broken',
    on: asOf,
    title: {
      fr: `Promesse non tenue (facture ${one.bill_number}) : le recouvrement reprend`,
      en: `Promise not kept (bill ${one.bill_number}): collection goes on`,
    },
  });
  return true;
}
