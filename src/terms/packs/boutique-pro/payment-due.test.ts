import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'payment-due');

const ask = (given: object) =>
  decide('boutique-pro', 'payment-due', { method: 'voucher', paymentValidatedOn: '2026-03-02', ...given });

describe('the day of the payment, at its edges', () => {
  it('consumes a voucher at the order, whatever was dispatched', () => {
    expect(ask({ dispatchedOn: '2026-03-02', deliveredOn: '2026-03-02' })).toMatchObject({
      result: { chargedOn: '2026-03-02', event: 'order' },
    });
  });

  it.each([
    [{ dispatchedOn: '2026-03-01', deliveredOn: '2026-02-01' }, 'dispatchedOn'],
    [{ deliveredOn: '2026-03-05' }, 'deliveredOn'],
  ])('%j is an error on %s', (given, field) => {
    expect(ask(given)).toMatchObject({ error: { field } });
  });

  it('waits for the delivery', () => {
    expect(ask({ method: 'cash-on-delivery', dispatchedOn: '2026-03-05' })).toMatchObject({
      result: { chargedOn: null, event: 'delivery' },
    });
  });
});
