import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt } from '../../src/kernel/clock.ts';
import { isoDate } from '../../src/kernel/civil-date.ts';
import { instant } from '../../src/kernel/instant.ts';
import { accountByNumber, accountsByIban, mandatesOf, signMandate } from '../../src/modules/account/index.ts';
import { agreementsOf } from '../../src/modules/agreement/index.ts';
import { openCase } from '../../src/modules/process-flow/index.ts';
import { messagesOf } from '../../src/modules/communication/index.ts';
import { choose } from '../../src/modules/party-privacy/index.ts';
import { holdAccount } from '../../src/modules/collection/index.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { documentsOf } from '../../src/modules/document/index.ts';
import {
  answerRequest,
  enterBreach,
  enterAuthorityRequest,
  exportData,
  exportPaper,
  followBreach,
  directoryContent,
  identityCopiesOf,
  inventoryOf,
  makeDirectoryFile,
  openRequest,
  policyOf,
  readIdentityCopy,
  registerCsv,
  registerOf,
  replyToAuthority,
  runRetention,
  sendChangesOn,
  sendIdentityCopy,
  tellRequest,
} from '../../src/modules/privacy/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { Context } from '../../src/platform/context.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { useDataKeys } from '../../src/platform/sealed.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { freshDatabase, testContext } from '../support/database.ts';

/** Thirty-two bytes that open nothing elsewhere. */
const KEY = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** What every picture of a telephone begins with. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('recto of an identity card')]);

const base = testContext({ operatorId: 'story', at: '2026-07-01T12:00:00Z' });
const ORDER = { on: '2026-01-05', do: 'order' };
const ACTIVATE = { on: '2026-01-15', do: 'activate' };
const LEAVE = { on: '2026-03-02', do: 'terminate' };

let database: ThrowawayDatabase;
let left = '';
let stays = '';

/** A context on a day, at noon. */
const on = (day: string): Context => ({ ...base, clock: clockAt(instant(`${day}T12:00:00Z`)) });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, base, work);

beforeAll(async () => {
  useDataKeys(KEY);
  database = await freshDatabase();
  const address = { territory: 'GP', street: '1 rue du Port', postcode: '97100', commune: 'Le Bourg' };
  const contract = { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'shop' };
  const subscribers = [
    { name: 'left', address, contract, payDaysAfterDue: 0, events: [ORDER, ACTIVATE, LEAVE] },
    {
      name: 'stays',
      address: { ...address, street: '2 rue du Port' },
      contract,
      payDaysAfterDue: 0,
      events: [ORDER, ACTIVATE],
    },
  ];
  const read = readStory({ subscribers, end: '2026-06-30' });
  if ('error' in read) throw new Error(read.error.message);
  const { subscribers: people } = await runStory(database, read.story);
  [left, stays] = await run(async (tx) => [
    (await accountByNumber(tx, people[0]!.account!))!.id,
    (await accountByNumber(tx, people[1]!.account!))!.id,
  ]);
}, 60_000);
afterAll(async () => {
  useDataKeys(undefined);
  await database.drop();
});

test('a customer takes along everything that each room holds, to read and for other software, without a secret', async () => {
  const data = await run((tx) => exportData(tx, on('2026-07-01'), left));
  const rooms = data!.rooms.map(({ room }) => room);
  for (const room of [
    'party',
    'account',
    'agreement',
    'customer-bill',
    'payment',
    'communication',
    'timeline',
    'decision',
  ])
    expect(rooms).toContain(room);
  const text = JSON.stringify(data, (_key, value: unknown) => value);
  expect(text).toContain('rue du Port');
  expect(text).not.toMatch(/password_hash|totp_secret|operator_id/);
  expect(text).not.toContain(stays);
  const paper = await run((tx) => exportPaper(tx, on('2026-07-01'), left, 'fr'));
  expect(paper!.title).toBe('Vos données personnelles');
});

