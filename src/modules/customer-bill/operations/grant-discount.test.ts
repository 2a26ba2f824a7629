import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billedCustomers, type BilledCustomer } from '../../../../test/support/billed-customer.ts';
import { testClock } from '../../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { euros, moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { trialBalance } from '../../ledger/index.ts';
import { billLines, billsOf, chargeService, grantDiscount, runBilling } from '../index.ts';

let database: ThrowawayDatabase;
let one: BilledCustomer;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const discount = (given: object = {}) =>
  run((tx) =>
    grantDiscount(tx, context, {
      accountId: one.accountId,
      agreementId: one.agreementId,
      monthly: euros('10.00'),
      from: civilDate('2026-02-16'),
      months: 2,
      label: 'Offre de bienvenue',
      reason: 'Geste commercial',
      ...given,
    }),
  );

async function linesOn(asOf: string, kind: string): Promise<(readonly string[])[]> {
  clock.set(`${asOf}T14:00:00Z`);
  await runBilling(database.db, context, { asOf: civilDate(asOf) });
  return run(async (tx) => {
    const [bill] = await billsOf(tx, one.accountId, 1);
    const lines = (await billLines(tx, one.accountId, bill!.id)).filter((line) => line.code === kind);
    return lines.map((line) => [isoDate(line.period_from!), isoDate(line.period_to!), moneyText(line.amount_incl)]);
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  one = (await billedCustomers(database, clock, context, 'One'))[0]!;
});
afterAll(() => database.drop());

describe('a discount', () => {
  test('is refused above the price of the contract', async () => {
    expect(await discount({ monthly: euros('500.00') })).toMatchObject({ failure: { field: 'monthlyInclTax' } });
  });

  test('is a line of its own, by the days of its first and last periods, and ends', async () => {
    const granted = valueOf(await discount());
    expect(isoDate(granted.to)).toBe('2026-04-15');
    // 13 days of the 28 of February: 4.64; then March, billed in advance.
    expect(await linesOn('2026-03-01', 'DISCOUNT')).toEqual([
      ['2026-02-16', '2026-02-28', '-4.64'],
      ['2026-03-01', '2026-03-31', '-10.00'],
    ]);
    // 15 days of the 30 of April.
    expect(await linesOn('2026-04-01', 'DISCOUNT')).toEqual([['2026-04-01', '2026-04-15', '-5.00']]);
    expect(await linesOn('2026-05-01', 'DISCOUNT')).toEqual([]);
  });
});

describe('what another service sold', () => {
  const sold = (service: 'merchant' | 'assistance', reference: string) =>
    run((tx) =>
      chargeService(tx, context, {
        accountId: one.accountId,
        service,
        label: 'Jeu en ligne, éditeur Exemple',
        amount: euros('4.99'),
        on: civilDate('2026-05-10'),
        reference,
      }),
    );

  test('comes on the next bill once, with the clause that lets it; a merchant’s money is kept apart and bears no tax of ours', async () => {
    const first = valueOf(await sold('merchant', 'M-1'));
    expect(first.because.length).toBeGreaterThan(0);
    expect(valueOf(await sold('merchant', 'M-1'))).toMatchObject({ chargeId: first.chargeId, already: true });
    valueOf(await sold('assistance', 'A-1'));
    expect(await linesOn('2026-06-01', 'MERCHANT')).toEqual([['2026-05-10', '2026-05-10', '4.99']]);
    const balance = await run((tx) => trialBalance(tx));
    const credited = (account: string) => moneyText(balance.find((row) => row.account === account)!.credit);
    expect(credited('467100')).toBe('4.99');
    // 64.90 and 4.99 are 64.41 without their 8.5 % of VAT, of which the subscription has 59.82.
    expect(credited('706400')).toBe('4.59');
  });
});
