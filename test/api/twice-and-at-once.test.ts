import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Population, populate } from './population.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';

let population: Population;
let desk: Record<string, string>;
let colleague: Record<string, string>;
beforeAll(async () => {
  population = await populate();
  desk = population.sessions.shop;
  colleague = population.sessions['call-centre'];
});
afterAll(() => population.close());

interface Told {
  readonly id?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

async function post(url: string, payload: object, headers: Record<string, string>) {
  const answer = await population.api.app.inject({ method: 'POST', url, payload, headers });
  return { status: answer.statusCode, body: answer.body, told: answer.json<Told>() };
}

/** How many rows of an account a table holds, seen from behind the wall of its operator. */
async function count(table: string, accountId: string): Promise<number> {
  const { rows } = await population.run((tx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where account_id = ${accountId}`.execute(tx),
  );
  return rows[0]!.n;
}

const payments = () => `/api/customers/${population.mine.accountId}/payments`;
const CASH = { method: 'cash', amount: '10.00', reference: 'reçu 12' };
const cash = (reference: string) => ({ ...CASH, reference });
const key = (name: string): Record<string, string> => ({ ...desk, 'idempotency-key': name });

describe('a request sent twice', () => {
  it('with its key takes the money once, and answers the same', async () => {
    const { accountId } = population.mine;
    const before = await count('payment', accountId);
    const first = await post(payments(), CASH, key('desk-1'));
    const again = await post(payments(), CASH, key('desk-1'));
    expect(first.status).toBe(200);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const otherOrder = { reference: CASH.reference, amount: CASH.amount, method: CASH.method };
    expect((await post(payments(), otherOrder, key('desk-1'))).body).toBe(first.body);
    expect(await count('payment', accountId)).toBe(before + 1);
  });

  it('with its key and something else in it is refused, and says so', async () => {
    const { status, told } = await post(payments(), { ...CASH, amount: '11.00' }, key('desk-1'));
    expect({ status, code: told.code, errors: told.errors }).toEqual({
      status: 422,
      code: 'idempotency/key-reused',
      errors: [
        {
          field: 'Idempotency-Key',
          message: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
        },
      ],
    });
    const english = await post(payments(), { ...CASH, amount: '11.00' }, { ...key('desk-1'), 'accept-language': 'en' });
    expect(english.told.detail).toBe('This idempotency key was already used for another request.');
  });

  it('at the very same time takes the money once', async () => {
    const before = await count('payment', population.mine.accountId);
    const all = await Promise.all(Array.from({ length: 4 }, () => post(payments(), cash('reçu 2'), key('desk-2'))));
    expect(new Set(all.map((one) => one.body)).size).toBe(1);
    expect(all.map((one) => one.status)).toEqual([200, 200, 200, 200]);
    expect(await count('payment', population.mine.accountId)).toBe(before + 1);
  });

  it('a refused one may be sent again under its key once it is mended', async () => {
    const wrong = await post(payments(), { ...cash('reçu 3'), billId: population.theirs.billId }, key('desk-3'));
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect((await post(payments(), cash('reçu 3'), key('desk-3'))).status).toBe(200);
  });

  it('a cheque is taken once from a customer; another customer may come with a cheque of the same number', async () => {
    const cheque = { method: 'cheque', amount: '5.00', reference: '0000123' };
    expect((await post(payments(), cheque, desk)).status).toBe(200);
    const twice = await post(payments(), cheque, desk);
    expect([twice.status, twice.told.code, twice.told.errors]).toEqual([
      422,
      'payment/already-received',
      [{ field: 'reference', message: 'Le paiement 0000123 a déjà été enregistré.' }],
    ]);
    const theirs = `/api/customers/${population.theirs.accountId}/payments`;
    expect((await post(theirs, cheque, desk)).status).toBe(200);
    const transfer = { ...cheque, method: 'transfer' };
    expect((await post(payments(), transfer, desk)).status).toBe(200);
    expect((await post(theirs, transfer, desk)).told.code).toBe('payment/already-received');
  });

  it('the key of a colleague is another key, and a key of any length is no key', async () => {
    const before = await count('payment', population.mine.accountId);
    expect((await post(payments(), cash('reçu 4'), { ...colleague, 'idempotency-key': 'desk-1' })).status).toBe(200);
    expect(await count('payment', population.mine.accountId)).toBe(before + 1);
    const { status, told } = await post(payments(), CASH, key('x'.repeat(201)));
    expect([status, told.code, told.detail]).toEqual([
      400,
      'request/key-too-long',
      'La clé d’idempotence compte au plus 200 caractères.',
    ]);
  });

  it('an order of an integrator under its reference is one order, even twice at once', async () => {
    const url = '/tmf-api/productOrderingManagement/v4/productOrder';
    const { accountId } = population.waiting;
    const documents = [
      { name: 'documents', value: ['identity', 'bank-details'] },
      { name: 'identityType', value: 'passport' },
      { name: 'identityExpiresOn', value: '2031-01-01' },
    ];
    const product = { place: [{ id: population.addressId }], productCharacteristic: documents };
    const order = (externalId: string, id = 'livebox-ag:INFINI-FIBRE') => ({
      externalId,
      channel: [{ id: 'shop' }],
      billingAccount: { id: accountId },
      productOrderItem: [{ id: '1', action: 'add', productOffering: { id }, product }],
    });
    const before = await count('product_order', accountId);
    const both = await Promise.all([post(url, order('TWICE'), desk), post(url, order('TWICE'), desk)]);
    const third = await post(url, order('TWICE'), colleague);
    expect([...both, third].map((one) => one.status)).toEqual([201, 201, 201]);
    expect(new Set([...both, third].map((one) => one.told.id)).size).toBe(1);
    expect(await count('product_order', accountId)).toBe(before + 1);
    const other = await post(url, order('TWICE', 'livebox-ag:ESSENTIEL-VDSL2'), desk);
    expect({ status: other.status, code: other.told.code, errors: other.told.errors }).toEqual({
      status: 422,
      code: 'product-order/reference-reused',
      errors: [{ field: 'externalId', message: 'Cette référence a déjà servi pour une autre commande.' }],
    });
    expect(await count('product_order', accountId)).toBe(before + 1);
  });
});

describe('a change made from a version', () => {
  const present = async () => (await population.run((tx) => agreementOf(tx, population.mine.agreementId)))!;
  const suspend = (headers: Record<string, string>, verb = 'suspension') =>
    post(`/api/agreements/${population.mine.agreementId}/${verb}`, { reason: 'à sa demande' }, headers);

  it('that is not told, or is no version, is asked for', async () => {
    for (const given of [undefined, 'yesterday', '"x"', '', '*']) {
      const headers: Record<string, string> = given === undefined ? desk : { ...desk, 'if-match': given };
      const { status, told } = await suspend(headers);
      expect([given, status, told.code, told.detail]).toEqual([
        given,
        428,
        'request/version-needed',
        'Indiquez dans If-Match la version lue.',
      ]);
    }
  });

  it('that is past, or still to come, is refused and nothing changes', async () => {
    const { version, state } = await present();
    for (const wrong of [version - 1, version + 1, '99999999999999999999']) {
      const { status, told } = await suspend({ ...desk, 'if-match': `"${wrong}"` });
      expect([status, told.code, told.detail]).toEqual([
        409,
        'agreement/changed-meanwhile',
        'Quelqu’un a modifié ce contrat entre-temps ; relisez-le avant de recommencer.',
      ]);
    }
    expect(await present()).toMatchObject({ version, state });
  });

  it('of two agents at once one succeeds and the other is told to read again', async () => {
    const { version } = await present();
    const match = { 'if-match': `"${version}"` };
    const both = await Promise.all([suspend({ ...desk, ...match }), suspend({ ...colleague, ...match })]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.told.code).toBe('agreement/changed-meanwhile');
    expect(await present()).toMatchObject({ state: 'suspended', version: version + 1 });
    const resumed = await suspend({ ...colleague, 'if-match': `W/"${version + 1}"` }, 'resumption');
    expect(resumed.status).toBe(200);
    expect((await present()).state).toBe('active');
  });

  it('shown first and confirmed then is the same change; shown ten times it changes nothing', async () => {
    const { version } = await present();
    const headers = { ...desk, 'if-match': `"${version}"` };
    const verb = 'termination?preview=true';
    const url = `/api/agreements/${population.mine.agreementId}`;
    const shown = await Promise.all(Array.from({ length: 5 }, () => post(`${url}/${verb}`, {}, headers)));
    expect((await present()).version).toBe(version);
    expect(shown.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    const done = await post(`${url}/termination`, {}, headers);
    const figures = (body: string) => (JSON.parse(body) as { figures: { name: string; value: string }[] }).figures;
    const values = (body: string) => figures(body).map(({ name, value }) => [name, value]);
    expect(values(done.body)).toEqual(values(shown[0]!.body));
    expect((await present()).state).toBe('terminating');
  });
});
