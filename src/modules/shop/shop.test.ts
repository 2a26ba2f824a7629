import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { addSecondEdition } from '../../../test/support/second-edition.ts';
import {
  openSomeShop,
  someCompany,
  someFlashSale,
  someProduct,
  someShopOrder,
} from '../../../test/support/some-shop.ts';
import { openPrepaid } from '../../../test/support/prepaid.ts';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { someCustomer, STREET, valueOf } from '../../../test/support/subscriber.ts';
import { agreementsOf } from '../agreement/index.ts';
import { sendCardMessages } from '../../connectors/card-provider/local-card-messages.ts';
import { typeCard } from '../../connectors/card-provider/local-card-page.ts';
import { localCardProvider } from '../../connectors/card-provider/local-provider.ts';
import { civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { isoInstant } from '../../kernel/instant.ts';
import { euros, moneyText } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { connectCardProvider, holdOnCard } from '../card-payment/index.ts';
import { billDocument, billOf } from '../customer-bill/index.ts';
import { documentContent, documentsOf } from '../document/index.ts';
import { messagesOf } from '../communication/index.ts';
import { dueObligations } from '../obligation/index.ts';
import { packOf } from '../../terms/decide.ts';
import { paymentsOf } from '../payment/index.ts';
import { readProductPage } from './operations/read-catalogue.ts';
import {
  answerOrderComplaint,
  askExchange,
  cancelForPriceError,
  cancelShopOrder,
  cancelUnpaid,
  claimWarranty,
  complainOfOrder,
  confirmRelease,
  connectShopToCards,
  deliverOrder,
  giveTerms,
  judgeUpdate,
  keepCategory,
  publishUpdate,
  type UpdateClaim,
  dispatchOrder,
  issueVoucher,
  keepShop,
  makeAvailable,
  noticeLateOrders,
  openEnterpriseAccess,
  type PlaceInput,
  placeShopOrder,
  prepareOrder,
  publishProducts,
  receiveReturn,
  receiveShopStock,
  shopOrderLines,
  shopOrderOf,
  shopOrderSteps,
  shopVariantsBySku,
  takeUnclaimedBack,
  tellDelay,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-03-02T09:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  connectCardProvider(localCardProvider);
  connectShopToCards();
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => openSomeShop(tx, context));
});
afterAll(() => database.drop());

const company = () => run((tx) => someCompany(tx, context));
const place = (accountId: string, change: Partial<PlaceInput> = {}) =>
  run(async (tx) => valueOf(await placeShopOrder(tx, context, someShopOrder(accountId, change))));
const free = async (sku: string) => {
  const [one] = await run((tx) => shopVariantsBySku(tx, [sku]));
  return one!.on_hand - one!.reserved;
};
const orderOf = (accountId: string, id: string) => run(async (tx) => (await shopOrderOf(tx, accountId, id))!);

/** Types a card that works on the page of an order; the provider's message validates the payment. */
async function payByCard(accountId: string, orderId: string, number = '4970100000000014'): Promise<void> {
  const order = await orderOf(accountId, orderId);
  const held = valueOf(
    await holdOnCard(database.db, context, {
      accountId,
      amount: order.to_pay_incl,
      heldFor: `shop-order:${orderId}`,
      backTo: `/boutique/commandes/${orderId}`,
    }),
  );
  await run((tx) => typeCard(tx, context, held.page_url!.split('/').at(-1)!, { number, expiry: '12/29' }));
  await sendCardMessages(database.db, context);
}

const prepare = (accountId: string, orderId: string) =>
  run(async (tx) => {
    const lines = await shopOrderLines(tx, accountId, orderId);
    const picked = lines.map(({ position }) => ({ position, serials: [] }));
    return prepareOrder(tx, context, { accountId, orderId, picked });
  });
const dispatch = (accountId: string, orderId: string) =>
  run((tx) => dispatchOrder(tx, context, { accountId, orderId, carrierReference: `CB${orderId.slice(-6)}` }));
