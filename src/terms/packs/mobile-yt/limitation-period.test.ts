import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'limitation-period');

const base = { claim: 'operator-debt', startOn: '2024-02-29', presentedOn: '2025-02-28' };
const ask = (change: object) => decide('mobile-yt', 'limitation-period', { ...base, ...change });

it.each<[string, object, object]>([
  ['ends the year of a 29 February on the 28th', {}, { expiresOn: '2025-02-28', barred: false }],
  ['bars the claim of the next day', { presentedOn: '2025-03-01' }, { barred: true }],
  ['may be presented on the very day', { presentedOn: '2024-02-29' }, { barred: false }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([[{ claim: 'other', presentedOn: '2024-02-28' }, 'presentedOn']])(
  'refuses %o at %s',
  (change, field) => expect(ask(change)).toMatchObject({ error: { field } }),
);
