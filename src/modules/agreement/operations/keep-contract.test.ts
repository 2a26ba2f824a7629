import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { openLiveboxShop, someOrder, valueOf } from '../../../../test/support/subscriber.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { deliverOutbox, type OutgoingMessage } from '../../communication/index.ts';
import { documentAbout, documentContent, termsHash } from '../../document/index.ts';
import { type OrderInput, placeOrder } from '../../product-order/index.ts';
import type { Agreement } from '../domain/agreement.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

async function ordered(
  change: Partial<OrderInput> = {},
  who: { readonly email?: null; readonly language?: 'en' } = {},
): Promise<Agreement> {
  const account = await addCustomer(database, context, who);
  return valueOf(await run((tx) => placeOrder(tx, context, someOrder(account.id, change)))).agreement;
}
const paperOf = (agreement: Agreement, kind: string) =>
  run((tx) => documentAbout(tx, { accountId: agreement.accountId, kind, subject: `agreement:${agreement.id}` }));
const bytesOf = async (agreement: Agreement, kind: string): Promise<Uint8Array> => {
  const paper = (await paperOf(agreement, kind))!;
  return (await run((tx) => documentContent(tx, context, agreement.accountId, paper.id)))!.bytes;
};

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('the papers of a contract', () => {
  test('made in a shop: the contract and its short version, with the mark of the terms; there is no right to withdraw', async () => {
    const agreement = await ordered();
    const contract = (await paperOf(agreement, 'contract'))!;
    const { pack, termsVersion: version } = agreement;
    expect(contract.terms).toEqual({ pack, version, hash: termsHash(pack, version) });
    expect(await paperOf(agreement, 'contract-summary')).toBeDefined();
    expect(await paperOf(agreement, 'withdrawal-form')).toBeUndefined();
  });

  test('made at a distance or at home: the withdrawal form as well', async () => {
    for (const channel of ['distance', 'door-to-door'] as const) {
      const agreement = await ordered({ channel });
      const bytes = await bytesOf(agreement, 'withdrawal-form');
      expect(Buffer.from(bytes.slice(0, 5)).toString('latin1')).toBe('%PDF-');
    }
  });

  test('the contract is typeset once and is then the same byte for byte', async () => {
    const agreement = await ordered({ channel: 'distance' });
    const first = await bytesOf(agreement, 'contract');
    if (process.env.REGIE_KEEP_PDF !== undefined) writeFileSync(process.env.REGIE_KEEP_PDF, first);
    expect(Buffer.from(await bytesOf(agreement, 'contract')).equals(Buffer.from(first))).toBe(true);
    const sha256 = createHash('sha256').update(first).digest('hex');
    expect((await paperOf(agreement, 'contract'))!.sha256).toBe(sha256);
  });

  test('they are in English for who reads English', async () => {
    const agreement = await ordered({ channel: 'distance' }, { language: 'en' });
    for (const kind of ['contract', 'withdrawal-form']) {
      expect((await paperOf(agreement, kind))!.language).toBe('en');
      expect(Buffer.from((await bytesOf(agreement, kind)).slice(0, 5)).toString('latin1')).toBe('%PDF-');
    }
  });

  test('they leave with the confirmation of the order; on paper the contract is a letter of its own', async () => {
    const sent: OutgoingMessage[] = [];
    const keep = {
      deliver: (message: OutgoingMessage) => {
        sent.push(message);
        return Promise.resolve({ proof: message.id });
      },
    };
    await deliverOutbox(database.db, context, { ...keep, repeatable: true });
    sent.splice(0);
    await ordered({ channel: 'distance' });
    await ordered({ channel: 'distance' }, { email: null });
    await deliverOutbox(database.db, context, keep);
    const mail = sent.find((one) => one.channel === 'email')!;
    expect(mail.attachments!.map((one) => one.name.replace(/-[0-9A-Za-z]+\.pdf/, ''))).toEqual([
      'contrat',
      'contrat',
      'retractation',
    ]);
    const letters = sent.filter((one) => one.channel === 'letter').map((one) => one.subject);
    expect(letters.sort()).toEqual(['Votre commande est enregistrée', 'Votre contrat']);
  });
});