test('bank details are sealed where they are kept, found by what they are, and readable in what the customer takes along', async () => {
  const signed = await run((tx) =>
    signMandate(tx, on('2026-06-30'), { accountId: stays, iban: 'FR7630006000011234567890189' }),
  );
  if (!signed.ok) throw new Error(signed.failure.message.en);
  const kept = await run(async (tx) => {
    const found = await sql<{ iban: string }>`select iban from sepa_mandate where account_id = ${stays}::uuid`.execute(
      tx,
    );
    return found.rows[0]!.iban;
  });
  expect(kept).toMatch(/^sealed:test:/);
  const told = (await run((tx) => mandatesOf(tx, [stays]))).get(stays)!;
  expect(told.iban).toMatch(/^FR\d+/);
  expect(await run((tx) => accountsByIban(tx, told.iban))).toContain(stays);
  const data = await run((tx) => exportData(tx, on('2026-07-01'), stays));
  const mandates = data!.rooms.flatMap((room) => room.parts).find((part) => part.table === 'sepa_mandate')!;
  expect(mandates.rows[0]).toMatchObject({ iban: told.iban });
});

test('the month to answer runs from the identity document, as annex 6 wants it, and a request is opened once', async () => {
  const asked = {
    accountId: left,
    right: 'erasure',
    words: 'Effacez tout.',
    channel: 'customer-space',
    by: 'customer',
  } as const;
  const opened = await run((tx) => openRequest(tx, on('2026-07-01'), asked));
  if (!opened.ok) throw new Error(opened.failure.message.en);
  expect(opened.value.request.state).toBe('identity-awaited');
  expect(opened.value.request.dueOn).toBeNull();
  expect(opened.value.request.because).toContain('livebox-ag/annex6.identity');
  const { id: requestId } = opened.value.request;
  const again = await run((tx) => openRequest(tx, on('2026-07-02'), asked));
  expect(again.ok ? '' : again.failure.code).toBe('privacy/same-request');
  // There is one way only: no case of the contract is opened for it.
  const agreementId = (await run((tx) => agreementsOf(tx, left)))[0]!.id;
  const beside = { agreementId, procedure: 'data-subject-request', facts: { right: 'erasure' } };
  const elsewhere = await run((tx) => openCase(tx, on('2026-07-02'), beside));
  expect(elsewhere.ok ? '' : elsewhere.failure.code).toBe('process-flow/elsewhere');
  const early = await run((tx) => answerRequest(tx, on('2026-07-02'), { requestId, grant: true, text: 'Fait.' }));
  expect(early.ok ? '' : early.failure.code).toBe('privacy/identity-awaited');
  const told = await run((tx) => tellRequest(tx, on('2026-07-10'), requestId, { facts: { paper: 'passport' } }));
  if (!told.ok) throw new Error(told.failure.message.en);
  // 10 July plus one month.
  expect(isoDate(told.value.request.dueOn!)).toBe('2026-08-10');
  const owed = await run(async (tx) => {
    const found = await sql<{ kind: string }>`select kind from obligation where account_id = ${left}::uuid
      and kind = 'rights-answer' and state = 'open' and due_on = '2026-08-10'`.execute(tx);
    return found.rows.length;
  });
  expect(owed).toBe(1);
});

test('a dispute keeps everything that the customer asks to erase, and says so', async () => {
  const held = on('2026-07-11');
  const done = await run((tx) =>
    holdAccount(tx, held, {
      accountId: left,
      kind: 'complaint',
      reason: 'Facture contestée.',
      on: civilDate('2026-07-11'),
    }),
  );
  expect(done.ok).toBe(true);
  const found = await run((tx) => inventoryOf(tx, left, civilDate('2026-07-12')));
  expect(found!.tables.every((one) => one.held === 'dispute')).toBe(true);
  // Nothing goes either in the night of a day so late that all would be over.
  await runRetention(database.db, on('2045-01-01'), { asOf: civilDate('2045-01-01') });
  expect((await run((tx) => inventoryOf(tx, left, civilDate('2026-07-12'))))!.tables.length).toBe(found!.tables.length);
  await run((tx) =>
    sql`update collection_hold set ended_on = '2026-07-15' where account_id = ${left}::uuid`.execute(tx),
  );
});

