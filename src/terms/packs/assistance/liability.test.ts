import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'liability');

const ask = (given: object) => decide('assistance', 'liability', { harm: 'other', backupDone: false, ...given });

describe('liability, at its edges', () => {
  it('takes the causes in the order of the text, whatever the order of the list', () => {
    expect(ask({ causes: ['orange-breach', 'force-majeure', 'mishandling'] })).toMatchObject({
      result: { liable: false, reason: 'mishandling' },
    });
  });

  it('owes means, not results: no cause at all is no liability', () => {
    expect(ask({ causes: [] })).toMatchObject({ result: { liable: false, reason: 'no-breach-of-means' } });
  });

  it('asks for a backup only when data were lost', () => {
    expect(ask({ causes: ['orange-breach'] })).toEqual({ result: { liable: true }, because: ['assistance/6.a'] });
  });
});
