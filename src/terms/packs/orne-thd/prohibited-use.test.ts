import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'prohibited-use');

const ask = asking('orne-thd', 'prohibited-use', {
  facts: [],
  maxDailyCallMinutes: 720,
  credentialsTransferred: false,
});

describe('prohibited-use, at its boundaries', () => {
  it.each([
    [
      'breaches are listed once, in the order of the contract',
      {
        facts: ['gateway', 'piracy', 'gateway', 'network-disturbance'],
        maxDailyCallMinutes: 721,
        credentialsTransferred: true,
      },
      {
        breaches: ['network-disturbance', 'piracy', 'gateway', 'daily-call-limit', 'credentials-transfer'],
        sanction: 'immediate-termination',
        liableForUsage: true,
      },
    ],
    [
      'lending equipment alone follows the formal notice',
      { facts: ['equipment-or-sim-transfer', 'equipment-or-sim-transfer'] },
      { breaches: ['equipment-or-sim-transfer'], sanction: 'formal-notice', prohibited: true },
    ],
    [
      'lending equipment with long calls does not',
      { facts: ['equipment-or-sim-transfer'], maxDailyCallMinutes: 721 },
      { sanction: 'suspension-or-termination' },
    ],
    [
      'credentials lent with equipment end the contract at once',
      { facts: ['equipment-or-sim-transfer'], credentialsTransferred: true },
      { sanction: 'immediate-termination' },
    ],
    ['an unknown use is refused as a fact', { facts: ['torrents'] }, { fault: 'facts' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
