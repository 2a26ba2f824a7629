import { z } from 'zod';
import { euros, NO_MONEY, subtract, sum } from '../../kernel/money.ts';
import { fail } from '../../kernel/result.ts';
import { billByNumber, openBills } from '../../modules/customer-bill/index.ts';
import { receivePayment } from '../../modules/payment/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { verb } from '../verb.ts';

/** The customer pays. */
export const pay = verb({
  name: 'pay',
  summary: 'The customer pays: an amount, a bill, or all that is owed.',
  fields: {
    amount: amount.optional().describe('All that is owed (on the bill, when one is named) when absent.'),
    bill: z.string().optional().describe('Number of the bill that is paid.'),
    method: z
      .enum(['transfer', 'cheque', 'card', 'cash'])
      .optional()
      .describe('As the account pays; by card when that is by direct debit.'),
    reference: z.string().optional(),
  },
  run(scene, event) {
    const account = accountOfCast(scene.cast);
    const usual = account.paymentMethod === 'direct-debit' ? 'card' : account.paymentMethod;
    const method = event.method ?? usual;
    return scene.act(async (tx, context) => {
      const bill = event.bill === undefined ? undefined : await billByNumber(tx, event.bill);
      if (event.bill !== undefined && bill?.account_id !== account.id) {
        return fail('story/no-such-bill', 'Cette facture n’existe pas.', 'There is no such bill.', 'bill');
      }
      const owed = bill ? [bill] : await openBills(tx, account.id);
      const total = sum(NO_MONEY, ...owed.map((one) => subtract(one.total_incl, one.settled)));
      return receivePayment(tx, context, {
        accountId: account.id,
        method,
        amount: event.amount === undefined ? total : euros(event.amount),
        receivedOn: scene.on,
        reference: event.reference ?? `${method}-${account.number}-${scene.stage.next(`payment:${account.number}`)}`,
        ...(bill ? { billId: bill.id } : {}),
      });
    });
  },
});
