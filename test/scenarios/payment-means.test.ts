import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { euros } from '../../src/kernel/money.ts';
import { type Account, accountByNumber } from '../../src/modules/account/index.ts';
import {
  agreementsOf,
  askMeans,
  askMoneyBack,
  otherMeans,
  waysRefused,
  waysToPay,
} from '../../src/modules/agreement/index.ts';
import { openObligation } from '../../src/modules/obligation/index.ts';
import { arrangePlan } from '../../src/modules/collection/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { codeOf, valueOf } from '../support/subscriber.ts';

/** Article 10 of the cable contract: direct debit, card, cheque, cash in an agency. It knows no transfer and no voucher. */
type Told = Record<string, unknown>;
const HOME = { territory: 'FR-57', postcode: '57360', commune: 'Amnéville', alreadyConnected: true };
const ISLAND = { territory: 'GP', postcode: '97110', commune: 'Pointe-à-Pitre', alreadyConnected: true };
const REFUSED = { refused: 'payment/means-refused' };

function cable(name: string, method: string | undefined, order: Told = {}, events: readonly Told[] = []): Told {
  return {
    name,
    ...(method === undefined ? {} : { customer: { payment: { method } } }),
    address: HOME,
    contract: { pack: 'orne-thd', offer: 'DUO-RES', channel: 'shop', appointmentNeeded: false },
    events: [{ on: '2026-01-05', do: 'order', ...order }, ...events],
  };
}

const subscribers = [
  cable('Silent', undefined),
  cable('Transfers', 'transfer', { expect: REFUSED }),
  cable('Debited', 'direct-debit', {}, [
    { on: '2026-01-10', do: 'change-payment', method: 'transfer', expect: REFUSED },
    { on: '2026-01-11', do: 'change-payment', method: 'cheque' },
  ]),
  {
    name: 'Islander',
    customer: { payment: { method: 'transfer' } },
    address: ISLAND,
    contract: {
      pack: 'livebox-ag',
      offer: 'ESSENTIEL-FIBRE',
      channel: 'shop',
      takesDecoder: false,
      appointmentNeeded: false,
    },
    events: [{ on: '2026-01-05', do: 'order' }],
  },
  {
    name: 'Mobile',
    customer: { payment: { method: 'transfer' } },
    address: { territory: 'YT', postcode: '97650', commune: 'Bandraboua' },
    contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
    events: [
      { on: '2026-01-05', do: 'order' },
      { on: '2026-01-06', do: 'activate' },
    ],
  },
];

let database: ThrowawayDatabase;
let output: StoryOutput;
const context: Context = { ...testContext({ at: '2026-01-12T10:00:00Z' }), operatorId: 'story' };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const account = (name: string): Promise<Account> =>
  run(async (tx) => (await accountByNumber(tx, output.subscribers.find((one) => one.name === name)!.account!))!);

beforeAll(async () => {
  const read = readStory({ title: 'Moyens de paiement', subscribers, end: '2026-01-12' });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
});
afterAll(() => database.drop());

