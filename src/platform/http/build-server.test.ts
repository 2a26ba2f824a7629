import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { addOperators, freshDatabase } from '../../../test/support/database.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';
import { recordAudit } from '../database/audit.ts';
import { refuseOthers } from './access.ts';
import { readForRequest, runForRequest } from './request-transaction.ts';
import type { RouteModule } from './route-module.ts';
import { requireVersion, sendVersion } from './version-tag.ts';

const body = z.strictObject({ line: z.string().min(2), months: z.number().int() });
let runs = 0;

/** A room with one route of each kind. */
const lamps: RouteModule = {
  name: 'lamp',
  register: (app, services) => {
    app.get('/api/lamps', { config: { roles: 'public' }, schema: { response: { 200: z.array(z.string()) } } }, () => [
      'a',
    ]);
    app.post('/api/lamps', { config: { roles: ['shop'] }, schema: { body } }, (request) =>
      runForRequest(request, services, async (tx, context) => {
        runs += 1;
        await recordAudit(tx, context, { action: 'lamp:light', subject: `lamp:${request.body.line}` });
        if (request.body.months > 24) return fail('lamp/already-lit', 'Déjà allumée.', 'Already lit.');
        return ok({ run: runs });
      }),
    );
    app.get('/api/lamps/audit', { config: { roles: ['shop', 'auditor'] } }, (request) =>
      readForRequest(request, services, (tx) =>
        tx.selectFrom('platform_audit').select('subject').where('action', '=', 'lamp:light').execute(),
      ),
    );
    app.get('/api/lamps/mine/:customerId', { config: { roles: ['customer', 'shop'] } }, (request) => {
      refuseOthers(request, (request.params as { customerId: string }).customerId);
      return { mine: true };
    });
    app.put('/api/lamps/1', { config: { roles: 'public' } }, (request, reply) => {
      requireVersion(request, 7);
      sendVersion(reply, 8);
      return {};
    });
    app.get('/api/lamps/broken', { config: { roles: 'public' } }, () => {
      throw new Error('the secret inside');
    });
  },
};

let database: ThrowawayDatabase;
let api: TestApi;
let shop: Record<string, string>;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await addOperators(database, 'other-operator');
  api = await testApi(database, [lamps]);
  shop = await api.signedIn({ roles: ['shop'] });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const light = (headers: Record<string, string>, payload: object = { line: 'one', months: 1 }) =>
  api.app.inject({ method: 'POST', url: '/api/lamps', headers, payload });

test('a server with a route that does not say who may call it refuses to start', async () => {
  const careless: RouteModule = { name: 'careless', register: (app) => void app.get('/api/open', () => ({})) };
  await expect(testApi(database, [careless])).rejects.toThrow('GET /api/open does not say who may call it');
});

test('a stranger is asked to sign in, and told so in French unless English is preferred', async () => {
  const french = await light({});
  expect(french.statusCode).toBe(401);
  expect(french.headers['content-type']).toContain('application/problem+json');
  expect(french.json()).toMatchObject({ code: 'access/not-signed-in', title: 'Connexion nécessaire', status: 401 });
  const english = await light({ 'accept-language': 'fr;q=0.5, en-GB' });
  expect(english.json()).toMatchObject({ title: 'Sign-in needed', detail: 'Sign in first.' });
  expect(english.headers['content-language']).toBe('en');
});

test('a role that is not named is refused', async () => {
  const headers = await api.signedIn({ roles: ['technician', 'auditor'] });
  expect((await light(headers)).json()).toMatchObject({ status: 403, code: 'access/forbidden' });
});

test('a change without the proof that our page made it is refused, even with the session', async () => {
  const { cookie } = shop;
  expect((await light({ cookie: cookie! })).json()).toMatchObject({ status: 403, code: 'access/unproven-page' });
  expect((await light({ cookie: cookie!, 'x-csrf-token': 'guessed' })).statusCode).toBe(403);
  expect((await light(shop)).statusCode).toBe(200);
});

