import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billedCustomers } from '../../../test/support/billed-customer.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';
import { euros, moneyText } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { AssistanceOutcome } from '../../terms/model/life-assistance.ts';
import type { Figure } from '../../terms/model/figure.ts';
import type { Money } from '../../kernel/money.ts';
import { packOf } from '../../terms/decide.ts';
import { accountOf, changeSettings } from '../account/index.ts';
import { chargesNamed, previewBill } from '../customer-bill/index.ts';
import { messageBody, messagesOf } from '../communication/index.ts';
import { documentsOf } from '../document/index.ts';
import { sellUnder } from '../product-catalog/index.ts';
import {
  acceptAssistance,
  answerComplaint,
  answerStudy,
  type AssistanceCase,
  assistanceCase,
  assistanceLifeOf,
  askOnly,
  callbackSlots,
  endAssistance,
  endHomeVisit,
  enterCode,
  issueCode,
  joinSession,
  openAssistance,
  openComplaint,
  type OpenCaseInput,
  planCallback,
  priceListOf,
  readSignals,
  sendSignal,
  sharingSessionsOf,
  startAssistance,
  stopSession,
  withdrawAssistance,
} from './index.ts';

/** What the operator asks for a visit at home. */
const HOME = { homeVisitResidential: '79.90', homeVisitProfessional: '95.00' };

let database: ThrowawayDatabase;
let accountId: string;
let number: string;
const clock = testClock();
const context: Context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  const [customer] = await billedCustomers(database, clock, context, 'Assistee');
  accountId = customer!.accountId;
  number = (await run((tx) => accountOf(tx, accountId)))!.number;
  await run((tx) => changeSettings(tx, context, civilDate('2026-02-01'), HOME));
});
afterAll(() => database.drop());

const WINDOWS = {
  platform: 'windows',
  osVersion: '7',
  internetOperational: true,
  configurationCompliant: true,
  installationMediaMissing: false,
  equipmentFromOperator: true,
  backupDone: true,
} as const;

function asked(services: readonly string[], change: Partial<OpenCaseInput> = {}): OpenCaseInput {
  return {
    accountId,
    channel: 'phone',
    description: 'Rien ne marche',
    services,
    equipment: WINDOWS,
    identity: { identifier: 'C1', userNumber: number },
    ...change,
  };
}

const open = (services: readonly string[], change: Partial<OpenCaseInput> = {}) =>
  run((tx) => openAssistance(tx, context, asked(services, change)));

/** A case in the hands of a technician, the clock at Wednesday 4 February 2026, 10:00 in Guadeloupe. */
async function begun(
  services: readonly string[],
  change: Partial<OpenCaseInput> = {},
  earlyStart = false,
): Promise<AssistanceCase> {
  clock.set('2026-02-04T14:00:00Z');
  return run(async (tx) => {
    const { assisted } = valueOf(await openAssistance(tx, context, asked(services, change)));
    const on = { caseId: assisted.id };
    valueOf(await acceptAssistance(tx, context, { ...on, backupAcknowledged: false, earlyStart }));
    return valueOf(await startAssistance(tx, context, { ...on, technician: 'tech' })).assisted;
  });
}

const end = (one: AssistanceCase, ...outcomes: AssistanceOutcome[]) =>
  run((tx) => endAssistance(tx, context, { caseId: one.id, outcomes, report: 'Fait' }));

