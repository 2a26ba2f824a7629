import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'equipment-not-collected');

const ask = asking('orne-thd', 'equipment-not-collected', {
  signedOn: '2026-01-15',
  asOf: '2026-04-16',
  works: [
    { label: 'optical outlet', amount: '149.90', done: true },
    { label: 'second outlet', amount: '60.00', done: false },
  ],
});

describe('equipment-not-collected, at its boundaries', () => {
  it.each([
    [
      'three months from 30 November end on 28 February',
      { signedOn: '2025-11-30', asOf: '2026-02-28' },
      { reason: 'period-running', collectBy: '2026-02-28' },
    ],
    [
      'the day after, the operator may end the contract',
      { signedOn: '2025-11-30', asOf: '2026-03-01' },
      { eligible: true, worksBilled: '149.90' },
    ],
    [
      'a late collection still closes the right',
      { collectedOn: '2026-04-16' },
      { eligible: false, reason: 'equipment-collected', worksBilled: '0.00' },
    ],
    ['a collection after the evaluation is refused as a fact', { collectedOn: '2026-04-17' }, { fault: 'collectedOn' }],
    [
      'an evaluation before the signing is refused first',
      { asOf: '2026-01-14', collectedOn: '2026-01-14' },
      { fault: 'asOf' },
    ],
    [
      'a negative work is refused as a fact',
      { works: [{ label: 'x', amount: '-1.00', done: false }] },
      { fault: 'works' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
