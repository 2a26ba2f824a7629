import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Population, populate, type Route } from './population.ts';
import { permissionsOf, type Role, ROLES, rolesThat } from '../../src/platform/sign-in/roles.ts';

let population: Population;
beforeAll(async () => {
  population = await populate();
});
afterAll(() => population.close());

const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

const PUBLIC = [
  // A customer who shows their screen has a code of the technician’s, then the pass that it gives.
  'GET /api/assistance-guest/signals',
  'GET /api/clauses/:pack',
  // How to reach the operators: settled by them to be told.
  'GET /api/contacts',
  'GET /api/contracts/:pack/topics',
  'GET /api/decisions',
  // A merchant's site that a demonstration alone serves.
  'GET /api/demonstration-merchant/:operatorId',
  'GET /api/demonstration-merchant/:operatorId/code',
  'GET /api/demonstration-merchant/:operatorId/order',
  // Anybody may call; only a merchant can sign.
  'GET /api/merchant-api/:operatorId/disputes',
  'GET /api/merchant-api/:operatorId/payouts',
  'GET /api/merchant-api/:operatorId/payouts/:payoutId/statement',
  'GET /api/merchant-api/:operatorId/purchases/:purchaseId',
  'GET /api/merchant-api/:operatorId/subscriptions/:subscriptionId',
  // What an operator does with data is for everybody to read.
  'GET /api/public/privacy',
  // Only who was sent an offer has its identifier; it stops the offers, and nothing else.
  'GET /api/unsubscribe/:operatorId/:messageId',
  // Anybody looks around the shop, fills a cart, and says who they are.
  'GET /api/shops',
  'GET /api/shops/:operatorId',
  'GET /api/shops/:operatorId/carts/:cartId',
  'GET /api/shops/:operatorId/products',
  'GET /api/shops/:operatorId/products/:code',
  'POST /api/assistance-guest',
  'POST /api/assistance-guest/end',
  'POST /api/assistance-guest/invitation',
  'POST /api/assistance-guest/signals',
  // Anybody may call; only the provider of card payments can sign.
  'POST /api/card-notices/:operatorId/:provider',
  'POST /api/decisions/:pack/:decision',
  'POST /api/merchant-api/:operatorId/disputes/:disputeId/answer',
  'POST /api/merchant-api/:operatorId/purchases',
  'POST /api/merchant-api/:operatorId/purchases/:purchaseId/confirmation',
  'POST /api/merchant-api/:operatorId/purchases/:purchaseId/refund',
  'POST /api/merchant-api/:operatorId/subscriptions/:subscriptionId/end',
  // Who cannot sign in yet asks for a way in, and uses it: neither tells who has an account.
  'POST /api/session/way-in',
  'POST /api/shops/:operatorId/carts',
  'POST /api/shops/:operatorId/identifications',
  'POST /api/shops/:operatorId/quotes',
  // Only the provider of SMS can sign.
  'POST /api/sms-receipts/:operatorId/:provider',
  'POST /api/unsubscribe/:operatorId/:messageId',
  'PUT /api/session/way-in',
  'PUT /api/shops/:operatorId/carts/:cartId',
];
const READ_BY_CUSTOMERS = [
  'GET /api/accounts/:accountId/documents',
  'GET /api/accounts/:accountId/documents/:id/content',
  'GET /api/accounts/:accountId/messages',
  'GET /api/accounts/:accountId/messages/:id',
  'GET /api/bills/:accountId/:billId/details',
  'GET /api/bills/:accountId/:billId/pdf',
  'GET /api/contracts',
  'GET /api/decisions/:id',
  'GET /api/decisions/:id/replay',
  'GET /api/served-addresses',
];

const nameOf = ({ method, url }: Route): string => `${method} ${url}`;

/** The address of a route, with ids of nothing: access is decided before anything is looked for. */
function addressOf({ url }: Route): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'pack' ? 'livebox-ag' : NOBODYS_ID));
}

