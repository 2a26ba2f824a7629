import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'tv-prepaid-account');

const ask = (operation: string, balance: string, amount: string) =>
  decide('livebox-ag', 'tv-prepaid-account', { operation, balance, amount });

describe('the prepaid TV account', () => {
  it('can be emptied, and not overdrawn', () => {
    expect(ask('purchase', '5.00', '5.00')).toMatchObject({
      result: { eligible: true, newBalance: '0.00', addedToBill: '0.00' },
    });
    expect(ask('purchase', '5.00', '5.01')).toMatchObject({
      result: { reason: 'insufficient-balance', newBalance: '5.00' },
    });
    expect(ask('load', '0.00', '0.00')).toMatchObject({ error: { field: 'amount' } });
  });

  it('is back where it was after a load and a purchase of the same amount', () => {
    const text = (count: number) => `${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (balance, amount) => {
        const loaded = ask('load', text(balance), text(amount));
        if (!('result' in loaded)) throw new Error('refused');
        expect(ask('purchase', loaded.result['newBalance'] as string, text(amount))).toMatchObject({
          result: { eligible: true, newBalance: text(balance) },
        });
      }),
    );
  });
});
