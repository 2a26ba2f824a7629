import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addCustomer, settleOperator } from '../support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { ODD_TEXTS } from './clumsy-requests.ts';
import { readPdf } from '../support/read-pdf.ts';
import { DAY_MS, HOUR_MS } from '../../src/kernel/instant.ts';
import { routeModules } from '../../src/apps/routes.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { updateContact } from '../../src/modules/account/index.ts';
import type { OutgoingMessage, Transport } from '../../src/modules/communication/index.ts';
import { documentAbout, documentContent } from '../../src/modules/document/index.ts';
import { mailWaysIn, sendWayIn } from '../../src/modules/access/index.ts';

const clock = testClock();
const context = testContext({ clock });
const password = 'un cocotier sous la pluie';
const publicUrl = 'https://alize.example';
let database: ThrowawayDatabase;
let api: TestApi;
let admin: Record<string, string>;
let mails: OutgoingMessage[] = [];
let broken = false;
const transport: Transport = {
  deliver: (message) => {
    if (broken) return Promise.reject(new Error('no mail server'));
    mails.push(message);
    return Promise.resolve({ proof: 'kept' });
  },
};

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  api = await testApi(database, routeModules, {
    clock,
    wallClock: testClock(),
    config: { publicUrl, rateLimit: 100_000 },
  });
  admin = await api.signedIn({ roles: ['administrator'], login: 'admin@example.test' });
});
beforeEach(async () => {
  mails = [];
  broken = false;
  await database.pool.query('delete from platform_sign_in_failure');
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const deliver = (): Promise<number> => mailWaysIn(database.db, context, { transport, publicUrl });
const ask = (login: string, by: 'email' | 'letter' = 'email') =>
  api.app.inject({ method: 'POST', url: '/api/session/way-in', payload: { login, by } });
const use = (payload: object) => api.app.inject({ method: 'PUT', url: '/api/session/way-in', payload });
const signIn = (login: string, given = password) =>
  api.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: given } });
const send = (accountId: string, by: 'email' | 'letter') =>
  inTransaction(database.db, context, (tx) => sendWayIn(tx, context, { accountId, by, publicUrl }));
const tokenIn = (mail: OutgoingMessage | undefined): string => /#([\w-]{43})\s/.exec(mail?.text ?? '')?.[1] ?? '';

/** The code as the printed letter shows it. */
async function codeOf(accountId: string): Promise<string> {
  return inTransaction(database.db, context, async (tx) => {
    const rows = await tx
      .withTables<{ document: { id: string; account_id: string; kind: string; subject: string } }>()
      .selectFrom('document')
      .select('subject')
      .where('account_id', '=', accountId)
      .where('kind', '=', 'access-letter')
      .orderBy('id', 'desc')
      .execute();
    const letter = await documentAbout(tx, { accountId, kind: 'access-letter', subject: rows[0]!.subject });
    const { bytes } = (await documentContent(tx, context, accountId, letter!.id))!;
    return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec((await readPdf(bytes)).text)![0];
  });
}

