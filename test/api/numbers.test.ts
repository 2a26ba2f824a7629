import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { issueRio, rioFault } from '../../src/formats/rio.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { changeSettings } from '../../src/modules/account/index.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import type { ActionOutcome } from '../../src/modules/customer/shapes/action.ts';
import type { NumbersPage, PortingDetail, PortingList } from '../../src/modules/customer/shapes/numbers.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let agent: Record<string, string>;
let mine: Record<string, string>;
let theirs: Record<string, string>;
let first: BilledCustomer;
const clock = testClock();
const context = { ...testContext(), clock };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  const both = await billedCustomers(database, clock, context, 'Valmy', 'Nestor');
  first = both[0]!;
  await inTransaction(database.db, context, (tx) =>
    changeSettings(tx, context, civilDate('2020-01-01'), { operatorCode: 'Z9' }),
  );
  api = await testApi(database, [customerRoutes], { clock });
  agent = await api.signedIn({ roles: ['call-centre'] });
  mine = await api.signedIn({ roles: ['customer'], customerId: first.customerNumber });
  theirs = await api.signedIn({ roles: ['customer'], customerId: both[1]!.customerNumber });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const post = (url: string, payload: object, headers: Record<string, string>, version?: number) =>
  api.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  });
const numbers = async (headers = mine): Promise<NumbersPage> =>
  (await api.app.inject({ url: '/api/me/numbers', headers })).json<NumbersPage>();
const figure = (outcome: ActionOutcome, name: string) => outcome.figures.find((one) => one.name === name)?.value;
const last = async (): Promise<PortingDetail> => (await numbers()).portings[0]!;

describe('the RIO of a line', () => {
  test('is given to its customer at the first asking, and stays the same', async () => {
    const number = (await numbers()).lines[0]!.number;
    const { rio } = (await post('/api/me/rio', { number }, mine)).json<{ rio: string }>();
    expect(rio).toMatch(/^Z9F/);
    expect(rioFault(rio, number)).toBeUndefined();
    expect((await post('/api/me/rio', { number }, mine)).json()).toMatchObject({ rio });
    expect((await numbers()).lines[0]!.rio).toBe(rio);
  });

  test('is not given to anybody else', async () => {
    const number = (await numbers()).lines[0]!.number;
    const answer = await post('/api/me/rio', { number }, theirs);
    expect(answer.json()).toMatchObject({ code: 'number-portability/no-such-line' });
  });
});

describe('a RIO that is being typed', () => {
  test.each([
    [issueRio('01', 'F', 'ABC123', '0590777777'), '0590 77 77 77', { valid: true, operator: '01', field: null }],
    ['01FABC123AAA', '0590777777', { valid: false, field: 'rio' }],
    ['01F', '0590777777', { valid: false, operator: null, field: 'rio' }],
    [issueRio('01', 'P', 'ABC123', '0690777777'), '0590777777', { valid: false, field: 'rio' }],
    ['01FABC123AAA', '59077', { valid: false, field: 'number' }],
  ])('is judged with its number: %s, %s', async (rio, number, told) => {
    expect((await post('/api/me/rio-check', { rio, number }, mine)).json()).toMatchObject(told);
    expect((await post('/api/rio-check', { rio, number }, agent)).json()).toMatchObject(told);
  });

  test('the contract tells what it says of the RIO, and that a number may be brought along', async () => {
    const [right] = (await numbers()).rights;
    expect(right).toMatchObject({ agreementId: first.agreementId, portIn: true });
    expect(right!.rioWhy.clauses).toEqual(['livebox-ag/annex3.3.1.operator-identity']);
  });
});

