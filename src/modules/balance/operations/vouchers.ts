import { createHmac } from 'node:crypto';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, multiply } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { newVoucherCode } from '../domain/voucher-code.ts';
import { cancelReady, insertBatch, lockBatch, markSold, type VoucherBatch, voucherKey } from '../store-vouchers.ts';
import { type MoneyReceived, receiveForCredit } from './post-to-books.ts';

/** Bytes of the operator's key for codes. */
const KEY_BYTES = 32;
const MOST_IN_A_BATCH = 10_000;
const LARGEST_VALUE = 100_000_000n;

/** What a code is kept as: whoever reads the database cannot spend it. */
export async function codeHash(tx: Tx, context: Context, code: string): Promise<Buffer> {
  const key = await voucherKey(tx, context.random(KEY_BYTES));
  return createHmac('sha256', key).update(code).digest();
}

export interface BatchInput {
  readonly name: string;
  readonly count: number;
  readonly value: Money;
  readonly territory: Territory;
  readonly validFrom: CivilDate;
  /** Last day, included. */
  readonly validUntil: CivilDate;
}

const bad = (field: string, fr: string, en: string) => fail('balance/batch', fr, en, field);

/**
 * Makes a batch of vouchers. Its codes are answered here and nowhere else ever: only what they come to under the operator's key is
 * kept.
 */
export async function makeVouchers(
  tx: Tx,
  context: Context,
  input: BatchInput,
): Promise<Result<{ readonly batch: VoucherBatch; readonly codes: readonly string[] }>> {
  const { count, value, validFrom, validUntil } = input;
  if (count < 1 || count > MOST_IN_A_BATCH)
    return bad('count', 'Un lot compte de 1 à 10 000 tickets.', 'A batch holds 1 to 10,000 vouchers.');
  if (value <= 0n || value > LARGEST_VALUE)
    return bad('value', 'Un ticket vaut de 0,01 à 100 €.', 'A voucher is worth EUR 0.01 to 100.');
  if (validUntil < validFrom)
    return bad('validUntil', 'La validité finit après son début.', 'The validity ends after it begins.');
  const batch: VoucherBatch = {
    ...input,
    id: newId(context),
    madeAt: context.clock.now(),
    madeBy: context.actor,
    soldCount: 0,
    redeemedCount: 0,
  };
  const key = await voucherKey(tx, context.random(KEY_BYTES));
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newVoucherCode(context.random));
  const hashes = [...codes].map((code) => createHmac('sha256', key).update(code).digest());
  await insertBatch(tx, batch, hashes);
  await recordAudit(tx, context, {
    action: 'balance:make-vouchers',
    subject: `voucher-batch:${batch.id}`,
    detail: { name: input.name, count, value: moneyText(value), validUntil: isoDate(validUntil) },
  });
  return ok({ batch, codes: [...codes] });
}

const NO_BATCH = fail('voucher-batch/not-found', 'Ce lot n’existe pas.', 'There is no such batch.');

/** Records that a whole batch has been sold and paid for: the money stands in the books until its credit is used. */
export async function sellVouchers(
  tx: Tx,
  context: Context,
  input: { readonly batchId: string; readonly method: Exclude<MoneyReceived, 'gift'> },
): Promise<Result<VoucherBatch>> {
  const batch = await lockBatch(tx, input.batchId);
  if (!batch) return NO_BATCH;
  if (batch.soldCount > 0)
    return fail('voucher-batch/already-sold', 'Ce lot est déjà vendu.', 'This batch has been sold already.');
  if (batch.redeemedCount > 0)
    return fail(
      'voucher-batch/in-use',
      'Des tickets de ce lot ont déjà servi.',
      'Vouchers of this batch have been used.',
    );
  const amount = multiply(batch.value, batch.count);
  await markSold(tx, batch.id);
  await receiveForCredit(tx, context, {
    reference: `voucher-batch:${batch.id}`,
    amount,
    method: input.method,
    territory: batch.territory,
    label: `Tickets de recharge vendus, lot ${batch.name}`,
  });
  await recordAudit(tx, context, {
    action: 'balance:sell-vouchers',
    subject: `voucher-batch:${batch.id}`,
    detail: { amount: moneyText(amount), method: input.method },
  });
  return ok({ ...batch, soldCount: batch.count });
}

/** Makes worthless the vouchers of a batch that nobody has used: codes lost or stolen. Answers how many. */
export async function cancelVouchers(
  tx: Tx,
  context: Context,
  input: { readonly batchId: string; readonly reason: string },
): Promise<Result<number>> {
  const batch = await lockBatch(tx, input.batchId);
  if (!batch) return NO_BATCH;
  const count = await cancelReady(tx, batch.id);
  await recordAudit(tx, context, {
    action: 'balance:cancel-vouchers',
    subject: `voucher-batch:${batch.id}`,
    why: input.reason,
    detail: { count },
  });
  return ok(count);
}
