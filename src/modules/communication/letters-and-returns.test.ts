import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../test/support/database.ts';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { sign } from '../../connectors/card-provider/local-signature.ts';
import { connectReceipts } from '../../connectors/message-transport.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { instant, SECOND_MS } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Account, changeSettings } from '../account/index.ts';
import { dueObligations } from '../obligation/index.ts';
import { communicationRoutes } from './api.ts';
import {
  changePreferences,
  connectPresented,
  deliverOutbox,
  importLetterNews,
  makeLetterBatch,
  messageBody,
  messagesOf,
  noteTracking,
  postBatch,
  preferencesOf,
  publishWording,
  restoreWording,
  sendMessage,
  stopMessage,
  takeBounce,
} from './index.ts';
import type { OutgoingMessage } from './domain/message.ts';
import { previewWording } from './operations/preview-wording.ts';
import { readMessage } from './operations/read-outbox.ts';
import type { Transport } from './ports.ts';
import { selectBatchFiles, selectLetters } from './store-letters.ts';

const SECRET = 'a-secret-of-sixteen';
const DATA = { number: '2026-000001', total: '54.90', dueOn: '2026-04-16' };
const clock = testClock('2026-03-02T14:00:00Z');
const context = testContext({ clock });
let database: ThrowawayDatabase;
let api: TestApi;
let account: Account;
const taken: OutgoingMessage[] = [];

const house: Transport = {
  lettersInBatches: true,
  deliver: async (message) => {
    taken.push(message);
    return { proof: `taken ${message.id}`, provider: message.channel === 'sms' ? 'http' : 'smtp' };
  },
};
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const deliver = () => deliverOutbox(database.db, context, house);
const tell = (template: string, dedupeKey: string, channel: 'email' | 'letter' = 'email', data: object = DATA) => {
  clock.advance(SECOND_MS);
  const message = { accountId: account.id, template, channel, dedupeKey, data: data as typeof DATA };
  return run((tx) => sendMessage(tx, context, message));
};
const newest = async () => (await run((tx) => messagesOf(tx, account.id)))[0]!;

