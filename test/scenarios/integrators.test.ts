import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../support/api.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { openLiveboxShop, someCustomer, STREET } from '../support/subscriber.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { Account } from '../../src/modules/account/index.ts';
import { accountRoutes } from '../../src/modules/account/api.ts';
import { agreementRoutes } from '../../src/modules/agreement/api.ts';
import { appointmentRoutes } from '../../src/modules/appointment/api.ts';
import { decisionRoutes } from '../../src/modules/decision/api.ts';
import { productCatalogRoutes } from '../../src/modules/product-catalog/api.ts';
import { productInventoryRoutes } from '../../src/modules/product-inventory/api.ts';
import { findAddresses } from '../../src/modules/qualification/index.ts';
import { qualificationRoutes } from '../../src/modules/qualification/api.ts';
import { resourceInventoryRoutes } from '../../src/modules/resource-inventory/api.ts';
import { productOrderRoutes } from '../../src/modules/product-order/api.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let account: Account;
let addressId: string;
let shop: Record<string, string>;
const context = testContext();

const ORDERS = '/tmf-api/productOrderingManagement/v4/productOrder';
const orderOf = (change: object = {}) => ({
  externalId: 'PARTNER-1',
  channel: [{ id: 'shop' }],
  billingAccount: { id: account.id },
  productOrderItem: [
    {
      id: '1',
      action: 'add',
      productOffering: { id: 'livebox-ag:INFINI-FIBRE' },
      product: {
        place: [{ id: addressId }],
        productCharacteristic: [
          { name: 'documents', value: ['identity', 'bank-details'] },
          { name: 'identityType', value: 'passport' },
          { name: 'identityExpiresOn', value: '2031-01-01' },
        ],
      },
    },
  ],
  ...change,
});
const get = (url: string, headers: Record<string, string> = shop) => api.app.inject({ method: 'GET', url, headers });
const post = (url: string, payload: object, headers: Record<string, string> = shop) =>
  api.app.inject({ method: 'POST', url, payload, headers });

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, [
    accountRoutes,
    agreementRoutes,
    appointmentRoutes,
    decisionRoutes,
    productCatalogRoutes,
    productInventoryRoutes,
    productOrderRoutes,
    qualificationRoutes,
    resourceInventoryRoutes,
  ]);
  shop = await api.signedIn({ roles: ['shop'] });
  await inTransaction(database.db, context, async (tx) => {
    await openLiveboxShop(tx, context);
    account = await someCustomer(tx, context);
    addressId = (await findAddresses(tx, { text: STREET }))[0]!.id;
  });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe('what integrators order and read', () => {
  it('an order opens an agreement with its product; sent again it answers the same order', async () => {
    const placed = await post(ORDERS, orderOf());
    expect(placed.statusCode).toBe(201);
    const order = placed.json<{ id: string; state: string; agreement: { id: string }[] }>();
    expect(order.state).toBe('acknowledged');
    const again = await post(ORDERS, orderOf());
    expect(again.json()).toMatchObject({ id: order.id });
    const agreement = await get(`/tmf-api/agreementManagement/v4/agreement/${order.agreement[0]!.id}`);
    expect(agreement.json()).toMatchObject({
      status: 'inProcess',
      '@type': 'Agreement',
      agreementSpecification: { id: 'livebox-ag@2024-04' },
    });
    const products = await get(`/tmf-api/productInventory/v4/product?billingAccount.id=${account.id}&fields=status`);
    expect(products.json()).toEqual([expect.objectContaining({ status: 'pendingActive', '@type': 'Product' })]);
    expect(products.json()[0]).not.toHaveProperty('name');
  });

  it('a refusal is a problem document that names the field, in the caller’s language', async () => {
    const wrong = await post(ORDERS, orderOf({ externalId: 'PARTNER-2', channel: [{ id: 'pigeon' }] }));
    expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([422, 'application/problem+json']);
    const item = { ...orderOf().productOrderItem[0]!, productOffering: { id: 'livebox-ag:NO-SUCH' } };
    const unknown = await post(ORDERS, orderOf({ externalId: 'PARTNER-2', productOrderItem: [item] }), {
      ...shop,
      'accept-language': 'en',
    });
    expect(unknown.json()).toMatchObject({
      status: 422,
      code: 'product-catalog/offer-unknown',
      detail: 'There is no such offer.',
    });
  });

  it('pages follow one another by key', async () => {
    const url = '/tmf-api/accountManagement/v4/billingAccount';
    await inTransaction(database.db, context, async (tx) => {
      for (let i = 0; i < 4; i += 1) await someCustomer(tx, context, `Page${i}`);
    });
    const first = (await get(`${url}?limit=3`)).json<{ id: string }[]>();
    const second = (await get(`${url}?limit=3&after=${first.at(-1)!.id}`)).json<{ id: string }[]>();
    expect(first).toHaveLength(3);
    expect(second).toHaveLength(2);
    expect(new Set([...first, ...second].map((one) => one.id)).size).toBe(5);
  });

  it('customers see what is theirs and nothing of anybody else', async () => {
    const own = await api.signedIn({ roles: ['customer'], customerId: account.customerNumber });
    const stranger = await api.signedIn({ roles: ['customer'], customerId: 'C00000000' });
    const mine = await get('/tmf-api/accountManagement/v4/billingAccount', own);
    expect(mine.json<{ id: string }[]>().map((one) => one.id)).toEqual([account.id]);
    const one = `/tmf-api/accountManagement/v4/billingAccount/${account.id}`;
    expect((await get(one, own)).statusCode).toBe(200);
    expect((await get(one, stranger)).statusCode).toBe(404);
    expect((await get(`${ORDERS}?billingAccount.id=${account.id}`, stranger)).json()).toEqual([]);
    expect((await post(ORDERS, orderOf({ externalId: 'X' }), stranger)).statusCode).toBe(404);
    const customer = `/tmf-api/customerManagement/v4/customer/${account.customerNumber}`;
    expect((await get(customer, own)).json()).toMatchObject({ name: 'Madame Marie-Ève Dupont', status: 'active' });
    expect((await get(customer, stranger)).statusCode).toBe(404);
  });

  it('the catalogue gives offers with their price', async () => {
    const offers = await get('/tmf-api/productCatalogManagement/v4/productOffering?kind=offer&territory=GP&limit=100');
    expect(offers.json()).toHaveLength(10);
    const price = await get('/tmf-api/productCatalogManagement/v4/productOfferingPrice/livebox-ag:INFINI-FIBRE');
    expect(price.json()).toMatchObject({ price: { unit: 'EUR', value: 64.9 }, recurringChargePeriodType: 'month' });
    expect((await get('/tmf-api/productCatalogManagement/v4/productOffering/livebox-ag:NO')).statusCode).toBe(404);
  });
});

