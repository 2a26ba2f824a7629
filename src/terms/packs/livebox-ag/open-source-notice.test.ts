import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'open-source-notice');

const ask = asking('livebox-ag', 'open-source-notice', { suppliedFrom: '2022-01-01', asOf: '2026-01-01' });

describe('the open source list of a version', () => {
  it('stays three years after the later of the next version and the end of supply', () => {
    const both = { newVersionOn: '2024-02-29', supplyEndedOn: '2023-06-01' };
    expect(ask(both)).toEqual({ eligible: true, availableUntil: '2027-02-28' });
    expect(ask({ ...both, asOf: '2027-02-28' })).toMatchObject({ eligible: true });
    expect(ask({ ...both, asOf: '2027-03-01' })).toMatchObject({ eligible: false, reason: 'period-over' });
    expect(ask({ supplyEndedOn: '2023-06-01' })).toMatchObject({ availableUntil: '2026-06-01' });
  });

  it('has no end while the version is supplied, and none before it is', () => {
    expect(ask()).toEqual({ eligible: true, availableUntil: null });
    expect(ask({ asOf: '2021-12-31' })).toMatchObject({ eligible: false, reason: 'not-yet-supplied' });
  });

  it.each([
    ['newVersionOn', { newVersionOn: '2021-12-31', supplyEndedOn: '2021-12-31' }],
    ['supplyEndedOn', { newVersionOn: '2022-01-01', supplyEndedOn: '2021-12-31' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
