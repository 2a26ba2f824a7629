import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { troubleTicketRoutes } from '../../src/modules/trouble-ticket/api.ts';
import { judgeAvailability, spreadNetworkEvents } from '../../src/modules/trouble-ticket/index.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let agent: Record<string, string>;
let mine: Record<string, string>;
let accountId: string;
let agreementId: string;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
  const { agreement } = await run((tx) => someSubscriber(tx, context));
  ({ accountId, id: agreementId } = agreement);
  clock.set('2026-01-12T14:00:00Z');
  const on = civilDate('2026-01-12');
  valueOf(
    await run((tx) => activateAgreement(tx, context, { agreementId, lineConnectedOn: on, equipmentPluggedOn: on })),
  );
  const account = (await run((tx) => accountOf(tx, accountId)))!;
  clock.set('2026-03-02T14:00:00Z');
  api = await testApi(database, [customerRoutes, troubleTicketRoutes], { clock });
  agent = await api.signedIn({ roles: ['call-centre'] });
  mine = await api.signedIn({ roles: ['customer'], customerId: account.customerNumber });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, headers: Record<string, string>, payload?: object) =>
  api.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });

const EVENT = {
  kind: 'outage',
  reference: 'RES-7',
  communes: ['Pointe-à-Pitre'],
  startsAt: '2026-03-02T08:00:00-04:00',
};

describe('what the network tells', () => {
  test('is shown before it is confirmed, with the lines concerned, and nothing is saved of that', async () => {
    const shown = await ask('POST', '/api/network-events?preview=true', agent, EVENT);
    expect(shown.statusCode).toBe(200);
    expect(shown.json<{ figures: { name: string; value: string }[] }>().figures).toContainEqual({
      name: 'lines',
      kind: 'text',
      value: '1',
      why: null,
    });
    expect((await ask('GET', '/api/network-events', agent)).json()).toMatchObject({
      territory: 'GP',
      now: '2026-03-02T10:00:00-04:00',
      events: [],
      next: null,
    });
  });

  test('reaches the customer’s own space, and ends from the version that was read', async () => {
    expect((await ask('POST', '/api/network-events', agent, EVENT)).statusCode).toBe(200);
    await spreadNetworkEvents(database.db, context);
    const quality = (await ask('GET', '/api/me/service-quality', mine)).json<{ tickets: { status: string }[] }>();
    expect(quality.tickets.map(({ status }) => status)).toEqual(['inProgress']);
    const { events } = (await ask('GET', '/api/network-events?open=true', agent)).json<{
      events: { id: string; version: number; lines: number }[];
    }>();
    expect(events[0]!.lines).toBe(1);
    const end = { restoredAt: '2026-03-02T09:30:00-04:00' };
    const url = `/api/network-events/${events[0]!.id}/end`;
    expect((await ask('POST', url, agent, end)).statusCode).toBe(428);
    expect((await ask('POST', url, { ...agent, 'if-match': '"1"' }, end)).statusCode).toBe(200);
    await spreadNetworkEvents(database.db, context);
    const after = (await ask('GET', `/api/accounts/${accountId}/service-quality`, agent)).json<{
      interruptions: { endedAt: string }[];
    }>();
    expect(after.interruptions.map(({ endedAt }) => endedAt)).toEqual(['2026-03-02T09:30:00-04:00']);
  });

  test('comes as a file too, of which wrong rows are told', async () => {
    const csv = `reference,kind,starts_at,ends_at,communes
RES-7,outage,2026-03-02T08:00:00-04:00,2026-03-02T09:30:00-04:00,Pointe-à-Pitre
TRAV-8,planned-work,2026-03-09T01:00:00-04:00,2026-03-09T03:00:00-04:00,Pointe-à-Pitre
TRAV-9,planned-work,2026-03-09T01:00:00-04:00,,Pointe-à-Pitre`;
    const report = (await ask('POST', '/api/network-events/import', agent, { csv })).json<{ rejected: object[] }>();
    expect(report).toMatchObject({ read: 3, kept: 2, rejected: [{ row: 4, field: 'endsAt' }] });
  });

  test('is read line by line, with what each customer was told and whether that was in time', async () => {
    await spreadNetworkEvents(database.db, context);
    const { events } = (await ask('GET', '/api/network-events?open=true', agent)).json<{ events: { id: string }[] }>();
    const id = events[0]!.id;
    const page = (await ask('GET', `/api/network-events/${id}`, agent)).json<{ lines: object[] }>();
    expect(page).toMatchObject({
      event: { reference: 'TRAV-8', lines: 1, customers: 1, phase: null, startsAt: '2026-03-09T01:00:00-04:00' },
      lines: [{ commune: 'Pointe-à-Pitre', interruption: { notifiedAt: '2026-03-02T10:00:00-04:00' } }],
      next: null,
    });
    const gone = await ask('GET', `/api/network-events/${agreementId}`, agent);
    expect([gone.statusCode, gone.json<{ code: string }>().code]).toEqual([404, 'network-event/not-found']);
  });

  test('work that lasts longer is told again, and an outage has no end to put off', async () => {
    const { events } = (await ask('GET', '/api/network-events?open=true', agent)).json<{
      events: { id: string; version: number }[];
    }>();
    const { id, version } = events[0]!;
    const read = { ...agent, 'if-match': `"${version}"` };
    const url = `/api/network-events/${id}/extension`;
    const past = await ask('POST', url, read, { endsAt: '2026-03-09T00:30:00-04:00' });
    expect([past.statusCode, past.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'endsAt']);
    expect((await ask('POST', url, read, { endsAt: '2026-03-09T05:00:00-04:00' })).statusCode).toBe(200);
    const early = await ask('POST', `/api/network-events/${id}/widening`, read, { communes: ['Le Moule'] });
    expect(early.json<{ code: string }>().code).toBe('network-event/changed-meanwhile');
    await spreadNetworkEvents(database.db, context);
    const after = (await ask('GET', `/api/network-events/${id}`, agent)).json<{
      event: { phase: null; version: number };
      lines: { interruption: { endedAt: string } }[];
    }>();
    expect(after.event.phase).toBeNull();
    expect(after.lines[0]!.interruption.endedAt).toBe('2026-03-09T05:00:00-04:00');
    const quality = (await ask('GET', '/api/me/service-quality', mine)).json<{
      interruptions: { event: { reference: string; endsAt: string } | null }[];
    }>();
    expect(quality.interruptions.map(({ event }) => event?.endsAt)).toContain('2026-03-09T05:00:00-04:00');
    const wider = await ask(
      'POST',
      `/api/network-events/${id}/widening`,
      { ...agent, 'if-match': `"${after.event.version}"` },
      { communes: ['Le Moule'] },
    );
    expect(wider.statusCode).toBe(200);
    await spreadNetworkEvents(database.db, context);
    const again = (await ask('GET', `/api/network-events/${id}`, agent)).json<{ event: { communes: string[] } }>();
    expect(again.event.communes).toEqual(['Pointe-à-Pitre', 'Le Moule']);
  });

  test('is no customer’s to tell', async () => {
    expect((await ask('POST', '/api/network-events', mine, EVENT)).statusCode).toBe(403);
  });
});

