import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sendMessage } from '../../communication/index.ts';
import type { BillRow } from '../../customer-bill/index.ts';
import type { Journal } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { selectPayers } from '../store.ts';
import { payerFacts } from './name-payer.ts';

/**
 * A bill that a third party was to pay has passed its day: what the contract makes of it is journalled, and the customer is
 * told that they owe it now. Nothing when the customer pays for themselves, or the payer was already free on that day.
 */
export async function notePayerDefault(
  tx: Tx,
  context: Context,
  of: { readonly bill: BillRow; readonly journal: Journal; readonly agreementId: string; readonly on: CivilDate },
): Promise<void> {
  const { bill, journal, agreementId, on } = of;
  const payer = (await selectPayers(tx, bill.account_id)).find(
    (one) => one.namedOn <= bill.due_on && (one.releasedOn === null || one.releasedOn >= bill.due_on),
  );
  if (!payer) return;
  const answer = journal.life.payer?.bill(journal.ask, {
    ...payerFacts(payer, true, on),
    amountInclTax: moneyText(bill.total_incl),
    paidInclTax: moneyText(bill.settled),
    dueOn: isoDate(bill.due_on),
    asOf: isoDate(on),
  });
  if (!answer?.dueFromCustomer) return;
  await journal.save(tx);
  await recordEvent(tx, context, {
    accountId: bill.account_id,
    agreementId,
    kind: 'payer-defaulted',
    on,
    title: {
      fr: `${payer.name} n’a pas réglé la facture ${bill.number} : le client la doit`,
      en: `${payer.name} has not paid bill ${bill.number}: the customer owes it`,
    },
    decision: answer.taken.decision,
  });
  await sendMessage(tx, context, {
    accountId: bill.account_id,
    template: 'payer-defaulted',
    channel: 'email',
    dedupeKey: `payer-defaulted:${bill.id}`,
    data: { payer: payer.name, number: bill.number, dueOn: isoDate(bill.due_on) },
  });
}
