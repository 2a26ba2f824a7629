import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { openPrepaid } from '../../../test/support/prepaid.ts';
import { codeOf, openLiveboxShop, someCustomer, someOrder, STREET, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { agreementActions } from '../agreement/index.ts';
import { advanceObligations, dueObligations } from '../obligation/index.ts';
import {
  cancelOrder,
  depositsOf,
  orderActions,
  placeOrder,
  recordDepositPaid,
  refundDeposit,
  seeToDeposits,
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
  await run(async (tx) => {
    await openLiveboxShop(tx, context);
    await openPrepaid(tx, context);
  });
});
afterAll(() => database.drop());

const LIVEBOX_FACTS = {
  addressProofInName: true,
  residencePermitAddressDiffers: false,
  chequeInName: true,
  bankDetailsInName: true,
  bankInSepaZone: true,
  directDebit: false,
  unpaidOnPreviousContract: false,
  previousContractEndedForMissingDocuments: false,
  prepaidAccount: false,
};

/** An order of 5 January 2026 whose deposit was paid that day. */
async function paidDeposit(pack: 'livebox-ag' | 'mobile-yt'): Promise<{ accountId: string; orderId: string }> {
  day('2026-01-05');
  const mobile = {
    pack,
    offer: 'YT-TENDANCE-12',
    address: { commune: 'Mamoudzou', postcode: '97600', street: STREET },
    documents: {
      provided: ['identity', 'address-proof'],
      identityType: 'passport',
      identityExpiresOn: civilDate('2033-01-01'),
    },
    deposit: { amountInclTax: '60.00', facts: { chequeOrBankDetails: false } },
  };
  const box = { deposit: { amountInclTax: '200.00', facts: LIVEBOX_FACTS } };
  const account = await run((tx) => someCustomer(tx, context, 'Madi', pack === 'mobile-yt' ? 'YT' : 'GP'));
  const order = someOrder(account.id, pack === 'mobile-yt' ? mobile : box);
  const { id: orderId } = valueOf(await run((tx) => placeOrder(tx, context, order))).order;
  valueOf(await run((tx) => recordDepositPaid(tx, context, { orderId })));
  return { accountId: account.id, orderId };
}
const ask = (orderId: string, because?: string) =>
  run((tx) => refundDeposit(tx, context, { orderId, ...(because === undefined ? {} : { because }) }));
const stateOf = async ({ accountId }: { accountId: string }) =>
  (await run((tx) => depositsOf(tx, accountId))).map((one) => [one.state, one.backBy && isoDate(one.backBy)]);
const openOf = async ({ accountId }: { accountId: string }) =>
  (await run((tx) => dueObligations(tx, { accountId, state: 'open', by: 'operator' })))
    .filter((one) => one.kind.startsWith('deposit'))
    .map((one) => `${one.kind} ${isoDate(one.dueOn)}`);

describe('a deposit', () => {
  it('of a Livebox is given back on request once twelve months have passed without incident, and once only', async () => {
    const paid = await paidDeposit('livebox-ag');
    day('2026-12-20');
    expect(codeOf(await ask(paid.orderId))).toBe('product-order/deposit-not-due-back');
    expect(await stateOf(paid)).toEqual([['kept', null]]);
    day('2027-01-05');
    const given = valueOf(await ask(paid.orderId));
    // No bank details are known: a cheque, and somebody has to send it within ten days of the request.
    expect([given.given, given.amountInclTax, given.backBy]).toEqual(['cheque', '200.00', '2027-01-15']);
    expect(given.notes.flatMap((note) => note.because.map((one) => one.id))).toContain('livebox-ag/3.k');
    expect(await openOf(paid)).toEqual(['deposit-cheque 2027-01-15']);
    expect(await stateOf(paid)).toEqual([['given-back', null]]);
    expect(codeOf(await ask(paid.orderId))).toBe('product-order/no-deposit-kept');
  });

  it('of a mobile plan asked for too early goes back by itself ten days after the twelve months', async () => {
    const paid = await paidDeposit('mobile-yt');
    day('2026-04-05');
    const asked = valueOf(await ask(paid.orderId));
    expect([asked.given, asked.backBy]).toEqual([undefined, '2027-01-15']);
    expect(await stateOf(paid)).toEqual([['kept', '2027-01-15']]);
    // Asked for again, there is still one promise.
    valueOf(await ask(paid.orderId));
    expect(await openOf(paid)).toEqual(['deposit-refund 2027-01-15']);
    day('2027-01-16');
    await advance();
    expect(await stateOf(paid)).toEqual([['given-back', null]]);
  });

  it('that is still kept when its contract has ended is seen to by itself: by a day, or by a person where the contract says nothing', async () => {
    const [mobile, box] = [await paidDeposit('mobile-yt'), await paidDeposit('livebox-ag')];
    day('2026-01-08');
    for (const { orderId } of [mobile, box])
      valueOf(await run((tx) => cancelOrder(tx, context, { orderId, reason: 'changed-mind' })));
    expect(await seeToDeposits(database.db, context)).toBe(2);
    expect(await seeToDeposits(database.db, context)).toBe(0);
    expect(await openOf(mobile)).toEqual(['deposit-refund 2026-01-18']);
    expect(await openOf(box)).toEqual(['deposit-to-decide 2026-01-08']);
    expect(codeOf(await ask(box.orderId))).toBe('product-order/deposit-for-a-person');
    const given = valueOf(await ask(box.orderId, 'Contrat annulé avant la mise en service'));
    expect([given.given, given.amountInclTax]).toEqual(['cheque', '200.00']);
    expect(await openOf(box)).toEqual(['deposit-cheque 2026-01-08']);
    day('2026-01-19');
    await advance();
    expect(await stateOf(mobile)).toEqual([['given-back', null]]);
  });
});
