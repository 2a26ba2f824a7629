import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { askBillCopy, billsOf, chooseBillForm } from '../../modules/customer-bill/index.ts';
import { accountOfCast } from '../cast.ts';
import { verb } from '../verb.ts';

const NO_BILL = fail('bill/not-found', 'Il n’y a pas encore de facture.', 'There is no bill yet.');
/** More bills than anybody of a story has. */
const ALL = 200;

/** A copy of the last bill, or of one of long ago. */
export const billCopy = verb({
  name: 'bill-copy',
  summary: 'A copy of a bill is asked for: a duplicate by post, or an old one readable online again.',
  fields: {
    kind: z.enum(['duplicate', 'archive']).default('duplicate'),
    copies: z.int().min(1).max(10).optional(),
    of: z.enum(['last', 'first']).default('last'),
  },
  run: async (scene, { kind, copies, of }) =>
    scene.act(async (tx, context) => {
      const accountId = accountOfCast(scene.cast).id;
      const bill = (await billsOf(tx, accountId, ALL)).at(of === 'last' ? 0 : -1);
      if (!bill) return NO_BILL;
      return askBillCopy(tx, context, {
        accountId,
        billId: bill.id,
        kind,
        ...(copies === undefined ? {} : { copies }),
      });
    }),
});

/** How bills come from now on. */
export const billForm = verb({
  name: 'bill-form',
  summary: 'The customer chooses how bills come: on paper too, charged calls listed or not.',
  fields: {
    paper: z.boolean().optional(),
    callsListed: z.boolean().optional(),
    channel: z.enum(['website', 'customer-area', 'phone', 'letter']).default('customer-area'),
  },
  run: async (scene, { paper, callsListed, channel }) =>
    scene.act((tx, context) =>
      chooseBillForm(tx, context, {
        accountId: accountOfCast(scene.cast).id,
        channel,
        ...(paper === undefined ? {} : { paper }),
        ...(callsListed === undefined ? {} : { callsListed }),
      }),
    ),
});