describe('questions put to the contracts', () => {
  const ask = '/api/decisions/livebox-ag/commitment';

  it('anybody may ask; a faulty fact is named', async () => {
    const facts = { activatedOn: '2026-01-10', asOf: '2026-03-01' };
    const answer = await post(ask, facts, {});
    expect(answer.json()).toMatchObject({ result: { commitmentEndsOn: '2027-01-10' }, because: ['livebox-ag/16'] });
    const explained = await post(`${ask}?explain=true`, facts, {});
    expect(explained.json<{ steps: unknown[] }>().steps.length).toBeGreaterThan(0);
    const faulty = await post(ask, { ...facts, activatedOn: '2026-02-30' }, {});
    expect(faulty.json()).toMatchObject({
      status: 422,
      code: 'decision/faulty-facts',
      errors: [{ field: 'activatedOn' }],
    });
    expect((await post('/api/decisions/livebox-ag/no-such', {}, {})).statusCode).toBe(404);
    expect((await post('/api/decisions/no-such/commitment', {}, {})).statusCode).toBe(404);
  });

  it('lists contracts with the schemas of their decisions', async () => {
    const [pack] = (await get('/api/decisions?pack=livebox-ag', {})).json<
      { decisions: { name: string; input: object }[]; clauses: unknown[] }[]
    >();
    expect(pack!.decisions).toHaveLength(64);
    expect(pack!.clauses.length).toBeGreaterThan(400);
    expect(pack!.decisions[0]!.input).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('a decision taken for somebody is shown to agents and to that customer, and taken again', async () => {
    const [row] = (await database.pool.query<{ id: string }>('select id from decision')).rows;
    expect(row).toBeUndefined();
    const id = await inTransaction(
      database.db,
      context,
      async (tx) =>
        (
          await tx
            .withTables<{ decision: { id: string } }>()
            .selectFrom('decision')
            .select('id')
            .executeTakeFirstOrThrow()
        ).id,
    );
    const stranger = await api.signedIn({ roles: ['customer'], customerId: 'C00000000' });
    expect((await get(`/api/decisions/${id}`)).json()).toMatchObject({ id, pack: 'livebox-ag', version: '2024-04' });
    expect((await get(`/api/decisions/${id}/replay`)).json()).toMatchObject({ same: true });
    expect((await get(`/api/decisions/${id}`, stranger)).statusCode).toBe(404);
    expect((await get('/api/decisions/not-an-id')).statusCode).toBe(404);
  });
});

describe('what the operator settles', () => {
  it('imports addresses, equipment and numbers, and tells what is wrong with them', async () => {
    const admin = await api.signedIn({ roles: ['administrator'] });
    const csv =
      'territory,commune,postcode,street,fibre,vdsl2,adsl,detached_house,already_connected\nGP,Les Abymes,97139,1 rue,1,0,1,0,0\nGP,,97139,1 rue,1,0,1,0,0';
    expect((await post('/api/served-addresses/import', { csv }, admin)).json()).toMatchObject({
      read: 2,
      kept: 1,
      rejected: [{ row: 3, field: 'commune' }],
    });
    expect((await post('/api/served-addresses/import', { csv })).statusCode).toBe(403);
    const items = [{ serial: 'API-1', kind: 'livebox', model: 'Livebox 7' }];
    expect((await post('/api/equipment', { items }, admin)).json()).toEqual({ kept: 1, refused: [] });
    const numbers = await post('/api/telephone-numbers', { territory: 'GP', numbers: ['0596 11 22 33'] }, admin);
    expect(numbers.json()).toMatchObject({ code: 'number/outside-territory' });
    const values = { paymentTermDays: 20 };
    expect((await post('/api/settings', { from: '2026-01-01', values }, admin)).statusCode).toBe(200);
    expect((await get('/api/settings', admin)).json()).toMatchObject({ paymentTermDays: 20 });
    expect((await get('/api/stock', admin)).json<{ equipment: unknown[] }>().equipment.length).toBeGreaterThan(0);
  });
});
