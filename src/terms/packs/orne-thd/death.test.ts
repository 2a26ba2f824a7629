import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'death');

const ask = asking('orne-thd', 'death', {
  deathOn: '2026-01-31',
  informedOn: '2026-02-10',
  evidenceReceivedOn: '2026-02-12',
  estateRenounced: false,
  arrears: '29.90',
});

describe('death, at its boundaries', () => {
  it.each([
    [
      'information on the last day of the month is in time',
      { informedOn: '2026-02-28' },
      { informedLate: false, terminationOn: '2026-02-28', equipmentDueOn: '2026-02-28', owedByHeirs: '29.90' },
    ],
    [
      'a proof that came before the information does not bring the end forward',
      { informedOn: '2026-02-20' },
      { terminationOn: '2026-02-20' },
    ],
    [
      'everything on the day of the death',
      { informedOn: '2026-01-31', evidenceReceivedOn: '2026-01-31' },
      { terminationOn: '2026-01-31', equipmentDueOn: '2026-02-28' },
    ],
    [
      'information before the death is refused as a fact',
      { informedOn: '2026-01-30', evidenceReceivedOn: '2026-01-30' },
      { fault: 'informedOn' },
    ],
    [
      'proof before the death is refused as a fact',
      { evidenceReceivedOn: '2026-01-30' },
      { fault: 'evidenceReceivedOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
