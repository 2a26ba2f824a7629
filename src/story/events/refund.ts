import { z } from 'zod';
import { parseMoney } from '../../kernel/money.ts';
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
    method: z.enum(['transfer', 'cheque']).default('transfer'),
  },
  run(scene, event) {
    const wanted = event.amount === undefined ? undefined : parseMoney(event.amount);
    const { id: accountId } = accountOfCast(scene.cast);
    return scene.act((tx, context) =>
      refundCredit(tx, context, {
        accountId,
        method: event.method,
        on: scene.on,
        ...(wanted === undefined ? {} : { amount: wanted }),
      }),
    );
  },
});
