import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { haltMandate, mandateOf, revokeMandate, settingsOf, untellMandate } from '../../account/index.ts';
import { otherMeans } from '../../agreement/index.ts';
import { FOLLOW_UP_WORDS, type FollowUp, followUpOf } from '../domain/follow-up.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { nextTargetDay } from '../domain/target-days.ts';
import { updateDebit } from '../store.ts';
import { lockDebit, selectReturnedOf, updateRetry } from '../store-returns.ts';
import type { DirectDebitRow } from '../tables.ts';
import { tellOfDeath } from './debtor-deceased.ts';
import { returnPayment, tellReject } from './return-payment.ts';

const HALTS: ReadonlySet<FollowUp> = new Set(['new-details', 'stop', 'deceased']);

async function retryDay(
  tx: Tx,
  context: Context,
  debit: DirectDebitRow,
  followUp: FollowUp,
  on: CivilDate,
): Promise<CivilDate | null> {
  if (followUp !== 'retry') return null;
  const { sepa } = await settingsOf(tx, context, on);
  if (sepa.retryDays === 0 || debit.attempt >= sepa.mostTries) return null;
  return nextTargetDay(plusDays(on, sepa.retryDays));
}

async function touchMandate(
  tx: Tx,
  context: Context,
  debit: DirectDebitRow,
  of: { readonly followUp: FollowUp; readonly on: CivilDate; readonly code: string },
): Promise<void> {
  const { account_id: accountId, mandate_id: mandateId } = debit;
  // Refused before it was ever collected: the debtor's bank has not seen what it was to tell.
  if (debit.payment_id === null)
    await untellMandate(tx, {
      accountId,
      mandateId,
      first: debit.sequence === 'FRST',
      previousIban: debit.amendment?.previousIban ?? null,
      previousCreditorId: debit.amendment?.previousCreditorId ?? null,
      previousCreditorName: debit.amendment?.previousCreditorName ?? null,
    });
  const thenBy = await otherMeans(tx, context, accountId);
  if (HALTS.has(of.followUp))
    await haltMandate(tx, context, { accountId, mandateId, on: of.on, reasonCode: of.code, thenBy });
  if (of.followUp === 'new-mandate' && (await mandateOf(tx, accountId))?.id === mandateId)
    await revokeMandate(tx, context, { accountId, on: of.on, because: 'refused-by-bank', thenBy });
}

/**
 * The bank gives a debit back, or refuses it before it is collected: what it had settled is owed again, and its reason says what
 * follows: presented again, other bank details, another mandate, no debit any more. Answers what is told of it.
 */
export async function returnDebit(
  tx: Tx,
  context: Context,
  debit: DirectDebitRow,
  of: { readonly on: CivilDate; readonly reasonCode: string | undefined },
): Promise<Bilingual> {
  const code = of.reasonCode ?? 'MS03';
  const followUp = followUpOf(code);
  const retryOn = await retryDay(tx, context, debit, followUp, of.on);
  const told = { accountId: debit.account_id, on: of.on, reasonCode: code, followUp, retryOn };
  if (debit.payment_id === null)
    await tellReject(tx, context, {
      ...told,
      amount: moneyText(debit.amount),
      paymentId: debit.id,
      bills: [debit.bill_id],
    });
  else await returnPayment(tx, context, { ...told, paymentId: debit.payment_id });
  await touchMandate(tx, context, debit, { followUp, on: of.on, code });
  if (followUp === 'deceased') await tellOfDeath(tx, context, { accountId: debit.account_id, on: of.on });
  const state = { state: 'rejected', reason_code: code, settled_on: of.on } as const;
  await updateDebit(tx, { ...debit, ...state, follow_up: followUp, retry_on: retryOn });
  const reason = rejectReason(code);
  const next =
    retryOn === null
      ? FOLLOW_UP_WORDS[followUp]
      : {
          fr: `Présenté de nouveau le ${isoDate(retryOn).split('-').reverse().join('/')}.`,
          en: `Presented again on ${isoDate(retryOn)}.`,
        };
  return {
    fr: `Prélèvement ${debit.end_to_end} rejeté : ${code}, ${reason.fr.toLowerCase()}. ${next.fr}`,
    en: `Direct debit ${debit.end_to_end} rejected: ${code}, ${reason.en.toLowerCase()}. ${next.en}`,
  };
}

/** After other bank details or another mandate: the debits of the account that had come back for want of them are presented again. */
export async function presentReturnedAgain(tx: Tx, accountId: string, on: CivilDate): Promise<number> {
  const returned = await selectReturnedOf(tx, accountId);
  const waiting = returned.filter((one) => one.follow_up === 'new-details' || one.follow_up === 'new-mandate');
  for (const debit of waiting) await updateRetry(tx, debit, on);
  return waiting.length;
}

/** An agent has a debit that came back presented again, once its cause is settled. Refused: it has not come back, or no mandate. */
export async function presentAgainByHand(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly debitId: string; readonly on: CivilDate },
): Promise<Result<DirectDebitRow>> {
  const debit = await lockDebit(tx, input.accountId, input.debitId);
  const last = debit && (await selectReturnedOf(tx, input.accountId)).some((one) => one.id === debit.id);
  if (!debit || !last)
    return fail(
      'payment/not-returned',
      'Ce prélèvement n’est pas revenu, ou il a déjà été présenté de nouveau.',
      'This debit has not come back, or it has been presented again already.',
    );
  const mandate = await mandateOf(tx, input.accountId);
  if (!mandate || mandate.haltedOn !== null)
    return fail(
      'payment/no-mandate',
      'Il faut d’abord un mandat en vigueur et des coordonnées bancaires qui conviennent.',
      'A mandate in force and bank details that hold are needed first.',
    );
  const on = nextTargetDay(plusDays(input.on, 1));
  await updateRetry(tx, debit, on);
  await recordAudit(tx, context, { action: 'payment:present-again', subject: `direct-debit:${debit.id}` });
  return ok({ ...debit, retry_on: on });
}