describe('help at a distance', () => {
  test('is given only by an operator that sells it', async () => {
    expect(codeOf(await open(['RES-WIFI']))).toBe('assistance/not-offered');
    await run(async (tx) =>
      valueOf(await sellUnder(tx, context, { pack: 'assistance', from: civilDate('2026-02-01') })),
    );
  });

  test('shows the price list of the segment, as the bill will follow it', () => {
    const list = priceListOf('assistance', '2014-06', 'residential').map((one) => [one.code, moneyText(one.price)]);
    expect(list).toHaveLength(9);
    expect(list).toContainEqual(['RES-VIRUS', '29.00']);
    expect(priceListOf('assistance', '2014-06', 'professional')).toHaveLength(16);
  });

  test('asks who calls: without their number, or with another’s, nothing is opened', async () => {
    const refused = async (identity: OpenCaseInput['identity']) => codeOf(await open(['RES-WIFI'], { identity }));
    expect(await refused({ identifier: 'C1' })).toBe('assistance/unidentified');
    expect(await refused({ identifier: 'C1', userNumber: '12345' })).toBe('assistance/user-number');
    expect(await refused({ identifier: 'C1', userNumber: '000000018' })).toBe('assistance/other-account');
    expect(codeOf(await open(['PRO-AIDE']))).toBe('assistance/service');
  });

  test('refuses equipment that the contract does not serve, and keeps the request with its reason', async () => {
    const { assisted } = valueOf(await open(['RES-AIDE'], { equipment: { ...WINDOWS, osVersion: '11' } }));
    expect([assisted.state, assisted.refusal?.code]).toEqual(['refused', 'unsupported-os-version']);
  });

  test('on a Mac waits for a study, answered within four hours, and shows no screen', async () => {
    clock.set('2026-02-04T14:00:00Z');
    const equipment = { ...WINDOWS, platform: 'macos', osVersion: '10.15' } as const;
    const { assisted, due } = valueOf(await open(['RES-AIDE'], { equipment }));
    expect([assisted.state, due.map((one) => one.kind)]).toEqual([
      'to-study',
      ['assistance-study', 'assistance-callback'],
    ]);
    expect(assisted.studyDueAt).toBe(instant('2026-02-04T18:00:00Z'));
    clock.set('2026-02-04T18:00:01Z');
    const studied = valueOf(await run((tx) => answerStudy(tx, context, { caseId: assisted.id, feasible: true })));
    expect([studied.assisted.state, studied.assisted.studyLate]).toEqual(['to-accept', true]);
    const accept = { caseId: assisted.id, backupAcknowledged: false, earlyStart: false };
    valueOf(await run((tx) => acceptAssistance(tx, context, accept)));
    expect(codeOf(await run((tx) => issueCode(tx, context, { caseId: assisted.id })))).toBe(
      'assistance/no-screen-sharing',
    );
  });

  test('begins only once the customer knows what not having saved their data means', async () => {
    const { assisted } = valueOf(await open(['RES-AIDE'], { equipment: { ...WINDOWS, backupDone: false } }));
    const accept = (backupAcknowledged: boolean) =>
      run((tx) => acceptAssistance(tx, context, { caseId: assisted.id, backupAcknowledged, earlyStart: false }));
    expect(codeOf(await accept(false))).toBe('assistance/backup-not-acknowledged');
    expect(valueOf(await accept(true)).assisted.state).toBe('to-call');
  });
});

describe('the callback', () => {
  test('is agreed within 72 hours, on days and at hours that the contract has, by a technician who is free', async () => {
    // Friday 6 February 2026, 10:00 in Paris: 72 hours without the Sunday end on Tuesday 10 at 10:00.
    clock.set('2026-02-06T09:00:00Z');
    const two = await Promise.all(['RES-WIFI', 'RES-AIDE'].map((code) => open([code])));
    const [first, other] = two.map((one) => valueOf(one).assisted);
    for (const { id: caseId } of [first!, other!])
      valueOf(
        await run((tx) => acceptAssistance(tx, context, { caseId, backupAcknowledged: false, earlyStart: false })),
      );
    expect(first!.callbackBy).toBe(instant('2026-02-10T09:00:00Z'));
    const plan = (caseId: string, at: string) =>
      run((tx) => planCallback(tx, context, { caseId, at: instant(at), technician: 'tech' }));
    expect(codeOf(await plan(first!.id, '2026-02-08T10:00:00Z'))).toBe('assistance/callback-refused');
    expect(codeOf(await plan(first!.id, '2026-02-07T20:00:00Z'))).toBe('assistance/callback-refused');
    expect(codeOf(await plan(first!.id, '2026-02-10T09:00:01Z'))).toBe('assistance/callback-refused');
    expect(valueOf(await plan(first!.id, '2026-02-10T09:00:00Z')).assisted.technician).toBe('tech');
    expect(codeOf(await plan(other!.id, '2026-02-10T08:30:00Z'))).toBe('assistance/technician-busy');
    const query = { caseId: other!.id, technician: 'tech', most: 200 };
    const slots = await run((tx) => callbackSlots(tx, context, query));
    expect(slots.filter((slot) => slot.taken).map(({ at }) => at)).toEqual([
      instant('2026-02-10T08:30:00Z'),
      instant('2026-02-10T09:00:00Z'),
    ]);
    expect(slots.some(({ at }) => at >= instant('2026-02-07T20:00:00Z') && at < instant('2026-02-09T07:00:00Z'))).toBe(
      false,
    );
  });
});

