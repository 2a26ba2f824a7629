import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondEdition, SECOND_EDITION } from '../../../test/support/second-edition.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { runStory } from '../../story/run-story.ts';
import { readStory } from '../../story/story.ts';
import { activateAgreement, agreementOf } from '../agreement/index.ts';
import { billDocument } from '../customer-bill/index.ts';
import { advanceObligations } from '../obligation/index.ts';
import { sellUnder } from '../product-catalog/index.ts';
import { productsOf } from '../product-inventory/index.ts';
import {
  announceChange,
  changeActions,
  changeOf,
  changesOf,
  type NewChange,
  previewChange,
  tellChanges,
  toldChangesOf,
  withdrawChange,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (text: string): void => clock.set(`${text}T14:00:00Z`);
const agreements: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
  for (const name of ['Un', 'Deux', 'Trois']) {
    day('2026-01-05');
    const { agreement } = await run((tx) => someSubscriber(tx, context, {}, name));
    day('2026-01-10');
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
    agreements.push(agreement.id);
  }
});
afterAll(() => database.drop());

const dated = (one: { kind: string; dueOn: string; state: string; closedOn: string | null }): string =>
  `${one.kind} ${one.dueOn} ${one.state} ${one.closedOn}`;

const vatRise: NewChange = {
  kind: 'price',
  pack: 'livebox-ag',
  cause: 'vat',
  effectiveOn: civilDate('2026-04-15'),
  reason: { fr: 'hausse de la TVA', en: 'VAT has risen' },
  prices: [{ code: 'INFINI-FIBRE', amountInclTax: '65.80' }],
  legal: { inForceOn: '2026-04-01', oldVatRate: '0.085', newVatRate: '0.1' },
};

describe('a change of prices', () => {
  it('is refused in the words of the contract when it has no ground there', async () => {
    day('2026-03-02');
    const refused = await run((tx) => announceChange(tx, context, { ...vatRise, cause: 'commercial' }));
    expect(codeOf(refused)).toBe('contract-change/refused');
    const late = { ...vatRise, effectiveOn: civilDate('2026-03-20') };
    expect(codeOf(await run((tx) => announceChange(tx, context, late)))).toBe('contract-change/refused');
  });

  it('is refused on a price, a day or a contract that does not exist', async () => {
    const wrong = [
      { ...vatRise, prices: [{ code: 'NOTHING', amountInclTax: '1.00' }] },
      { ...vatRise, prices: [] },
      { ...vatRise, effectiveOn: civilDate('2026-03-02') },
      { ...vatRise, pack: 'assistance' },
    ];
    const codes = [];
    for (const one of wrong) codes.push(codeOf(await run((tx) => announceChange(tx, context, one))));
    expect(codes).toEqual([
      'contract-change/wrong-price',
      'contract-change/wrong-price',
      'contract-change/in-the-past',
      'contract-change/no-such-contract',
    ]);
  });

  it('is shown before it is announced: how many contracts, the letter to one of them, its dates', async () => {
    const undone = new Error('undone');
    let told: Awaited<ReturnType<typeof previewChange>> | undefined;
    await run(async (tx) => {
      told = await previewChange(tx, context, vatRise);
      throw undone;
    }).catch((error: unknown) => expect(error).toBe(undone));
    const { change, sample } = valueOf(told!);
    expect([change.run.total, isoDate(change.announceBy!)]).toEqual([3, '2026-03-15']);
    expect(sample!.letter!.paragraphs.join('\n').replaceAll('\u00a0', ' ')).toContain('65,80 € TTC par mois');
    expect(sample!.due.map((one) => `${one.kind} ${one.dueOn}`)).toEqual([
      'contract-change-notice 2026-03-15',
      'contract-change 2026-04-14',
      // Four months of the letter, by the article of law that the contract sends to.
      'contract-change-exit 2026-07-02',
    ]);
    expect(await run((tx) => changesOf(tx, 10))).toEqual([]);
  });

  it('stopped while customers are told, it goes on where it was; nobody is told twice; on its day the price is new', async () => {
    const change = valueOf(await run((tx) => announceChange(tx, context, vatRise)));
    const stop = new AbortController();
    stop.abort();
    expect(await tellChanges(database.db, context, { signal: stop.signal })).toEqual({
      told: 0,
      failed: 0,
      finished: false,
    });
    expect((await run((tx) => changeOf(tx, change.id)))!.run.state).toBe('stopped');
    const both = await Promise.all([tellChanges(database.db, context), tellChanges(database.db, context)]);
    expect(both.map((one) => one.told).sort()).toEqual([0, 3]);
    expect(await tellChanges(database.db, context)).toEqual({ told: 0, failed: 0, finished: true });
    expect((await run((tx) => changeOf(tx, change.id)))!.run).toEqual({
      state: 'done',
      total: 3,
      told: 3,
      notAllowed: 0,
      failed: 0,
    });
    day('2026-04-15');
    await advanceObligations(database.db, context, changeActions);
    const { accountId } = (await run((tx) => agreementOf(tx, agreements[0]!)))!;
    const lines = await run((tx) => productsOf(tx, { accountId, agreementId: agreements[0]! }));
    expect(lines.map((one) => `${one.code} ${one.status} ${one.startedOn && isoDate(one.startedOn)}`)).toContain(
      'INFINI-FIBRE active 2026-04-15',
    );
    expect((await run((tx) => toldChangesOf(tx, agreements[0]!)))[0]!.state).toBe('applied');
  });

  it('given up before its day, it changes nothing and says so', async () => {
    day('2026-05-02');
    const input = {
      ...vatRise,
      effectiveOn: civilDate('2026-06-15'),
      prices: [{ code: 'INFINI-FIBRE', amountInclTax: '65.00' }],
    };
    const change = valueOf(await run((tx) => announceChange(tx, context, input)));
    await tellChanges(database.db, context);
    valueOf(await run((tx) => withdrawChange(tx, context, { changeId: change.id })));
    day('2026-06-15');
    await advanceObligations(database.db, context, changeActions);
    const [told] = await run((tx) => toldChangesOf(tx, agreements[0]!));
    expect([told!.state, told!.reason]).toEqual(['not-applied', 'withdrawn-by-operator']);
  });
});