const send = async (accountId: string, orderId: string) => {
  valueOf(await prepare(accountId, orderId));
  return valueOf(await dispatch(accountId, orderId)).order;
};
const kinds = async (accountId: string, orderId: string) =>
  (await run((tx) => shopOrderSteps(tx, accountId, orderId))).map((one) => one.kind);

describe('an order', () => {
  test('is paid by card when it leaves, not before, and is its buyer’s once it is paid', async () => {
    const { id } = await company();
    const { order } = await place(id);
    // 20.00 and 20 % of VAT: 24.00.
    expect([order!.state, moneyText(order!.total_incl), order!.number]).toEqual([
      'awaiting-payment',
      '24.00',
      expect.stringMatching(/^B2026\d{6}$/),
    ]);
    await payByCard(id, order!.id);
    const registered = await orderOf(id, order!.id);
    // Monday 2 March: 3 working days after is the 5th, 15 the 23rd.
    expect([registered.state, isoDate(registered.earliest_on!), isoDate(registered.latest_on!)]).toEqual([
      'to-prepare',
      '2026-03-05',
      '2026-03-23',
    ]);
    expect(await run((tx) => paymentsOf(tx, id, 10))).toEqual([]);
    expect(
      await run((tx) => dispatchOrder(tx, context, { accountId: id, orderId: order!.id, carrierReference: 'X' })),
    ).toMatchObject({
      failure: { code: 'shop/state' },
    });
    const sent = await send(id, order!.id);
    const bill = (await run((tx) => billOf(tx, id, sent.bill_id!)))!;
    expect([moneyText(bill.total_excl), moneyText(bill.total_vat), bill.state]).toEqual(['20.00', '4.00', 'paid']);
    expect((await run((tx) => paymentsOf(tx, id, 10))).map((one) => [one.method, moneyText(one.amount)])).toEqual([
      ['card', '24.00'],
    ]);
    const paper = (await run((tx) => billDocument(tx, context, { accountId: id, billId: bill.id })))!;
    expect([...(await readPdf(paper.bytes)).attachments.keys()]).toEqual(['factur-x.xml']);
    expect(isoDate(sent.owned_on!)).toBe('2026-03-02');
    valueOf(await run((tx) => deliverOrder(tx, context, { accountId: id, orderId: order!.id })));
    expect(await kinds(id, order!.id)).toEqual([
      'placed',
      'registered',
      'prepared',
      'dispatched',
      'owned',
      'delivered',
    ]);
  });

  test('whose payment does not come gives its pieces back', async () => {
    const before = await free('charger-1');
    const { id } = await company();
    const { order } = await place(id, { lines: [{ sku: 'charger-1', quantity: 2 }] });
    expect(await free('charger-1')).toBe(before - 2);
    clock.advance(31 * 60_000);
    expect(await cancelUnpaid(database.db, context)).toBe(1);
    expect([(await orderOf(id, order!.id)).state, await free('charger-1')]).toEqual(['cancelled', before]);
  });

  test('waits for all its articles, and leaves whole', async () => {
    const { id } = await company();
    const lines = [
      { sku: 'lamp-1', quantity: 2 },
      { sku: 'charger-1', quantity: 1 },
    ];
    const { order } = await place(id, { lines, payment: 'cash-on-delivery' });
    expect(order!.state).toBe('on-hold');
    const early = await run((tx) => prepareOrder(tx, context, { accountId: id, orderId: order!.id, picked: [] }));
    expect(early).toMatchObject({ failure: { code: 'shop/state' } });
    const came = { sku: 'lamp-1', quantity: 5, kind: 'received', reference: 'BL-2' } as const;
    expect(valueOf(await run((tx) => receiveShopStock(tx, context, came))).served).toBe(1);
    const picked = [{ position: 1, serials: [] }];
    expect(await run((tx) => prepareOrder(tx, context, { accountId: id, orderId: order!.id, picked }))).toMatchObject({
      failure: { code: 'shop/whole-order' },
    });
    const sent = await send(id, order!.id);
    expect(sent.owned_on).toBeNull();
    valueOf(await run((tx) => deliverOrder(tx, context, { accountId: id, orderId: order!.id })));
    expect((await orderOf(id, order!.id)).owned_on).not.toBeNull();
  });

  test('of something to come is dated when its maker confirms the day', async () => {
    const { id } = await company();
    const { order } = await place(id, {
      lines: [{ sku: 'phone-to-come-1', quantity: 1 }],
      payment: 'cash-on-delivery',
    });
    expect([order!.state, order!.latest_on]).toEqual(['on-hold', null]);
    const release = { code: 'phone-to-come', releaseOn: civilDate('2026-03-16') };
    expect(valueOf(await run((tx) => confirmRelease(tx, context, release))).told).toBe(1);
    // 15 working days after Monday 16 March, without Easter Monday 6 April: 7 April.
    expect(isoDate((await orderOf(id, order!.id)).latest_on!)).toBe('2026-04-07');
  });

  test('is cancelled for a price that is derisory, and for no other', async () => {
    const { id } = await company();
    const wrong = someProduct('wrong', '1.00');
    const variants = [{ ...wrong.variants[0]!, usualPriceExclTax: euros('800.00') }];
    await run(async (tx) => {
      valueOf(await publishProducts(tx, context, [{ ...wrong, variants }]));
      const came = { sku: 'wrong-1', quantity: 1, kind: 'received', reference: 'BL-3' } as const;
      valueOf(await receiveShopStock(tx, context, came));
    });
    const { order } = await place(id, { lines: [{ sku: 'wrong-1', quantity: 1 }], payment: 'cash-on-delivery' });
    const judge = (derisory: boolean) =>
      run(async (tx) =>
        valueOf(
          await cancelForPriceError(tx, context, {
            accountId: id,
            orderId: order!.id,
            position: 1,
            derisory,
            unrelatedToMarketValue: true,
          }),
        ),
      );
    expect((await judge(false)).refusal).toMatchObject({ code: 'price-not-derisory', because: ['boutique-pro/8.d'] });
    expect((await judge(true)).order.state).toBe('cancelled');
  });
});