test('once it is settled, the erasure takes away what nothing keeps, and tells of each table what stays, why and until when', async () => {
  const day = on('2026-07-20');
  const requestId = await run(async (tx) => {
    const found = await sql<{ id: string }>`select id from privacy_request where account_id = ${left}::uuid`.execute(
      tx,
    );
    return found.rows[0]!.id;
  });
  const answered = await run((tx) => answerRequest(tx, day, { requestId, grant: true, text: 'C’est fait.' }));
  if (!answered.ok) throw new Error(answered.failure.message.en);
  const outcome = answered.value.request.outcome!;
  const of = (table: string) => outcome.filter((one) => one.table === table);
  expect(of('party')[0]).toMatchObject({ what: 'emptied', rows: 1, reason: null });
  expect(of('party')[0]!.because).toContain('boutique-pro/P8.4');
  expect(of('timeline_event')[0]).toMatchObject({ what: 'erased' });
  // Bills are kept ten years from their day: the last one is of spring 2026.
  const bills = of('customer_bill')[0]!;
  expect(bills).toMatchObject({ what: 'kept', reason: 'needed-for-legal-obligation' });
  expect(bills.until!.slice(0, 4)).toBe('2036');
  expect(bills.because).toContain('boutique-pro/P3.21');
  expect(outcome.filter((one) => one.what === 'kept').every((one) => one.because.length > 0)).toBe(true);
  const party = await run(async (tx) => {
    const found = await sql<{ said: string }>`select row_to_json(p)::text as said from party p
      where account_id = ${left}::uuid`.execute(tx);
    return found.rows[0]!.said;
  });
  expect(party).not.toMatch(/@|rue du Port/);
  // The answer itself still reaches them where they were.
  const [told] = (await run((tx) => messagesOf(tx, left))).filter((one) => one.template === 'privacy-request-answered');
  expect(told!.to).toMatch(/@|rue du Port/);
  // The file of the request stays five years: until July 2031, and goes the night after.
  const file = (await run((tx) => inventoryOf(tx, left, civilDate('2026-07-21'))))!.tables;
  expect(file.find((one) => one.table === 'privacy_request')).toMatchObject({ until: '2031-07-20' });
});

test('a copy of an identity document is sent online, sealed, shown in no list, and the month runs from the day it came', async () => {
  const asked = { accountId: stays, right: 'rectification', words: 'Mon nom.', channel: 'customer-space' } as const;
  const opened = await run((tx) => openRequest(tx, on('2026-07-02'), { ...asked, by: 'customer' }));
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const { id: requestId } = opened.value.request;
  const send = (bytes: Uint8Array, accountId = stays) =>
    run((tx) => sendIdentityCopy(tx, on('2026-07-04'), { accountId, requestId, bytes }));
  const codeOf = (done: Awaited<ReturnType<typeof send>>) => (done.ok ? done.value.length : done.failure.code);
  // Another customer's request is none; a page is no picture, whatever it is called; six million bytes are too many.
  expect(codeOf(await send(PHOTO, left))).toBe('privacy/no-request');
  expect(codeOf(await send(Buffer.from('<svg onload="x()">')))).toBe('privacy/not-a-paper');
  expect(codeOf(await send(Buffer.concat([PHOTO, Buffer.alloc(6_000_000)])))).toBe('privacy/copy-too-large');
  // The same file sent twice is one copy; the back is another.
  const sent = [await send(PHOTO), await send(PHOTO), await send(Buffer.concat([PHOTO, Buffer.from('verso')]))];
  expect(sent.map(codeOf)).toEqual([1, 1, 2]);
  expect((await run((tx) => documentsOf(tx, stays))).filter((one) => one.kind === 'identity-copy')).toEqual([]);
  const { rows } = await run((tx) =>
    sql<{ bytes: Buffer }>`select c.bytes from document d join document_content c using (sha256)
      where d.kind = 'identity-copy'`.execute(tx),
  );
  expect(rows.map(({ bytes }) => bytes.includes(PHOTO))).toEqual([false, false]);
  const [copy] = await run((tx) => identityCopiesOf(tx, { accountId: stays, id: requestId }));
  const seen = await run((tx) => readIdentityCopy(tx, on('2026-07-10'), { requestId, copyId: copy!.id }));
  expect(seen.ok && Buffer.from(seen.value.bytes).equals(PHOTO)).toBe(true);
  const told = await run((tx) => tellRequest(tx, on('2026-07-10'), requestId, { facts: { paper: 'passport' } }));
  // Seen on 10 July; the last copy came on 4 July, plus one month.
  expect(told.ok && isoDate(told.value.request.dueOn!)).toBe('2026-08-04');
  expect(codeOf(await send(PHOTO))).toBe('privacy/identity-not-awaited');
  await run((tx) => answerRequest(tx, on('2026-07-10'), { requestId, grant: false, text: 'Nom exact.' }));
  const held = (await run((tx) => inventoryOf(tx, stays, civilDate('2026-07-11'))))!.tables;
  expect(held.find((one) => one.holds.en === 'Copies of identity documents')).toMatchObject({
    rows: 2,
    until: '2031-07-10',
    because: ['boutique-pro/P3.24'],
  });
});

