import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, mandateChangesOf, mandateOf, maskedIban, settingsOf } from '../../account/index.ts';
import { meansAccepted } from '../../agreement/index.ts';
import { directDebitsOf, FOLLOW_UP_WORDS, rejectReason } from '../../payment/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { BankDetailsShape } from '../shapes/bank-details.ts';

const SHOWN = 12;

/** From which account a customer is debited, how it changed, and the last debits. */
export async function readBankDetails(tx: Tx, context: Context, account: Account): Promise<BankDetailsShape> {
  const { name, creditorId } = await settingsOf(tx, context);
  const mandate = await mandateOf(tx, account.id);
  const debits = await directDebitsOf(tx, account.id);
  const changes = await mandateChangesOf(tx, account.id);
  return {
    creditor: { name, id: creditorId },
    payer: account.payer?.name ?? null,
    paymentMethod: account.paymentMethod,
    others: (await meansAccepted(tx, context, account.id)).filter((one) => one !== account.paymentMethod),
    mandate: mandate
      ? {
          reference: mandate.reference,
          iban: maskedIban(mandate.iban),
          holder: mandate.holder,
          signedOn: dayText(mandate.signedOn),
          stopped: mandate.haltedBecause === null ? null : rejectReason(mandate.haltedBecause),
        }
      : null,
    changes: changes.slice(0, SHOWN).map((one) => ({
      on: dayText(one.changed_on),
      iban: maskedIban(one.iban),
      previousIban: maskedIban(one.previous_iban),
    })),
    debits: debits.slice(0, SHOWN).map((one) => ({
      id: one.id,
      billId: one.bill_id,
      collectOn: dayText(one.collect_on),
      amount: amountText(one.amount),
      state: one.state,
      reason: one.reason_code === null ? null : rejectReason(one.reason_code),
      followUp: one.follow_up === null ? null : FOLLOW_UP_WORDS[one.follow_up],
      presentedAgainOn: one.retry_on === null ? null : dayText(one.retry_on),
    })),
  };
}