describe('a phone with its plan', () => {
  const address = { commune: 'Mamoudzou', postcode: '97600', street: STREET };
  const documents = {
    provided: ['identity', 'bank-details', 'address-proof'],
    identityType: 'passport',
    identityExpiresOn: civilDate('2033-01-01'),
  };
  const lines = [{ sku: 'phone-1', quantity: 1, plan: 'mobile-yt:YT-SOBRE-0' }];
  const wish = { lines, deliveryMode: 'chronorelais', papers: { documents, address } };

  test('opens the agreement in the same order, and gives it up when the order comes to nothing', async () => {
    const { id } = await run(async (tx) => {
      await openPrepaid(tx, context, 3);
      const account = await someCustomer(tx, context, 'Madi', 'YT');
      await openEnterpriseAccess(tx, context, account.id);
      return account;
    });
    const door = await place(id, { ...wish, deliveryMode: 'colissimo' });
    expect(door.refusals.map((one) => one.code)).toEqual(['colissimo-excluded']);
    const { order, lines: placed } = await place(id, wish);
    expect(order?.state).toBe('awaiting-payment');
    const states = () => run(async (tx) => (await agreementsOf(tx, id)).map((one) => [one.id, one.offer, one.state]));
    expect(await states()).toEqual([
      [placed[0]!.agreement_id, 'YT-SOBRE-0', expect.stringMatching(/^(ordered|awaiting)/)],
    ]);
    valueOf(await run((tx) => cancelShopOrder(tx, context, { accountId: id, orderId: order!.id, why: 'Essai' })));
    expect((await states()).map(([, , state]) => state)).toEqual(['cancelled']);
  });
});