describe('a new edition of the terms', () => {
  const livebox = addSecondEdition('livebox-ag');
  const orne = addSecondEdition('orne-thd');
  afterAll(() => {
    livebox.remove();
    orne.remove();
  });
  const edition: NewChange = {
    kind: 'terms',
    pack: livebox.id,
    cause: 'commercial',
    toVersion: SECOND_EDITION.id,
    effectiveOn: civilDate('2026-09-01'),
    reason: { fr: 'clarification', en: 'clearer words' },
  };

  it('cannot be imposed where the contract provides for no change of its terms', async () => {
    day('2026-07-01');
    valueOf(await run((tx) => sellUnder(tx, context, { pack: livebox.id, from: civilDate('2024-04-11') })));
    const { agreement } = await run((tx) => someSubscriber(tx, context, { pack: livebox.id }));
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
    const refused = await run((tx) => announceChange(tx, context, edition));
    expect(codeOf(refused)).toBe('contract-change/refused');
    expect(refused).toMatchObject({ failure: { field: 'kind' } });
  });

  it('moves the contracts that allow it on its day, after a letter that tells clause by clause what differs', async () => {
    const read = readStory({
      title: 'OrneTHD : nouvelles conditions',
      customer: { givenName: 'Odile', familyName: 'Schmitt', email: 'odile@example.org' },
      address: { territory: 'FR-57', postcode: '57360', commune: 'Amnéville' },
      contract: { pack: orne.id, offer: 'TRIO-RES', channel: 'shop', characteristics: { debitDay: 5 } },
      payDaysAfterDue: 0,
      events: [
        { on: '2026-01-08', do: 'order' },
        { on: '2026-01-08', at: '11:00', do: 'appointment', action: 'book', for: '2026-01-20T09:00' },
        { on: '2026-01-20', at: '09:00', do: 'appointment', action: 'keep' },
        { on: '2026-01-20', at: '11:00', do: 'activate' },
        {
          on: '2026-08-15',
          do: 'announce-change',
          kind: 'terms',
          cause: 'commercial',
          toVersion: SECOND_EDITION.id,
          effectiveOn: '2026-09-01',
          expect: { refused: 'contract-change/refused' },
        },
        {
          on: '2026-08-15',
          at: '11:00',
          do: 'announce-change',
          kind: 'terms',
          cause: 'commercial',
          toVersion: SECOND_EDITION.id,
          effectiveOn: '2026-09-15',
        },
      ],
      end: '2026-10-02',
    });
    if ('error' in read) throw new Error(read.error.message.toString());
    const stage = await freshDatabase();
    try {
      const output = await runStory(stage, read.story);
      expect(output.asExpected).toBe(true);
      expect(output.agreements[0]!.termsVersion).toBe(SECOND_EDITION.id);
      expect(
        output.obligations
          .filter((one) => one.kind.startsWith('contract-change'))
          .map(dated)
          .sort(),
      ).toEqual([
        'contract-change 2026-09-14 done 2026-09-15',
        // Four months of the letter of 15 August.
        'contract-change-exit 2026-12-15 open null',
        'contract-change-notice 2026-08-15 fulfilled 2026-08-15',
      ]);
      const letter = await inTransaction(stage.db, { ...context, operatorId: 'story' }, async (tx) => {
        const { rows } = await sql<{ data: { paragraphs: string[] } }>`select data from document
          where kind = 'change-notice'`.execute(tx);
        return rows[0]!.data.paragraphs;
      });
      expect(letter[1]).toMatch(/Conditions de septembre/);
      const notices = await inTransaction(stage.db, { ...context, operatorId: 'story' }, async (tx) => {
        const { rows } = await sql<{ account_id: string; id: string }>`select account_id, id from customer_bill
          where issued_on = '2026-09-01'`.execute(tx);
        await billDocument(tx, context, { accountId: rows[0]!.account_id, billId: rows[0]!.id });
        const found = await sql<{ data: { notices: string[] } }>`select data from document where kind = 'bill'`.execute(
          tx,
        );
        return found.rows.map((row) => row.data.notices.join().replaceAll('\u00a0', ' '));
      });
      // The bill that follows the announcement tells of it.
      expect(notices).toEqual([
        'Nouvelles conditions annoncées pour le 15 septembre 2026, par une lettre du 15 août 2026 qui est dans votre espace client.',
      ]);
      expect(letter.some((one) => one.endsWith('Désormais : Une autre rédaction.'))).toBe(true);
      expect(letter.some((one) => one.includes('supprimé'))).toBe(true);
      expect(letter.some((one) => /au lieu de \d+ \(/.test(one))).toBe(true);
      expect(letter.at(-2)).toMatch(/15.décembre 2026 inclus/);
    } finally {
      await stage.drop();
    }
  });

  it('is not announced under an edition that does not exist', async () => {
    const unknown = { ...edition, toVersion: '1999-01' };
    expect(codeOf(await run((tx) => announceChange(tx, context, unknown)))).toBe('contract-change/no-such-terms');
  });
});