beforeAll(async () => {
  connectReceipts({ smsSecret: SECRET });
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  account = await addCustomer(database, context, {
    party: {
      kind: 'individual',
      title: 'madame',
      givenName: 'Marie',
      familyName: 'Dupont',
      email: 'marie@example.test',
      phone: '0690 12 34 56',
      address: { line1: '4 allée des Flamboyants', postcode: '97122', city: 'Baie-Mahault', country: 'GP' },
    },
  });
  api = await testApi(database, [communicationRoutes], { clock });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe('letters', () => {
  const batchOf = async (registered: boolean) =>
    valueOf(await run((tx) => makeLetterBatch(tx, context, { registered })));

  test('wait on paper until a batch is made of them, once: one document with marks, one list with addresses', async () => {
    await tell('contract-change-terms', 'letter-1', 'letter', { on: '2026-06-01' });
    await tell('plan-broken', 'letter-2', 'letter', { amount: '54.90', on: '2026-03-02' });
    expect(await deliver()).toEqual({ sent: 0, failed: 0, postponed: 0, ready: 2 });
    const batch = await batchOf(false);
    expect(batch).toMatchObject({ number: 'L-2026-0001', letters: 2, sheets: 2 });
    const files = (await run((tx) => selectBatchFiles(tx, batch.id)))!;
    const { text } = await readPdf(files.pdf);
    expect(text).toContain('L-2026-0001 - 2/2 - 1/1');
    expect(text).toContain('MADAME MARIE DUPONT');
    expect(files.manifest.split('\r\n')[1]).toContain('L-2026-0001/1;1;1;');
    await expect(batchOf(false)).rejects.toThrow();
    expect((await newest()).state).toBe('ready');
  });

  test('have been sent once the batch is noted as posted, not before it was made nor twice', async () => {
    const letters = await run(async (tx) => {
      const { batchId } = valueOfBatch(
        await readMessage(tx, context, account.id, (await messagesOf(tx, account.id))[0]!.id),
      );
      return selectLetters(tx, batchId);
    });
    const own = (await newest()).id;
    const letter = letters.find((one) => one.message_id === own);
    const post = (on: string) => run((tx) => postBatch(tx, context, { batchId: letter!.batch_id!, on: civilDate(on) }));
    expect(await post('2026-02-20')).toMatchObject({ failure: { code: 'communication/posting-day' } });
    expect(await post('2026-03-20')).toMatchObject({ failure: { code: 'communication/posting-day' } });
    valueOf(await post('2026-03-02'));
    expect(await post('2026-03-02')).toMatchObject({ failure: { code: 'communication/posted-already' } });
    expect(await newest()).toMatchObject({ state: 'sent', provider: 'post', contentSha256: letter!.sha256 });
  });

  test('against a signature bear a number; the day of their presentation is told to who counts from it', async () => {
    const heard: string[] = [];
    connectPresented('equipment-formal-notice', async (_tx, _context, letter) => {
      heard.push(`${letter.tracking} ${letter.presentedOn === civilDate('2026-03-05')}`);
      return undefined;
    });
    await tell('equipment-formal-notice', 'notice', 'letter', { serial: 'S1', returnBy: '2026-04-01' });
    await deliver();
    const batch = await batchOf(true);
    expect(batch.number).toBe('R-2026-0001');
    const messageId = (await newest()).id;
    const note = (tracking: string) =>
      run((tx) => noteTracking(tx, context, { accountId: account.id, messageId, tracking }));
    expect(await note('12')).toMatchObject({ failure: { field: 'tracking' } });
    valueOf(await note('1A 234 567 8901 2'));
    const news = (csv: string) => run((tx) => importLetterNews(tx, context, { csv, on: civilDate('2026-03-06') }));
    const early = valueOf(await news('reference;presentation\nR-2026-0001/1;05/03/2026'));
    expect(early[0]).toMatchObject({ done: false, why: { en: 'This letter is not posted yet.' } });
    clock.set('2026-03-06T14:00:00Z');
    valueOf(await run((tx) => postBatch(tx, context, { batchId: batch.id, on: civilDate('2026-03-03') })));
    const told = valueOf(await news('tracking;presentation;issue\n1A23456789012;05/03/2026;refusé\n1A00000000000;;'));
    expect(told.map((one) => one.done)).toEqual([true, false]);
    expect(heard).toEqual(['1A23456789012 true']);
    const page = await run((tx) => readMessage(tx, context, account.id, messageId));
    expect(page?.letter?.row).toMatchObject({ outcome: 'refused', tracking: '1A23456789012' });
    expect(page?.events.map((one) => one.kind).sort()).toEqual(['batched', 'numbered', 'posted', 'presented']);
    await expect(news('nothing')).resolves.toMatchObject({ ok: false });
  });

  test('are stopped while they wait, and not once they lie in a batch', async () => {
    await tell('plan-broken', 'stopped', 'letter', { amount: '1.00', on: '2026-03-06' });
    await deliver();
    const { id: messageId } = await newest();
    const stop = () => run((tx) => stopMessage(tx, context, { accountId: account.id, messageId, reason: 'Erreur' }));
    expect(valueOf(await stop()).state).toBe('stopped');
    expect(await run((tx) => makeLetterBatch(tx, context, { registered: false }))).toMatchObject({ ok: false });
    expect(await stop()).toMatchObject({ failure: { code: 'communication/not-waiting' } });
  });
});

function valueOfBatch(page: Awaited<ReturnType<typeof readMessage>>): { readonly batchId: string } {
  return { batchId: page!.letter!.batch!.id };
}

describe('the operator’s own words', () => {
  const words = { template: 'bill-available', channel: 'email', language: 'fr', subject: 'Facture {number}' } as const;

  test('are tried on a real message, then every message that leaves has them; those that left keep theirs', async () => {
    await tell('bill-available', 'before');
    await deliver();
    const before = await newest();
    const text = 'Bonjour {customer},\n\nVous devez {total|euros}.\n\nRemise : {missing|euros}';
    const wrong = await run((tx) => publishWording(tx, context, { ...words, text, note: 'Nouveau ton' }));
    expect(wrong).toMatchObject({ failure: { code: 'communication/unknown-place', field: 'text' } });
    const right = text.replace('{missing|euros}', '{dueOn|date}');
    const shown = valueOf(await run((tx) => previewWording(tx, context, { ...words, text: right })));
    expect(shown).toMatchObject({ subject: 'Facture 2026-000001', leftOut: [], of: { accountNumber: account.number } });
    valueOf(await run((tx) => publishWording(tx, context, { ...words, text: right, note: 'Nouveau ton' })));
    await tell('bill-available', 'after');
    await deliver();
    expect(taken.at(-1)).toMatchObject({ subject: 'Facture 2026-000001' });
    expect(taken.at(-1)?.text).toContain('Vous devez 54,90');
    const kept = await run((tx) => messageBody(tx, context, account.id, before.id));
    expect(kept?.subject).toBe('Votre facture 2026-000001 : 54,90\u00a0€');
  });

  test('give way to the product’s again', async () => {
    valueOf(await run((tx) => restoreWording(tx, context, { ...words, note: 'Retour' })));
    await tell('bill-available', 'again');
    await deliver();
    expect(taken.at(-1)?.subject).toBe('Votre facture 2026-000001 : 54,90\u00a0€');
  });
});

/** What a mail server says of a message that it could not deliver. */
function report(id: string): string {
  return `Final-Recipient: rfc822; marie@example.test\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: <${id}@alize.example>\n`;
}

describe('SMS', () => {
  test('go beside what is obliged, by day, with the operator’s name, and a signed receipt tells that one arrived', async () => {
    await run((tx) =>
      changeSettings(tx, context, civilDate('2026-01-01'), {
        messaging: {
          smsProvider: 'http',
          smsSender: 'ALIZE',
          quietHours: [{ territories: [], channels: ['sms'], from: '21:00', to: '08:00', sundays: true }],
          registered: [],
        },
      }),
    );
    clock.set('2026-03-10T02:00:00Z');
    await tell('port-in-scheduled', 'port', 'email', { number: '0590 30 30 30', on: '2026-03-12', hours: '8 h' });
    expect(await deliver()).toMatchObject({ sent: 1, postponed: 1 });
    expect(await deliver()).toMatchObject({ sent: 0, postponed: 0 });
    // Eight in the morning in Guadeloupe.
    clock.set('2026-03-10T12:00:00Z');
    expect(await deliver()).toMatchObject({ sent: 1 });
    const sms = taken.at(-1)!;
    expect(sms).toMatchObject({ channel: 'sms', to: '+590690123456', sender: 'ALIZE' });
    expect(sms.text).toBe('Alizé Télécom : votre numéro 0590 30 30 30 est porté le 12 mars 2026.');
    const body = JSON.stringify({ key: sms.id, state: 'delivered' });
    const send = (signature: string) =>
      api.app.inject({
        method: 'POST',
        url: `/api/sms-receipts/${TEST_OPERATOR}/http`,
        headers: { 'content-type': 'application/json', 'regie-signature': signature },
        payload: body,
      });
    expect((await send('t=1,v1=00')).statusCode).toBe(403);
    const signature = sign(
      new TextEncoder().encode(SECRET),
      instant('2026-03-10T12:00:00Z'),
      new TextEncoder().encode(body),
    );
    expect((await send(signature)).json()).toEqual({ outcome: 'noted' });
    expect((await send(signature)).json()).toEqual({ outcome: 'known' });
    const page = await run((tx) => readMessage(tx, context, account.id, sms.id));
    expect(page?.message).toMatchObject({ delivery: 'delivered', sentTo: '+590690123456' });
  });
});

describe('what comes back, and what customers prefer', () => {
  test('what is obliged leaves again on paper, the address is marked, an agent is asked to find another', async () => {
    await tell('bill-available', 'bounced');
    await deliver();
    const { id } = await newest();
    clock.advance(SECOND_MS);
    const bounce = () => run((tx) => takeBounce(tx, context, { report: report(id) }));
    expect(valueOf(await bounce())).toMatchObject({ bad: true, resent: true, address: 'marie@example.test' });
    expect(valueOf(await bounce())).toMatchObject({ resent: false });
    expect(await newest()).toMatchObject({ channel: 'letter', template: 'bill-available', state: 'waiting' });
    const due = await run((tx) => dueObligations(tx, { accountId: account.id }));
    expect(due.map((one) => one.kind)).toEqual(['new-address']);
    await tell('bill-available', 'afterwards');
    expect((await newest()).channel).toBe('letter');
    expect((await run((tx) => preferencesOf(tx, account.id)))?.badAddresses).toHaveLength(1);
    expect(await run((tx) => takeBounce(tx, context, { report: 'Je suis en congé' }))).toMatchObject({ ok: false });
  });

  test('who prefers SMS gets what only serves by SMS, and what is obliged as well on paper or by mail', async () => {
    const choose = (channel: 'sms' | null) =>
      run((tx) => changePreferences(tx, context, { accountId: account.id, channel, language: 'en', offers: false }));
    valueOf(await choose('sms'));
    await tell('payment-received', 'thanks', 'email', { amount: '12.00', number: '2026-000001', on: '2026-03-10' });
    expect(await newest()).toMatchObject({ channel: 'sms', language: 'en' });
    await tell('reminder', 'obliged', 'email', { ...DATA, amount: '54.90' });
    const [one, two] = await run((tx) => messagesOf(tx, account.id));
    expect([one!.channel, two!.channel].sort()).toEqual(['letter', 'sms']);
  });

  test('a click in a mail program stops the offers, once and for all, without a session; a made-up link leads nowhere', async () => {
    valueOf(
      await run((tx) =>
        changePreferences(tx, context, { accountId: account.id, channel: 'sms', language: 'en', offers: true }),
      ),
    );
    const { id } = await newest();
    const click = (messageId: string, operatorId = TEST_OPERATOR) =>
      api.app.inject({
        method: 'POST',
        url: `/api/unsubscribe/${operatorId}/${messageId}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect((await click(id.replace(/.{6}$/, '000000'))).statusCode).toBe(404);
    expect((await click(id, 'nobody')).statusCode).toBe(404);
    expect((await click(id)).json()).toEqual({ offers: false });
    expect((await click(id)).statusCode).toBe(200);
    const now = await run((tx) => preferencesOf(tx, account.id));
    expect(now).toMatchObject({ channel: 'sms', language: 'en', offers: false });
    const page = await api.app.inject({ url: `/api/unsubscribe/${TEST_OPERATOR}/${id}` });
    expect(page.headers.location).toBe(`/espace/unsubscribe?of=${TEST_OPERATOR}&message=${id}`);
  });
});
