import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { recordDepositPaid, refundDeposit } from '../../modules/product-order/index.ts';
import { verb } from '../verb.ts';

/** The deposit that the order asked for is paid, or given back. */
export const deposit = verb({
  name: 'deposit',
  summary: 'The customer pays the deposit that the order asked for, or asks for it back.',
  fields: {
    action: z.enum(['pay', 'refund']),
    facts: z.record(z.string(), z.json()).default({}).describe('What the contract asks about beside, for a refund.'),
  },
  run(scene, event) {
    const { orderId } = scene.cast;
    if (orderId === undefined)
      return Promise.resolve(fail('story/nothing-ordered', 'Rien n’est commandé.', 'Nothing is ordered.'));
    return event.action === 'pay'
      ? scene.act((tx, context) => recordDepositPaid(tx, context, { orderId, on: scene.on }))
      : scene.act((tx, context) => refundDeposit(tx, context, { orderId, on: scene.on, facts: event.facts as never }));
  },
});
