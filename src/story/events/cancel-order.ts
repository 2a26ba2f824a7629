import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { cancelOrder } from '../../modules/product-order/index.ts';
import { verb } from '../verb.ts';

/** The order is cancelled before the service begins. */
export const cancelTheOrder = verb({
  name: 'cancel-order',
  summary: 'The order is cancelled before the service begins.',
  fields: { reason: z.string().default('customer-request') },
  run(scene, event) {
    const { orderId } = scene.cast;
    if (orderId === undefined) {
      return Promise.resolve(fail('story/nothing-ordered', 'Rien n’est commandé.', 'Nothing is ordered.'));
    }
    return scene.act((tx, context) => cancelOrder(tx, context, { orderId, reason: event.reason, on: scene.on }));
  },
});
