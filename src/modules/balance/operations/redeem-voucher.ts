import { localDate, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { readVoucherCode } from '../domain/voucher-code.ts';
import { selectBalance } from '../store.ts';
import { countFailures, lockBatch, lockVoucher, markRedeemed, noteFailure } from '../store-vouchers.ts';
import { NO_BALANCE, topUpBalance, type TopUpInput, type TopUpOutcome } from './top-up.ts';
import { codeHash } from './vouchers.ts';

const WINDOW_MS = 15 * MINUTE_MS;
const FAILURES_ALLOWED = 5;

const wrong = (fr: string, en: string) => fail('voucher/wrong-code', fr, en, 'code');
const UNKNOWN = wrong('Ce code n’est pas un code de recharge.', 'This code is not a top-up code.');
const USED = wrong('Ce code a déjà servi.', 'This code has been used already.');
const CANCELLED = wrong('Ce code a été annulé.', 'This code has been cancelled.');
const OUT_OF_TIME = wrong('Ce code n’est pas valable aujourd’hui.', 'This code is not valid today.');
const TOO_MANY = fail(
  'voucher/too-many-attempts',
  'Trop de codes erronés : réessayez dans un quart d’heure.',
  'Too many wrong codes: try again in a quarter of an hour.',
);

export interface RedeemInput {
  readonly agreementId: string;
  readonly code: string;
  readonly channel: TopUpInput['channel'];
}

/** Whether somebody has brought so many wrong codes that they must wait. */
export async function mustWaitForCodes(tx: Tx, context: Context): Promise<boolean> {
  const since = plusMs(context.clock.now(), -WINDOW_MS);
  return (await countFailures(tx, context.actor, since)) >= FAILURES_ALLOWED;
}

/**
 * Puts the credit of a voucher on a balance, once: of two who bring the same code at once, one is refused. Refused too: a code that
 * is unknown, used, cancelled or out of time; whoever brings too many wrong ones waits a quarter of an hour.
 */
export async function redeemVoucher(tx: Tx, context: Context, input: RedeemInput): Promise<Result<TopUpOutcome>> {
  if (await mustWaitForCodes(tx, context)) return TOO_MANY;
  const balance = await selectBalance(tx, input.agreementId);
  if (!balance) return NO_BALANCE;
  const code = readVoucherCode(input.code);
  if (code === undefined) return UNKNOWN;
  const voucher = await lockVoucher(tx, await codeHash(tx, context, code));
  if (!voucher) return UNKNOWN;
  if (voucher.state !== 'ready') return voucher.state === 'redeemed' ? USED : CANCELLED;
  const batch = (await lockBatch(tx, voucher.batchId))!;
  const today = localDate(balance.territory, context.clock.now());
  if (today < batch.validFrom || today > batch.validUntil) return OUT_OF_TIME;
  const { agreementId, channel } = input;
  const named = `${batch.id}/${voucher.rank}`;
  // Credit that nobody paid for is a gift of the operator, and so do the books tell it.
  const paid = voucher.sold ? {} : ({ method: 'gift' } as const);
  const done = await topUpBalance(tx, context, { agreementId, amount: batch.value, channel, voucher: named, ...paid });
  if (!done.ok) return done;
  await markRedeemed(tx, voucher, { accountId: balance.accountId, agreementId, at: context.clock.now() });
  return done;
}

/** Remembers a wrong code, in a transaction of its own: the one of the refusal is undone. */
export async function noteWrongCode(db: Db, context: Context, refusal: Result<unknown>): Promise<void> {
  if (refusal.ok || refusal.failure.code !== 'voucher/wrong-code') return;
  const now = context.clock.now();
  await inTransaction(db, context, (tx) => noteFailure(tx, context.actor, now, plusMs(now, -WINDOW_MS)));
}
