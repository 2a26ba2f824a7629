import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { billedCustomers, type BilledCustomer, CUSTOMER_PASSWORD } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { TEST_IBAN } from '../support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { valueOf } from '../support/subscriber.ts';
import { MINUTE_MS, plusMs, SECOND_MS } from '../../src/kernel/instant.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { merchantApiRoutes } from '../../src/modules/merchant-payment/api.ts';
import {
  addMerchant,
  addMerchantKey,
  addMerchantService,
  revokeMerchantKey,
  setMerchantState,
  signingKey,
  signRequest,
} from '../../src/modules/merchant-payment/index.ts';
import { numbersOf } from '../../src/modules/resource-inventory/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

const OTHER_OPERATOR = 'other-operator';
let database: ThrowawayDatabase;
let api: TestApi;
let anne: BilledCustomer;
let paul: BilledCustomer;
let line: string;
const clock = testClock();
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

interface Seller {
  readonly merchantId: string;
  readonly keyId: string;
  readonly secret: string;
}
let kiosque: Seller;
let rival: Seller;

async function seller(name: string): Promise<Seller> {
  return run(async (tx) => {
    const input = { name, registration: '732829320', support: 'aide@kiosque.example', holder: name, iban: TEST_IBAN };
    const { id: merchantId } = valueOf(await addMerchant(tx, context, { ...input, answerDays: 10 }));
    const { key, secret } = valueOf(await addMerchantKey(tx, context, { merchantId, name: 'Site' }));
    const service = { merchant_id: merchantId, name: { fr: 'Film', en: 'Film' }, solution: 'internet-plus' } as const;
    const sold = { nature: 'digital-goods', unit_price: '4.00', vat: 'transparent', commission: '0.10' } as const;
    const rest = { total_cap: null, ends_early: false, needs_identification: false, called_number: null };
    const once = { formula: 'per-act', period: null, renews: false } as const;
    const monthly = { formula: 'subscription', period: 'monthly', renews: true } as const;
    valueOf(await addMerchantService(tx, context, { ...service, ...sold, ...rest, ...once, code: 'film' }));
    valueOf(await addMerchantService(tx, context, { ...service, ...sold, ...rest, ...monthly, code: 'mois' }));
    return { merchantId, keyId: key.id, secret };
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, TEST_OPERATOR, OTHER_OPERATOR);
  [anne, paul] = (await billedCustomers(database, clock, context, 'Anne', 'Paul')) as [BilledCustomer, BilledCustomer];
  const [number] = await run((tx) => numbersOf(tx, { accountId: anne.accountId }));
  line = number!.e164;
  [kiosque, rival] = [await seller('Kiosque'), await seller('Rival')];
  api = await testApi(database, [merchantApiRoutes, customerRoutes], { clock });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

let nonces = 0;
interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly operator?: string;
  readonly at?: number;
  readonly nonce?: string;
  /** Changes the request once it is signed. */
  readonly forge?: { readonly payload?: string; readonly path?: string; readonly signature?: string };
}

/** Sends a request as a merchant signs it. */
async function send(by: Pick<Seller, 'keyId' | 'secret'>, sent: Sent) {
  const { method = 'POST', operator = TEST_OPERATOR, forge = {} } = sent;
  nonces += 1;
  const path = `/api/merchant-api/${operator}${sent.path}`;
  const payload = sent.body === undefined ? '' : JSON.stringify(sent.body);
  const seconds = String(Math.floor((sent.at ?? clock.now()) / SECOND_MS));
  const nonce = sent.nonce ?? `nonce-${String(nonces).padStart(8, '0')}`;
  const parts = { seconds, nonce, method, path, body: Buffer.from(payload) };
  const signature = forge.signature ?? signRequest(signingKey(by.secret), parts);
  const bytes = forge.payload ?? payload;
  const answer = await api.app.inject({
    method,
    url: forge.path === undefined ? path : `/api/merchant-api/${operator}${forge.path}`,
    headers: {
      'regie-key': by.keyId,
      'regie-timestamp': seconds,
      'regie-nonce': nonce,
      'regie-signature': signature,
      ...(bytes === '' ? {} : { 'content-type': 'application/json' }),
    },
    ...(bytes === '' ? {} : { payload: bytes }),
  });
  return { status: answer.statusCode, body: answer.body, json: answer.json as () => { [name: string]: string } };
}

let orders = 0;
const order = (service = 'film') => {
  orders += 1;
  return { service, line, reference: `cmd-${orders}` };
};
async function asked(by = kiosque, service = 'film'): Promise<string> {
  const answer = await send(by, { path: '/purchases', body: order(service) });
  expect([answer.status, answer.json()['state']]).toEqual([200, 'asked']);
  return answer.json()['id']!;
}

const signedIn = async (who: BilledCustomer): Promise<Record<string, string>> => {
  const credentials = { login: who.login, password: CUSTOMER_PASSWORD };
  const answer = await api.app.inject({ method: 'POST', url: '/api/session', payload: credentials });
  const token = answer.cookies.find((cookie) => cookie.name === 'regie_session')?.value ?? '';
  return { cookie: `regie_session=${token}`, 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
};
const inSpace = async (who: BilledCustomer, method: 'GET' | 'POST', url: string, payload: object = {}) => {
  const body = method === 'POST' ? { payload } : {};
  const answer = await api.app.inject({ method, url, headers: await signedIn(who), ...body });
  return [answer.statusCode, answer.json<{ code?: string }>().code] as const;
};

describe('a signed request', () => {
  it('asks for a purchase, and tells the merchant nothing of the customer', async () => {
    const answer = await send(kiosque, { path: '/purchases', body: order() });
    expect([answer.status, answer.json()['amountInclTax']]).toEqual([200, '4.00']);
    expect(answer.body).not.toContain('Anne');
    expect(answer.body).not.toContain(anne.accountId);
  });

  it.each([
    ['of no key', (one: Sent) => send({ keyId: '', secret: 'x' }, one)],
    ['of an unknown key', (one: Sent) => send({ ...kiosque, keyId: '00000000-0000-4000-8000-000000000000' }, one)],
    ['signed with the secret of another', (one: Sent) => send({ ...kiosque, secret: rival.secret }, one)],
    ['with a signature that is none', (one: Sent) => send(kiosque, { ...one, forge: { signature: 'x' } })],
    [
      'whose body was changed on the way',
      (one: Sent) => send(kiosque, { ...one, forge: { payload: JSON.stringify({ ...order(), service: 'mois' }) } }),
    ],
    ['signed six minutes ago', (one: Sent) => send(kiosque, { ...one, at: plusMs(clock.now(), -6 * MINUTE_MS) })],
    ['signed six minutes ahead', (one: Sent) => send(kiosque, { ...one, at: plusMs(clock.now(), 6 * MINUTE_MS) })],
    ['to another operator', (one: Sent) => send(kiosque, { ...one, operator: OTHER_OPERATOR })],
  ] as const)('%s is refused', async (_what, attempt) => {
    const answer = await attempt({ path: '/purchases', body: order() });
    expect([answer.status, answer.json()['code']]).toEqual([401, 'merchant/not-signed']);
  });

  it('is accepted once: sent again as it was, it is refused', async () => {
    const one = { path: '/purchases', body: order(), nonce: 'the-very-same' };
    expect((await send(kiosque, one)).status).toBe(200);
    const again = await send(kiosque, one);
    expect([again.status, again.json()['code']]).toEqual([401, 'merchant/replayed']);
  });

  it('for one address does not open another', async () => {
    const id = await asked(kiosque);
    const path = `/purchases/${id}/refund`;
    const answer = await send(kiosque, {
      path,
      body: { reason: 'x' },
      forge: { path: `/purchases/${id}/confirmation` },
    });
    expect(answer.status).not.toBe(200);
  });

  it('is refused once its key is withdrawn, or its merchant suspended', async () => {
    const gone = await seller('Éphémère');
    expect((await send(gone, { path: '/purchases', body: order() })).status).toBe(200);
    const { merchantId } = gone;
    await run(async (tx) =>
      valueOf(await setMerchantState(tx, context, { merchantId, state: 'suspended', why: 'Fraude' })),
    );
    expect((await send(gone, { path: '/purchases', body: order() })).json()['code']).toBe('merchant/suspended');
    await run(async (tx) => valueOf(await revokeMerchantKey(tx, context, { merchantId, keyId: gone.keyId })));
    expect((await send(gone, { path: '/payouts', method: 'GET' })).json()['code']).toBe('merchant/not-signed');
  });
});

describe('what is another’s', () => {
  it('does not exist for a merchant: purchases, subscriptions, complaints, payouts', async () => {
    const id = await asked(kiosque, 'mois');
    expect((await inSpace(anne, 'POST', `/api/me/purchases/${id}/confirmation`))[0]).toBe(200);
    const own = await send(kiosque, { path: `/purchases/${id}`, method: 'GET' });
    const subscription = own.json()['subscriptionId']!;
    expect(
      (await inSpace(anne, 'POST', `/api/me/purchases/${id}/disputes`, { subject: 'not-working', message: 'Noir' }))[0],
    ).toBe(200);
    const listed = await send(kiosque, { path: '/disputes', method: 'GET' });
    const dispute = (JSON.parse(listed.body) as { id: string }[])[0]!.id;
    expect(JSON.parse((await send(rival, { path: '/disputes', method: 'GET' })).body)).toEqual([]);
    const attempts: Sent[] = [
      { path: `/purchases/${id}`, method: 'GET' },
      { path: `/purchases/${id}/confirmation`, body: { code: '000000' } },
      { path: `/purchases/${id}/refund`, body: { reason: 'À moi' } },
      { path: `/subscriptions/${subscription}`, method: 'GET' },
      { path: `/subscriptions/${subscription}/end`, body: {} },
      { path: `/disputes/${dispute}/answer`, body: { answer: 'Non', outcome: 'refused' } },
      { path: `/payouts/${id}/statement`, method: 'GET' },
    ];
    for (const attempt of attempts)
      expect([attempt.path, (await send(rival, attempt)).status]).toEqual([attempt.path, 404]);
    const answer = { answer: 'Remboursé.', outcome: 'refunded' };
    expect((await send(kiosque, { path: `/disputes/${dispute}/answer`, body: answer })).json()['state']).toBe(
      'answered',
    );
  });

  it('does not exist for a customer: purchases to confirm, decline, complain of, subscriptions to stop', async () => {
    const waiting = await asked(kiosque);
    const id = await asked(kiosque, 'film');
    expect((await inSpace(anne, 'POST', `/api/me/purchases/${id}/confirmation`))[0]).toBe(200);
    const message = { subject: 'price', message: 'Cher' };
    const attempts = [
      ['GET', `/api/me/purchases/${waiting}`, {}],
      ['POST', `/api/me/purchases/${waiting}/confirmation`, {}],
      ['POST', `/api/me/purchases/${waiting}/refusal`, {}],
      ['POST', `/api/me/purchases/${id}/disputes`, message],
      ['POST', `/api/me/agreements/${anne.agreementId}/tv-account`, { amount: '5.00' }],
    ] as const;
    for (const [method, url, payload] of attempts)
      expect([url, (await inSpace(paul, method, url, payload))[0]]).toEqual([url, 404]);
    expect((await inSpace(anne, 'GET', `/api/me/purchases/${waiting}`))[0]).toBe(200);
  });
});
