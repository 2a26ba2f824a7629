import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../test/support/database.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../kernel/instant.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';
import { inTransaction } from '../database/transaction.ts';
import { createUser, type NewUser } from './create-user.ts';

const clock = testClock();
const password = 'correct horse battery';
let database: ThrowawayDatabase;
let api: TestApi;
let strict: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, [], { wallClock: clock });
  strict = await testApi(database, [], { wallClock: clock, config: { requireSecondFactor: true } });
});
afterAll(async () => {
  await api.close();
  await strict.close();
  await database.drop();
});

const create = (user: Partial<NewUser> & { login: string }) => {
  const context = testContext();
  return inTransaction(database.db, context, (tx) =>
    createUser(tx, context, { name: 'A', roles: ['shop'], password, ...user }),
  );
};
const signIn = (server: TestApi, login: string, more: object = {}) =>
  server.app.inject({ method: 'POST', url: '/api/session', payload: { login, password, ...more } });
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
  `regie_session=${answer.cookies.find((cookie) => cookie.name === 'regie_session')?.value}`;
const whoAmI = async (server: TestApi, cookie: string) =>
  (await server.app.inject({ url: '/api/session', headers: { cookie } })).json<{ user: { login: string } | null }>()
    .user;

test('an agent signs in, is known, and signs out', async () => {
  await create({ login: 'Marie@Example.test' });
  const answer = await signIn(api, 'marie@example.TEST');
  expect(answer.json()).toMatchObject({
    user: { login: 'marie@example.test', roles: ['shop'], operatorId: TEST_OPERATOR },
  });
  const headers = { cookie: cookieOf(answer), 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
  expect(await whoAmI(api, headers.cookie)).toMatchObject({ login: 'marie@example.test' });
  expect((await api.app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204);
  expect(await whoAmI(api, headers.cookie)).toBeNull();
});

test('the session cannot be read by scripts nor sent by other sites, and only its hash is kept', async () => {
  await create({ login: 'hash@example.test' });
  const answer = await signIn(api, 'hash@example.test');
  const cookie = answer.cookies.find((candidate) => candidate.name === 'regie_session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const kept = await database.db.selectFrom('platform_session').select('token_hash').execute();
  expect(kept.map((row) => row.token_hash)).not.toContain(cookie?.value);
});

test('a session ends after its hours', async () => {
  await create({ login: 'hours@example.test' });
  const cookie = cookieOf(await signIn(api, 'hours@example.test'));
  clock.advance(12 * HOUR_MS - SECOND_MS);
  expect(await whoAmI(api, cookie)).not.toBeNull();
  clock.advance(SECOND_MS);
  expect(await whoAmI(api, cookie)).toBeNull();
});

test('a wrong password and an unknown login are refused in the same words', async () => {
  await create({ login: 'known@example.test' });
  const wrong = await signIn(api, 'known@example.test', { password: 'wrong' });
  const unknown = await signIn(api, 'unknown@example.test');
  expect(wrong.json()).toMatchObject({ status: 401, code: 'sign-in/refused' });
  expect(unknown.json()).toEqual(wrong.json());
});

test('after five failures a login must wait a quarter of an hour, even with the right password', async () => {
  await create({ login: 'guessed@example.test' });
  for (let tries = 0; tries < 5; tries += 1) await signIn(api, 'guessed@example.test', { password: `guess ${tries}` });
  expect((await signIn(api, 'guessed@example.test')).json()).toMatchObject({
    status: 429,
    code: 'sign-in/too-many-attempts',
  });
  clock.advance(16 * MINUTE_MS);
  expect((await signIn(api, 'guessed@example.test')).statusCode).toBe(200);
});

test('a user who was disabled is a stranger at once', async () => {
  await create({ login: 'left@example.test' });
  const cookie = cookieOf(await signIn(api, 'left@example.test'));
  await database.pool.query(`update platform_user set disabled_at = now() where login = 'left@example.test'`);
  expect(await whoAmI(api, cookie)).toBeNull();
  expect((await signIn(api, 'left@example.test')).statusCode).toBe(401);
});

test('an agent without a second factor sets one up before anything else, then needs its code', async () => {
  await create({ login: 'strict@example.test' });
  const first = await signIn(strict, 'strict@example.test');
  expect(first.json()).toMatchObject({ user: { secondFactor: 'due' } });
  const headers = { cookie: cookieOf(first), 'x-csrf-token': first.json<{ csrfToken: string }>().csrfToken };
  const enrolment = await strict.app.inject({ method: 'POST', url: '/api/session/second-factor', headers });
  const { secret, otpauthUri } = enrolment.json<{ secret: string; otpauthUri: string }>();
  expect(otpauthUri).toMatch(/^otpauth:\/\/totp\//);
  const code = () => generateSync({ secret, epoch: Math.floor(clock.now() / SECOND_MS) });
  const confirm = (given: string) =>
    strict.app.inject({ method: 'PUT', url: '/api/session/second-factor', headers, payload: { code: given } });
  expect((await confirm(code() === '000000' ? '111111' : '000000')).statusCode).toBe(401);
  const settled = await confirm(code());
  expect(settled.json()).toMatchObject({ user: { secondFactor: 'settled' } });
  expect(await whoAmI(strict, headers.cookie)).toBeNull();
  expect((await signIn(strict, 'strict@example.test')).json()).toMatchObject({ code: 'sign-in/code-needed' });
  clock.advance(MINUTE_MS);
  const used = code();
  expect((await signIn(strict, 'strict@example.test', { code: used })).statusCode).toBe(200);
  expect((await signIn(strict, 'strict@example.test', { code: used })).json()).toMatchObject({
    code: 'sign-in/wrong-code',
  });
});

test('customers and users of a demonstration need no second factor', async () => {
  await create({ login: 'customer@example.test', roles: ['customer'], customerId: 'c-1' });
  await create({ login: 'demo@example.test', secondFactorExempt: true });
  expect((await signIn(strict, 'customer@example.test')).json()).toMatchObject({
    user: { secondFactor: 'settled', kind: 'customer' },
  });
  expect((await signIn(strict, 'demo@example.test')).json()).toMatchObject({ user: { secondFactor: 'settled' } });
});

test.each([
  ['a short password', { password: 'short' }, 'user/short-password'],
  ['no role', { roles: [] }, 'user/unknown-role'],
  ['an agent who is a customer too', { roles: ['shop', 'customer'] as const, customerId: 'c-1' }, 'user/mixed-kinds'],
  ['a customer of nobody', { roles: ['customer'] as const }, 'user/mixed-kinds'],
  ['a login that is taken', { login: 'known@example.test' }, 'user/login-taken'],
])('%s is refused when a user is made', async (_what, user, code) => {
  expect(await create({ login: 'new@example.test', ...user })).toMatchObject({ ok: false, failure: { code } });
});