describe('By what bills are paid is asked of the contract', () => {
  test('an order paid by transfer is refused, with the reason, where the contract knows no transfer', () => {
    expect(output.events.filter((one) => !one.asExpected)).toEqual([]);
    const refused = output.events.find((one) => one.subscriber === 'Transfers')!;
    expect([refused.code, refused.field]).toEqual(['payment/means-refused', 'paymentMethod']);
    expect(refused.message!.fr).toMatch(/n’accepte pas ce moyen de paiement \(Art\.\s10\.i\)/);
  });

  test('somebody who said nothing pays by the first means that the contract accepts', async () => {
    expect((await account('Silent')).paymentMethod).toBe('card');
    expect((await account('Islander')).paymentMethod).toBe('transfer');
  });

  test('leaving direct debit for a transfer is refused, for a cheque it is done, and the mandate ends', async () => {
    expect((await account('Debited')).paymentMethod).toBe('cheque');
  });

  test('the customer is shown the ways in which the contract takes money, and where cheques go', async () => {
    const { id } = await account('Debited');
    const ways = await run((tx) => waysToPay(tx, context, id));
    expect(ways!.map((one) => `${one.method} ${one.through}`)).toEqual([
      'direct-debit automatic',
      'card customer-space',
      'cheque post',
      'card counter',
      'cash counter',
      'cheque counter',
    ]);
    expect(ways!.find((one) => one.through === 'post')!.sendTo).toContain('57360 Amnéville');
    const islander = await account('Islander');
    expect(await run((tx) => waysToPay(tx, context, islander.id))).toBeUndefined();
  });

  test('at a counter, in the customer space and for a plan, a means that is not accepted is refused', async () => {
    const { id: accountId } = await account('Silent');
    const asked = (method: 'cash' | 'voucher' | 'card', through: 'counter' | 'customer-space' | 'post') =>
      run(async (tx) => codeOf(await askMeans(tx, context, { accountId, method, through })) ?? 'accepted');
    expect(await asked('cash', 'counter')).toBe('accepted');
    expect(await asked('voucher', 'counter')).toBe('payment/means-refused');
    expect(await asked('card', 'customer-space')).toBe('accepted');
    expect(await asked('cash', 'post')).toBe('payment/means-refused');
    const plan = { accountId, askedBy: 'agent', instalments: 3, method: 'transfer' } as const;
    const days = { firstOn: civilDate('2026-02-01'), on: civilDate('2026-01-12') };
    expect(codeOf(await run((tx) => arrangePlan(tx, context, { ...plan, ...days })))).toBe('payment/means-refused');
  });

  test('an accepted means keeps its decision, with the clause that lists the means', async () => {
    const { id: accountId } = await account('Silent');
    const { notes } = valueOf(await run((tx) => askMeans(tx, context, { accountId, method: 'cheque' })));
    expect(notes.map((one) => [one.name, one.because.map((clause) => clause.article)])).toEqual([
      ['payment-methods', ['10.i']],
    ]);
  });

  test('bills that nothing is debited for any more fall back on a means that every contract accepts', async () => {
    const [cableAccount, islander] = [await account('Debited'), await account('Islander')];
    expect(await run((tx) => otherMeans(tx, context, cableAccount.id))).toBe('card');
    expect(await run((tx) => otherMeans(tx, context, islander.id))).toBe('transfer');
  });
});

describe('Money goes back as the contract says', () => {
  const on = civilDate('2026-01-12');
  const promise = (accountId: string, means: readonly ('transfer' | 'cheque')[]) =>
    run(async (tx) => {
      const [agreement] = await agreementsOf(tx, accountId);
      const label = { fr: 'Rendre le dépôt', en: 'Pay the deposit back' };
      const taken = { decision: null, because: ['livebox-ag/3.k'] };
      const effect = { kind: 'deposit-refund', label, dueOn: '2026-02-01', by: 'operator', means, taken } as const;
      const subject = `process-flow:${agreement!.id}`;
      await openObligation(tx, context, { accountId, territory: 'GP', subject, effect });
    });
  const back = (accountId: string, method: 'transfer' | 'cheque' | 'cash', asked?: boolean) =>
    run((tx) => askMoneyBack(tx, context, { accountId, amount: euros('60.00'), method, on, asked }));

  test('an overpayment pays the next bills of a mobile plan that runs, unless the customer asked in writing for the money', async () => {
    const { id } = await account('Mobile');
    const kept = await back(id, 'cash');
    expect(codeOf(kept)).toBe('payment/refund-kept');
    expect(kept.ok ? '' : kept.failure.message.fr).toContain('7.7');
    const { notes } = valueOf(await back(id, 'cash', true));
    expect(notes.map((one) => [one.name, one.result.refund])).toEqual([['overpayment-refund', '60.00']]);
    // The cable contract says nothing of it.
    expect(codeOf(await back((await account('Silent')).id, 'cash'))).toBeUndefined();
  });

  test('a deposit that is owed goes back by transfer, by cheque where no bank account is known, never in cash', async () => {
    const { id } = await account('Islander');
    expect(codeOf(await back(id, 'cash'))).toBeUndefined();
    await promise(id, ['cheque']);
    const refused = await back(id, 'cash');
    expect(codeOf(refused)).toBe('payment/refund-means');
    expect(refused.ok ? '' : refused.failure.message.fr).toMatch(/virement \/ chèque \(Art\.\s3\.k\)/);
    // An account told since is as good as one that was known.
    expect(codeOf(await back(id, 'transfer'))).toBeUndefined();
    expect(codeOf(await back(id, 'cheque'))).toBeUndefined();
    await promise(id, ['transfer']);
    expect(codeOf(await back(id, 'cheque'))).toBe('payment/refund-means');
  });

  test('a form shows what a contract does not accept, each with its reason and its article', async () => {
    const refused = await run(async (tx) => waysRefused(tx, context, (await account('Silent')).id));
    expect(refused.map((one) => `${one.method} ${one.through}`)).toEqual(['transfer automatic', 'voucher counter']);
    expect(refused[0]!.why.fr).toMatch(/Art\.\s10\.i/);
    expect(await run(async (tx) => waysRefused(tx, context, (await account('Islander')).id))).toEqual([]);
  });
});
