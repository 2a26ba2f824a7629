import { describe, expect, it } from 'vitest';
import { moneyText } from '../../../kernel/money.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';

describe('the catalogue', () => {
  it('names each item once, on clauses that exist', () => {
    expect(new Set(catalog.map((one) => one.code)).size).toBe(catalog.length);
    const ids = new Set(clauses.map((one) => one.id));
    for (const item of catalog) for (const id of item.clauses) expect(ids.has(id), `${item.code} ${id}`).toBe(true);
  });

  it.each([
    ['ROUTER-RENTAL', figures.routerRental],
    ['DUPLICATE-INVOICE', figures.duplicateInvoiceFee],
    ['TRANSFER-FEE', figures.transferFee],
    ['EARLY-TERMINATION', figures.earlyTerminationFee],
    ['PLAN-CHANGE', figures.planChangeFee],
    ['EQUIPMENT-NOT-RETURNED', figures.unreturnedItemFee],
    ['PRO-RECOVERY-INDEMNITY', figures.recoveryIndemnity],
  ])('prices %s as the decisions do', (code, one) => {
    const price = catalog.find((item) => item.code === code)!.price!;
    expect(moneyText(price)).toBe(moneyText(one.values[0]!.value));
  });
});