describe('what the terms refuse', () => {
  const phones = (quantity: number) => [{ sku: 'phone-1', quantity }];
  test.each([
    ['a private use', { professionalUse: false }, 'not-professional-use'],
    ['goods to be sold again', { wholesale: true }, 'wholesale'],
    ['terms that are not accepted', { termsAccepted: false }, 'terms-not-accepted'],
    [
      'a delivery overseas',
      { place: { name: 'X', line1: '1 rue A', postcode: '97110', city: 'Pointe-à-Pitre' } },
      'outside-mainland-france',
    ],
    ['more than 20 phones in a day', { lines: phones(21) }, 'daily-limit'],
    ['an order delivered in parts', { partialDelivery: true }, 'no-partial-delivery'],
    ['a laptop paid at the door', { lines: [{ sku: 'laptop-1', quantity: 1 }], payment: 'cash-on-delivery' }, 'laptop'],
    ['1 500 € and more paid at the door', { lines: phones(4), payment: 'cash-on-delivery' }, 'amount-1500-or-more'],
    [
      'cash at a pick-up point',
      { deliveryMode: 'chronorelais', payment: 'cash-on-delivery' },
      'relay-or-chronopost-delivery',
    ],
    [
      'a plan without a company’s space',
      { lines: [{ sku: 'phone-1', quantity: 1, plan: 'mobile-yt:YT-SOBRE-0' }] },
      'enterprise-account-required',
    ],
  ] as const)('%s', async (_, change, code) => {
    const { id } = await company();
    const { order, refusals, notes } = await place(id, change as Partial<PlaceInput>);
    expect(order).toBeNull();
    const refused = refusals.find((one) => one.code === code);
    expect(refused?.because.length).toBeGreaterThan(0);
    expect(notes.some((one) => one.id === refused?.decision)).toBe(true);
    expect(refused?.words.fr).not.toBe(code);
  });

  test('more than 60 phones in a calendar week, and a buyer whom the checks refused or who owes a late bill', async () => {
    const { id } = await company();
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-11']) {
      clock.set(`${day}T09:00:00Z`);
      expect((await place(id, { lines: phones(20) })).order).not.toBeNull();
    }
    clock.set('2026-03-12T09:00:00Z');
    expect((await place(id, { lines: phones(1) })).refusals.map((one) => one.code)).toEqual(['weekly-limit']);
    clock.set('2026-03-16T09:00:00Z');
    expect((await place(id, { lines: phones(1) })).order).not.toBeNull();
  });

  test('a voucher that has expired, a second one, and money back', async () => {
    const { id } = await company();
    await run(async (tx) => {
      for (const [code, amount, expiresOn] of [
        ['CADEAU30', '30.00', '2026-12-31'],
        ['CADEAU50', '50.00', '2026-12-31'],
        ['PASSE', '10.00', '2026-03-01'],
      ] as const)
        valueOf(await issueVoucher(tx, context, { code, amount: euros(amount), expiresOn: civilDate(expiresOn) }));
    });
    const codes = async (vouchers: string[]) => (await place(id, { vouchers })).refusals.map((one) => one.code);
    expect(await codes(['PASSE'])).toEqual(['expired']);
    expect(await codes(['CADEAU30', 'CADEAU50'])).toEqual(['one-voucher-per-order']);
    expect(await codes(['INCONNU'])).toEqual(['unknown-voucher']);
    const { order, quote } = await place(id, { vouchers: ['CADEAU30'] });
    // The order costs 24.00: the voucher of 30.00 pays it, and its 6.00 left are lost.
    expect([order!.state, moneyText(order!.to_pay_incl), quote.voucher?.lostBalanceInclTax]).toEqual([
      'to-prepare',
      '0.00',
      '6.00',
    ]);
    expect(await codes(['CADEAU30'])).toEqual(['unknown-voucher']);
    const sent = await send(id, order!.id);
    expect((await run((tx) => billOf(tx, id, sent.bill_id!)))!.state).toBe('paid');
  });

  test('what a figure of the contract says: another edition, another limit', async () => {
    const again = addSecondEdition('boutique-pro');
    try {
      const before = [await company(), await company()];
      const phonesOf = async (accountId: string) =>
        (await place(accountId, { lines: phones(21) })).refusals.map((one) => one.code);
      expect(await phonesOf(before[0]!.id)).toEqual(['daily-limit']);
      await run(async (tx) => valueOf(await keepShop(tx, context, { pack: again.id, name: 'Boutique Pro' })));
      clock.set('2026-09-07T09:00:00Z');
      // The edition of September raises the first figure by one: 21 phones a day.
      expect(await phonesOf(before[1]!.id)).toEqual([]);
    } finally {
      await run(async (tx) => valueOf(await keepShop(tx, context, { pack: 'boutique-pro', name: 'Boutique Pro' })));
      again.remove();
      clock.set('2026-03-16T10:00:00Z');
    }
  });
});

