import { type CivilDate, civilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, negate, parseMoney } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { accountOf } from '../../account/index.ts';
import { firstBillOn } from '../domain/billing-period.ts';
import {
  advanceNextBill,
  cancelUnbilledCharge,
  insertCharge,
  openBillingAccount,
  saveBilledThrough,
} from '../store.ts';

/** Money made due by a decision, to be billed on the account's next bill (a credit when the effect says so). */
export interface NewCharge {
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly effect: ChargeEffect;
  readonly pack: string;
  readonly version: string;
}

/** Notes an amount for the account's next bill, dated as the decision says; answers the charge's id. An empty amount notes nothing. */
export async function addCharge(tx: Tx, context: Context, charge: NewCharge): Promise<string | null> {
  const { effect } = charge;
  const amount = parseMoney(effect.amountInclTax)!;
  if (amount === 0n) return null;
  const id = uuidV7(context.clock.now(), context.random);
  await insertCharge(tx, context, {
    account_id: charge.accountId,
    id,
    agreement_id: charge.agreementId,
    code: effect.code,
    label: effect.label,
    kind: effect.kind,
    amount: (effect.credit ? negate(amount) : amount) as Money,
    taxed: effect.taxed,
    on_date: civilDate(effect.on),
    pack: charge.pack,
    version: charge.version,
    decision_id: effect.taken.decision,
    because: effect.taken.because,
  });
  await openBilling(tx, { accountId: charge.accountId, startedOn: civilDate(effect.on) });
  return id;
}

/** Makes sure that an account gets bills from a day on. `activateAgreement` calls it when its products start. */
export async function openBilling(
  tx: Tx,
  input: { readonly accountId: string; readonly startedOn: CivilDate },
): Promise<void> {
  const account = await accountOf(tx, input.accountId);
  const billingDay = account?.billingDay ?? 1;
  await openBillingAccount(tx, {
    accountId: input.accountId,
    billingDay,
    nextBillOn: firstBillOn(input.startedOn, billingDay),
  });
}

/** The last bill of an account on which nothing runs any more comes on a day, when that is before its billing day. */
export async function hastenLastBill(
  tx: Tx,
  input: { readonly accountId: string; readonly on: CivilDate },
): Promise<void> {
  await advanceNextBill(tx, input.accountId, input.on);
}

/** Takes a charge off the next bill; answers false when a bill has already carried it (a credit is due then). */
export async function cancelCharge(
  tx: Tx,
  input: { readonly accountId: string; readonly chargeId: string; readonly on: string },
): Promise<boolean> {
  return cancelUnbilledCharge(tx, input.accountId, input.chargeId, civilDate(input.on));
}

/** Lines that begin while others run (a change of plan) are billed from a day on, that day included, with no first period of their own. */
export async function billFrom(
  tx: Tx,
  input: { readonly accountId: string; readonly productIds: readonly string[]; readonly from: CivilDate },
): Promise<void> {
  const through = plusDays(input.from, -1);
  await saveBilledThrough(
    tx,
    input.productIds.map((productId) => ({ accountId: input.accountId, productId, through })),
  );
}
