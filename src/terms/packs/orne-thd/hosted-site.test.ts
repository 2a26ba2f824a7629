import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'hosted-site');

const ask = asking('orne-thd', 'hosted-site', {
  holder: 'individual',
  proEditor: false,
  commercial: false,
  identityGivenToOperator: true,
  illegalDownloads: false,
  infringesRights: false,
  seriousUnlawfulContent: false,
});

describe('hosted-site, at its boundaries', () => {
  it.each([
    [
      'a professional publisher shows everything',
      { proEditor: true },
      { eligible: true, noticesToShow: ['publisher-identity', 'publication-director', 'host'] },
    ],
    ['an association may be hosted', { holder: 'non-profit-association' }, { eligible: true }],
    [
      'a company may not',
      { holder: 'company', identityGivenToOperator: false },
      { reason: 'holder-not-allowed', suspended: false },
    ],
    [
      'commercial content comes before the holder',
      { holder: 'company', commercial: true },
      { reason: 'commercial-content' },
    ],
    [
      'unlawful content comes before commercial content and suspends',
      { commercial: true, seriousUnlawfulContent: true },
      { reason: 'unlawful-content', suspended: true },
    ],
    ['an infringement of rights suspends', { infringesRights: true }, { reason: 'unlawful-content', suspended: true }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