describe('a flash sale', () => {
  test(
    'of 10 pieces is sold to 10 of 100 buyers who want one at once, never to more',
    { timeout: 60_000 },
    async () => {
      clock.set('2026-04-01T13:00:00Z');
      await run(async (tx) => {
        valueOf(await publishProducts(tx, context, [someProduct('flash', '20.00')]));
        const came = { sku: 'flash-1', quantity: 50, kind: 'received', reference: 'BL-4' } as const;
        valueOf(await receiveShopStock(tx, context, came));
      });
      const sale = await run((tx) => someFlashSale(tx, context, '2026-04-01', 10, 'flash-1'));
      const buyers = await run(async (tx) => {
        const all = [];
        for (let i = 0; i < 100; i += 1) all.push(await someCompany(tx, context));
        return all;
      });
      const lines = [{ sku: 'flash-1', quantity: 1, saleId: sale.id }];
      const done = await Promise.all(buyers.map((one) => place(one.id, { lines, payment: 'cash-on-delivery' })));
      const codes = done.flatMap((one) => one.refusals.map(({ code }) => code));
      expect([done.filter((one) => one.order !== null).length, codes.length, new Set(codes)]).toEqual([
        10,
        90,
        new Set(['stock-exhausted']),
      ]);
      expect(await free('flash-1')).toBe(40);
      const sold = await run((tx) =>
        sql<{ sold: number }>`select sold from shop_sale where id = ${sale.id}`.execute(tx),
      );
      expect(sold.rows[0]!.sold).toBe(10);
      clock.set('2026-04-01T17:00:00Z');
      expect((await place(buyers[99]!.id, { lines })).refusals.map((one) => one.code)).toEqual(['sale-ended']);
    },
  );
});

describe('after the parcel has left', () => {
  const atPickUp = async () => {
    const { id } = await company();
    const { order } = await place(id, { deliveryMode: 'chronorelais' });
    await payByCard(id, order!.id);
    await send(id, order!.id);
    return { accountId: id, orderId: order!.id };
  };

  test('it waits eight working days at the pick-up point, then comes back and is paid back', async () => {
    clock.set('2026-04-02T09:00:00Z');
    const before = await free('charger-1');
    const on = await atPickUp();
    const { order } = valueOf(await run((tx) => makeAvailable(tx, context, on)));
    // Thursday 2 April, Easter Monday left out: 3, 7, 8, 9, 10, 13, 14, 15 April.
    expect(isoDate(order.collect_by!)).toBe('2026-04-15');
    expect(await run((tx) => takeUnclaimedBack(tx, context, on))).toMatchObject({
      failure: { code: 'shop/still-kept' },
    });
    clock.set('2026-04-16T09:00:00Z');
    expect(await run((tx) => deliverOrder(tx, context, on))).toMatchObject({
      failure: { code: 'shop/collection-over' },
    });
    const back = valueOf(await run((tx) => takeUnclaimedBack(tx, context, on))).order;
    expect([back.state, await free('charger-1')]).toEqual(['unclaimed', before]);
    const refunds = await run((tx) =>
      sql<{ amount: bigint }>`select amount from card_refund where account_id = ${on.accountId}`.execute(tx),
    );
    expect(refunds.rows.map((one) => one.amount)).toEqual([euros('24.00')]);
  });

  test('what breaks down within the week is exchanged, what breaks down later is not', async () => {
    clock.set('2026-05-04T09:00:00Z');
    const on = await atPickUp();
    valueOf(await run((tx) => makeAvailable(tx, context, on)));
    valueOf(await run((tx) => deliverOrder(tx, context, on)));
    clock.set('2026-05-20T09:00:00Z');
    const ask = (brokeDownAt: string) =>
      run(async (tx) => valueOf(await askExchange(tx, context, { ...on, position: 1, brokeDownAt })));
    expect((await ask('2026-05-11T11:00:00+02:00')).refusal).toMatchObject({ code: 'one-week-elapsed' });
    const before = await free('charger-1');
    const granted = await ask('2026-05-11T10:59:59+02:00');
    expect(granted.row.state).toBe('awaiting-item');
    valueOf(await run((tx) => receiveReturn(tx, context, { accountId: on.accountId, returnId: granted.row.id })));
    expect(await free('charger-1')).toBe(before - 1);
  });

  test('a hidden defect gives the price back against the article', async () => {
    clock.set('2026-06-01T09:00:00Z');
    const on = await atPickUp();
    valueOf(await run((tx) => makeAvailable(tx, context, on)));
    valueOf(await run((tx) => deliverOrder(tx, context, on)));
    const claim = { ...on, position: 1, hiddenDefect: true, discoveredOn: '2026-06-01', choice: 'return' } as const;
    const asked = await run(async (tx) => valueOf(await claimWarranty(tx, context, claim)));
    expect([asked.row.state, moneyText(asked.row.refund_incl)]).toEqual(['awaiting-item', '0.00']);
    const back = { accountId: on.accountId, returnId: asked.row.id };
    const settled = await run(async (tx) => valueOf(await receiveReturn(tx, context, back)));
    expect([settled.row.state, moneyText(settled.row.refund_incl)]).toEqual(['settled', '24.00']);
  });
});

