import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeModules } from '../../src/apps/routes.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { tellChanges } from '../../src/modules/contract-change/index.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';

/** What screens call to announce a change, to refuse it, to withdraw, and to look at what is known of who orders. */
let database: ThrowawayDatabase;
let api: TestApi;
let office: Record<string, string>;
let customer: Record<string, string>;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const ids = { account: '', agreement: '', other: '' };

async function signedInAs(accountId: string): Promise<Record<string, string>> {
  const { customerNumber } = (await run((tx) => accountOf(tx, accountId)))!;
  return api.signedIn({ roles: ['customer'], customerId: customerNumber });
}

async function send(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload: object = {}) {
  const answer = await api.app.inject({ method, url, headers, ...(method === 'POST' ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, routeModules, { clock });
  await run((tx) => openLiveboxShop(tx, context));
  const { agreement } = await run((tx) => someSubscriber(tx, context, { channel: 'distance' }));
  const other = await run((tx) => someSubscriber(tx, context, {}, 'Autre'));
  Object.assign(ids, { account: agreement.accountId, agreement: agreement.id, other: other.agreement.id });
  clock.set('2026-01-10T14:00:00Z');
  for (const agreementId of [ids.agreement, ids.other])
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId })));
  office = await api.signedIn({ roles: ['administrator'] });
  customer = await signedInAs(ids.account);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const RISE = {
  kind: 'price',
  pack: 'livebox-ag',
  cause: 'vat',
  effectiveOn: '2026-02-20',
  reason: { fr: 'hausse de la TVA', en: 'VAT has risen' },
  prices: [{ code: 'INFINI-FIBRE', amountInclTax: '65.80' }],
  legal: { inForceOn: '2026-02-01', oldVatRate: '0.085', newVatRate: '0.1' },
};

