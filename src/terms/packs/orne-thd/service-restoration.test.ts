import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'service-restoration');

const ask = asking('orne-thd', 'service-restoration', {
  segment: 'residential',
  territory: 'FR-57',
  registeredOn: '2026-04-01',
  asOf: '2026-05-01',
  cause: 'operator',
  priceAtClaim: '34.90',
});

describe('service-restoration, at its boundaries', () => {
  it.each([
    [
      'seven working days, Saturdays included, over Easter in Moselle',
      { restoredOn: '2026-04-11' },
      { restoreBy: '2026-04-11', reason: 'within-time', amount: '0.00' },
    ],
    [
      'a day shorter in Meurthe-et-Moselle',
      { territory: 'FR-54', restoredOn: '2026-04-11' },
      { restoreBy: '2026-04-10', eligible: true, amount: '34.90' },
    ],
    [
      'an outage that still runs is measured on the day of evaluation',
      { asOf: '2026-04-11' },
      { reason: 'within-time' },
    ],
    ['and is late the next day', { asOf: '2026-04-12' }, { eligible: true, amount: '34.90' }],
    [
      'planned work has no time to be restored in',
      { cause: 'planned-work', segment: 'professional', guaranteedRestorationOn: '2026-04-02' },
      { restoreBy: null, reason: 'planned-work' },
    ],
    ['another cause keeps its time', { cause: 'third-party' }, { restoreBy: '2026-04-11', reason: 'third-party' }],
    [
      'a guarantee replaces the seven days',
      { segment: 'professional', guaranteedRestorationOn: '2026-04-01', restoredOn: '2026-04-02' },
      { restoreBy: '2026-04-01', eligible: true },
    ],
    [
      'a guarantee is for professionals',
      { guaranteedRestorationOn: '2026-04-02' },
      { fault: 'guaranteedRestorationOn' },
    ],
    [
      'a guarantee before the incident is refused as a fact',
      { segment: 'professional', guaranteedRestorationOn: '2026-03-31' },
      { fault: 'guaranteedRestorationOn' },
    ],
    ['a restoration after the evaluation is refused as a fact', { restoredOn: '2026-05-02' }, { fault: 'restoredOn' }],
    [
      'an evaluation before the incident is refused as a fact',
      { asOf: '2026-03-31', restoredOn: '2026-03-31' },
      { fault: 'asOf' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
