import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'subscription-eligibility');

const ask = asking('livebox-ag', 'subscription-eligibility', {
  naturalPerson: true,
  territory: 'GP',
  inCoverageZone: true,
  personalUse: true,
  networkConnectionNeeded: false,
  technology: 'fibre',
  usesAnalogueLineService: false,
});

describe('taking a Livebox offer', () => {
  it.each([
    ['not-a-natural-person', { naturalPerson: false, territory: 'YT', inCoverageZone: false }],
    ['territory-not-covered', { territory: 'RE', inCoverageZone: false, personalUse: false }],
    ['territory-not-covered', { territory: 'FR' }],
    ['territory-not-covered', { territory: 'YT' }],
    ['outside-coverage-zone', { inCoverageZone: false, personalUse: false }],
    ['not-personal-use', { personalUse: false, networkConnectionNeeded: true, studyPositive: false }],
    ['network-study-negative', { networkConnectionNeeded: true, studyPositive: false }],
  ])('is refused first for %s', (reason, changed) => {
    expect(ask(changed)).toMatchObject({ eligible: false, reason });
  });

  it.each(['GP', 'MQ', 'GF', 'MF', 'BL'])('is open in %s', (territory) => {
    expect(ask({ territory })).toEqual({ eligible: true, studyRequired: false, analogueServiceWarning: false });
  });

  it('forgets a negative study when no connection is needed', () => {
    expect(ask({ studyPositive: false })).toMatchObject({ eligible: true });
  });

  it('wants the study before any refusal', () => {
    expect(ask({ networkConnectionNeeded: true, naturalPerson: false })).toEqual({ fault: 'studyPositive' });
  });

  it('warns about an analogue service on fibre only, refused or not', () => {
    expect(ask({ usesAnalogueLineService: true, technology: 'vdsl2' })).toMatchObject({
      analogueServiceWarning: false,
    });
    expect(ask({ usesAnalogueLineService: true, personalUse: false })).toMatchObject({
      eligible: false,
      analogueServiceWarning: true,
    });
  });
});