describe('a dispute', () => {
  const ordered = async () => {
    const { id } = await company();
    const { order } = await place(id, { lines: [{ sku: 'lamp-1', quantity: 1 }], payment: 'cash-on-delivery' });
    return { accountId: id, orderId: order!.id };
  };
  const about = 'La lampe n’est pas arrivée.';
  const complain = (on: { accountId: string; orderId: string }, merchant: boolean) =>
    run((tx) => complainOfOrder(tx, context, { ...on, subject: 'order', about, merchant }));

  test('is talked about first; without agreement, the terms name the court of a trader', async () => {
    clock.set('2026-06-08T09:00:00Z');
    const on = await ordered();
    const opened = valueOf(await complain(on, true)).complaint;
    expect([opened.outcome, opened.next_step]).toEqual(['pending', 'await-amicable-settlement']);
    expect(await complain(on, true)).toMatchObject({ failure: { code: 'shop/complaint-waiting' } });
    const told = { cause: 'strike', causedNonPerformance: true };
    const said = {
      accountId: on.accountId,
      complaintId: opened.id,
      outcome: 'failed',
      answer: 'Grève.',
      told,
    } as const;
    const answered = valueOf(await run((tx) => answerOrderComplaint(tx, context, said)));
    expect([answered.complaint.next_words.en, answered.complaint.liability?.excluded]).toEqual([
      expect.stringContaining('Paris Court of Appeal'),
      true,
    ]);
    expect(answered.notes.map((one) => one.name)).toEqual(['liability', 'complaint']);
    expect(await run((tx) => answerOrderComplaint(tx, context, said))).toMatchObject({
      failure: { code: 'shop/complaint-over' },
    });
    expect(await kinds(on.accountId, on.orderId)).toContain('complaint-answered');
  });

  test.each([
    ['order', 'settled', 'is settled'],
    ['order', 'failed', 'the court that the law names'],
    ['personal-data', 'failed', 'CNIL'],
  ] as const)('of a buyer who is no trader about %s, %s: %s', async (subject, outcome, words) => {
    const on = await ordered();
    const { complaint } = valueOf(
      await run((tx) => complainOfOrder(tx, context, { ...on, subject, about, merchant: false })),
    );
    const said = { accountId: on.accountId, complaintId: complaint.id, outcome, answer: 'Notre réponse.' };
    const answered = valueOf(await run((tx) => answerOrderComplaint(tx, context, said)));
    expect(answered.complaint.next_words.en).toContain(words);
  });

  test.each([
    ['flood', undefined, true],
    ['other-event', true, true],
    ['other-event', undefined, false],
    ['stock-shortage', undefined, false],
    ['supplier-delay', true, false],
  ] as const)('about a delay by %s (force majeure: %s): the shop is free of it, %s', async (cause, test, excluded) => {
    const on = await ordered();
    const told = { ...on, cause, ...(test === undefined ? {} : { meetsForceMajeureTest: test }) };
    const late = valueOf(await run((tx) => tellDelay(tx, context, told)));
    expect(late.notes.map(({ result }) => result['liabilityExcluded'])).toEqual([excluded]);
    const steps = await run((tx) => shopOrderSteps(tx, on.accountId, on.orderId));
    expect(steps.at(-1)).toMatchObject({ kind: 'delay', because: ['boutique-pro/15'] });
  });

  test('that is late is seen by itself, once: its buyer is told, and an agent is to say why', async () => {
    const on = await ordered();
    const waiting = async () =>
      (await run((tx) => dueObligations(tx, { accountId: on.accountId, state: 'open', by: 'operator' }))).map(
        (one) => one.kind,
      );
    const told = async () =>
      (await run((tx) => messagesOf(tx, on.accountId))).filter(({ template }) => template === 'shop-order-overdue');
    const { latest_on: latest } = await orderOf(on.accountId, on.orderId);
    const before = clock.now();
    clock.set(`${isoDate(latest!)}T20:00:00Z`);
    await noticeLateOrders(database.db, context);
    expect([await told(), await waiting()]).toEqual([[], ['shop-delivery']]);
    clock.set(`${isoDate(plusDays(latest!, 1))}T09:00:00Z`);
    await noticeLateOrders(database.db, context);
    expect(await noticeLateOrders(database.db, context)).toBe(0);
    expect(await told()).toHaveLength(1);
    expect(await waiting()).toEqual(['shop-delivery', 'shop-delay']);
    const steps = await run((tx) => shopOrderSteps(tx, on.accountId, on.orderId));
    expect(steps.at(-1)).toMatchObject({ kind: 'late', because: expect.arrayContaining(['boutique-pro/11.2.a']) });
    valueOf(await run((tx) => tellDelay(tx, context, { ...on, cause: 'stock-shortage' })));
    expect(await waiting()).toEqual(['shop-delivery']);
    clock.set(isoInstant(before));
  });

  test('about a cause that the terms do not know is refused', async () => {
    const on = await ordered();
    expect(await run((tx) => tellDelay(tx, context, { ...on, cause: 'bad-luck' }))).toMatchObject({
      failure: { code: 'shop/cause', field: 'cause' },
    });
  });
});