function ask(route: Route, headers: Record<string, string>) {
  const body = route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} };
  return population.api.app.inject({ method: route.method as 'GET', url: addressOf(route), headers, ...body });
}

function mayCall(route: Route, role: Role): boolean {
  return route.roles === 'public' || route.roles.includes(role);
}

describe('who may call what', () => {
  it('every route is open to those who have a permission of the table, and to no list of its own', () => {
    const everything = permissionsOf(ROLES).map((permission) => [...rolesThat(permission)]);
    const agents = everything.map((roles) => roles.filter((role) => role !== 'customer'));
    const known = new Set([...everything, ...agents, ['customer']].map((roles) => roles.sort().join()));
    const strays = population.routes.filter(({ roles }) => roles !== 'public' && !known.has([...roles].sort().join()));
    expect(strays.map(({ url }) => url)).toEqual([]);
  });

  it('strangers may only ask the contracts', () => {
    const open = population.routes.filter(({ roles }) => roles === 'public').map(nameOf);
    expect(open.sort()).toEqual(PUBLIC.toSorted());
  });

  it('outside their own space customers read what is theirs, and order', () => {
    const open = population.routes
      .filter(({ url, roles }) => !url.startsWith('/api/me') && roles.includes('customer'))
      .map(nameOf);
    const written = open.filter((name) => !name.startsWith('GET '));
    expect(written).toEqual(['POST /tmf-api/productOrderingManagement/v4/productOrder']);
    const screens = open.filter((name) => name.startsWith('GET /api/'));
    expect(screens.sort()).toEqual(READ_BY_CUSTOMERS);
  });

  it('an auditor changes nothing but views of their own desk, and stories on a database that is thrown away', () => {
    const changes = population.routes.filter(({ method, roles }) => method !== 'GET' && roles.includes('auditor'));
    expect(changes.map(nameOf).filter((name) => !PUBLIC.includes(name))).toEqual([
      'POST /api/desk/views',
      'DELETE /api/desk/views/:viewId',
      'POST /api/stories',
    ]);
  });

  it('a stranger is asked to sign in, on every route that is not public', async () => {
    for (const route of population.routes.filter((one) => one.roles !== 'public')) {
      const answer = await ask(route, {});
      expect([route.url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        route.url,
        401,
        'access/not-signed-in',
      ]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  it.each(ROLES)('%s: refused where the role has no right, never an error where it has', async (role) => {
    const wrong: string[] = [];
    for (const route of population.routes) {
      const answer = await ask(route, population.sessions[role]);
      const { statusCode: status, body } = answer;
      const right = mayCall(route, role)
        ? status < 500 && status !== 401 && status !== 403
        : status === 403 && answer.json<{ code: string }>().code === 'access/forbidden';
      if (!right) wrong.push(`${nameOf(route)} ${status} ${body.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('a change made with a session but without its proof is refused, whatever the role', async () => {
    const { cookie } = population.sessions.administrator;
    const proofs: Record<string, string>[] = [{}, { 'x-csrf-token': 'wrong' }, { 'x-csrf-token': '' }];
    for (const proof of proofs) {
      for (const route of population.routes.filter((one) => one.method !== 'GET' && one.roles !== 'public')) {
        const answer = await ask(route, { cookie: cookie!, ...proof });
        expect([route.url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
          route.url,
          403,
          'access/unproven-page',
        ]);
      }
    }
  });

  it('a session that is made up, or whose user is disabled, is no session', async () => {
    const route = population.routes.find((one) => one.url === '/api/dashboard')!;
    expect((await ask(route, { cookie: 'regie_session=made-up' })).statusCode).toBe(401);
    const headers = await population.api.signedIn({ roles: ['auditor'], login: 'leaving@example.test' });
    expect((await ask(route, headers)).statusCode).toBe(200);
    await population.database.pool.query(`update platform_user set disabled_at = now() where login like 'leaving@%'`);
    expect((await ask(route, headers)).statusCode).toBe(401);
  });
});
