import { z } from 'zod';
import { civilDate } from '../../kernel/civil-date.ts';
import { parseMoney } from '../../kernel/money.ts';
import { fail, ok } from '../../kernel/result.ts';
import { billByNumber, billsOf, chargeService, creditBill, grantDiscount } from '../../modules/customer-bill/index.ts';
import { mayPayMerchants } from '../../modules/party-privacy/index.ts';
import { accountOfCast } from '../cast.ts';
import { amount, day } from '../fields.ts';
import { verb } from '../verb.ts';

/** A bill that was sent is taken back. */
export const creditTheBill = verb({
  name: 'credit-bill',
  summary: 'The operator takes a bill back, whole or one of its lines, by a credit note.',
  fields: {
    bill: z.string().optional().describe('Number of the bill; the newest when absent.'),
    line: z.int().min(1).optional().describe('Position of the line that is taken back; all of the bill when absent.'),
    amount: amount.optional().describe('A part of that line; all of it when absent.'),
    reason: z.string(),
  },
  run(scene, event) {
    const { id: accountId } = accountOfCast(scene.cast);
    return scene.act(async (tx, context) => {
      const newest = (await billsOf(tx, accountId, 20)).find((one) => one.kind !== 'credit-note');
      const bill = event.bill === undefined ? newest : await billByNumber(tx, event.bill);
      if (bill?.account_id !== accountId) {
        return fail('story/no-such-bill', 'Cette facture n’existe pas.', 'There is no such bill.', 'bill');
      }
      const part = event.amount === undefined ? undefined : parseMoney(event.amount);
      const line = event.line === undefined ? undefined : { position: event.line };
      return creditBill(tx, context, {
        accountId,
        billId: bill.id,
        on: scene.on,
        reason: event.reason,
        ...(line === undefined ? {} : { lines: [{ ...line, ...(part === undefined ? {} : { amountInclTax: part }) }] }),
      });
    });
  },
});

/** The price is lowered for a time. */
export const discount = verb({
  name: 'discount',
  summary: 'The operator takes an amount off the monthly price for some months.',
  fields: {
    amount: amount.describe('A month, tax included.'),
    months: z.int().min(1).max(36),
    from: day.optional().describe('The day of the event when absent.'),
    label: z.string().describe('What the customer reads on the bill.'),
  },
  run(scene, event) {
    const { id: accountId } = accountOfCast(scene.cast);
    const { agreementId } = scene.cast;
    return scene.act(async (tx, context) => {
      if (agreementId === undefined) {
        return fail('story/no-contract', 'Il n’y a pas encore de contrat.', 'There is no contract yet.');
      }
      return grantDiscount(tx, context, {
        accountId,
        agreementId,
        monthly: parseMoney(event.amount)!,
        from: event.from === undefined ? scene.on : civilDate(event.from),
        months: event.months,
        label: event.label,
        reason: event.label,
      });
    });
  },
});

/** Another service sells something that comes on the bill. */
export const buyOnBill = verb({
  name: 'buy-on-bill',
  summary: 'The customer buys from the shop, assistance or a merchant, and pays on the next bill.',
  fields: {
    service: z.enum(['purchase', 'assistance', 'merchant']),
    label: z.string().describe('What was bought and from whom.'),
    amount,
  },
  run(scene, event) {
    const account = accountOfCast(scene.cast);
    return scene.act(async (tx, context) => {
      const may = event.service === 'merchant' ? await mayPayMerchants(tx, account.id) : ok(true);
      if (!may.ok) return may;
      return chargeService(tx, context, {
        accountId: account.id,
        service: event.service,
        label: event.label,
        amount: parseMoney(event.amount)!,
        on: scene.on,
        reference: `${event.service}-${account.number}-${scene.stage.next(`sale:${account.number}`)}`,
      });
    });
  },
});
