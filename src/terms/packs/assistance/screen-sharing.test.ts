import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'screen-sharing');

const BASE = {
  platform: 'windows',
  customerConsent: true,
  issuedCode: 'A7K2',
  enteredCode: 'A7K2',
  codeSessionsUsed: 0,
  pluginPresent: true,
  stoppedByCustomer: false,
};
const ask = (given: object) => decide('assistance', 'screen-sharing', { ...BASE, ...given });

describe('screen sharing, at its edges', () => {
  it.each([
    [{ enteredCode: ' A7K2 ' }, undefined],
    [{ enteredCode: 'a7k2' }, 'wrong-code'],
    [{ enteredCode: '' }, 'wrong-code'],
    [{ stoppedByCustomer: true, codeSessionsUsed: 3, enteredCode: 'no' }, 'stopped-by-customer'],
    [{ codeSessionsUsed: 1, enteredCode: 'no' }, 'code-already-used'],
    [{ customerConsent: false, stoppedByCustomer: true }, 'customer-consent-missing'],
  ])('%j is refused for: %s', (given, reason) => {
    const answer = ask(given);
    expect('result' in answer && answer.result['reason']).toBe(reason);
    expect('result' in answer && answer.result['pluginDownloadNeeded']).toBe(false);
  });

  it('needs a code that says something', () => {
    expect(ask({ issuedCode: ' ' })).toMatchObject({ error: { field: 'issuedCode' } });
  });
});
