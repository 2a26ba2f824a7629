import { z } from 'zod';
import { euros, NO_MONEY, sum } from '../../kernel/money.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Territory } from '../../kernel/territory.ts';
import {
  addTill,
  closeTill,
  DENOMINATIONS,
  makeChequeSlip,
  openSessionOf,
  openTill,
  sessionPayments,
  takeAtTill,
  tills,
  totalsOf,
  type TillRow,
} from '../../modules/till/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { verb } from '../verb.ts';

/** Who holds the counter of a story, in its one shop. */
const AGENT = 'agent:boutique';
const SHOP = 'Boutique';
const atCounter = (context: Context): Context => ({ ...context, actor: AGENT });

async function theTill(tx: Tx, context: Context, territory: Territory): Promise<Result<TillRow>> {
  const known = (await tills(tx)).find((one) => one.shop === SHOP);
  return known ? ok(known) : addTill(tx, context, { name: 'C1', shop: SHOP, territory });
}

/** An amount in the fewest notes and coins. */
function inCash(text: string): Record<string, number> {
  let left = BigInt(text.replace('.', ''));
  return Object.fromEntries(
    DENOMINATIONS.map((value) => {
      const each = BigInt(value.replace('.', ''));
      const many = left / each;
      left -= many * each;
      return [value, Number(many)];
    }),
  );
}

/** The counter opens, closes, or sends its cheques to the bank. */
export const till = verb({
  name: 'till',
  summary: 'The till of the shop is opened with its float, closed with its count, or its cheques go to the bank.',
  fields: {
    step: z.enum(['open', 'close', 'bank-cheques']),
    brought: amount.optional().describe('Cash brought from the bank at the opening.'),
    counted: amount.optional().describe('Cash counted at the closing; what should be there when absent.'),
    toBank: amount.optional().describe('Cash that leaves for the bank at the closing.'),
    note: z.string().optional().describe('Why the count does not come out right.'),
  },
  run(scene, event) {
    const { territory } = accountOfCast(scene.cast);
    const note = event.note === undefined ? {} : { note: event.note };
    return scene.act(async (tx, given): Promise<Result<unknown>> => {
      const context = atCounter(given);
      const one = await theTill(tx, context, territory);
      if (!one.ok) return one;
      if (event.step === 'bank-cheques') return makeChequeSlip(tx, context, { shop: SHOP });
      if (event.step === 'open') {
        const brought = event.brought === undefined ? NO_MONEY : euros(event.brought);
        const floated = sum(one.value.in_drawer, brought);
        return openTill(tx, context, { tillId: one.value.id, floated, brought, ...note });
      }
      const session = await openSessionOf(tx, AGENT);
      if (!session) return fail('till/none-open', 'Aucune caisse ouverte.', 'No till is open.');
      const expected = totalsOf(await sessionPayments(tx, session.id), session.floated);
      const of = (total: { readonly amount: string; readonly count: number }) => ({
        amount: euros(total.amount),
        count: total.count,
      });
      return closeTill(tx, context, {
        sessionId: session.id,
        cash: inCash(event.counted ?? expected.cash.amount),
        cheques: of(expected.cheque),
        vouchers: of(expected.voucher),
        terminal: euros(expected.card.amount),
        toBank: event.toBank === undefined ? NO_MONEY : euros(event.toBank),
        ...note,
      });
    });
  },
});

/** The customer pays at the counter. */
export const payAtCounter = verb({
  name: 'pay-at-counter',
  summary: 'The customer pays at the till of the shop, which must be open.',
  fields: {
    amount,
    method: z.enum(['cash', 'cheque', 'card', 'voucher']),
    tendered: amount.optional().describe('Cash handed over; the change is given back.'),
    reference: z.string().optional(),
  },
  run(scene, event) {
    const { id: accountId } = accountOfCast(scene.cast);
    return scene.act((tx, context) =>
      takeAtTill(tx, atCounter(context), {
        accountId,
        method: event.method,
        amount: euros(event.amount),
        ...(event.tendered === undefined ? {} : { tendered: euros(event.tendered) }),
        ...(event.reference === undefined ? {} : { reference: event.reference }),
      }),
    );
  },
});
