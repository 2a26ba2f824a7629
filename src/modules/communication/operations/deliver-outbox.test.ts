import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { DAY_MS, MINUTE_MS } from '../../../kernel/instant.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { Account } from '../../account/index.ts';
import type { OutgoingMessage } from '../domain/message.ts';
import type { Transport } from '../ports.ts';
import { claimMessages } from '../store.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { messageBody, messagesOf } from './read-messages.ts';
import { retryMessage } from './retry-message.ts';
import { sendMessage, sendMessages } from './send-message.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-03-02T10:00:00Z');
const context = testContext({ clock });
const DATA = { number: '2026-000001', total: '54.90', dueOn: '2026-04-16' };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
});
afterAll(() => database.drop());

/** A post office that remembers what it was given, and refuses while `down`. */
function postOffice(): Transport & { readonly taken: OutgoingMessage[]; down: boolean } {
  const office = {
    taken: [] as OutgoingMessage[],
    down: false,
    deliver: async (message: OutgoingMessage) => {
      if (office.down) throw new Error('421 try again later');
      office.taken.push(message);
      return { proof: `taken ${message.id}` };
    },
  };
  return office;
}

const tell = (account: Account, dedupeKey: string, channel: 'email' | 'letter' = 'email'): Promise<void> =>
  inTransaction(database.db, context, (tx) =>
    sendMessage(tx, context, { accountId: account.id, template: 'bill-available', channel, dedupeKey, data: DATA }),
  );
const listed = (account: Account) => inTransaction(database.db, context, (tx) => messagesOf(tx, account.id));

describe('a message leaves once', () => {
  test('it is worded in the customer’s language, signed by the operator, and its proof is kept', async () => {
    const account = await addCustomer(database, context);
    await tell(account, 'words');
    const office = postOffice();
    expect(await deliverOutbox(database.db, context, office)).toEqual({ sent: 1, failed: 0, postponed: 0, ready: 0 });
    expect(office.taken[0]).toMatchObject({
      to: 'marie@example.test',
      subject: 'Votre facture 2026-000001 : 54,90\u00a0€',
      from: { name: 'Alizé Télécom', address: 'clients@alize.example' },
    });
    expect(office.taken[0]?.text).toContain(account.number);
    expect((await listed(account))[0]).toMatchObject({ state: 'sent', proof: `taken ${office.taken[0]?.id}` });
  });

  test('the same fact told twice is one message', async () => {
    const account = await addCustomer(database, context);
    await tell(account, 'once');
    await tell(account, 'once');
    expect(await listed(account)).toHaveLength(1);
    const office = postOffice();
    await deliverOutbox(database.db, context, office);
    expect(office.taken).toHaveLength(1);
  });

  test('many workers together send each message once', async () => {
    const account = await addCustomer(database, context);
    await inTransaction(database.db, context, (tx) =>
      sendMessages(
        tx,
        context,
        Array.from({ length: 20 }, (_, i) => ({
          accountId: account.id,
          template: 'bill-available',
          channel: 'email' as const,
          dedupeKey: `many:${i}`,
          data: DATA,
        })),
      ),
    );
    const office = postOffice();
    await Promise.all([1, 2, 3].map(() => deliverOutbox(database.db, context, office)));
    expect(office.taken).toHaveLength(20);
    expect(new Set(office.taken.map((message) => message.id)).size).toBe(20);
  });

  test('a message is not seen before the fact that it tells is saved', async () => {
    const account = await addCustomer(database, context);
    const undone = inTransaction(database.db, context, async (tx) => {
      await sendMessage(tx, context, {
        accountId: account.id,
        template: 'bill-available',
        channel: 'email',
        dedupeKey: 'undone',
        data: DATA,
      });
      throw new Error('the fact did not hold');
    });
    await expect(undone).rejects.toThrow('did not hold');
    expect(await listed(account)).toEqual([]);
  });
});

describe('a message that cannot leave', () => {
  test('is tried again later and later, then given up and shown, and can be put back', async () => {
    const account = await addCustomer(database, context);
    await tell(account, 'refused');
    const office = postOffice();
    office.down = true;
    expect(await deliverOutbox(database.db, context, office)).toEqual({ sent: 0, failed: 0, postponed: 1, ready: 0 });
    expect(await deliverOutbox(database.db, context, office)).toEqual({ sent: 0, failed: 0, postponed: 0, ready: 0 });
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      clock.advance(DAY_MS);
      await deliverOutbox(database.db, context, office);
    }
    const [given] = await listed(account);
    expect(given).toMatchObject({ state: 'failed', attempts: 8, lastError: '421 try again later' });
    office.down = false;
    await inTransaction(database.db, context, (tx) =>
      retryMessage(tx, context, { accountId: account.id, messageId: given!.id }),
    );
    expect(await deliverOutbox(database.db, context, office)).toMatchObject({ sent: 1 });
  });

  test('of a worker that died is taken over, under the same identifier, once its claim has run out', async () => {
    const account = await addCustomer(database, context);
    await tell(account, 'left');
    const now = clock.now();
    const [claimed] = await inTransaction(database.db, context, (tx) =>
      claimMessages(tx, now, (now + 10 * MINUTE_MS) as typeof now, 1),
    );
    const office = postOffice();
    await deliverOutbox(database.db, context, office);
    expect(office.taken).toEqual([]);
    clock.advance(11 * MINUTE_MS);
    await deliverOutbox(database.db, context, office);
    expect(office.taken.map((message) => message.id)).toEqual([claimed?.id]);
  });

  test('of a template that does not exist is not lost: it fails with its reason', async () => {
    const account = await addCustomer(database, context);
    await inTransaction(database.db, context, (tx) =>
      sendMessage(tx, context, {
        accountId: account.id,
        template: 'no-such-words',
        channel: 'email',
        dedupeKey: 'no-words',
        data: {},
      }),
    );
    await deliverOutbox(database.db, context, postOffice());
    expect((await listed(account))[0]).toMatchObject({
      state: 'waiting',
      lastError: expect.stringContaining('no-such-words'),
    });
  });
});

describe('letters', () => {
  test('a customer without e-mail address gets a letter', async () => {
    const account = await addCustomer(database, context, { email: null });
    await tell(account, 'no-email');
    const office = postOffice();
    await deliverOutbox(database.db, context, office);
    expect(office.taken[0]).toMatchObject({ channel: 'letter', to: expect.stringContaining('97122 Baie-Mahault') });
    expect(Buffer.from(office.taken[0]!.pdf!.slice(0, 5)).toString()).toBe('%PDF-');
  });

  test('a paper bill is the bill itself, not a letter about it', async () => {
    const account = await addCustomer(database, context);
    await tell(account, 'paper', 'letter');
    const office = postOffice();
    const bill = new Uint8Array([1, 2, 3]);
    await deliverOutbox(database.db, context, office, { enclosures: { 'bill-available': async () => bill } });
    expect(office.taken[0]?.pdf).toEqual(bill);
  });
});

test('a message is shown in full, before and after it has left', async () => {
  const account = await addCustomer(database, context, { language: 'en' });
  await tell(account, 'shown');
  const [message] = await listed(account);
  const read = () => inTransaction(database.db, context, (tx) => messageBody(tx, context, account.id, message!.id));
  const before = await read();
  await deliverOutbox(database.db, context, postOffice());
  const after = await read();
  expect(before?.subject).toBe('Your bill 2026-000001: €54.90');
  expect(after).toMatchObject({ subject: before?.subject, html: before?.html, state: 'sent' });
});
