import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../test/support/database.ts';
import { fecFaults, readFec } from '../../../test/support/fec-rules.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { euros } from '../../kernel/money.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { postEntry } from '../ledger/index.ts';
import { runBooks } from './cli.ts';

let database: ThrowawayDatabase;
const folder = mkdtempSync(join(tmpdir(), 'regie-fec-'));
const context = testContext();

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, TEST_OPERATOR, 'unsettled');
  await settleOperator(database, context);
  const account = await addCustomer(database, context);
  const post = (on: string, kind: string, reference: string, lines: Parameters<typeof postEntry>[2]['lines']) =>
    inTransaction(database.db, context, (tx) => postEntry(tx, context, { on: civilDate(on), kind, reference, lines }));
  const mine = { account: 'customers', accountId: account.id } as const;
  // A sale of 54.90 with 8.5 % in it: 50.60 + 4.30. It is paid; one of 12.00 is not.
  await post('2026-01-02', 'bill', 'bill:01970000-0000-7000-8000-000000000001', [
    { ...mine, debit: euros('54.90'), label: 'Facture 2026-000001' },
    { account: 'subscriptions', credit: euros('50.60'), label: 'Facture 2026-000001' },
    { account: 'vatGuadeloupe', credit: euros('4.30'), label: 'Facture 2026-000001' },
  ]);
  await post('2026-01-17', 'payment', 'payment:01970000-0000-7000-8000-000000000002', [
    { account: 'bank', debit: euros('54.90'), label: 'Virement reçu' },
    { ...mine, credit: euros('54.90'), label: 'Virement reçu' },
  ]);
  await post('2026-02-02', 'bill', 'bill:01970000-0000-7000-8000-000000000003', [
    { ...mine, debit: euros('12.00'), label: 'Facture 2026-000002' },
    { account: 'subscriptions', credit: euros('12.00'), label: 'Facture 2026-000002' },
  ]);
  vi.stubEnv('DATABASE_URL', database.url);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

/** Runs `regie books` and tells its exit code and what it wrote. */
async function books(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  const code = await runBooks(words);
  vi.restoreAllMocks();
  return { code, out, err };
}

test('the command writes the file of a year under the name of the law, with letters on what is settled', async () => {
  const asked = ['fec', '--operator', TEST_OPERATOR, '--year', '2026', '--open', '--folder', folder];
  const { code, out } = await books(...asked);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    file: join(folder, '732829320FEC20261231.txt'),
    entries: 3,
    lines: 7,
    leftOutAsOpen: 0,
    // 54.90 + 54.90 + 12.00.
    debit: '121.80',
    credit: '121.80',
  });
  const bytes = readFileSync(join(folder, '732829320FEC20261231.txt'));
  expect(fecFaults(bytes, 2026)).toEqual([]);
  const ofCustomer = readFec(bytes).rows.filter((row) => row.CompteNum === '411000');
  expect(ofCustomer.map((row) => [row.Debit, row.Credit, row.EcritureLet, row.DateLet])).toEqual([
    ['54,90', '0,00', 'AA', '20260117'],
    ['0,00', '54,90', 'AA', '20260117'],
    ['12,00', '0,00', '', ''],
  ]);
});

test('without open months the command counts what it leaves out', async () => {
  const { code, out } = await books('fec', '--operator', TEST_OPERATOR, '--year', '2026', '--folder', folder);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ entries: 0, leftOutAsOpen: 3 });
});

test.each([
  ['an operator without a SIREN', ['fec', '--operator', 'unsettled', '--year', '2026'], 1, 'SIREN'],
  ['no year', ['fec', '--operator', TEST_OPERATOR], 2, 'usage: regie books fec'],
  ['another file', ['csv', '--operator', TEST_OPERATOR, '--year', '2026'], 2, 'usage: regie books fec'],
])('%s is refused on standard error', async (_, words, code, said) => {
  const told = await books(...words);
  expect([told.code, told.out]).toEqual([code, '']);
  expect(told.err).toContain(said);
});
