import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../kernel/instant.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';
import { inTransaction } from '../database/transaction.ts';
import { createUser, type NewUser } from './create-user.ts';

const clock = testClock();
const password = 'correct horse battery';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
let database: ThrowawayDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, [], { wallClock: clock });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const create = (user: Partial<NewUser> & { login: string }) => {
  const context = testContext();
  return inTransaction(database.db, context, (tx) =>
    createUser(tx, context, { name: 'A', roles: ['shop'], password, ...user }),
  );
};
const signIn = (login: string, more: object = {}) =>
  api.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password, ...more },
    headers: { 'user-agent': FIREFOX },
  });
async function headersOf(login: string, more: object = {}): Promise<Record<string, string>> {
  const answer = await signIn(login, more);
  const token = answer.cookies.find((cookie) => cookie.name === 'regie_session')?.value;
  return { cookie: `regie_session=${token}`, 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
}
interface Access {
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly { id: string; device: string | null; current: boolean; lastSeenAt: string }[];
}
const readAccess = async (headers: Record<string, string>): Promise<Access> =>
  (await api.app.inject({ url: '/api/session/access', headers })).json<Access>();

test('a customer signs in by customer number or by e-mail, and by nobody else’s', async () => {
  const customer = { roles: ['customer'] as const, customerId: 'C-0042', email: 'Marie@Example.test' };
  await create({ login: 'c-0042', ...customer });
  for (const login of ['C-0042', ' c-0042 ', 'marie@example.TEST']) {
    expect([login, (await signIn(login)).statusCode]).toEqual([login, 200]);
  }
  expect((await signIn('C-0043')).statusCode).toBe(401);
});

test('who was invited and has chosen no password cannot sign in, whatever they type', async () => {
  await create({ login: 'invited@example.test', passwordHash: null });
  for (const typed of [password, 'null', ' ']) {
    expect((await signIn('invited@example.test', { password: typed })).json()).toMatchObject({
      code: 'sign-in/refused',
    });
  }
});

test('open sessions are told with their device and when they were last seen; one is ended, then all the others', async () => {
  await create({ login: 'sessions@example.test' });
  const first = await headersOf('sessions@example.test');
  clock.advance(HOUR_MS);
  const second = await headersOf('sessions@example.test');
  const third = await headersOf('sessions@example.test');
  const before = await readAccess(third);
  expect(before.sessions).toHaveLength(3);
  expect(before.sessions.map((one) => one.device)).toEqual(Array(3).fill('Firefox · Windows'));
  expect(before.sessions.filter((one) => one.current)).toHaveLength(1);
  const oldest = before.sessions.at(-1)!;
  const ended = await api.app.inject({ method: 'DELETE', url: `/api/session/access/${oldest.id}`, headers: third });
  expect(ended.statusCode).toBe(204);
  expect((await api.app.inject({ url: '/api/session/access', headers: first })).statusCode).toBe(401);
  const others = await api.app.inject({ method: 'DELETE', url: '/api/session/access', headers: third });
  expect(others.json()).toEqual({ ended: 1 });
  expect((await api.app.inject({ url: '/api/session/access', headers: second })).statusCode).toBe(401);
  expect((await readAccess(third)).sessions).toHaveLength(1);
});

test('nobody ends the session of somebody else', async () => {
  await create({ login: 'owner@example.test' });
  await create({ login: 'other@example.test' });
  const owner = await headersOf('owner@example.test');
  const other = await headersOf('other@example.test');
  const [session] = (await readAccess(owner)).sessions;
  const answer = await api.app.inject({ method: 'DELETE', url: `/api/session/access/${session!.id}`, headers: other });
  expect(answer.json()).toMatchObject({ status: 404, code: 'session/not-found' });
  expect((await readAccess(owner)).sessions).toHaveLength(1);
});

test('when a session was last seen is noted every five minutes, not with every page', async () => {
  await create({ login: 'seen@example.test' });
  const headers = await headersOf('seen@example.test');
  const at = async () => (await readAccess(headers)).sessions[0]!.lastSeenAt;
  const opened = await at();
  clock.advance(4 * MINUTE_MS);
  expect(await at()).toBe(opened);
  clock.advance(2 * MINUTE_MS);
  expect(await at()).not.toBe(opened);
});

test('a password is changed by who knows the one before: other sessions end, this one stays', async () => {
  await create({ login: 'changing@example.test' });
  const kept = await headersOf('changing@example.test');
  const other = await headersOf('changing@example.test');
  const change = (given: string, chosen: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/session/password',
      headers: kept,
      payload: { password: given, chosen },
    });
  expect((await change('wrong', 'a wholly new phrase')).json()).toMatchObject({ code: 'sign-in/wrong-password' });
  expect((await change(password, 'short')).json()).toMatchObject({
    code: 'user/short-password',
    errors: [{ field: 'chosen' }],
  });
  expect((await change(password, 'aaaaaaaaaaaaaaaa')).json()).toMatchObject({ code: 'user/weak-password' });
  expect((await change(password, 'a wholly new phrase')).statusCode).toBe(200);
  expect((await api.app.inject({ url: '/api/session/access', headers: other })).statusCode).toBe(401);
  expect((await readAccess(kept)).sessions).toHaveLength(1);
  expect((await signIn('changing@example.test')).statusCode).toBe(401);
  expect((await signIn('changing@example.test', { password: 'a wholly new phrase' })).statusCode).toBe(200);
});

test('the second factor gives ten recovery codes, each of which stands in for the application once', async () => {
  await create({ login: 'factor@example.test' });
  const headers = await headersOf('factor@example.test');
  const enrolment = await api.app.inject({ method: 'POST', url: '/api/session/second-factor', headers });
  const { secret } = enrolment.json<{ secret: string }>();
  const code = generateSync({ secret, epoch: Math.floor(clock.now() / SECOND_MS) });
  const settled = await api.app.inject({
    method: 'PUT',
    url: '/api/session/second-factor',
    headers,
    payload: { code },
  });
  const { recoveryCodes } = settled.json<{ recoveryCodes: string[] }>();
  expect(recoveryCodes).toHaveLength(10);
  const [first = '', second = ''] = recoveryCodes;
  expect((await signIn('factor@example.test')).json()).toMatchObject({ code: 'sign-in/code-needed' });
  expect((await signIn('factor@example.test', { code: first.toLowerCase().replace('-', ' ') })).statusCode).toBe(200);
  expect((await signIn('factor@example.test', { code: first })).json()).toMatchObject({ code: 'sign-in/wrong-code' });
  const again = await headersOf('factor@example.test', { code: second });
  expect((await readAccess(again)).recoveryCodesLeft).toBe(8);
  const renewed = await api.app.inject({
    method: 'POST',
    url: '/api/session/recovery-codes',
    headers: again,
    payload: { password },
  });
  expect(renewed.json<{ codes: string[] }>().codes).toHaveLength(10);
  expect((await signIn('factor@example.test', { code: recoveryCodes[2] })).statusCode).toBe(401);
  const kept = await database.pool.query(`select string_agg(code_hash, ' ') as hashes from platform_recovery_code`);
  expect(JSON.stringify(kept.rows)).not.toContain(recoveryCodes[3]);
});
