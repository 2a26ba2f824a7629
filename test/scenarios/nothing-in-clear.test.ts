import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountByNumber, amendMandate, settingsOf } from '../../src/modules/account/index.ts';
import { reseal, type Resealed, tryReseal } from '../../src/modules/privacy/index.ts';
import { directDebitBatch, directDebitBatches } from '../../src/modules/payment/index.ts';
import { documentContent, documentsOf } from '../../src/modules/document/index.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { useDataKeys } from '../../src/platform/sealed.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { valueOf } from '../support/subscriber.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';
import { freshDatabase, testContext } from '../support/database.ts';

const key = (name: string, byte: number): string => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const OLD = key('old', 1);

const context = testContext({ operatorId: 'story', at: '2026-07-01T12:00:00Z' });
let database: ThrowawayDatabase;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

/** Debited customers: one who pays, one whose bank refuses, who changes banks, who is refunded, whom somebody else pays for. */
const HOME = { territory: 'GP', street: '1 rue du Port', postcode: '97100', commune: 'Le Bourg' };
const subscribers = [
  { name: 'Pays', events: [] },
  { name: 'Refused', events: [{ on: '2026-02-10', do: 'bank-return' }] },
  {
    name: 'Moves banks',
    events: [
      { on: '2026-02-20', do: 'change-iban', iban: 'FR7630006000011234567890189' },
      { on: '2026-03-20', do: 'pay', amount: '80.00' },
      { on: '2026-04-20', do: 'refund', method: 'transfer' },
    ],
  },
].map(({ name, events }) => ({
  name,
  address: HOME,
  customer: { payment: { method: 'direct-debit' } },
  contract: { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'shop' },
  events: [{ on: '2026-01-05', do: 'order' }, { on: '2026-01-15', do: 'activate' }, ...events],
}));

beforeAll(async () => {
  useDataKeys(OLD);
  database = await freshDatabase();
  const read = readStory({ subscribers, end: '2026-06-30' });
  if ('error' in read) throw new Error(`${read.error.field} ${read.error.message}`);
  const output = await runStory(database, read.story);
  if (!output.asExpected) throw new Error(JSON.stringify(output.events.filter((one) => !one.asExpected)));
  // Somebody who wanted to buy for a company, before there was a key.
  await run((tx) =>
    sql`insert into shop_identification (id, company, registration, given_name, family_name, email, phone, address,
        documents, state, decision, received_at)
      values (gen_random_uuid(), 'Atelier', '732829320', 'Léa', 'Martel', 'lea@atelier.example', '', '{"city": "Nice"}',
        '[{"name": "kbis.pdf", "content": "AAAA", "size": 3}]', 'refused', null, now())`.execute(tx),
  );
  await run(async (tx) => {
    const { id: accountId } = (await accountByNumber(tx, output.subscribers[0]!.account!))!;
    valueOf(await amendMandate(tx, context, { accountId, iban: 'FR7630004000031234567890143', by: 'agent' }));
    // Pages are typeset, and kept, when somebody asks for them.
    const [paper] = await documentsOf(tx, accountId, undefined, 1);
    await documentContent(tx, context, accountId, paper!.id);
  });
}, 60_000);
afterAll(async () => {
  useDataKeys(undefined);
  await database.drop();
});

/** Columns in which the account number of somebody other than the operator can be read. */
async function columnsInClear(tx: Tx): Promise<readonly string[]> {
  const ask = async <R>(text: RawBuilder<R>): Promise<readonly R[]> => (await text.execute(tx)).rows;
  const { iban: own } = await settingsOf(tx, context, civilDate('2026-06-30'));
  const columns = await ask(sql<{ t: string; c: string; bytes: boolean }>`select c.relname as t,
      a.attname as c, a.atttypid = 'bytea'::regtype as bytes from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'bytea'::regtype, 'text[]'::regtype) order by 1, 2`);
  const found: string[] = [];
  for (const { t, c, bytes } of columns) {
    const read = bytes ? sql`encode(${sql.ref(c)}, 'escape')` : sql`${sql.ref(c)}::text`;
    const [row] = await ask(sql<{ n: number }>`select count(*)::int as n from ${sql.table(t)}
      where replace(replace(${read}, ' ', ''), ${own}, '') ~ 'FR[0-9]{12}[0-9A-Z]{11}[0-9]{2}'`);
    if (row!.n > 0) found.push(`${t}.${c}`);
  }
  return found;
}

const filled = (all: readonly Resealed[] | undefined) => all!.filter(({ values }) => values > 0);

test('no table holds a bank account of a customer in clear, and one that did would be found', async () => {
  expect(await run(columnsInClear)).toEqual([]);
  const planted = run(async (tx) => {
    await sql`update sepa_mandate_change set iban = 'FR7630006000011234567890189'`.execute(tx);
    throw new Error((await columnsInClear(tx)).join());
  });
  await expect(planted).rejects.toThrow('sepa_mandate_change.iban');
});

test('a new key takes the place of the old one, stopped in the middle and begun again, and nothing is lost', async () => {
  const both = `${key('new', 2)},${OLD}`;
  useDataKeys(both);
  const would = filled(await tryReseal(database.db, context));
  expect(would.map(({ table, column }) => `${table}.${column}`)).toEqual([
    'sepa_mandate.iban',
    'sepa_mandate.previous_iban',
    'sepa_mandate_change.iban',
    'sepa_mandate_change.previous_iban',
    'document_content.bytes',
    'direct_debit_batch.file',
    'transfer_order.iban',
    'transfer_batch.file',
    'bank_movement.counterparty_iban',
    'shop_identification.given_name',
    'shop_identification.family_name',
    'shop_identification.email',
    'shop_identification.documents',
  ]);
  // The trial changes nothing: all is to be sealed again.
  expect(would.every(({ values, sealed }) => sealed === values)).toBe(true);
  const task = { url: database.url, operatorId: 'story', at: '2026-07-01T12:00:00Z', work: { resealWith: both } };
  expect(await killInTheMiddle({ ...task, afterStatements: 30 })).toBe('SIGKILL');
  const left = filled(await tryReseal(database.db, context));
  const total = (all: readonly Resealed[]): number => all.reduce((sum, one) => sum + one.sealed, 0);
  expect(total(left)).toBeLessThan(total(would));
  expect(total((await reseal(database.db, context))!)).toBe(total(left));
  expect(total((await reseal(database.db, context))!)).toBe(0);
  // The old key may go: what was handed to the bank and what customers take along can still be read.
  useDataKeys(key('new', 2));
  await run(async (tx) => {
    const [batch] = await directDebitBatches(tx, 1);
    expect((await directDebitBatch(tx, batch!.id))!.file).toContain('<IBAN>FR');
    const asked = await sql<{ said: string }>`select row_to_json(s)::text as said from shop_identification s`.execute(
      tx,
    );
    expect(asked.rows[0]!.said).not.toMatch(/Léa|kbis|AAAA"/);
    expect(asked.rows[0]!.said).toMatch(/"size": ?3/);
  });
  expect(await run(columnsInClear)).toEqual([]);
});