describe('a number brought along', () => {
  const number = '+590590777777';
  const body = { number, rio: issueRio('01', 'F', 'ABC123', '0590777777'), mandate: true };

  test('is asked for by the customer; shown before, it keeps nothing', async () => {
    const url = `/api/me/agreements/${first.agreementId}/port-in`;
    const shown = (await post(`${url}?preview=true`, body, mine)).json<ActionOutcome>();
    expect([shown.preview, figure(shown, 'portingState')]).toEqual([true, 'sent']);
    expect((await numbers()).portings).toEqual([]);
    expect((await post(url, { ...body, rio: '01FABC123AAA' }, mine)).json()).toMatchObject({
      code: 'number-portability/rio-wrong',
    });
    expect((await post(url, { ...body, mandate: false }, mine)).json()).toMatchObject({
      code: 'number-portability/mandate-missing',
    });
    expect((await post(url, body, theirs)).statusCode).toBe(404);
    const done = (await post(url, body, mine)).json<ActionOutcome>();
    expect(figure(done, 'portingState')).toBe('sent');
    expect((await last()).why?.clauses).toContain('livebox-ag/annex3.2.3.deadline');
  });

  test('is told until when it may be cancelled, and what a day of lateness would give', async () => {
    const { foreseen, dates, moves, due } = await last();
    // Asked on Tuesday 3 February: until the next working day.
    expect(foreseen.cancellation).toMatchObject({ possible: true, lastDay: '2026-02-04', reason: null });
    expect(foreseen.cancellation!.why.clauses).toContain('livebox-ag/annex3.2.4.deadline');
    // One fifth of 64.90 for a day.
    expect(foreseen.delay).toMatchObject({ late: false, amount: '12.98', reason: null });
    expect(dates.map((one) => [one.name, one.on.value])).toEqual([
      ['requested', '2026-02-03'],
      ['sent', '2026-02-03'],
      ['expected', '2026-02-06'],
    ]);
    expect(dates.at(-1)!.on.why.clauses).toContain('livebox-ag/annex3.2.3.deadline');
    expect(moves).toEqual(['answer', 'loss', 'claim', 'cancellation']);
    expect(due.map((one) => one.kind)).toEqual(['port-in-answer']);
  });

  test('is found in the list by direction, state and the digits of its number', async () => {
    const found = async (query: string): Promise<number> =>
      (await api.app.inject({ url: `/api/portings?${query}`, headers: agent })).json<PortingList>().portings.length;
    expect(await found('direction=in&state=sent')).toBe(1);
    expect(await found('number=0590 77 77')).toBe(1);
    expect([await found('direction=out'), await found('state=late'), await found('number=0590888')]).toEqual([0, 0, 0]);
  });

  test('gets its day from the answer, with its clauses; an agent who read before somebody else is refused', async () => {
    const { id, version } = await last();
    const url = `/api/portings/${id}/answer`;
    expect((await post(url, { answer: 'accepted' }, agent, version + 1)).json()).toMatchObject({
      code: 'number-portability/changed-meanwhile',
    });
    clock.advance(60_000);
    const done = (await post(url, { answer: 'accepted' }, agent, version)).json<ActionOutcome>();
    const day = done.figures.find((one) => one.name === 'scheduledOn')!;
    expect(day.why?.clauses).toContain('livebox-ag/annex3.2.3.deadline');
    const page = await api.app.inject({ url: `/api/portings/${id}`, headers: agent });
    expect(page.json<{ messages: { kind: string }[] }>().messages.map((one) => one.kind)).toEqual([
      'port-in-request',
      'port-in-scheduled',
    ]);
    const running = await api.app.inject({ url: '/api/portings', headers: agent });
    expect(running.json<PortingList>().portings.map((one) => one.id)).toEqual([id]);
  });

  test('takes the place of the number of the line, which rests', async () => {
    const { id, version } = await last();
    await post(`/api/portings/${id}/ported`, {}, agent, version);
    const { lines, portings } = await numbers();
    expect(portings[0]).toMatchObject({ state: 'done', over: true });
    expect(lines.map((one) => [one.state, one.portedIn])).toEqual([
      ['quarantine', false],
      ['assigned', true],
    ]);
  });
});

describe('a number that another operator asks for', () => {
  test('is refused with a RIO that is not the line’s, and accepted with the right one', async () => {
    const number = '+590590777777';
    const url = '/api/portings/port-out';
    const { rio } = (await post('/api/me/rio', { number }, mine)).json<{ rio: string }>();
    const asked = { number, otherOperator: '02' };
    const wrong = (await post(url, { ...asked, rio: 'Z9FAAAAAAAAA' }, agent)).json<ActionOutcome>();
    expect([figure(wrong, 'portingState'), figure(wrong, 'reason')]).toEqual(['refused', 'rio-wrong']);
    const right = (await post(url, { ...asked, rio }, agent)).json<ActionOutcome>();
    expect(figure(right, 'portingState')).toBe('scheduled');
    const again = (await post(url, { ...asked, rio }, agent)).json<ActionOutcome>();
    expect(figure(again, 'reason')).toBe('port-already-running');
  });
});
