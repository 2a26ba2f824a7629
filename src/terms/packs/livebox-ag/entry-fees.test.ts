import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'entry-fees');

const ask = asking('livebox-ag', 'entry-fees', {
  territory: 'GP',
  technology: 'adsl',
  takesDecoder: false,
  newTvCustomer: false,
  secondDecoder: false,
  tvKey: false,
  detachedHouse: false,
  alreadyConnected: false,
  visitFoundNeededAtSubscription: false,
  technicianVisited: false,
});

describe('the fees of entry', () => {
  it('are nothing when nothing calls for them, and are billed once activated', () => {
    expect(ask()).toMatchObject({ zone: 'DOM1', totalInclTax: '0.00', billedFrom: null });
  });

  it.each([
    ['107.60', { visitFoundNeededAtSubscription: true, technicianVisited: true }],
    ['0.00', { visitFoundNeededAtSubscription: false, technicianVisited: true }],
    ['0.00', { visitFoundNeededAtSubscription: true, technicianVisited: false }],
    ['0.00', { visitFoundNeededAtSubscription: true, technicianVisited: true, alreadyConnected: true }],
    ['0.00', { visitFoundNeededAtSubscription: true, technicianVisited: true, technology: 'fibre' }],
    ['99.17', { visitFoundNeededAtSubscription: true, technicianVisited: true, territory: 'BL', technology: 'vdsl2' }],
  ])('have %s of construction', (constructionFeeInclTax, changed) => {
    expect(ask(changed)).toMatchObject({ constructionFeeInclTax });
  });

  it.each([
    ['49.00', { technology: 'fibre', detachedHouse: true }],
    ['0.00', { technology: 'fibre', detachedHouse: true, alreadyConnected: true }],
    ['0.00', { technology: 'fibre' }],
    ['0.00', { detachedHouse: true }],
  ])('have %s of fibre access', (fibreAccessFeeInclTax, changed) => {
    expect(ask(changed)).toMatchObject({ fibreAccessFeeInclTax });
  });

  it('count each second screen, and the decoder of a new TV customer', () => {
    const all = { takesDecoder: true, newTvCustomer: true, secondDecoder: true, tvKey: true };
    expect(ask(all)).toMatchObject({
      decoderFeeInclTax: '50.00',
      secondScreenFeeInclTax: '20.00',
      totalInclTax: '70.00',
    });
    expect(ask({ ...all, newTvCustomer: false, takesDecoder: false })).toMatchObject({ decoderFeeInclTax: '0.00' });
    expect(ask({ ...all, takesDecoder: false })).toEqual({ fault: 'secondDecoder' });
  });
});
