import { z } from 'zod';
import { parseMoney } from '../../kernel/money.ts';
import { mandateOf } from '../../modules/account/index.ts';
import { refundCredit } from '../../modules/payment/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { verb } from '../verb.ts';

/** The operator gives money back. */
export const refund = verb({
  name: 'refund',
  summary: 'The operator gives back money that it keeps for the customer.',
  fields: {
    amount: amount.optional().describe('All that is kept when absent.'),
    method: z
      .enum(['transfer', 'cheque'])
      .optional()
      .describe('By transfer when a bank account of the customer is known, else by cheque, when absent.'),
    iban: z.string().optional().describe('Where a transfer goes; the account that is debited when absent.'),
  },
  run(scene, event) {
    const wanted = event.amount === undefined ? undefined : parseMoney(event.amount);
    const { id: accountId } = accountOfCast(scene.cast);
    return scene.act(async (tx, context) => {
      const known = event.iban !== undefined || (await mandateOf(tx, accountId)) !== undefined;
      return refundCredit(tx, context, {
        accountId,
        method: event.method ?? (known ? 'transfer' : 'cheque'),
        on: scene.on,
        ...(event.iban === undefined ? {} : { iban: event.iban }),
        ...(wanted === undefined ? {} : { amount: wanted }),
      });
    });
  },
});