test('each faulty field is named, with what is wrong, in the caller’s language', async () => {
  const answer = await light({ ...shop, 'accept-language': 'en' }, { line: 'x', months: 'many', colour: 'red' });
  expect(answer.statusCode).toBe(422);
  const problem = answer.json<{ errors: { field: string; message: string }[] }>();
  expect(problem.errors.map((error) => error.field).sort()).toEqual(['colour', 'line', 'months']);
  const french = await light(shop, { line: 'x', months: 1 });
  expect(french.json<{ errors: { message: string }[] }>().errors[0]?.message).toMatch(/caractères|Trop petit/);
});

test('a body that is no JSON is a problem document too', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/lamps',
    headers: { ...shop, 'content-type': 'application/json' },
    payload: '{"line":',
  });
  expect(answer.json()).toMatchObject({ status: 400, code: 'request/no-json', errors: [{ field: 'body' }] });
});

test('an expected failure undoes what the operation had begun', async () => {
  const answer = await light(shop, { line: 'undone', months: 36 });
  expect(answer.json()).toMatchObject({ status: 409, code: 'lamp/already-lit', detail: 'Déjà allumée.' });
  const audit = await api.app.inject({ url: '/api/lamps/audit', headers: shop });
  expect(audit.body).not.toContain('undone');
});

test('a request sent again with its idempotency key acts once', async () => {
  const headers = { ...shop, 'idempotency-key': 'k-1' };
  const first = await light(headers);
  const again = await light(headers);
  expect(again.json()).toEqual(first.json());
  expect((await light(headers, { line: 'other', months: 1 })).json()).toMatchObject({
    status: 422,
    code: 'idempotency/key-reused',
  });
});

test('an agent of another operator sees nothing of this one', async () => {
  const other = await api.signedIn({ roles: ['shop'] }, 'other-operator');
  expect((await api.app.inject({ url: '/api/lamps/audit', headers: other })).json()).toEqual([]);
});

test('what belongs to another customer is not there; agents see it', async () => {
  const customer = await api.signedIn({ roles: ['customer'], customerId: 'c-1' });
  const see = (customerId: string, headers: Record<string, string>) =>
    api.app.inject({ url: `/api/lamps/mine/${customerId}`, headers }).then((answer) => answer.statusCode);
  expect(await see('c-1', customer)).toBe(200);
  expect(await see('c-2', customer)).toBe(404);
  expect(await see('c-2', shop)).toBe(200);
});

test.each([
  [undefined, 428],
  ['"6"', 412],
  ['"7"', 200],
  ['W/"5", W/"7"', 200],
])('a change made from version %s is answered with %i', async (version, status) => {
  const headers = version === undefined ? {} : { 'if-match': version };
  expect((await api.app.inject({ method: 'PUT', url: '/api/lamps/1', headers })).statusCode).toBe(status);
});

test('a bug is told without its detail', async () => {
  const answer = await api.app.inject({ url: '/api/lamps/broken' });
  expect(answer.json()).toMatchObject({ status: 500, code: 'server/bug' });
  expect(answer.body).not.toContain('secret');
});

test('an address with nothing behind it is a problem document', async () => {
  expect((await api.app.inject({ url: '/api/nothing' })).json()).toMatchObject({
    status: 404,
    code: 'request/no-such-address',
  });
});

test('the API describes itself', async () => {
  const document = (await api.app.inject({ url: '/api/openapi.json' })).json<{
    openapi: string;
    paths: Record<string, unknown>;
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/lamps');
});

test('too many requests are refused', async () => {
  const narrow = await testApi(database, [lamps], { config: { rateLimit: 2 } });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) statuses.push((await narrow.app.inject({ url: '/api/lamps' })).statusCode);
  expect(statuses).toEqual([200, 200, 429]);
  // A file of the screens is answered all the same: here that there is none.
  expect((await narrow.app.inject({ url: '/assets/none.js' })).statusCode).toBe(404);
  await narrow.close();
});
