import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'fair-use-mobile');

const abroad = (usage: string, daysConnected: number) => ({ destination: 'TN', usage, daysConnected });
const ask = asking(orneThd, 'fair-use-mobile', {
  correspondents: 201,
  mainlandUsage: '4',
  nonEu: [],
  daysWithoutMainlandConnection: 0,
  assessedOn: '2026-03-31',
  brochureSurchargeInclTax: '12.50',
});

describe('the grounds of abuse', () => {
  it.each([
    ['as much usage abroad as in France is fair', { nonEu: [abroad('4', 0)] }, []],
    ['two destinations are never added up', { nonEu: [abroad('3', 0), abroad('3', 0)] }, []],
    ['a hair more usage abroad is abusive', { nonEu: [abroad('4.0001', 0)] }, ['usage-mostly-non-eu']],
    ['a phone switched off at home is fair', { daysWithoutMainlandConnection: 31, nonEu: [abroad('0', 0)] }, []],
    [
      'as many days away as connected abroad is fair',
      { daysWithoutMainlandConnection: 5, nonEu: [abroad('0', 5)] },
      [],
    ],
    [
      'one more day away is abusive',
      { daysWithoutMainlandConnection: 6, nonEu: [abroad('0', 5)] },
      ['absent-from-mainland'],
    ],
    ['the longest stay counts', { daysWithoutMainlandConnection: 6, nonEu: [abroad('0', 2), abroad('0', 6)] }, []],
  ])('%s', (_title, changes, grounds) => {
    expect(ask({ correspondents: 200, ...changes }).grounds).toEqual(grounds);
  });
});

describe('an abusive use', () => {
  it('leaves one day after the notice, both for the change and for the assessment', () => {
    expect(ask({ notifiedOn: '2026-03-30' }).status).toBe('grace');
    expect(ask({ notifiedOn: '2026-03-29' })).toMatchObject({ status: 'surcharge', changeDeadline: '2026-03-30' });
    expect(ask({ notifiedOn: '2026-03-20', changedOn: '2026-03-20' }).status).toBe('usage-changed');
    expect(ask({ notifiedOn: '2026-03-20', changedOn: '2026-03-22' }).status).toBe('surcharge');
  });

  it.each([
    ['daysWithoutMainlandConnection', { daysWithoutMainlandConnection: 32, nonEu: [abroad('0', 32)] }],
    ['nonEu', { nonEu: [abroad('0', 32)], notifiedOn: '2026-04-01' }],
    ['notifiedOn', { notifiedOn: '2026-04-01', changedOn: '2026-03-01' }],
    ['changedOn', { notifiedOn: '2026-03-20', changedOn: '2026-03-19' }],
    ['changedOn', { notifiedOn: '2026-03-20', changedOn: '2026-04-01' }],
  ])('is not judged on a wrong %s', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });

  it('is checked for its dates even when the use is fair', () => {
    expect(ask({ correspondents: 0, notifiedOn: '2026-03-20' })).toMatchObject({
      status: 'within-fair-use',
      changeDeadline: null,
    });
    expect(ask({ correspondents: 0, changedOn: '2026-03-20' })).toEqual({ fault: 'changedOn' });
  });
});