test('the erasure of somebody whose contract runs is refused for what the service needs', async () => {
  const asked = { accountId: stays, right: 'erasure', words: 'Effacez tout.', channel: 'post', by: 'agent' } as const;
  const opened = await run((tx) =>
    openRequest(tx, on('2026-07-20'), {
      ...asked,
      facts: { paper: 'passport', paperOn: '2026-07-20', evidence: true },
    }),
  );
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const done = await run((tx) =>
    answerRequest(tx, on('2026-07-21'), { requestId: opened.value.request.id, grant: true, text: 'Voici.' }),
  );
  if (!done.ok) throw new Error(done.failure.message.en);
  const party = done.value.request.outcome!.find((one) => one.table === 'party')!;
  expect(party).toMatchObject({ what: 'kept', reason: 'needed-for-service' });
});

test('a restriction freezes data: they are held beyond their time until it ends', async () => {
  const facts = { paper: 'passport', evidence: true, restrictionGround: 'legal-claims' } as const;
  const asked = {
    accountId: stays,
    right: 'restriction',
    words: 'Gelez.',
    channel: 'post',
    by: 'agent',
    facts,
  } as const;
  const opened = await run((tx) => openRequest(tx, on('2026-07-22'), asked));
  if (!opened.ok) throw new Error(opened.failure.message.en);
  await run((tx) =>
    answerRequest(tx, on('2026-07-22'), { requestId: opened.value.request.id, grant: true, text: 'Gelées.' }),
  );
  const found = await run((tx) => inventoryOf(tx, stays, civilDate('2026-07-23')));
  expect(found!.tables.every((one) => one.held === 'restriction')).toBe(true);
});

test('a breach is told to the authority within 72 hours, and is not closed before', async () => {
  const noon = on('2026-07-20');
  const entered = await run((tx) =>
    enterBreach(tx, noon, {
      title: 'Courriels envoyés en copie visible',
      nature: 'confidentiality',
      story: 'Un envoi groupé.',
      data: 'adresses e-mail',
      people: 12,
      risk: 'high',
      measures: '',
      foundAt: instant('2026-07-19T10:00:00Z'),
    }),
  );
  if (!entered.ok) throw new Error(entered.failure.message.en);
  // 19 July 10:00 plus 72 hours is 22 July 10:00.
  expect(entered.value.tell_by).toBe(instant('2026-07-22T10:00:00Z'));
  const { id } = entered.value;
  const close = (news: object) => run((tx) => followBreach(tx, noon, { id, close: true, ...news }));
  const codes = [await close({}), await close({ tellAuthority: true })].map((one) => (one.ok ? '' : one.failure.code));
  expect(codes).toEqual(['privacy/authority-not-told', 'privacy/people-not-told']);
  expect((await close({ tellAuthority: true, tellPeople: true })).ok).toBe(true);
});

