import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi } from '../../../test/support/api.ts';
import { addCustomer } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Account } from '../account/index.ts';
import { documentRoutes } from './api.ts';
import { documentContent, documentsOf, type NewDocument, renderPdf, storeDocument } from './index.ts';

let database: ThrowawayDatabase;
let account: Account;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

const LETTER = {
  language: 'fr' as const,
  date: '2026-03-02',
  operator: { name: 'Alizé Télécom', address: ['12 rue de la Mer'], legal: 'Alizé Télécom' },
  recipient: ['Madame Dupont', '4 allée des Flamboyants', '97122 Baie-Mahault'],
  references: [],
  place: 'Le 2 mars 2026',
  subject: 'Essai',
  paragraphs: ['Bonjour,', 'Ceci est une lettre avec <des> signes # * _ $ \\ " que la mise en page ne lit pas.'],
  clauses: [],
};
const paper = (given: Partial<NewDocument> = {}): NewDocument => ({
  accountId: account.id,
  kind: 'identity',
  subject: 'order:1',
  title: { fr: 'Pièce d’identité', en: 'Identity paper' },
  fileName: 'identite.png',
  language: 'fr',
  content: { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
  ...given,
});

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  account = await addCustomer(database, context);
});
afterAll(() => database.drop());

describe('a document', () => {
  test('is given back byte for byte', async () => {
    const kept = await run((tx) => storeDocument(tx, context, paper()));
    const found = await run((tx) => documentContent(tx, context, account.id, kept.id));
    expect([...found!.bytes]).toEqual([1, 2, 3]);
  });

  test('is kept once for its kind and subject', async () => {
    const first = await run((tx) => storeDocument(tx, context, paper({ subject: 'order:2' })));
    const second = await run((tx) => storeDocument(tx, context, paper({ subject: 'order:2', fileName: 'other.png' })));
    expect(second).toEqual(first);
  });

  test('never changes and is never removed', async () => {
    const kept = await run((tx) => storeDocument(tx, context, paper({ subject: 'order:3' })));
    await expect(
      run((tx) => sql`update document set file_name = 'x' where id = ${kept.id}`.execute(tx)),
    ).rejects.toThrow('never changes');
    await expect(run((tx) => sql`delete from document where id = ${kept.id}`.execute(tx))).rejects.toThrow(
      'never changes',
    );
    await expect(run((tx) => sql`update document_content set bytes = ''`.execute(tx))).rejects.toThrow('never changes');
  });

  test('that is typeset gets its bytes when it is first asked for, by two readers at once as well', async () => {
    const content = { template: 'letter' as const, data: LETTER };
    const kept = await run((tx) => storeDocument(tx, context, paper({ kind: 'letter', subject: 'letter:1', content })));
    expect(kept.sha256).toBeNull();
    const [one, two] = await Promise.all(
      [1, 2].map(() => run((tx) => documentContent(tx, context, account.id, kept.id))),
    );
    expect(one!.document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(one!.bytes).equals(Buffer.from(two!.bytes))).toBe(true);
  });
});

test('the same words typeset twice, on any thread, are the same bytes', async () => {
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => renderPdf('letter', LETTER)));
  expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true);
  expect(Buffer.from(one!).equals(Buffer.from(three!))).toBe(true);
  expect(Buffer.from(await renderPdf('letter', { ...LETTER, date: '2026-03-03' })).equals(Buffer.from(one!))).toBe(
    false,
  );
});

test('data that a template cannot use is said, and does not stop the next document', async () => {
  await expect(renderPdf('letter', { language: 'fr', date: '2026-03-02' })).rejects.toThrow(
    'typesetting of letter failed',
  );
  expect((await renderPdf('letter', LETTER)).length).toBeGreaterThan(1000);
});

test('a customer sees own documents alone, and a file received is saved rather than shown', async () => {
  const api = await testApi(database, [documentRoutes]);
  const [document] = await run((tx) => documentsOf(tx, account.id));
  const listing = `/api/accounts/${account.id}/documents`;
  const own = await api.signedIn({ roles: ['customer'], customerId: account.customerNumber });
  const other = await api.signedIn({ roles: ['customer'], customerId: 'C00000000' });
  const listed = await api.app.inject({ url: listing, headers: own });
  expect(listed.json<{ id: string }[]>().map((one) => one.id)).toContain(document!.id);
  expect((await api.app.inject({ url: listing, headers: other })).statusCode).toBe(404);
  const identity = listed.json<{ id: string; kind: string }[]>().find((one) => one.kind === 'identity')!;
  const file = await api.app.inject({ url: `${listing}/${identity.id}/content`, headers: own });
  expect(file.headers['content-disposition']).toBe('attachment; filename="identite.png"');
  expect((await api.app.inject({ url: `${listing}/${identity.id}/content`, headers: other })).statusCode).toBe(404);
  await api.close();
});