describe('an update of a product', () => {
  const LAMP = [{ sku: 'lamp-1', quantity: 1 }];
  const both = (text: string) => ({ fr: text, en: text });
  const update = (essential: boolean, instructions = true) =>
    run(async (tx) =>
      valueOf(
        await publishUpdate(tx, context, {
          code: 'lamp',
          title: both('Charge plus sûre'),
          consequences: both('Il peut chauffer.'),
          essential,
          ...(instructions ? { instructions: both('Branchez-le à un ordinateur.') } : {}),
        }),
      ),
    );
  const judged = async (essential: boolean, change: Partial<UpdateClaim> = {}, instructions = true) => {
    const { id } = await company();
    const { order } = await place(id, { lines: LAMP, payment: 'cash-on-delivery' });
    const { update: told } = await update(essential, instructions);
    const claim: UpdateClaim = {
      accountId: id,
      orderId: order!.id,
      updateId: told.id,
      installation: 'not-installed',
      instructionsDeficient: false,
      negativeImpact: false,
      ...change,
    };
    const { answer } = valueOf(await run((tx) => judgeUpdate(tx, context, claim)));
    return [answer.liabilityExcluded, answer.mayRefuse, answer.mayUninstall];
  };

  test.each([
    ['not installed, optional', false, {}, true, [true, true, false]],
    ['not installed for want of instructions', false, {}, false, [false, true, false]],
    [
      'not installed because its instructions were deficient',
      false,
      { instructionsDeficient: true },
      true,
      [false, true, false],
    ],
    [
      'installed, optional and harmful',
      false,
      { installation: 'installed', negativeImpact: true },
      true,
      [false, true, true],
    ],
    [
      'installed, needed and harmful',
      true,
      { installation: 'installed', negativeImpact: true },
      true,
      [false, false, false],
    ],
  ] as const)(
    '%s: the shop is free of it, it may be refused, it may be taken off',
    async (_, essential, change, how, said) => {
      expect(await judged(essential, change, how)).toEqual(said);
    },
  );

  test('is told to who bought the product, and with their order to who buys it afterwards', async () => {
    const { id } = await company();
    const { order } = await place(id, { lines: [{ sku: 'phone-1', quantity: 1 }], payment: 'cash-on-delivery' });
    const claim = { accountId: id, orderId: order!.id, updateId: (await update(false)).update.id } as const;
    const facts = { installation: 'not-installed', instructionsDeficient: false, negativeImpact: false } as const;
    expect(await run((tx) => judgeUpdate(tx, context, { ...claim, ...facts }))).toMatchObject({
      failure: { code: 'shop/no-update' },
    });
    const { order: later } = await place(id, { lines: LAMP, payment: 'cash-on-delivery' });
    const done = await run((tx) => judgeUpdate(tx, context, { ...claim, orderId: later!.id, ...facts }));
    expect(valueOf(done).answer.mayRefuse).toBe(true);
  });
});

