import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'jurisdiction');

const ask = asking('orne-thd', 'jurisdiction', { segment: 'professional', amicableFailed: true });

describe('jurisdiction, at its boundaries', () => {
  it.each([
    [
      'a professional may not choose the seat as such',
      { chosen: 'operator-seat' },
      { eligible: false, reason: 'court-not-competent', courts: ['metz-court-of-appeal-area'] },
    ],
    ['a professional chooses within the Metz area', { chosen: 'metz-court-of-appeal-area' }, { eligible: true }],
    [
      'a resident may choose the place of performance',
      { segment: 'residential', chosen: 'place-of-performance' },
      { eligible: true },
    ],
    [
      'a resident has no Metz area',
      { segment: 'residential', chosen: 'metz-court-of-appeal-area' },
      { eligible: false },
    ],
    [
      'the amicable steps come first, whatever is chosen',
      { amicableFailed: false, chosen: 'operator-seat' },
      { reason: 'amicable-settlement-first', courts: [], law: 'french' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
