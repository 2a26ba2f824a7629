import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { type NewMessage, sendMessages } from '../../communication/index.ts';
import type { BillRow } from '../tables.ts';

/** Tells each customer that a bill is there: by e-mail, and by post too when paper bills were asked for. Never twice. */
export async function announceBills(
  tx: Tx,
  context: Context,
  bills: readonly BillRow[],
  accounts: ReadonlyMap<string, Account>,
): Promise<void> {
  const messages = bills.flatMap((bill): NewMessage[] => {
    const account = accounts.get(bill.account_id)!;
    const message = {
      accountId: account.id,
      template: 'bill-available',
      language: account.language,
      data: { billId: bill.id, number: bill.number, total: moneyText(bill.total_incl), dueOn: isoDate(bill.due_on) },
    };
    const { payer } = account;
    // A third party who pays receives the bills.
    const to = payer?.email === undefined ? {} : { to: { name: payer.name, email: payer.email } };
    const email: NewMessage = { ...message, ...to, channel: 'email', dedupeKey: `bill-available:${bill.id}` };
    return account.paperBill ? [email, { ...message, channel: 'letter', dedupeKey: `bill-paper:${bill.id}` }] : [email];
  });
  await sendMessages(tx, context, messages);
}