test('the availability of lines is read by period, and nothing is judged before a period is over', async () => {
  expect((await ask('GET', '/api/network-availability', agent)).json()).toEqual({ periods: [] });
  await judgeAvailability(database.db, context, { asOf: civilDate('2026-04-01') });
  const { periods } = (await ask('GET', '/api/network-availability', agent)).json<{ periods: object[] }>();
  // An hour and a half of the 744 hours of March: 0.20 %.
  expect(periods[0]).toMatchObject({ from: '2026-03-01', to: '2026-03-31', lines: 1, missed: 0 });
  const lines = await ask('GET', '/api/network-availability/2026-03-01/lines', agent);
  expect(lines.json()).toMatchObject({ lines: [{ accountId, agreementId, respected: true }], next: null });
  const missed = await ask('GET', '/api/network-availability/2026-03-01/lines?missed=true', agent);
  expect(missed.json()).toEqual({ lines: [], next: null });
});

describe('a ticket', () => {
  test('is opened by the customer, looked after by a team, and resolved by an integrator', async () => {
    const url = `/api/me/agreements/${agreementId}/trouble-tickets`;
    const body = { total: false, description: 'Débit très bas' };
    const shown = await ask('POST', `${url}?preview=true`, mine, body);
    expect([shown.statusCode, shown.json<{ preview: boolean }>().preview]).toEqual([200, true]);
    expect((await ask('POST', url, mine, body)).statusCode).toBe(200);
    const { tickets } = (await ask('GET', '/api/trouble-tickets?team=technical', agent)).json<{
      tickets: { id: string; description: string; version: number }[];
    }>();
    const ticket = tickets.find(({ description }) => description === 'Débit très bas')!;
    const desk = await ask(
      'POST',
      `/api/trouble-tickets/${ticket.id}/desk`,
      { ...agent, 'if-match': '"1"' },
      {
        team: 'network',
        note: 'Mesure demandée',
      },
    );
    expect(desk.statusCode).toBe(200);
    const path = `/tmf-api/troubleTicket/v4/troubleTicket/${ticket.id}`;
    const read = (await ask('GET', path, agent)).json<{ status: string; note: { text: string }[]; severity: string }>();
    expect([read.status, read.severity, read.note.map(({ text }) => text)]).toEqual([
      'inProgress',
      'minor',
      ['Mesure demandée'],
    ]);
    const patched = await ask('PATCH', path, agent, { status: 'resolved' });
    expect([patched.statusCode, patched.json<{ status: string }>().status]).toEqual([200, 'closed']);
    const read2 = (await ask('GET', `/api/trouble-tickets/${ticket.id}`, agent)).json();
    expect(read2).toMatchObject({ accountId, team: 'network', interruption: { total: false, event: null } });
    expect(read2).toMatchObject({ notes: [{ text: 'Mesure demandée', at: '2026-03-02T10:00:00-04:00' }] });
  });

  test('is opened by an integrator, and listed', async () => {
    const made = await ask('POST', '/tmf-api/troubleTicket/v4/troubleTicket', agent, {
      description: 'Plus rien',
      severity: 'critical',
      ticketType: 'no-service',
      relatedEntity: [{ id: agreementId, role: 'agreement', '@referredType': 'Agreement' }],
    });
    expect([made.statusCode, made.json<{ ticketType: string }>().ticketType]).toEqual([201, 'service-restoration']);
    const list = await ask('GET', '/tmf-api/troubleTicket/v4/troubleTicket', agent);
    expect(list.json<{ id: string }[]>().map(({ id }) => id)).toContain(made.json<{ id: string }>().id);
    const of = async (query: string) =>
      (await ask('GET', `/api/trouble-tickets?open=true&${query}`, agent)).json<{ tickets: { id: string }[] }>()
        .tickets;
    expect((await of('severity=critical')).map(({ id }) => id)).toEqual([made.json<{ id: string }>().id]);
    expect(await of('assignee=nobody')).toHaveLength((await of('')).length);
    expect(await of('assignee=Ana')).toEqual([]);
    expect(await of('late=true')).toEqual([]);
  });
});
