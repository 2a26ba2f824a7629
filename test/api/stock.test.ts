import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import type { ActionOutcome } from '../../src/modules/customer/shapes/action.ts';
import type { CustomerPage } from '../../src/modules/customer/shapes/customer-page.ts';
import type { StockPage, StockPieces } from '../../src/modules/customer/shapes/stock.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let shop: Record<string, string>;
let keeper: Record<string, string>;
let customer: BilledCustomer;
const clock = testClock();

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  [customer] = (await billedCustomers(database, clock, { ...testContext(), clock }, 'Valmy')) as [BilledCustomer];
  api = await testApi(database, [customerRoutes], { clock });
  shop = await api.signedIn({ roles: ['shop'] });
  keeper = await api.signedIn({ roles: ['administrator'] });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const post = (url: string, payload: object, headers: Record<string, string>) =>
  api.app.inject({ method: 'POST', url, payload, headers });
const pieces = async (query: string): Promise<StockPieces['pieces']> =>
  (await api.app.inject({ url: `/api/equipment?${query}`, headers: shop })).json<StockPieces>().pieces;
const levels = async () => (await api.app.inject({ url: '/api/stock-levels', headers: shop })).json<StockPage>();
const account = async () =>
  (await api.app.inject({ url: `/api/customers/${customer.accountId}`, headers: shop })).json<CustomerPage>();
const level = async (model: string) => (await levels()).models.find((one) => one.model === model)!;

describe('a delivery', () => {
  const cards = { kind: 'sim', model: 'SIM 5G', delivery: 'SIM-1;0000;11111111\nSIM-2;1234;22222222' };

  test('is shown before it is kept, and twice the same adds nothing', async () => {
    const shown = (await post('/api/stock-receipts?preview=true', cards, keeper)).json<ActionOutcome>();
    expect(shown.figures.map((one) => [one.name, one.value])).toEqual([['piecesKept', '2']]);
    expect(await pieces('kind=sim')).toEqual([]);
    await post('/api/stock-receipts', cards, keeper);
    const again = (await post('/api/stock-receipts', cards, keeper)).json<ActionOutcome>();
    expect(again.figures.map((one) => one.value)).toEqual(['0', 'SIM-1, SIM-2']);
    expect(await level('SIM 5G')).toMatchObject({ inStock: 2, assigned: 0 });
  });

  test('is refused whole for a line that cannot be read, and is not for the shop to take in', async () => {
    const faulty = await post('/api/stock-receipts', { ...cards, delivery: 'SIM-3;0000;1' }, keeper);
    expect(faulty.json()).toMatchObject({ code: 'equipment/faulty-line', errors: [{ field: 'delivery' }] });
    expect((await post('/api/stock-receipts', cards, shop)).statusCode).toBe(403);
  });
});

describe('a piece', () => {
  test('is handed over at the counter by the number of the account, and its codes go with it', async () => {
    const { number } = (await account()).account;
    const nobody = await post('/api/equipment/SIM-1/hand-over', { accountNumber: 'C-0' }, shop);
    expect(nobody.json()).toMatchObject({ code: 'account/not-found', errors: [{ field: 'accountNumber' }] });
    await post('/api/equipment/SIM-1/hand-over', { accountNumber: number }, shop);
    const page = await account();
    expect(page.equipment.find((one) => one.serial === 'SIM-1')).toMatchObject({ state: 'assigned' });
    expect(page.events[0]!.title.fr).toBe('SIM 5G n° SIM-1 remis');
    const codes = await post(`/api/agreements/${customer.agreementId}/sim-codes`, { why: 'PIN oublié' }, shop);
    expect(codes.json()).toEqual({ codes: [{ serial: 'SIM-1', pin: '0000', puk: '11111111' }] });
  });

  test('that does not work is exchanged: another one leaves, the first one is damaged', async () => {
    const done = (await post('/api/equipment/SIM-1/exchange', { condition: 'faulty' }, shop)).json<ActionOutcome>();
    expect(done.figures.map((one) => one.value)).toEqual(['SIM 5G · SIM-2', 'SIM 5G · SIM-1', 'damaged']);
    expect(await level('SIM 5G')).toMatchObject({ inStock: 0, assigned: 1, damaged: 1 });
  });

  test('that was repaired goes back on the shelf; one that a customer has is taken back first', async () => {
    await post('/api/equipment/SIM-1/condition', { to: 'in-stock', reason: 'essayée, elle marche' }, keeper);
    expect(await pieces('state=in-stock&serial=SIM')).toMatchObject([{ serial: 'SIM-1', accountId: null }]);
    const held = await post('/api/equipment/SIM-2/condition', { to: 'damaged', reason: 'cassée' }, keeper);
    expect(held.json()).toMatchObject({ code: 'equipment/with-a-customer' });
    const same = await post('/api/equipment/SIM-1/condition', { to: 'in-stock', reason: 'encore' }, keeper);
    expect(same.json()).toMatchObject({ code: 'equipment/not-in-this-state' });
  });

  test('is found on pages of fifty, by serial number', async () => {
    const delivery = Array.from({ length: 55 }, (_, i) => `REP-${String(i).padStart(2, '0')}`).join('\n');
    await post('/api/stock-receipts', { kind: 'repeater', model: 'Répéteur 6', delivery }, keeper);
    const page = await api.app.inject({ url: '/api/equipment?kind=repeater', headers: shop });
    const { next, pieces: first } = page.json<StockPieces>();
    expect([first.length, next]).toEqual([50, 'REP-49']);
    expect((await pieces(`kind=repeater&after=${next}`)).map((one) => one.serial)).toHaveLength(5);
  });
});
