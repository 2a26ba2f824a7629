import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Population, populate, type Route, type Subscriber } from './population.ts';
import { addOperators } from '../support/database.ts';

let population: Population;
let elsewhere: Record<string, string>;
beforeAll(async () => {
  population = await populate();
  await addOperators(population.database, 'other-operator');
  elsewhere = await population.api.signedIn({ roles: ['administrator'] }, 'other-operator');
});
afterAll(() => population.close());

const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/** What names a subscriber and nobody else, in whatever is answered. */
const marksOf = (one: Subscriber): string[] =>
  [one.familyName, one.email, one.iban, one.accountNumber, one.customerNumber, one.number, one.agreementId].concat(
    one.accountId,
  );

/** Every value that a parameter of an address may take when it is about a subscriber. */
function candidates(one: Subscriber, name: string): string[] {
  if (name === 'pack') return ['livebox-ag'];
  if (name === 'decision') return ['commitment'];
  if (name !== 'id') return [(one as unknown as Record<string, string>)[name] ?? NOBODYS_ID];
  const { accountId, agreementId, orderId, appointmentId, billId, decisionId, messageId, documentId } = one;
  return [
    accountId,
    agreementId,
    orderId,
    appointmentId,
    billId,
    decisionId,
    messageId,
    documentId,
    one.customerNumber,
  ];
}

/** The addresses of a route that are about a subscriber, told everywhere an address can tell it. */
function addressesAbout(one: Subscriber, { url }: Route): string[] {
  let addresses = [url];
  for (const [part, name] of url.matchAll(/:(\w+)/g)) {
    addresses = addresses.flatMap((address) =>
      candidates(one, name!).map((value) => address.replace(part, encodeURIComponent(value))),
    );
  }
  const asked = `account=${one.accountNumber}&billingAccount.id=${one.accountId}&engagedParty.id=${one.accountId}`;
  const more = `relatedParty.id=${one.accountId}&agreement=${one.agreementId}&leaveOn=2026-03-01&q=${one.familyName}`;
  return addresses.flatMap((address) => [address, `${address}?${asked}&${more}&limit=100`]);
}

/** Where a caller reads again what it typed itself: what it looked for, and which files it asked to open. */
const TYPED: Readonly<Record<string, string>> = { '/api/search': 'typed', '/api/file-accesses': 'accountId' };

/** What an answer says, but for what its caller knew already. */
function newsIn(body: string, route: Route, url: string, marks: readonly string[]): string {
  const field = TYPED[route.url];
  const known = field === undefined ? [] : marks.map((mark) => `${JSON.stringify(field)}:${JSON.stringify(mark)}`);
  // A refusal tells its own address back.
  return [JSON.stringify(url), ...known].reduce((left, one) => left.replaceAll(one, ''), body);
}

async function leaks(headers: Record<string, string>, ofWhom: Subscriber, methods: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const route of population.routes.filter((one) => methods.test(one.method) && one.roles !== 'public')) {
    for (const url of addressesAbout(ofWhom, route)) {
      const payload = route.method === 'GET' ? {} : { payload: {} };
      const answer = await population.api.app.inject({ method: route.method as 'GET', url, headers, ...payload });
      const said = newsIn(answer.body, route, url, marksOf(ofWhom));
      const mark = marksOf(ofWhom).find((one) => said.includes(one));
      if (mark !== undefined) found.push(`${route.method} ${url} tells ${mark}: ${said.slice(0, 200)}`);
      if (answer.statusCode >= 500) found.push(`${route.method} ${url} answers ${answer.statusCode}`);
    }
  }
  return found;
}

describe('what belongs to somebody else', () => {
  it('a customer reads what is theirs', async () => {
    const { mine, sessions, api } = population;
    const read = async (url: string) => (await api.app.inject({ url, headers: sessions.customer })).body;
    expect(await read('/api/me')).toContain(mine.accountNumber);
    expect(await read(`/api/accounts/${mine.accountId}/messages/${mine.messageId}`)).toContain(mine.email);
    expect(await read(`/tmf-api/customerManagement/v4/customer/${mine.customerNumber}`)).toContain(mine.familyName);
  });

  it('a customer never reads of another, whatever the address asks for', async () => {
    const { sessions, theirs } = population;
    expect(await leaks(sessions.customer, theirs, /GET/)).toEqual([]);
  });

  it('a customer changes nothing of another, and orders nothing in their name', async () => {
    const { sessions, theirs, api, addressId } = population;
    expect(await leaks(sessions.customer, theirs, /POST|PUT/)).toEqual([]);
    const productOffering = { id: 'livebox-ag:INFINI-FIBRE' };
    const item = { id: '1', action: 'add', productOffering, product: { place: [{ id: addressId }] } };
    const payload = {
      channel: [{ id: 'distance' }],
      billingAccount: { id: theirs.accountId },
      productOrderItem: [item],
    };
    const url = '/tmf-api/productOrderingManagement/v4/productOrder';
    const answer = await api.app.inject({ method: 'POST', url, headers: sessions.customer, payload });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'request/no-such-address']);
  });

  it('the account of another is answered like one that does not exist', async () => {
    const { sessions, theirs, api } = population;
    const ask = async (url: string) => {
      const { statusCode, body } = await api.app.inject({ url, headers: sessions.customer });
      const { instance: _, ...told } = JSON.parse(body) as { instance: string };
      return { statusCode, ...told };
    };
    for (const at of [
      (one: string, id: string) => `/api/accounts/${one}/messages/${id}`,
      (one: string, id: string) => `/api/accounts/${one}/documents/${id}/content`,
      (one: string, id: string) => `/api/bills/${one}/${id}/pdf`,
      (one: string) => `/api/accounts/${one}/documents`,
    ]) {
      const told = await ask(at(theirs.accountId, theirs.billId));
      expect(told).toEqual(await ask(at(NOBODYS_ID, NOBODYS_ID)));
      expect(told.statusCode).toBe(404);
    }
  });

  it('an administrator of another operator reads nothing and changes nothing here', async () => {
    const { mine, theirs } = population;
    expect(await leaks(elsewhere, mine, /./)).toEqual([]);
    expect(await leaks(elsewhere, theirs, /./)).toEqual([]);
  });

  it('what is told of people is kept by no cache that others may look into', async () => {
    const { sessions, api, mine } = population;
    for (const url of ['/api/me', '/api/me/bills', `/api/accounts/${mine.accountId}/documents`, '/api/session']) {
      const answer = await api.app.inject({ url, headers: sessions.customer });
      expect([url, answer.statusCode, answer.headers['cache-control']]).toEqual([url, 200, 'no-store']);
    }
    const pdf = `/api/bills/${mine.accountId}/${mine.billId}/pdf`;
    const kept = await api.app.inject({ url: pdf, headers: sessions.customer });
    expect(kept.headers['cache-control']).toMatch(/^private/);
  });

  it('a role that may not read an account does not learn who holds it from a list', async () => {
    const { sessions, mine, api } = population;
    const found = await api.app.inject({ url: `/api/customers?q=${mine.familyName}`, headers: sessions.technician });
    expect([found.statusCode, found.body.includes(mine.accountNumber)]).toEqual([403, false]);
  });
});