describe('the bill', () => {
  test.each([
    ['a service that succeeds at its price', ['RES-WIFI'], ['success'], ['9.00']],
    ['nothing for one that failed', ['RES-AIDE'], ['failed'], []],
    ['virus removal whatever came of it', ['RES-VIRUS'], ['failed'], ['29.00']],
    ['nothing for virus removal that was not begun', ['RES-VIRUS'], ['not-performed'], []],
    [
      'each service on a line of its own',
      ['RES-AIDE', 'RES-VIRUS', 'RES-WIFI'],
      ['success', 'stopped-by-customer', 'failed'],
      ['49.00', '29.00'],
    ],
  ] as const)('carries %s', async (_title, services, outcomes, amounts) => {
    const one = await begun(services);
    const { assisted, charges } = valueOf(await end(one, ...outcomes));
    expect(charges.map((charge) => charge.amountInclTax)).toEqual(amounts);
    const kept = await run((tx) => chargesNamed(tx, accountId, assisted.chargeIds));
    expect(kept.map((charge) => [charge.agreement_id, moneyText(charge.amount), charge.pack]).sort()).toEqual(
      amounts.map((amount) => [one.agreementId, amount, 'assistance']).sort(),
    );
    expect(kept.every((charge) => charge.decision_id !== null && charge.because.includes('assistance/5.a'))).toBe(true);
  });

  test('waits for a visit at home, which alone is then billed', async () => {
    const one = await begun(['RES-VIRUS', 'RES-WIFI']);
    const homeVisit = { at: instant('2026-02-12T14:00:00Z') };
    const booked = valueOf(
      await run((tx) =>
        endAssistance(tx, context, { caseId: one.id, outcomes: ['failed', 'success'], report: 'À voir', homeVisit }),
      ),
    );
    expect([booked.assisted.state, booked.charges]).toEqual(['visit-booked', []]);
    const done = valueOf(await run((tx) => endHomeVisit(tx, context, { caseId: one.id, performed: true })));
    expect(done.charges.map((charge) => [charge.code, charge.amountInclTax])).toEqual([['ASSISTANCE-HOME', '79.90']]);
  });

  test('has no visit at home while the operator has settled no price for it, which the contract leaves to it', async () => {
    const one = await begun(['RES-WIFI']);
    const input = { caseId: one.id, outcomes: ['failed'] as const, report: 'À voir' };
    const none = { homeVisitResidential: '' };
    const done = await run(async (tx) => {
      await changeSettings(tx, context, civilDate('2026-02-01'), none);
      const refused = await endAssistance(tx, context, { ...input, homeVisit: { at: clock.now() } });
      await changeSettings(tx, context, civilDate('2026-02-01'), HOME);
      return refused;
    });
    expect(codeOf(done)).toBe('assistance/no-home-visit');
  });

  test('of a visit that never took place is that of the intervention', async () => {
    const one = await begun(['RES-VIRUS']);
    const homeVisit = { at: instant('2026-02-12T15:00:00Z') };
    const input = { caseId: one.id, outcomes: ['failed'] as const, report: 'À voir', homeVisit };
    valueOf(await run((tx) => endAssistance(tx, context, input)));
    const done = valueOf(await run((tx) => endHomeVisit(tx, context, { caseId: one.id, performed: false })));
    expect(done.charges.map((charge) => charge.amountInclTax)).toEqual(['29.00']);
  });

  test('no visit at home follows what has succeeded', async () => {
    const one = await begun(['RES-WIFI']);
    const homeVisit = { at: instant('2026-02-12T16:00:00Z') };
    const input = { caseId: one.id, outcomes: ['success'] as const, report: 'Fait', homeVisit };
    expect(await run((tx) => endAssistance(tx, context, input))).toMatchObject({
      failure: { code: 'decision/faulty-facts', field: 'homeVisit' },
    });
  });

  test('is told by e-mail with the day and the amount, and stands on the next bill of the subscription', async () => {
    const one = await begun(['RES-RESEAU']);
    valueOf(await end(one, 'success'));
    const sent = (await run((tx) => messagesOf(tx, accountId))).filter(
      (one) => one.template === 'assistance-confirmed',
    );
    const written = await Promise.all(sent.map(({ id }) => run((tx) => messageBody(tx, context, accountId, id))));
    const told = written.find((message) => message?.subject.includes(one.number));
    expect(told?.text).toMatch(/4.février.2026[^]*79,00/);
    const bill = await run((tx) => previewBill(tx, context, { accountId, asOf: civilDate('2026-02-04') }));
    expect(
      JSON.stringify(bill, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).toContain('Réseau domestique');
  });
});

describe('a code of screen sharing', () => {
  const parts = { clock, random: context.random };
  let address = 0;
  const enter = (code: string, consent = true) => {
    address += 1;
    return enterCode(database.db, parts, { code, consent, address: `10.0.0.${address}` });
  };

  test('opens one session with the customer’s consent, and only one', async () => {
    const one = await begun(['RES-AIDE']);
    const { code } = valueOf(await run((tx) => issueCode(tx, context, { caseId: one.id })));
    expect(codeOf(await enter('AAAA-AAAA'))).toBe('assistance/wrong-code');
    expect(codeOf(await enter(code.toLowerCase()))).toBe('assistance/wrong-code');
    expect(codeOf(await enter(code, false))).toBe('assistance/consent-missing');
    const { session, secret } = valueOf(await enter(code));
    expect(codeOf(await enter(code))).toBe('assistance/code-already-used');
    const customer = { sessionId: session.id, side: 'customer', secret } as const;
    const at = { sessionId: session.id };
    const joined = valueOf(await run((tx) => joinSession(tx, context, at)));
    expect([joined.again, joined.secret !== undefined]).toEqual([false, true]);
    const technician = { ...at, side: 'technician', watcher: context.actor, secret: joined.secret! } as const;
    valueOf(await run((tx) => sendSignal(tx, context, { ...customer, body: { description: 'offer' } })));
    expect(codeOf(await run((tx) => readSignals(tx, context, { ...customer, secret: 'other', after: 0 })))).toBe(
      'assistance-session/not-found',
    );
    const read = () => run(async (tx) => valueOf(await readSignals(tx, context, { ...technician, after: 0 })));
    expect(await read()).toMatchObject({ state: 'open', signals: [{ body: { description: 'offer' } }] });
    // The page is loaded again: the same browser of the same technician comes back, nobody else does.
    const came = await run((tx) => joinSession(tx, context, { ...at, secret: joined.secret! }));
    expect(valueOf(came).again).toBe(true);
    const other = { ...context, actor: 'agent:other@example.test' };
    expect(codeOf(await run((tx) => joinSession(tx, other, { ...at, secret: joined.secret! })))).toBe(
      'assistance/another-watches',
    );
    expect(codeOf(await run((tx) => joinSession(tx, context, at)))).toBe('assistance/another-watches');
    const spied = { ...technician, watcher: other.actor, after: 0 };
    expect(codeOf(await run((tx) => readSignals(tx, other, spied)))).toBe('assistance-session/not-found');
    const told = await run(async (tx) => valueOf(await readSignals(tx, context, { ...customer, after: 0 })));
    expect(told.signals.map(({ body }) => body)).toEqual([{ again: true }]);
    valueOf(await run((tx) => stopSession(tx, context, customer)));
    expect(codeOf(await run((tx) => joinSession(tx, context, { ...at, secret: joined.secret! })))).toBe(
      'assistance/session-ended',
    );
    expect(await read()).toMatchObject({ state: 'ended', endedBy: 'customer', signals: [] });
    expect(codeOf(await run((tx) => sendSignal(tx, context, { ...technician, body: {} })))).toBe(
      'assistance/session-ended',
    );
    expect(codeOf(await enter(code))).toBe('assistance/code-already-used');
  });

  test('is of no use after a quarter of an hour, nor once another was given', async () => {
    const one = await begun(['RES-AIDE']);
    const issue = async () => valueOf(await run((tx) => issueCode(tx, context, { caseId: one.id }))).code;
    const first = await issue();
    const second = await issue();
    expect(codeOf(await enter(first))).toBe('assistance/wrong-code');
    clock.set('2026-02-04T14:15:00Z');
    expect(codeOf(await enter(second))).toBe('assistance/wrong-code');
  });

  test('opened twice at once opens one session', async () => {
    const one = await begun(['RES-AIDE']);
    const { code } = valueOf(await run((tx) => issueCode(tx, context, { caseId: one.id })));
    const both = await Promise.all([enter(code), enter(code)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    const [session] = await run((tx) => sharingSessionsOf(tx, one.accountId, one.id));
    expect(session).toMatchObject({ opened: 1, endedAt: null });
  });

  test('guessed too often from one place must wait', async () => {
    const from = (code: string) => enterCode(database.db, parts, { code, consent: true, address: '10.9.9.9' });
    for (let i = 0; i < 5; i += 1) expect(codeOf(await from(`AAAA-AAA${i}`))).toBe('assistance/wrong-code');
    expect(codeOf(await from('AAAA-AAAA'))).toBe('assistance/too-many-attempts');
  });
});

describe('afterwards', () => {
  const papers = async () => (await run((tx) => documentsOf(tx, accountId))).map(({ title }) => title.fr);
  const written = async (template: string) => {
    const sent = (await run((tx) => messagesOf(tx, accountId))).find((one) => one.template === template)!;
    return (await run((tx) => messageBody(tx, context, accountId, sent.id)))?.text;
  };

  test.each([
    ['is charged apart when they had asked that it begin at once', true, [['ASSISTANCE-USAGE', false, '49.00']]],
    ['is free by law when they had not', false, []],
  ] as const)('a customer withdraws within 21 days and is refunded; what was done %s', async (_how, early, usage) => {
    const one = await begun(['RES-AIDE'], {}, early);
    valueOf(await end(one, 'success'));
    const withdraw = (on: string) =>
      run((tx) => withdrawAssistance(tx, context, { caseId: one.id, on: civilDate(on) }));
    clock.set('2026-02-26T14:00:00Z');
    expect(codeOf(await withdraw('2026-02-26'))).toBe('assistance/withdrawal-refused');
    // 4 February and 21 days: the 25th is the last.
    const { assisted, charges, due } = valueOf(await withdraw('2026-02-25'));
    expect(assisted.state).toBe('withdrawn');
    expect(charges.map((charge) => [charge.code, charge.credit, charge.amountInclTax])).toEqual([
      ['ASSISTANCE-REFUND', true, '49.00'],
      ...usage,
    ]);
    // 25 February and 14 days.
    expect(due.map((each) => each.dueOn)).toEqual(['2026-03-11']);
  });

  test('a complaint is discussed first; a harm is judged by the contract', async () => {
    const one = await begun(['RES-AIDE'], { equipment: { ...WINDOWS, backupDone: true } });
    valueOf(await end(one, 'failed'));
    const { complaint } = valueOf(
      await run((tx) => openComplaint(tx, context, { caseId: one.id, about: 'Des photos ont disparu' })),
    );
    expect(complaint.nextStep).toBe('await-amicable-settlement');
    const answer = () =>
      run((tx) =>
        answerComplaint(tx, context, {
          complaintId: complaint.id,
          outcome: 'failed',
          answer: 'Nous regrettons',
          harm: { kind: 'data-loss', causes: ['operator-breach'] },
        }),
      );
    expect(valueOf(await answer()).complaint).toMatchObject({
      nextStep: 'competent-court',
      liability: { harm: 'data-loss', liable: true },
    });
    expect(codeOf(await answer())).toBe('assistance/complaint-over');
    // Where the operator is served stands in a paper and in what was written.
    expect(await papers()).toContain(`Saisir le tribunal : assistance ${one.number}`);
    expect(await written('assistance-court-notice')).toContain('Nous regrettons');
  });

  test('equipment ordered with the service goes back within 14 days of the withdrawal, under a label', async () => {
    const one = await begun(['RES-AIDE'], {}, true);
    clock.set('2026-02-10T14:00:00Z');
    const on = civilDate('2026-02-10');
    const back = valueOf(
      await run((tx) => withdrawAssistance(tx, context, { caseId: one.id, on, equipment: 'Clé Wi-Fi' })),
    );
    // 10 February and 14 days.
    expect(back.due.map(({ kind, by, dueOn }) => [kind, by, dueOn])).toEqual([
      ['assistance-return', 'customer', '2026-02-24'],
    ]);
    expect(await papers()).toContain(`Étiquette de retour : assistance ${one.number}`);
    expect(await written('assistance-return-label')).toMatch(/Clé Wi-Fi.*77127 Lieusaint/s);
  });
});

describe('a figure that changes in the contract', () => {
  type Prices = { readonly values: { readonly from: string; readonly value: Money }[] };
  const pack = packOf('assistance')!;
  const price = pack.figures['price RES-WIFI'] as Figure<Money> & Prices;
  const versions = pack.versions as unknown as { id: string; from: string; label: { fr: string; en: string } }[];
  const EDITION = { id: '2026-09', from: '2026-09-01', label: { fr: 'Septembre', en: 'September' } };

  beforeAll(() => {
    versions.push(EDITION);
    (price.values as { from: string; value: Money }[]).push({ from: EDITION.from, value: euros('12.50') });
  });
  afterAll(() => {
    versions.pop();
    (price.values as unknown[]).pop();
  });

  test('is the price that is shown, accepted and billed from its day on, and not before', async () => {
    clock.set('2026-09-02T14:00:00Z');
    const { assisted } = valueOf(await open(['RES-WIFI']));
    expect([assisted.termsVersion, moneyText(assisted.price!)]).toEqual(['2026-09', '12.50']);
    const on = { caseId: assisted.id };
    valueOf(await run((tx) => acceptAssistance(tx, context, { ...on, backupAcknowledged: false, earlyStart: false })));
    valueOf(await run((tx) => startAssistance(tx, context, { ...on, technician: 'tech' })));
    const done = valueOf(await end(assisted, 'success'));
    expect(done.charges.map((charge) => charge.amountInclTax)).toEqual(['12.50']);
    expect((await run((tx) => assistanceCase(tx, assisted.id)))?.total).toBe(euros('12.50'));
    expect(moneyText(priceListOf('assistance', '2014-06', 'residential')[0]!.price)).toBe('9.00');
  });
});

test('every decision of the contract was asked of it above, with facts of cases', async () => {
  const asked = await run((tx) =>
    sql<{ name: string }>`select distinct name from decision where pack = 'assistance'`.execute(tx),
  );
  // When and at what price customer service is reached is asked for each page that is looked at, and is not kept.
  const names = [...asked.rows.map((one) => one.name), 'contact-channel'];
  expect(names.sort()).toEqual(
    packOf('assistance')!
      .decisions.map((one) => one.name)
      .sort(),
  );
  const channel = assistanceLifeOf('assistance').channel(askOnly('assistance', '2014-06'), {
    channel: 'phone',
    at: '2026-03-02T10:00:00+01:00',
    ownNetwork: true,
    fromMainland: true,
  });
  expect([channel.open, channel.taken.because.length > 0]).toEqual([true, true]);
});
