import fc from 'fast-check';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'termination');

const base = { commencedOn: '2025-01-15', commitmentMonths: 24, monthlyFee: '20.00', requestReceivedOn: '2026-01-03' };
const ask = (change: object) => decide('mobile-yt', 'termination', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'owes a day in full and twelve quarters the day before the twelfth month ends',
    {},
    { effectiveOn: '2026-01-13', basis: 'full-then-quarter', earlyTerminationFee: '60.65' },
  ],
  [
    'owes only quarters from its last day on',
    { requestReceivedOn: '2026-01-04' },
    { basis: 'quarter', earlyTerminationFee: '60.00' },
  ],
  [
    'owes nothing on the last day of the commitment',
    { requestReceivedOn: '2027-01-04' },
    { basis: 'none', earlyTerminationFee: '0.00' },
  ],
  ['leaves an earlier effect aside', { requestedEffectOn: '2026-01-05' }, { effectiveOn: '2026-01-13' }],
  [
    'needs the documents of a legitimate reason',
    { legitimateReason: 'over-indebtedness-admissible' },
    { exemption: null, exemptionRefused: 'documents-missing', basis: 'full-then-quarter' },
  ],
  [
    'takes a detention of three months',
    { legitimateReason: 'detention', detentionMonths: 3, documentsReceivedOn: '2025-01-01' },
    { exemption: 'legitimate-reason' },
  ],
  [
    'refuses one of two months',
    { legitimateReason: 'detention', detentionMonths: 2 },
    { exemptionRefused: 'detention-too-short' },
  ],
  [
    'takes another reason only when accepted',
    { legitimateReason: 'other', documentsReceivedOn: '2026-01-03' },
    { exemptionRefused: 'not-listed' },
  ],
  [
    'frees a contract change up to four months after it, keeping the refusal',
    { legitimateReason: 'other', changeNotifiedOn: '2025-08-01', changeEffectiveOn: '2025-09-03' },
    { exemption: 'contract-change', exemptionRefused: 'not-listed', basis: 'none' },
  ],
  [
    'no longer frees it the day after',
    { changeNotifiedOn: '2025-08-01', changeEffectiveOn: '2025-09-02' },
    { exemption: null },
  ],
  [
    'frees it from the notice on, not before',
    { changeNotifiedOn: '2026-01-04', changeEffectiveOn: '2026-02-04', operatorBreach: true },
    { exemption: 'operator-breach' },
  ],
  ['leaves a change aside that was not notified', { changeEffectiveOn: '2026-01-03' }, { exemption: null }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ commitmentMonths: 11 }, 'commitmentMonths'],
  [{ requestReceivedOn: '2025-01-14' }, 'requestReceivedOn'],
  [{ legitimateReason: 'detention' }, 'detentionMonths'],
  [{ changeNotifiedOn: '2026-01-01' }, 'changeEffectiveOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));

it('never owes more for leaving later', () => {
  const fee = (months: number, days: number) => {
    const requestReceivedOn = isoDate(plusDays(civilDate('2025-01-15'), days));
    const asked = ask({ commitmentMonths: months, requestReceivedOn });
    return 'result' in asked ? Number(asked.result['earlyTerminationFee']) : Number.NaN;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 36 }),
      fc.nat(1000),
      (months, days) => fee(months, days) >= fee(months, days + 1),
    ),
  );
});
