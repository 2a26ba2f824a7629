import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'parcel-collection');

const ask = (given: object) => decide('boutique-pro', 'parcel-collection', { mode: 'chronorelais', ...given });

describe('collection of a parcel, at its edges', () => {
  it('counts no holiday', () => {
    expect(ask({ availableOn: '2026-04-30' })).toMatchObject({ result: { collectBy: '2026-05-15' } });
  });

  it('may be collected the day it is there, and not before', () => {
    expect(ask({ availableOn: '2026-03-02', collectedOn: '2026-03-02' })).toMatchObject({ result: { eligible: true } });
    expect(ask({ availableOn: '2026-03-02', collectedOn: '2026-03-01' })).toMatchObject({
      error: { field: 'collectedOn' },
    });
  });
});