test('a product with terms of its own is ordered with them: they are kept with the order, as they stood that day', async () => {
  const text = { fr: 'Licence pour un poste.\nValable un an.', en: 'A licence for one seat.\nValid a year.' };
  const title = { fr: 'Licence', en: 'Licence' };
  await run(async (tx) => valueOf(await giveTerms(tx, context, { code: 'lamp', title, text })));
  const { id } = await company();
  const { order } = await place(id, { lines: [{ sku: 'lamp-1', quantity: 1 }], payment: 'cash-on-delivery' });
  const [paper] = await run((tx) => documentsOf(tx, id));
  expect([paper!.kind, paper!.subject]).toEqual(['specific-terms', `shop-order:${order!.id}:lamp`]);
  const read = (await run((tx) => documentContent(tx, context, id, paper!.id)))!;
  expect((await readPdf(read.bytes)).text).toContain('Valable un an');
});

test('a category comes after the others, and keeps its place when it is renamed', async () => {
  const label = (text: string) => ({ fr: text, en: text });
  const after = await run((tx) => keepCategory(tx, context, { code: 'reseau', label: label('Réseau') }));
  expect(after.map((one) => one.code)).toEqual(['telephones', 'ordinateurs', 'accessoires', 'reseau']);
  const renamed = await run((tx) => keepCategory(tx, context, { code: 'ordinateurs', label: label('Portables') }));
  expect(renamed[1]).toMatchObject({ code: 'ordinateurs', label: label('Portables') });
});

test('every decision of the contract on sales was asked of it above, with facts of orders; the others are of the room of privacy', async () => {
  const asked = await run((tx) =>
    sql<{ name: string }>`select distinct name from decision where pack = 'boutique-pro'`.execute(tx),
  );
  const known = packOf('boutique-pro')!.decisions.map((one) => one.name);
  const ofPrivacy = [
    'data-retention',
    'data-subject-request',
    'legal-basis',
    'directory-listing',
    'data-transfer',
    'data-disclosure',
  ];
  // Whom to call about a product is asked for each page that is looked at, and is not kept.
  const shown = ['after-sales-contact'];
  const names = asked.rows.map((one) => one.name);
  expect([...names, ...shown, ...ofPrivacy].sort()).toEqual([...known].sort());
  const page = await run(async (tx) => valueOf(await readProductPage(tx, context, 'charger')));
  expect(page.contact.clauses.length).toBeGreaterThan(0);
});
