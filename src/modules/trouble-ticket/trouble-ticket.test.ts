import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { activateAgreement } from '../agreement/index.ts';
import { dueObligations } from '../obligation/index.ts';
import { casesOf, openCase, tellFacts } from '../process-flow/index.ts';
import { lineOf, numbersOf } from '../resource-inventory/index.ts';
import {
  adoptReportedCases,
  availabilityOf,
  cancelPlannedWork,
  changeDesk,
  countLinesOf,
  declareNetworkEvent,
  endNetworkEvent,
  interruptionsOf,
  judgeAvailability,
  networkEventOf,
  reportTrouble,
  restoreTrouble,
  spreadNetworkEvents,
  ticketWork,
  ticketOf,
  ticketStatus,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const at = (text: string): void => clock.set(text);
const spread = () => spreadNetworkEvents(database.db, context);

interface Someone {
  readonly accountId: string;
  readonly agreementId: string;
}

async function subscriber(name: string): Promise<Someone> {
  at('2026-01-05T14:00:00Z');
  const { agreement } = await run((tx) => someSubscriber(tx, context, {}, name));
  at('2026-01-12T14:00:00Z');
  const facts = { agreementId: agreement.id, lineConnectedOn: civilDate('2026-01-12') };
  valueOf(await run((tx) => activateAgreement(tx, context, { ...facts, equipmentPluggedOn: civilDate('2026-01-12') })));
  return { accountId: agreement.accountId, agreementId: agreement.id };
}

const casesOfSomeone = ({ accountId }: Someone) => run((tx) => casesOf(tx, accountId));
const outage = (change: object = {}) => ({
  kind: 'outage' as const,
  reference: 'RES-1',
  communes: ['pointe a pitre'],
  startsAt: instant('2026-03-02T08:00:00-04:00'),
  ...change,
});

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('an outage of the network', () => {
  let one: Someone;
  let other: Someone;
  beforeAll(async () => {
    one = await subscriber('Un');
    other = await subscriber('Deux');
  });

  it('opens a case for every line of the commune, however its name is written, once', async () => {
    at('2026-03-02T13:00:00Z');
    const declared = valueOf(await run((tx) => declareNetworkEvent(tx, context, outage())));
    expect(await spread()).toEqual({ lines: 2, failed: 0 });
    const again = valueOf(await run((tx) => declareNetworkEvent(tx, context, outage())));
    expect(again.id).toBe(declared.id);
    expect(await spread()).toEqual({ lines: 0, failed: 0 });
    const [flow, ...more] = await casesOfSomeone(one);
    expect(more).toEqual([]);
    expect([flow!.procedure, flow!.state]).toEqual(['service-restoration', 'interrupted']);
    const due = await run((tx) => dueObligations(tx, { accountId: one.accountId, agreementId: one.agreementId }));
    // Twelve working days (Monday to Saturday) after Monday 2 March: the 16th.
    expect(due.filter(({ kind }) => kind === 'service-restoration').map((it) => isoDate(it.dueOn))).toEqual([
      '2026-03-16',
    ]);
  });

  it('is the ticket of a customer who reports it, at the desk of the technical team', async () => {
    const told = { agreementId: one.agreementId, total: true, description: 'Plus rien' };
    const report = valueOf(await run((tx) => reportTrouble(tx, context, told)));
    expect(report.eventId).not.toBeNull();
    expect(await casesOfSomeone(one)).toHaveLength(1);
    const [first] = (await run((tx) => ticketWork(tx, { team: 'technical', limit: 10 }))).tickets;
    expect([first!.flow.id, first!.desk.severity, ticketStatus(first!)]).toEqual([
      report.processFlow.id,
      'major',
      'inProgress',
    ]);
  });

  it('refuses an end to come or before the start', async () => {
    const event = (await run((tx) => interruptionsOf(tx, one.accountId)))[0]!.eventId!;
    const end = (restoredAt: string) =>
      run((tx) => endNetworkEvent(tx, context, { eventId: event, restoredAt: instant(restoredAt) }));
    expect(codeOf(await end('2026-03-01T08:00:00-04:00'))).toBe('network-event/end-before-start');
    expect(codeOf(await end('2026-03-20T08:00:00-04:00'))).toBe('network-event/end-to-come');
  });

  it('tells each case when the service is back, and gives the days back to whoever asks', async () => {
    at('2026-03-03T20:00:00Z');
    const eventId = (await run((tx) => interruptionsOf(tx, one.accountId)))[0]!.eventId!;
    const restoredAt = instant('2026-03-03T15:00:00-04:00');
    valueOf(await run((tx) => endNetworkEvent(tx, context, { eventId, restoredAt })));
    expect(await spread()).toEqual({ lines: 2, failed: 0 });
    expect((await run((tx) => networkEventOf(tx, eventId)))!.phase).toBeNull();
    const [flow] = await casesOfSomeone(one);
    expect(flow!.shown.claims.map(({ fact }) => fact)).toEqual(['refundRequested']);
    const asked = valueOf(
      await run((tx) => tellFacts(tx, context, { processFlowId: flow!.id, facts: { refundRequested: true } })),
    );
    // Two days of March at 64.90 a month: 64.90 x 2 / 31 = 4.187.
    expect(asked.charges.map(({ code, amountInclTax, credit }) => [code, amountInclTax, credit])).toEqual([
      ['REFUND-INTERRUPTION', '4.19', true],
    ]);
  });

  it('counts for the availability of the month, which is owed to whoever reported it', async () => {
    at('2026-03-31T14:00:00Z');
    const judge = (day: string) => judgeAvailability(database.db, context, { asOf: civilDate(day) });
    expect(await judge('2026-03-31')).toEqual({ judged: 0, below: 0 });
    at('2026-04-01T14:00:00Z');
    expect(await judge('2026-04-01')).toEqual({ judged: 2, below: 2 });
    expect(await judge('2026-04-01')).toEqual({ judged: 0, below: 0 });
    // 31 hours of the 744 of March: 713 / 744 = 95.83 %, when 97 % is promised.
    const [month] = await run((tx) => availabilityOf(tx, one.accountId));
    expect([isoDate(month!.from), isoDate(month!.to), month!.percent, month!.respected]).toEqual([
      '2026-03-01',
      '2026-03-31',
      '95.83',
      false,
    ]);
    const [claimed] = await casesOfSomeone(one);
    // 64.90 x 31 / 744 = 2.704.
    expect([claimed!.procedure, claimed!.done.charges.map(({ amount }) => amount)]).toEqual([
      'availability',
      ['-2.70'],
    ]);
    // Nobody reported it on the other line: nothing is owed there, and no case is opened.
    expect((await casesOfSomeone(other)).map(({ procedure }) => procedure)).toEqual(['service-restoration']);
    expect((await run((tx) => availabilityOf(tx, other.accountId)))[0]!.processFlowId).toBeNull();
  });
});

describe('work that is planned', () => {
  const work = (change: object = {}) => ({
    kind: 'planned-work' as const,
    reference: 'TRAV-1',
    communes: ['Pointe-à-Pitre'],
    startsAt: instant('2026-05-05T01:00:00-04:00'),
    endsAt: instant('2026-05-05T05:00:00-04:00'),
    ...change,
  });

  it('needs a place and an end', async () => {
    at('2026-05-01T14:00:00Z');
    const declare = (change: object) => run((tx) => declareNetworkEvent(tx, context, work(change)));
    expect(codeOf(await declare({ communes: [] }))).toBe('network-event/no-area');
    expect(codeOf(await declare({ endsAt: undefined }))).toBe('network-event/end-before-start');
    expect(codeOf(await declare({ lines: ['+590590999999'] }))).toBe('network-event/unknown-line');
  });

  it('reaches the lines listed alone, stops and goes on, and is called off before it begins only', async () => {
    const lone = await subscriber('Trois');
    at('2026-05-01T14:00:00Z');
    const [number] = await run((tx) => numbersOf(tx, lone));
    expect(await run((tx) => lineOf(tx, number!.e164, clock.now()))).toBeDefined();
    const lines = { communes: [], lines: [number!.e164] };
    const event = valueOf(await run((tx) => declareNetworkEvent(tx, context, work(lines))));
    const stopped = AbortSignal.abort();
    expect(await spreadNetworkEvents(database.db, context, { signal: stopped })).toEqual({ lines: 0, failed: 0 });
    expect(await spread()).toEqual({ lines: 1, failed: 0 });
    expect(await run((tx) => countLinesOf(tx, event.id))).toMatchObject({ lines: 1, toldLate: 0 });
    valueOf(await run((tx) => cancelPlannedWork(tx, context, { eventId: event.id })));
    await spread();
    expect(await run((tx) => countLinesOf(tx, event.id))).toMatchObject({ lines: 0, toldLate: 0 });
    expect(codeOf(await run((tx) => cancelPlannedWork(tx, context, { eventId: event.id })))).toBe('network-event/over');
    const other = valueOf(await run((tx) => declareNetworkEvent(tx, context, work({ ...lines, reference: 'TRAV-2' }))));
    at('2026-05-05T05:30:00Z');
    expect(codeOf(await run((tx) => cancelPlannedWork(tx, context, { eventId: other.id })))).toBe(
      'network-event/begun',
    );
  });
});

describe('a line that cannot be reached', () => {
  it('is noted with its reason and stops no other', async () => {
    const lines = [await subscriber('Cinq'), await subscriber('Six'), await subscriber('Sept')];
    at('2026-08-03T14:00:00Z');
    const broken = lines[1]!.agreementId;
    await run((tx) => sql`update agreement set terms_version = 'none' where id = ${broken}::uuid`.execute(tx));
    const place = {
      reference: 'RES-9',
      startsAt: instant('2026-08-03T08:00:00-04:00'),
      communes: [],
      technologies: ['fibre'],
    };
    const event = valueOf(await run((tx) => declareNetworkEvent(tx, context, outage(place))));
    expect((await spread()).failed).toBe(1);
    const after = (await run((tx) => networkEventOf(tx, event.id)))!;
    expect([after.phase, after.failures.map(({ agreementId }) => agreementId)]).toEqual([null, [broken]]);
    expect((await run((tx) => countLinesOf(tx, event.id))).lines).toBe(after.reached - 1);
    for (const line of [lines[0]!, lines[2]!])
      expect((await casesOfSomeone(line)).map(({ state }) => state)).toEqual(['interrupted']);
  });
});

describe('a ticket of one customer', () => {
  it('is taken in, given to a team, noted, and restored', async () => {
    const lone = await subscriber('Quatre');
    at('2026-06-01T14:00:00Z');
    const trouble = { agreementId: lone.agreementId, total: true, description: 'Box éteinte' };
    const { processFlow: flow } = valueOf(await run((tx) => reportTrouble(tx, context, trouble)));
    const again = valueOf(await run((tx) => reportTrouble(tx, context, trouble)));
    expect(again.processFlow.id).toBe(flow.id);
    const change = { ticketId: flow.id, team: 'network' as const, assignee: 'agent', note: 'Armoire 12', ifVersion: 1 };
    const given = valueOf(await run((tx) => changeDesk(tx, context, change)));
    expect([given.desk.team, given.desk.notes.map(({ text }) => text), given.desk.version]).toEqual([
      'network',
      ['Armoire 12'],
      2,
    ]);
    expect(codeOf(await run((tx) => changeDesk(tx, context, change)))).toBe('trouble-ticket/changed-meanwhile');
    at('2026-06-02T14:00:00Z');
    const restored = { processFlowId: flow.id, restoredAt: instant('2026-06-02T09:00:00-04:00') };
    valueOf(await run((tx) => restoreTrouble(tx, context, restored)));
    expect(codeOf(await run((tx) => restoreTrouble(tx, context, restored)))).toBe('trouble-ticket/no-interruption');
    expect(ticketStatus((await run((tx) => ticketOf(tx, flow.id)))!)).toBe('resolved');
  });

  it('counts for availability when the customer opened the case of the contract instead', async () => {
    const lone = await subscriber('Neuf');
    at('2026-06-15T14:00:00Z');
    const facts = { reportedOn: '2026-06-15', interruptedFrom: '2026-06-13', totalInterruption: true };
    const asked = { agreementId: lone.agreementId, procedure: 'service-restoration', facts };
    const { processFlow: flow } = valueOf(await run((tx) => openCase(tx, context, asked)));
    expect(await adoptReportedCases(database.db, context)).toBe(1);
    expect(await adoptReportedCases(database.db, context)).toBe(0);
    at('2026-06-16T14:00:00Z');
    valueOf(await run((tx) => tellFacts(tx, context, { processFlowId: flow.id, facts: { restoredOn: '2026-06-15' } })));
    at('2026-07-01T14:00:00Z');
    await judgeAvailability(database.db, context, { asOf: civilDate('2026-07-01') });
    // From the start of the 13th to the end of the 15th: 72 of the 720 hours of June are lost, nine tenths are left.
    const [month] = await run((tx) => availabilityOf(tx, lone.accountId));
    expect([month!.percent, month!.respected]).toEqual(['90.00', false]);
    // 64.90 x 72 / 720.
    const [claim] = await casesOfSomeone(lone);
    expect([claim!.procedure, claim!.done.charges.map(({ amount }) => amount)]).toEqual(['availability', ['-6.49']]);
  });

  it('ends with what was told of its case, so that a month is never counted as lost for it', async () => {
    const lone = await subscriber('Huit');
    at('2026-06-10T14:00:00Z');
    const trouble = { agreementId: lone.agreementId, total: true, description: 'Plus rien' };
    const { processFlow: flow } = valueOf(await run((tx) => reportTrouble(tx, context, trouble)));
    at('2026-06-11T14:00:00Z');
    const told = { processFlowId: flow.id, facts: { restoredOn: '2026-06-10' } };
    valueOf(await run((tx) => tellFacts(tx, context, told)));
    at('2026-07-01T14:00:00Z');
    await judgeAvailability(database.db, context, { asOf: civilDate('2026-07-01') });
    // From 10:00 to the end of that day: 14 of the 720 hours of June, 706 / 720 = 98.05 %.
    const [month] = await run((tx) => availabilityOf(tx, lone.accountId));
    expect([month!.percent, month!.respected]).toEqual(['98.05', true]);
  });
});
