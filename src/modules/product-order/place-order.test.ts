import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someCustomer, someOrder, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { moneyText } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { mandateOf, searchAccounts } from '../account/index.ts';
import { activateAgreement, agreementActions, agreementOf, agreementsOf } from '../agreement/index.ts';
import { advanceObligations, dueObligations } from '../obligation/index.ts';
import { numbersOf } from '../resource-inventory/index.ts';
import {
  cancelOrder,
  orderActions,
  orderOf,
  ordersOf,
  placeOrder,
  provideDocuments,
  recordDepositPaid,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (text: string): void => clock.set(`${text}T14:00:00Z`);
const advance = () => advanceObligations(database.db, context, { ...agreementActions, ...orderActions });

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('an order', () => {
  it('opens the agreement on the terms in force, with its price, equipment, number and what falls due', async () => {
    day('2026-01-05');
    const account = await run((tx) => someCustomer(tx, context));
    const placed = valueOf(
      await run((tx) => placeOrder(tx, context, someOrder(account.id, { options: ['OPT-CONNECTED-TV'] }))),
    );
    expect([
      placed.agreement.state,
      placed.agreement.termsVersion,
      moneyText(placed.agreement.monthlyPriceInclTax),
    ]).toEqual(['ordered', '2024-04', '64.90']);
    expect(placed.equipment.map((piece) => piece.model)).toEqual(['Livebox 7', 'TV6']);
    expect(placed.number).toMatch(/^\+590590/);
    const due = await run((tx) => dueObligations(tx, { accountId: account.id }));
    expect(due.map((one) => [one.kind, isoDate(one.dueOn), one.because.length > 0])).toEqual([
      ['appointment', '2026-04-05', true],
    ]);
    expect(placed.notes.map((note) => note.name)).toContain('offer-price');
    const found = await run((tx) => searchAccounts(tx, placed.number!.replace('+590', '0').slice(0, 8)));
    expect(found.hits.map((hit) => hit.accountId)).toContain(account.id);
  });

  it('sent twice with the same reference, even at once, is placed once', async () => {
    const account = await run((tx) => someCustomer(tx, context));
    const order = someOrder(account.id, { externalId: 'WEB-1' });
    const both = await Promise.all([
      run((tx) => placeOrder(tx, context, order)),
      run((tx) => placeOrder(tx, context, order)),
    ]);
    const outcomes = both.map((one) => valueOf(one));
    expect(outcomes.map((one) => one.alreadyPlaced).sort()).toEqual([false, true]);
    expect(new Set(outcomes.map((one) => one.agreement.id)).size).toBe(1);
    expect(await run((tx) => agreementsOf(tx, account.id))).toHaveLength(1);
    const other = await run((tx) => placeOrder(tx, context, { ...order, offer: 'ESSENTIEL-FIBRE' }));
    expect(codeOf(other)).toBe('product-order/reference-reused');
  });

  it.each([
    [
      'outside of the coverage',
      { address: { commune: 'Ailleurs', postcode: '97199', street: '1 chemin perdu' } },
      'product-order/not-eligible',
    ],
    ['for a company', { naturalPerson: false }, 'product-order/not-eligible'],
    [
      'without an identity document in a shop',
      { documents: { provided: ['bank-details'] } },
      'product-order/documents-refused',
    ],
    ['of an offer that does not exist', { offer: 'NO-SUCH-OFFER' }, 'product-catalog/offer-unknown'],
    ['of an option that does not exist', { options: ['FEE-EXCHANGE'] }, 'product-catalog/option-unknown'],
    [
      'under a contract that the operator does not sell',
      { pack: 'orne-thd', offer: 'INFINI-FIBRE' },
      'product-catalog/offer-unknown',
    ],
    ['with a number of another territory', { number: '0596 12 34 56' }, 'number/outside-territory'],
    ['with a number that is not the operator’s', { number: '0590 99 99 99' }, 'number/not-free'],
    ['with an IBAN whose key is wrong', { mandate: { iban: 'FR7630006000011234567890188' } }, 'mandate/wrong-iban'],
  ] as const)('%s is refused and leaves nothing behind', async (_why, change, code) => {
    const account = await run((tx) => someCustomer(tx, context));
    expect(codeOf(await run((tx) => placeOrder(tx, context, someOrder(account.id, change))))).toBe(code);
    expect(await run((tx) => agreementsOf(tx, account.id))).toEqual([]);
    expect(await run((tx) => numbersOf(tx, { accountId: account.id }))).toEqual([]);
  });

  it('with a mandate makes direct debit the way to pay', async () => {
    const account = await run((tx) => someCustomer(tx, context));
    valueOf(
      await run((tx) =>
        placeOrder(tx, context, someOrder(account.id, { mandate: { iban: 'FR76 3000 6000 0112 3456 7890 189' } })),
      ),
    );
    const mandate = await run((tx) => mandateOf(tx, account.id));
    expect(mandate).toMatchObject({
      reference: `${account.number}-01`,
      iban: 'FR7630006000011234567890189',
      sequence: 'FRST',
    });
  });

  it('made at a distance without its papers is reminded, then ends by itself', async () => {
    day('2026-01-05');
    const account = await run((tx) => someCustomer(tx, context));
    const change = { channel: 'distance', documents: { provided: [] } } as const;
    const { order, agreement } = valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id, change))));
    expect([order.state, order.documentsMissing]).toEqual(['pending', ['identity', 'bank-details']]);
    day('2026-01-21');
    await advance();
    const due = await run((tx) => dueObligations(tx, { accountId: account.id, state: 'open' }));
    expect(due.map((one) => [one.kind, isoDate(one.dueOn)])).toEqual([
      ['documents-last-day', '2026-01-29'],
      ['appointment', '2026-04-05'],
    ]);
    day('2026-01-29');
    await advance();
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('ordered');
    day('2026-01-30');
    await advance();
    const ended = (await run((tx) => agreementOf(tx, agreement.id)))!;
    expect([ended.state, ended.endReason, isoDate(ended.endsOn!)]).toEqual([
      'cancelled',
      'documents-missing',
      '2026-01-29',
    ]);
    expect((await run((tx) => orderOf(tx, order.id)))?.state).toBe('cancelled');
  });

  it('whose papers come on the last day goes on', async () => {
    day('2026-01-05');
    const account = await run((tx) => someCustomer(tx, context));
    const change = { channel: 'distance', documents: { provided: [] } } as const;
    const { order, agreement } = valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id, change))));
    day('2026-01-21');
    await advance();
    day('2026-01-29');
    const papers = {
      provided: ['identity', 'bank-details'],
      identityType: 'passport',
      identityExpiresOn: civilDate('2030-01-01'),
    };
    const given = valueOf(await run((tx) => provideDocuments(tx, context, { orderId: order.id, documents: papers })));
    expect(given.order.documentsMissing).toEqual([]);
    day('2026-02-10');
    await advance();
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('ordered');
  });

  it('without an appointment within its three months ends free of charge', async () => {
    day('2026-01-05');
    const account = await run((tx) => someCustomer(tx, context));
    const { agreement } = valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id))));
    day('2026-04-06');
    await advance();
    const ended = (await run((tx) => agreementOf(tx, agreement.id)))!;
    expect([ended.state, ended.endReason, isoDate(ended.endsOn!)]).toEqual([
      'cancelled',
      'no-appointment',
      '2026-04-05',
    ]);
  });

  it('can be cancelled until the service begins', async () => {
    day('2026-01-05');
    const account = await run((tx) => someCustomer(tx, context));
    const first = valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id))));
    expect(
      valueOf(await run((tx) => cancelOrder(tx, context, { orderId: first.order.id, reason: 'customer' }))).state,
    ).toBe('cancelled');
    expect(await run((tx) => numbersOf(tx, { accountId: account.id }))).toEqual([]);
    const second = valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id))));
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: second.agreement.id })));
    expect(codeOf(await run((tx) => cancelOrder(tx, context, { orderId: second.order.id, reason: 'customer' })))).toBe(
      'agreement/not-in-this-state',
    );
    expect((await run((tx) => ordersOf(tx, account.id))).map((order) => order.state).sort()).toEqual([
      'cancelled',
      'completed',
    ]);
  });

  it('whose deposit is not paid ends; paid, it goes on', async () => {
    day('2026-01-05');
    const facts = {
      addressProofInName: false,
      residencePermitAddressDiffers: false,
      chequeInName: true,
      bankDetailsInName: true,
      bankInSepaZone: true,
      directDebit: true,
      unpaidOnPreviousContract: false,
      previousContractEndedForMissingDocuments: false,
      prepaidAccount: false,
    };
    const deposit = { amountInclTax: '200.00', facts };
    const order = async () => {
      const account = await run((tx) => someCustomer(tx, context));
      return valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id, { deposit }))));
    };
    const [unpaid, paid] = [await order(), await order()];
    valueOf(await run((tx) => recordDepositPaid(tx, context, { orderId: paid.order.id })));
    day('2026-01-07');
    await advance();
    expect((await run((tx) => agreementOf(tx, unpaid.agreement.id)))?.endReason).toBe('deposit-unpaid');
    expect((await run((tx) => agreementOf(tx, paid.agreement.id)))?.state).toBe('ordered');
  });
});