describe('a customer', () => {
  test('opens their space by the link of an e-mail, once, and signs in by number or e-mail', async () => {
    const account = await addCustomer(database, context, { email: 'lea@example.test' });
    expect((await send(account.id, 'email')).ok).toBe(true);
    expect(await deliver()).toBe(1);
    expect(mails[0]).toMatchObject({ to: 'lea@example.test', subject: 'Ouvrez votre espace client' });
    expect(mails[0]!.text).toContain(`${publicUrl}/espace/acces#`);
    const token = tokenIn(mails[0]);
    expect((await use({ token, password: 'court' })).json()).toMatchObject({ code: 'user/short-password' });
    expect((await use({ token, password })).json()).toEqual({ login: account.customerNumber, kind: 'customer' });
    expect((await use({ token, password })).json()).toMatchObject({ status: 409, code: 'access/worthless' });
    for (const login of [account.customerNumber, 'LEA@example.test']) {
      expect((await signIn(login)).json()).toMatchObject({ user: { customerId: account.customerNumber } });
    }
  });

  test('signs in by the e-mail that their account now has, and no more by the one before', async () => {
    const account = await addCustomer(database, context, { email: 'before@example.test' });
    await send(account.id, 'email');
    await deliver();
    await use({ token: tokenIn(mails[0]), password });
    await inTransaction(database.db, context, (tx) =>
      updateContact(tx, context, { accountId: account.id, email: 'after@example.test' }),
    );
    expect((await signIn('after@example.test')).statusCode).toBe(200);
    expect((await signIn('before@example.test')).statusCode).toBe(401);
  });

  test('opens it by the code of a letter, typed as they like, with their own customer number alone', async () => {
    const account = await addCustomer(database, context, { email: null });
    const other = await addCustomer(database, context, { email: null });
    expect(await send(account.id, 'email')).toMatchObject({ failure: { code: 'access/no-email' } });
    expect((await send(account.id, 'letter')).ok).toBe(true);
    const code = await codeOf(account.id);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const wrong = await use({ customerNumber: other.customerNumber, code: typed, password });
    expect(wrong.json()).toMatchObject({ code: 'access/worthless' });
    const opened = await use({ customerNumber: account.customerNumber.toLowerCase(), code: typed, password });
    expect(opened.json()).toEqual({ login: account.customerNumber, kind: 'customer' });
    expect((await signIn(account.customerNumber)).statusCode).toBe(200);
    expect((await use({ customerNumber: account.customerNumber, code, password })).statusCode).toBe(409);
  });

  test('has thirty days for the code of a letter, and gets no second letter within three', async () => {
    const account = await addCustomer(database, context, { email: null });
    expect((await send(account.id, 'letter')).ok).toBe(true);
    const code = await codeOf(account.id);
    expect(await send(account.id, 'letter')).toMatchObject({ failure: { code: 'access/letter-under-way' } });
    clock.advance(30 * DAY_MS);
    const late = await use({ customerNumber: account.customerNumber, code, password });
    expect(late.json()).toMatchObject({ code: 'access/worthless' });
    expect((await send(account.id, 'letter')).ok).toBe(true);
    expect(await codeOf(account.id)).not.toBe(code);
  });

  test('who guesses codes waits a quarter of an hour after five, even with the right one', async () => {
    const account = await addCustomer(database, context, { email: null });
    await send(account.id, 'letter');
    const code = await codeOf(account.id);
    const customerNumber = account.customerNumber;
    for (let tries = 0; tries < 5; tries += 1) await use({ customerNumber, code: `AAAA-AAAA-AAA${tries}`, password });
    expect((await use({ customerNumber, code, password })).json()).toMatchObject({
      status: 429,
      code: 'access/too-many-attempts',
    });
  });

  test('chooses another password by a link good for an hour: sessions end, and they are told', async () => {
    const account = await addCustomer(database, context, { email: 'lost@example.test' });
    await send(account.id, 'email');
    await deliver();
    await use({ token: tokenIn(mails[0]), password });
    expect((await ask('lost@example.test')).statusCode).toBe(202);
    await deliver();
    expect(mails[1]).toMatchObject({ to: 'lost@example.test', subject: 'Choisissez un nouveau mot de passe' });
    clock.advance(HOUR_MS);
    expect((await use({ token: tokenIn(mails[1]), password: `${password} !` })).statusCode).toBe(409);
    await ask(account.customerNumber);
    await deliver();
    const done = await use({ token: tokenIn(mails[2]), password: `${password} !` });
    expect(done.statusCode).toBe(200);
    expect([
      (await signIn('lost@example.test')).statusCode,
      (await signIn('lost@example.test', `${password} !`)).statusCode,
    ]).toEqual([401, 200]);
    const told = await inTransaction(database.db, context, (tx) =>
      tx
        .withTables<{ outbox_message: { template: string; account_id: string } }>()
        .selectFrom('outbox_message')
        .select('template')
        .where('account_id', '=', account.id)
        .execute(),
    );
    expect(told.map((one) => one.template)).toEqual(['access-password-chosen', 'access-password-chosen']);
  });

  test('a newer link makes the one before it worthless', async () => {
    const account = await addCustomer(database, context, { email: 'twice@example.test' });
    await send(account.id, 'email');
    await deliver();
    await send(account.id, 'email');
    await deliver();
    expect((await use({ token: tokenIn(mails[0]), password })).statusCode).toBe(409);
    expect((await use({ token: tokenIn(mails[1]), password })).statusCode).toBe(200);
  });
});

