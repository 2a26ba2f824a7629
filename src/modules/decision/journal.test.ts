import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { fail } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { decisionNote, decisionNotes, decisionsOf, openJournalIn, replayDecision, withoutFault } from './index.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const accountId = randomUUID();
const journal = () =>
  openJournalIn('law-first', context, { accountId, subject: 'agreement:1', pack: 'livebox-ag', version: '2024-04' });

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
});
afterAll(() => database.drop());

describe('the journal of decisions', () => {
  it('keeps what a decision declares of the facts gathered, and shows it with its clauses and its computation', async () => {
    const open = journal();
    const taken = open.ask('commitment', {
      activatedOn: '2026-01-10',
      commitmentMonths: 12,
      asOf: '2026-03-01',
      unrelated: 'left aside',
    });
    expect(await run((tx) => decisionNote(tx, taken.decision))).toBeUndefined();
    await run((tx) => open.save(tx));
    const note = (await run((tx) => decisionNote(tx, taken.decision)))!;
    expect(note.facts).toEqual({ activatedOn: '2026-01-10', commitmentMonths: 12, asOf: '2026-03-01' });
    expect(note.result.commitmentEndsOn).toBe('2027-01-10');
    expect(note.because[0]).toMatchObject({ id: 'livebox-ag/16', article: '16' });
    expect(note.steps.length).toBeGreaterThan(0);
    expect(await run((tx) => decisionNotes(tx, [taken.decision]))).toEqual(open.notes());
  });

  it('saves what is new, once', async () => {
    const open = journal();
    open.ask('commitment', { activatedOn: '2026-01-10', asOf: '2026-03-01' });
    await run((tx) => open.save(tx));
    await run((tx) => open.save(tx));
    const second = open.ask('commitment', { activatedOn: '2026-01-11', asOf: '2026-03-01' });
    await run((tx) => open.save(tx));
    const ids = (await run((tx) => decisionsOf(tx, { accountId }))).map((note) => note.id);
    expect(ids).toContain(second.decision);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a decision taken again gives the same answer; one that was tampered with does not', async () => {
    const open = journal();
    const { decision } = open.ask('commitment', { activatedOn: '2026-01-10', asOf: '2026-03-01' });
    await run((tx) => open.save(tx));
    expect(await run((tx) => replayDecision(tx, decision))).toMatchObject({ ok: true, value: { same: true } });
    const forged = randomUUID();
    await run((tx) =>
      sql`insert into decision (account_id, id, at, on_date, subject, pack, version, name, facts, result, because)
        select account_id, ${forged}::uuid, at, on_date, subject, pack, version, name, facts, result || '{"remainingMonths": 99}', because
        from decision where id = ${decision}::uuid`.execute(tx),
    );
    expect(await run((tx) => replayDecision(tx, forged))).toMatchObject({ ok: true, value: { same: false } });
    expect(await run((tx) => replayDecision(tx, randomUUID()))).toMatchObject({
      ok: false,
      failure: { code: 'decision/not-found' },
    });
  });

  it('can be neither changed nor emptied', async () => {
    await expect(run((tx) => sql`update decision set name = 'x'`.execute(tx))).rejects.toThrow(/append only/);
    await expect(run((tx) => sql`delete from decision`.execute(tx))).rejects.toThrow(/append only/);
  });

  it('facts that the contract refuses become a failure that names the field; a bug stays a bug', async () => {
    const failed = await withoutFault(async () => {
      journal().ask('commitment', { activatedOn: '2026-02-30', asOf: '2026-03-01' });
      return fail('never', '', '');
    });
    expect(failed).toMatchObject({ ok: false, failure: { code: 'decision/faulty-facts', field: 'activatedOn' } });
    await expect(withoutFault(async () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(() => journal().ask('no-such-decision', {})).toThrow(RangeError);
  });
});
