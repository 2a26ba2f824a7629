import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'title-transfer');

const ask = (payments: object[]) => decide('boutique-pro', 'title-transfer', { invoicedInclTax: '100.00', payments });
const paid = (on: string, amountInclTax: string, settled = true) => ({ on, amountInclTax, settled });

describe('transfer of ownership, at its edges', () => {
  it('takes the payments in date order, not in list order', () => {
    expect(ask([paid('2026-03-09', '60.00'), paid('2026-03-01', '40.00'), paid('2026-03-20', '10.00')])).toMatchObject({
      result: { ownershipTransferredOn: '2026-03-09', outstandingInclTax: '0.00' },
    });
  });

  it('waits for the last cent', () => {
    expect(ask([paid('2026-03-01', '99.99'), paid('2026-03-02', '50.00', false)])).toMatchObject({
      result: { ownershipTransferredOn: null, outstandingInclTax: '0.01' },
    });
  });

  it('owes the whole invoice when nothing was paid', () => {
    expect(ask([])).toMatchObject({ result: { ownershipTransferredOn: null, outstandingInclTax: '100.00' } });
  });

  it('refuses a payment of nothing, settled or not', () => {
    expect(ask([paid('2026-03-01', '0.00', false)])).toMatchObject({ error: { field: 'payments' } });
  });
});