describe('who asks for a way in', () => {
  test('is answered the same whether the name is known or not, by an answer that takes as long', async () => {
    await addCustomer(database, context, { email: 'known@example.test' });
    const answers = await Promise.all(
      ['known@example.test', 'nobody@example.test', 'ZZ999', 'admin@example.test'].map((one) => ask(one)),
    );
    expect(new Set(answers.map((one) => `${one.statusCode} ${one.body}`)).size).toBe(1);
  });

  test('gets no more than five in a quarter of an hour for one name', async () => {
    const account = await addCustomer(database, context, { email: 'often@example.test' });
    for (let asked = 0; asked < 6; asked += 1) {
      await ask(account.customerNumber);
      await deliver();
    }
    expect(mails.filter((one) => one.to === 'often@example.test')).toHaveLength(5);
  });
});

describe('the secret', () => {
  test('is in no table once its mail has left, nor the code of a letter in any list of papers', async () => {
    const account = await addCustomer(database, context, { email: 'sealed@example.test' });
    await send(account.id, 'email');
    await deliver();
    const token = tokenIn(mails[0]);
    const tables = await database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const client = await database.pool.connect();
    await client.query(`select set_config('regie.operator', '${TEST_OPERATOR}', false)`);
    for (const { name } of tables.rows) {
      const found = await client.query(`select 1 from ${name} t where t::text like '%${token}%' limit 1`);
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
    client.release();
    await send(account.id, 'letter');
    const papers = await api.app.inject({ url: `/api/accounts/${account.id}/documents`, headers: admin });
    expect(papers.json()).toEqual([]);
    const page = await api.app.inject({ url: `/api/customers/${account.id}`, headers: admin });
    expect(page.body).not.toContain('access-letter');
  });

  test('a mail that cannot leave is tried again later, with another link', async () => {
    const account = await addCustomer(database, context, { email: 'later@example.test' });
    await send(account.id, 'email');
    broken = true;
    expect(await deliver()).toBe(0);
    broken = false;
    expect(await deliver()).toBe(0);
    clock.advance(HOUR_MS);
    expect(await deliver()).toBe(1);
    expect((await use({ token: tokenIn(mails[0]), password })).statusCode).toBe(200);
  });
});

describe('an agent', () => {
  const post = (path: string, payload: object = {}) =>
    api.app.inject({ method: 'POST', url: `/api/users${path}`, headers: admin, payload });
  const idOf = async (login: string): Promise<string> => {
    const row = await database.pool.query<{ id: string }>(`select id from platform_user where login = '${login}'`);
    return row.rows[0]!.id;
  };

  test('is invited by an administrator, chooses a password by the link, and signs in with the roles given', async () => {
    const invited = await post('', { login: 'Zoe@example.test', name: 'Zoé Marin', roles: ['shop', 'billing'] });
    expect(invited.json()).toMatchObject({ preview: false });
    expect((await post('', { login: 'zoe@example.test', name: 'Z', roles: ['shop'] })).json()).toMatchObject({
      code: 'user/login-taken',
    });
    await deliver();
    expect(mails[0]).toMatchObject({ to: 'zoe@example.test' });
    expect(mails[0]!.text).toContain(`${publicUrl}/console/acces#`);
    expect((await use({ token: tokenIn(mails[0]), password })).json()).toEqual({
      login: 'zoe@example.test',
      kind: 'agent',
    });
    expect((await signIn('zoe@example.test')).json()).toMatchObject({ user: { roles: ['shop', 'billing'] } });
  });

  test('is written to in the language of the invitation, then in that of the page where they last signed in', async () => {
    const login = 'ewan@example.test';
    await post('', { login, name: 'Ewan', roles: ['shop'], language: 'en' });
    await deliver();
    expect(mails.at(-1)).toMatchObject({ to: login, subject: 'Your access to the console of Alizé Télécom' });
    await use({ token: tokenIn(mails.at(-1)), password });
    await api.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'accept-language': 'fr' },
      payload: { login, password },
    });
    await post(`/${await idOf(login)}/mail`);
    await deliver();
    expect(mails.at(-1)).toMatchObject({ to: login, subject: 'Choisissez un nouveau mot de passe' });
  });

  test('whom no mail reaches is handed a link, told once to the administrator', async () => {
    await post('', { login: 'hand@example.test', name: 'Hand', roles: ['technician'] });
    const { link } = (await post(`/${await idOf('hand@example.test')}/link`)).json<{ link: string }>();
    expect((await use({ token: link.split('#')[1], password })).statusCode).toBe(200);
  });

  test('is given other roles, locked out of the sessions that are open, and let in again', async () => {
    const headers = await api.signedIn({ roles: ['shop'], login: 'paul@example.test', password });
    const id = await idOf('paul@example.test');
    const dashboard = () => api.app.inject({ url: '/api/dashboard', headers });
    expect((await dashboard()).statusCode).toBe(200);
    expect((await post(`/${id}/roles`, { roles: ['technician'] })).statusCode).toBe(200);
    expect((await dashboard()).statusCode).toBe(403);
    expect((await post(`/${id}/lock`, { why: 'Départ' })).statusCode).toBe(200);
    expect((await dashboard()).statusCode).toBe(401);
    expect((await signIn('paul@example.test')).statusCode).toBe(401);
    expect((await post(`/${id}/unlock`, { why: 'Retour' })).statusCode).toBe(200);
    expect((await signIn('paul@example.test')).statusCode).toBe(200);
    const audit = await inTransaction(database.db, context, (tx) =>
      tx.selectFrom('platform_audit').select(['action', 'why', 'actor']).where('subject', '=', `user:${id}`).execute(),
    );
    expect(audit.filter((one) => one.why !== null)).toEqual([
      { action: 'user:lock', why: 'Départ', actor: 'agent:admin@example.test' },
      { action: 'user:unlock', why: 'Retour', actor: 'agent:admin@example.test' },
    ]);
  });

  test('the last administrator stays one, and nobody takes their own access away', async () => {
    const own = await idOf('admin@example.test');
    expect((await post(`/${own}/lock`, { why: 'x' })).json()).toMatchObject({ code: 'user/own-account' });
    await api.signedIn({ roles: ['administrator'], login: 'second@example.test' });
    const second = await idOf('second@example.test');
    expect((await post(`/${second}/roles`, { roles: ['shop'] })).statusCode).toBe(200);
    expect((await post(`/${own}/roles`, { roles: ['shop'] })).json()).toMatchObject({ code: 'user/own-account' });
  });

  test('the list says who is invited, active and locked, and a preview changes nothing', async () => {
    const shown = await post('?preview=true', { login: 'never@example.test', name: 'Never', roles: ['shop'] });
    expect(shown.json()).toMatchObject({ preview: true });
    await post('', { login: 'listed@example.test', name: 'Listed', roles: ['auditor'] });
    const { agents } = (await api.app.inject({ url: '/api/users?q=list', headers: admin })).json<{
      agents: object[];
    }>();
    expect(agents).toMatchObject([{ login: 'listed@example.test', state: 'invited', roles: ['auditor'], sessions: 0 }]);
    const all = (await api.app.inject({ url: '/api/users', headers: admin })).body;
    expect(all).not.toContain('never@example.test');
    expect(all).not.toContain('lea@example.test');
  });

  test('the table of roles is told with the routes behind each permission', async () => {
    const table = (await api.app.inject({ url: '/api/roles', headers: admin })).json<{
      permissions: {
        permission: string;
        roles: string[];
        routes: { method: string; url: string; customers: boolean }[];
      }[];
    }>();
    const users = table.permissions.find((one) => one.permission === 'user:write')!;
    expect(users.roles).toEqual(['administrator']);
    expect(users.routes).toContainEqual({
      method: 'POST',
      url: '/api/users/:userId/lock',
      customers: false,
      scope: null,
    });
    const bills = table.permissions.find((one) => one.permission === 'customer-bill:read')!;
    expect(bills.routes.length).toBeGreaterThan(0);
  });
});

test('whatever strangers type, they get no error of the server', async () => {
  const odd = [...Object.values(ODD_TEXTS), 'x'.repeat(5_000), 12, null, [], {}];
  let strangers = 0;
  // Each from a place of its own: nobody is told to wait.
  const send = (method: 'POST' | 'PUT', payload: object) => {
    strangers += 1;
    return api.app.inject({ method, url: '/api/session/way-in', payload, remoteAddress: `10.0.0.${strangers}` });
  };
  const answers = await Promise.all([
    ...odd.map((login) => send('POST', { login })),
    ...odd.map((token) => send('PUT', { token, password })),
    ...odd.map((code) => send('PUT', { customerNumber: code, code, password })),
    ...odd.map((given) => send('PUT', { token: 'x', password: given })),
  ]);
  expect(answers.map((one) => one.statusCode).filter((status) => status >= 500 || status === 200)).toEqual([]);
});
