import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../test/support/database.ts';
import { openVouchingHouse, type HouseSays, type VouchingHouse } from '../../../test/support/vouching-house.ts';
import { systemClock } from '../clock.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';
import { inTransaction } from '../database/transaction.ts';
import { createUser } from './create-user.ts';
import { rolesOfClaims } from './single-sign-on.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let house: VouchingHouse;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  house = await openVouchingHouse('regie');
  api = await testApi(database, [], { wallClock: systemClock, config: { publicUrl: 'http://127.0.0.1:1' } });
});
afterAll(async () => {
  await api.close();
  await house.close();
  await database.drop();
});

const LEAVE = `/api/session/single-sign-on/leave?operator=${TEST_OPERATOR}`;
const WHO = { sub: 'u-1', email: 'Zoe@alize.example', email_verified: true, name: 'Zoé Marin', groups: ['boutique'] };

async function settle(enabled: boolean): Promise<void> {
  const roles = { boutique: 'shop', chefs: 'administrator', tricheurs: 'customer' };
  await database.pool.query(
    `insert into platform_single_sign_on
       (operator_id, enabled, issuer, client_id, label, roles_claim, roles, changed_at, changed_by)
     values ($1, $2, $3, 'regie', 'Compte Alizé', 'groups', $4, now(), 'test')
     on conflict (operator_id) do update set enabled = excluded.enabled`,
    [TEST_OPERATOR, enabled, house.issuer, JSON.stringify(roles)],
  );
}

/** Goes to the house and comes back, as a browser would; `tamper` changes the address it comes back with. */
async function comeIn(says: HouseSays, tamper: (url: URL) => void = () => undefined) {
  house.says = says;
  const left = await api.app.inject({ url: LEAVE });
  const kept = left.cookies.find((one) => one.name === 'regie_departure');
  const answer = await fetch(left.headers.location!, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location')!);
  tamper(back);
  const cookie = `regie_departure=${kept?.value}`;
  const came = await api.app.inject({ url: `${back.pathname}${back.search}`, headers: { cookie } });
  const session = came.cookies.find((one) => one.name === 'regie_session')?.value;
  const who = await api.app.inject({ url: '/api/session', headers: { cookie: `regie_session=${session}` } });
  return { left, back, cookie, came, user: who.json<{ user: { login: string; roles: string[] } | null }>().user };
}

test('single sign-on is off until the operator turns it on', async () => {
  expect((await api.app.inject({ url: LEAVE })).headers.location).toBe('/console/?refused=off');
  await settle(false);
  expect((await api.app.inject({ url: LEAVE })).headers.location).toBe('/console/?refused=off');
  expect((await api.app.inject({ url: '/api/session/ways-in' })).json()).toEqual([]);
  await settle(true);
  expect((await api.app.inject({ url: '/api/session/ways-in' })).json()).toMatchObject([{ label: 'Compte Alizé' }]);
});

test('an agent leaves with a challenge, a state and a nonce, comes back, and has the roles that the house tells', async () => {
  const { left, came, user } = await comeIn({ claims: WHO });
  const asked = new URL(left.headers.location!).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect([asked.get('state'), asked.get('nonce')].every((one) => (one ?? '').length > 20)).toBe(true);
  expect(came.headers.location).toBe('/console/');
  expect(user).toMatchObject({ login: 'zoe@alize.example', roles: ['shop'], secondFactor: 'settled' });
  expect((await comeIn({ claims: { ...WHO, groups: ['chefs', 'boutique'] } })).user?.roles).toEqual([
    'shop',
    'administrator',
  ]);
  const users = await database.pool.query(`select password_hash from platform_user where login = 'zoe@alize.example'`);
  expect(users.rows).toEqual([{ password_hash: null }]);
});

test('who was known by a password comes in by the house alone from then on', async () => {
  const context = testContext();
  const password = 'correct horse battery';
  await inTransaction(database.db, context, (tx) =>
    createUser(tx, context, { login: 'paul@alize.example', name: 'P', roles: ['billing'], password }),
  );
  const claims = { ...WHO, sub: 'u-2', email: 'paul@alize.example' };
  expect((await comeIn({ claims: { ...claims, email_verified: false } })).came.headers.location).toBe(
    '/console/?refused=unproven-email',
  );
  expect((await comeIn({ claims })).user).toMatchObject({ login: 'paul@alize.example', roles: ['shop'] });
  const payload = { login: 'paul@alize.example', password };
  expect((await api.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(401);
  expect((await comeIn({ claims: { ...claims, sub: 'u-3' } })).came.headers.location).toBe(
    '/console/?refused=unproven-email',
  );
});

test.each<[string, HouseSays, string]>([
  ['signed with a key that the house does not publish', { claims: WHO, foreignKey: true }, 'not-vouched'],
  ['with the nonce of another departure', { claims: WHO, otherNonce: true }, 'not-vouched'],
  ['made for another application', { claims: WHO, audience: 'other' }, 'not-vouched'],
  ['whose time is over', { claims: WHO, lifetimeSeconds: -120 }, 'not-vouched'],
  ['of somebody whom the house gives no role here', { claims: { ...WHO, groups: ['cuisine'] } }, 'no-role'],
  ['of somebody whom the house calls a customer', { claims: { ...WHO, groups: ['tricheurs'] } }, 'no-role'],
])('a token %s is refused', async (_what, says, word) => {
  const { came, user } = await comeIn(says);
  expect([came.headers.location, user]).toEqual([`/console/?refused=${word}`, null]);
});

test('who comes back with another state, or in another browser, is refused; a code is good once', async () => {
  const other = await comeIn({ claims: WHO }, (url) => url.searchParams.set('state', 'other'));
  expect(other.user).toBeNull();
  const { back, cookie } = await comeIn({ claims: WHO });
  const again = (headers: Record<string, string>) => api.app.inject({ url: `${back.pathname}${back.search}`, headers });
  expect((await again({ cookie })).headers.location).toBe('/console/?refused=not-vouched');
  expect((await again({})).headers.location).toBe('/console/?refused=not-vouched');
});

test('who is locked here stays out, whatever the house says', async () => {
  await database.pool.query(`update platform_user set disabled_at = now() where login = 'zoe@alize.example'`);
  expect((await comeIn({ claims: WHO })).came.headers.location).toBe('/console/?refused=locked');
});

test('a claim of roles is read by its name, within objects too, and gives nothing that was not named', () => {
  const roles = { a: 'shop', b: 'auditor', c: 'customer' };
  expect(rolesOfClaims({ groups: ['a', 'z'] }, { rolesClaim: 'groups', roles })).toEqual(['shop']);
  expect(rolesOfClaims({ realm: { roles: 'b' } }, { rolesClaim: 'realm.roles', roles })).toEqual(['auditor']);
  expect(rolesOfClaims({ 'https://a.b/roles': ['b'] }, { rolesClaim: 'https://a.b/roles', roles })).toEqual([
    'auditor',
  ]);
  expect(rolesOfClaims({ groups: ['c', 'constructor'] }, { rolesClaim: 'groups', roles })).toEqual([]);
});