test('an authority is given data for a legal request alone, on the clause of the policy', async () => {
  const day = on('2026-07-20');
  const asked = {
    recipient: 'authority',
    authority: 'Gendarmerie',
    reference: 'PV 12',
    asked: 'Identité du titulaire.',
    receivedOn: civilDate('2026-07-19'),
  } as const;
  const replies = [];
  for (const legalRequest of [false, true]) {
    const entered = await run((tx) => enterAuthorityRequest(tx, day, asked));
    if (!entered.ok) throw new Error(entered.failure.message.en);
    const reply = { id: entered.value.id, legalRequest, courtDecision: false, given: 'Nom.' };
    const done = await run((tx) => replyToAuthority(tx, day, reply));
    replies.push(done.ok ? [done.value.row.state, done.value.row.because] : done.failure.code);
  }
  expect(replies).toEqual([
    ['refused', ['boutique-pro/P5.d']],
    ['given', ['boutique-pro/P5.d']],
  ]);
});

test('the register tells each purpose with its basis and each duration with its clause, and fits in a table', async () => {
  const register = await run(async (tx) => registerOf(await policyOf(tx, civilDate('2026-07-20')), 'Exemple Télécom'));
  expect(register.purposes.every((one) => one.bases.length > 0 && one.clauses.length > 0)).toBe(true);
  expect(register.durations.find((one) => one.code === 'accounting')).toMatchObject({ duration: 'P10Y' });
  expect(register.data.length).toBeGreaterThan(80);
  const lines = registerCsv(register, 'fr').trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(register.purposes.length + register.durations.length + register.data.length);
});

test('publishers of directories are given what is chosen, then only what changes: a red list takes the line out', async () => {
  const fileOf = async (day: string, kind: 'all' | 'changes') => {
    const { number, entries } = await makeDirectoryFile(database.db, on(day), kind);
    const content = (await run((tx) => directoryContent(tx, number)))!;
    return { entries, lines: content.trim().split('\r\n').slice(1) };
  };
  const first = await fileOf('2026-07-24', 'all');
  // Who left is in no directory.
  expect(first.entries).toBe(1);
  expect(first.lines[0]).toMatch(/^A;\+590\d+;.*"2 rue du Port, Le Bourg";1;1$/);
  expect((await fileOf('2026-07-24', 'changes')).entries).toBe(0);
  const agreementId = (await run((tx) => agreementsOf(tx, stays)))[0]!.id;
  const chosen = { agreementId, sheet: 'directory', source: 'post' } as const;
  for (const [day, wished, line] of [
    ['2026-07-25', { hideAddress: true }, /^M;.*;"Le Bourg";1;1$/],
    ['2026-07-26', { redList: true }, /^S;\+590\d+;;;;$/],
  ] as const) {
    const done = await run((tx) => choose(tx, on(day), { ...chosen, wished }));
    expect(done.ok).toBe(true);
    const { lines } = await fileOf(day, 'changes');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  }
  // Each day by itself as well, when something has changed.
  expect(await sendChangesOn(database.db, on('2026-07-27'))).toBeUndefined();
  const open = await run((tx) => choose(tx, on('2026-07-28'), { ...chosen, wished: { redList: false } }));
  expect(open.ok).toBe(true);
  expect(await sendChangesOn(database.db, on('2026-07-29'))).toMatchObject({ kind: 'changes', entries: 1 });
});

test('copies of identity documents go with the file of their request, and leave no page behind', async () => {
  // The file was closed on 10 July 2026: five years after, in the night of 11 July 2031. Nothing is frozen then.
  await run((tx) => sql`update privacy_restriction set until_on = '2026-08-01'`.execute(tx));
  const kept = () =>
    run(async (tx) => {
      const found = await sql<{
        n: number;
      }>`select count(*)::int as n from document where kind = 'identity-copy'`.execute(tx);
      return found.rows[0]!.n;
    });
  await runRetention(database.db, on('2031-07-10'), { asOf: civilDate('2031-07-10') });
  expect(await kept()).toBe(2);
  await runRetention(database.db, on('2031-07-11'), { asOf: civilDate('2031-07-11') });
  expect(await kept()).toBe(0);
});