describe('a change of prices by HTTP', () => {
  test('is shown with the letter to one customer, then announced, listed and told', async () => {
    const shown = await send('POST', '/api/contract-changes?preview=true', office, RISE);
    expect(shown).toMatchObject({
      status: 200,
      body: { preview: true, concerned: 2, change: { announceBy: '2026-01-20' } },
    });
    expect(shown.body.letter.notes[0].name).toBe('price-change');
    expect(shown.body.kinds).toMatchObject([
      { count: 2, allowed: true, before: '64.90', after: '65.80', mayLeave: true, exitUntil: '2026-05-10' },
    ]);
    const [contract] = (await send('GET', '/api/contract-change-choices', office)).body;
    expect(contract).toMatchObject({ pack: 'livebox-ag', today: '2026-01-10' });
    expect(contract.prices).toContainEqual(expect.objectContaining({ code: 'INFINI-FIBRE', amount: '64.90' }));
    expect((await send('GET', '/api/contract-changes', office)).body).toEqual([]);
    expect(await send('POST', '/api/contract-changes', office, RISE)).toMatchObject({
      status: 200,
      body: { letter: null },
    });
    await tellChanges(database.db, context);
    const [change] = (await send('GET', '/api/contract-changes', office)).body;
    expect(change.run).toMatchObject({ state: 'done', told: 2 });
    const told = await send('GET', `/api/contract-changes/${change.id}/contracts?state=told`, office);
    expect(told.body).toHaveLength(2);
    expect(told.body[0]).toMatchObject({ offerLabel: { fr: expect.any(String) }, holder: expect.stringMatching(/./) });
    const detail = await send('GET', `/api/contract-changes/${change.id}`, office);
    expect(detail.body.counts).toMatchObject({ told: 2, accepted: 0, leaving: 0 });
  });

  test('is refused to an agent with a reason, and to those who may not announce it at all', async () => {
    const refused = await send('POST', '/api/contract-changes', office, { ...RISE, cause: 'commercial' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'contract-change/refused' } });
    const shop = await api.signedIn({ roles: ['shop'] });
    expect((await send('POST', '/api/contract-changes', shop, RISE)).status).toBe(403);
  });

  test('the customer reads it in their space, sees what leaving does, and leaves free of charge; another’s does not exist', async () => {
    const own = `/api/me/agreements/${ids.agreement}`;
    expect((await send('GET', `${own}/contract-changes`, customer)).body).toMatchObject([
      { state: 'told', before: '64.90', after: '65.80', mayLeave: true, exitUntil: '2026-05-10' },
    ]);
    const foreign = `/api/me/agreements/${ids.other}`;
    expect((await send('GET', `${foreign}/contract-changes`, customer)).status).toBe(404);
    expect((await send('POST', `${foreign}/contract-change-refusal`, customer)).status).toBe(404);
    expect((await send('POST', `${foreign}/withdrawal`, customer)).status).toBe(404);
    const shown = await send('POST', `${own}/contract-change-refusal?preview=true`, customer);
    expect(shown.status).toBe(200);
    const figures = Object.fromEntries(
      shown.body.figures.map((one: { name: string; value: string }) => [one.name, one.value]),
    );
    // The eve of the change, and nothing of the eleven months left.
    expect(figures).toMatchObject({ effectiveOn: '2026-02-19', totalInclTax: '0.00', freeOfCharge: 'true' });
  });

  test('the customer says that it suits them: nothing else follows, and the exit stays open', async () => {
    const own = `/api/me/agreements/${ids.agreement}`;
    const [told] = (await send('GET', `${own}/contract-changes`, customer)).body;
    expect(told.change).toMatchObject({ kind: 'price', prices: [{ code: 'INFINI-FIBRE', amount: '65.80' }] });
    const accepted = { changeId: told.changeId };
    const answer = await send('POST', `${own}/contract-change-acceptance`, customer, accepted);
    expect(answer.body.figures).toMatchObject([{ name: 'acceptedOn', value: '2026-01-10' }]);
    expect((await send('GET', `${own}/contract-changes`, customer)).body).toMatchObject([
      { acceptedOn: '2026-01-10', mayLeave: true },
    ]);
    const other = await send(
      'POST',
      `/api/agreements/${ids.other}/contract-change-acceptance?preview=true`,
      office,
      accepted,
    );
    expect(other.status).toBe(200);
    const foreign = await send(
      'POST',
      `/api/me/agreements/${ids.other}/contract-change-acceptance`,
      customer,
      accepted,
    );
    expect(foreign.status).toBe(404);
  });

  test('the customer withdraws online in the days that the contract gives', async () => {
    const shown = await send('POST', `/api/me/agreements/${ids.agreement}/withdrawal?preview=true`, customer);
    expect(shown).toMatchObject({ status: 200, body: { preview: true } });
    expect(shown.body.notes[0].name).toBe('withdrawal');
  });
});

test('a customer reads who pays for them, and takes their bills back', async () => {
  const url = `/api/customers/${ids.account}/payer`;
  const payer = { kind: 'natural', name: 'Paul Autre', birthDate: '1970-05-01', attested: true };
  const named = await send('POST', url, office, payer);
  expect((await send('GET', '/api/me/payer', customer)).body).toMatchObject(
    named.status === 200 ? [{ name: 'Paul Autre', releasedOn: null }] : [],
  );
  expect(await send('POST', '/api/me/payer/release', customer)).toMatchObject({ status: 200 });
  expect((await send('GET', '/api/me/payer', customer)).body).toMatchObject([{ releasedBy: 'customer' }]);
});

test('what was found of who ordered is read by those who collect, and there is no incident to object to', async () => {
  const read = await send('GET', `/api/customers/${ids.account}/risk`, office);
  expect(read.body).toMatchObject({
    assessments: [{ register: 'not-asked', debts: [], endedForDocuments: false }],
    incidents: [],
  });
  const objection = `/api/customers/${ids.account}/incidents/${ids.agreement}/objection`;
  expect(await send('POST', objection, office)).toMatchObject({ body: { code: 'risk-assessment/no-incident' } });
  const listed = await send('GET', '/tmf-api/riskManagement/v4/productOrderRiskAssessment', office);
  expect(listed.body).toHaveLength(2);
});
