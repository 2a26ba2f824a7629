import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'data-retention');

const base = { purpose: 'identity', collectedOn: '2023-01-01', at: '2027-02-28', relationEndedOn: '2024-02-29' };
const ask = (change: object) => decide('mobile-yt', 'data-retention', { ...base, ...change });

it.each<[string, object, object]>([
  ['ends three years after a 29 February on the 28th', {}, { keepUntil: '2027-02-28', mayKeep: true }],
  [
    'keeps no longer than the three years',
    { purposeFulfilledOn: '2030-01-01', at: '2027-03-01' },
    { keepUntil: '2027-02-28', mayKeep: false },
  ],
  [
    'ends with the consent or the purpose, whichever comes first',
    { purpose: 'embedded-agent', consentWithdrawnOn: '2025-01-02', purposeFulfilledOn: '2025-01-01' },
    { basis: 'consent', keepUntil: '2025-01-01' },
  ],
  [
    'leaves the purpose aside for a legal duty',
    { purpose: 'judicial-requisition', purposeFulfilledOn: '2024-03-01' },
    { basis: 'legal-obligation', keepUntil: null, mayKeep: true },
  ],
  [
    'ends with the legal duty',
    { purpose: 'stolen-mobile-blocking', legalNeedEndsOn: '2027-02-27' },
    { keepUntil: '2027-02-27', mayKeep: false },
  ],
  [
    'keeps no personal data for statistics',
    { purpose: 'statistics', purposeFulfilledOn: '2025-01-01' },
    { basis: 'anonymous-statistics', keepUntil: null, mayKeep: false },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ consentWithdrawnOn: '2022-01-01', legalNeedEndsOn: '2025-01-01' }, 'consentWithdrawnOn'],
  [{ purpose: 'statistics', legalNeedEndsOn: '2025-01-01' }, 'legalNeedEndsOn'],
  [{ relationEndedOn: '2022-12-31', at: '2022-12-31' }, 'relationEndedOn'],
  [{ at: '2022-12-31' }, 'at'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
