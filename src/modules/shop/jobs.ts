import { inTransaction } from '../../platform/database/transaction.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { cancelUnpaid } from './operations/cancel-order.ts';
import { forgetOldCarts } from './operations/keep-cart.ts';
import { noticeLateOrders } from './operations/notice-lateness.ts';
import { serveReleased } from './operations/publish-products.ts';

/** What the shop does by itself: gives up orders that nobody paid, prepares what came out, sees what is late, forgets carts left behind. */
export const shopJobs: readonly Job[] = [
  {
    name: 'shop:unpaid',
    everySeconds: 300,
    run: async ({ database, context }) => {
      await cancelUnpaid(database.db, context);
    },
  },
  {
    name: 'shop:late',
    everySeconds: 900,
    run: async ({ database, context }) => {
      await noticeLateOrders(database.db, context);
    },
  },
  {
    name: 'shop:released',
    everySeconds: 3_600,
    run: async ({ database, context }) => {
      await inTransaction(database.db, context, async (tx) => {
        await serveReleased(tx, context);
        await forgetOldCarts(tx, context);
      });
    },
  },
];
