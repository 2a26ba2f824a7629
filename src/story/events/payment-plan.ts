import { z } from 'zod';
import { euros } from '../../kernel/money.ts';
import { fail } from '../../kernel/result.ts';
import { openBills } from '../../modules/customer-bill/index.ts';
import { arrangePlan, arrangePromise, endPlan } from '../../modules/collection/index.ts';
import { plansOf } from '../../modules/payment-plan/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount, day, dayOf } from '../fields.ts';
import { verb } from '../verb.ts';

const by = z.enum(['agent', 'customer']).default('agent');

/** The debt is spread. */
export const paymentPlan = verb({
  name: 'payment-plan',
  summary: 'The bills whose day to pay has passed are spread over monthly instalments.',
  fields: {
    instalments: z.int(),
    firstOn: day,
    method: z.enum(['direct-debit', 'card', 'transfer', 'cheque', 'cash']).default('card'),
    by,
  },
  run(scene, event) {
    const { instalments, method, by: askedBy } = event;
    const accountId = accountOfCast(scene.cast).id;
    const firstOn = dayOf(event.firstOn);
    return scene.act((tx, context) =>
      arrangePlan(tx, context, { accountId, instalments, firstOn, method, askedBy, on: scene.on }),
    );
  },
});

/** The plan is given up. */
export const planCancelled = verb({
  name: 'cancel-plan',
  summary: 'An agent ends the payment plan that runs.',
  fields: { reason: z.string().default('asked by the customer') },
  run(scene, { reason }) {
    const accountId = accountOfCast(scene.cast).id;
    return scene.act(async (tx, context) => {
      const running = (await plansOf(tx, accountId, scene.on)).find(({ plan }) => plan.state === 'running');
      if (!running) return fail('story/no-plan', 'Aucun échéancier en cours.', 'No plan is running.');
      return endPlan(tx, context, { accountId, planId: running.plan.id, reason, on: scene.on });
    });
  },
});

/** The customer says when they will pay. */
export const promise = verb({
  name: 'promise',
  summary: 'The customer promises to pay the oldest bill that is late, or a part of it, by a day.',
  fields: { payBy: day, amount: amount.optional(), by },
  run(scene, event) {
    const accountId = accountOfCast(scene.cast).id;
    return scene.act(async (tx, context) => {
      const bill = (await openBills(tx, accountId))[0];
      if (!bill) return fail('story/nothing-owed', 'Rien n’est dû.', 'Nothing is owed.');
      return arrangePromise(tx, context, {
        accountId,
        billId: bill.id,
        byOn: dayOf(event.payBy),
        madeBy: event.by,
        on: scene.on,
        ...(event.amount === undefined ? {} : { amount: euros(event.amount) }),
      });
    });
  },
});
