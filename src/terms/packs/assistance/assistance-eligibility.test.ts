import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'assistance-eligibility');

const BASE = {
  segment: 'residential',
  serviceCode: 'RES-AIDE',
  hasOrangeInternet: true,
  platform: 'windows',
  osVersion: '7',
  internetOperational: true,
  configurationCompliant: true,
  installationMediaMissing: false,
  equipmentFromOrange: true,
  backupDone: true,
};

const ask = (given: object) => decide('assistance', 'assistance-eligibility', { ...BASE, ...given });

describe('eligibility to a remote service, at its edges', () => {
  it.each([
    ['X.3', true],
    ['X.2', false],
    ['X.2.9', false],
    ['X.10', true],
    ['X', false],
    ['10', false],
    ['10.3', true],
    ['10.03', true],
    ['9.9', false],
    ['11', true],
    ['14.2.1', true],
  ])('Mac OS %s is supported: %s', (osVersion, supported) => {
    const answer = ask({ platform: 'macos', osVersion, feasible: true });
    const refused = supported ? {} : { reason: 'unsupported-os-version' };
    expect(answer).toMatchObject({ result: { eligible: supported, studyRequired: true, ...refused } });
  });

  it.each(['x.3', '10.', '.3', '10.3 ', ' X.3', 'X3', '10.3b', 'Sonoma', ' '])(
    'Mac OS written "%s" is an error',
    (osVersion) => {
      expect(ask({ platform: 'macos', osVersion })).toMatchObject({ error: { field: 'osVersion' } });
    },
  );

  it.each(['Vista', 'XP', '7 ', '8', '11'])('Windows "%s" is refused, compared exactly', (osVersion) => {
    expect(ask({ osVersion })).toMatchObject({
      result: { reason: 'unsupported-os-version', screenSharingPossible: false },
    });
  });

  it('asks for the version before finding that the service needs a computer', () => {
    expect(ask({ osVersion: undefined })).toMatchObject({ error: { field: 'osVersion' } });
    expect(ask({ platform: 'no-computer', osVersion: undefined })).toMatchObject({ error: { field: 'platform' } });
  });

  it('serves a third-party modem without any computer, after its study', () => {
    const given = { serviceCode: 'RES-MODEM-TIERS', platform: 'no-computer', equipmentFromOrange: false };
    expect(ask(given)).toMatchObject({ result: { reason: 'feasibility-pending', screenSharingPossible: false } });
    expect(ask({ ...given, feasible: false })).toMatchObject({ result: { reason: 'not-feasible' } });
    expect(ask({ ...given, feasible: true })).toMatchObject({ result: { eligible: true } });
  });

  it('refuses virus removal with software whose rights are unknown, and no other service for it', () => {
    expect(ask({ serviceCode: 'RES-VIRUS', useCustomerSoftware: true })).toMatchObject({
      result: { reason: 'software-rights-missing' },
    });
    expect(ask({ useCustomerSoftware: true, internetOperational: false })).toMatchObject({
      result: { eligible: true },
    });
  });

  it('refuses virus removal on a Mac before looking at its version', () => {
    expect(ask({ serviceCode: 'RES-VIRUS', platform: 'macos', osVersion: 'X.1' })).toMatchObject({
      result: { reason: 'service-not-for-platform' },
    });
  });

  it('ignores the study when none is required, and reports a missing backup without refusing', () => {
    expect(ask({ feasible: false, backupDone: false })).toMatchObject({
      result: { eligible: true, backupWarning: true },
    });
  });
});
