import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'legitimate-reason');

const base = { requestReceivedOn: '2026-03-05', documentsReceivedOn: '2026-03-01' };
const ask = (facts: object) => decide('livebox-ag', 'legitimate-reason', { ...base, ...facts });
const moved = {
  ground: 'move-uncovered',
  movedOn: '2026-02-18',
  newPlace: 'antilles-guyane',
  mainResidence: true,
  newAddressCovered: false,
};
const abroad = { ground: 'move-abroad', newPlace: 'abroad', mainResidence: true, longTerm: true };
const detained = { ground: 'detention', detentionFrom: '2025-11-30', detentionUntil: '2026-02-28' };

describe('a legitimate reason', () => {
  it.each([
    [moved, undefined],
    [{ ...moved, movedOn: '2026-02-17' }, 'requested-too-late'],
    [{ ...moved, movedOn: '2026-09-01' }, undefined],
    [{ ...moved, newAddressCovered: true, movedOn: '2026-01-01' }, 'new-address-covered'],
    [{ ...moved, newPlace: 'abroad', newAddressCovered: true }, 'outside-antilles-guyane'],
    [{ ...moved, mainResidence: false, newPlace: 'abroad' }, 'not-main-residence'],
    [abroad, undefined],
    [{ ...abroad, newPlace: 'other-french-territory', longTerm: false }, 'not-abroad'],
    [{ ...abroad, longTerm: false }, 'not-long-term'],
    [detained, undefined],
    [{ ...detained, detentionUntil: '2026-02-27' }, 'detention-under-three-months'],
    [{ ground: 'death-of-relative', relation: 'partner', subscribedForDeceased: true }, undefined],
    [{ ground: 'death-of-relative', relation: 'sibling', subscribedForDeceased: false }, 'relation-not-listed'],
    [
      { ground: 'death-of-relative', relation: 'ascendant', subscribedForDeceased: false },
      'not-subscribed-for-deceased',
    ],
    [{ ground: 'dismissal', permanentContract: false }, 'not-a-permanent-contract'],
    [{ ground: 'illness-or-disability', useImpossible: false }, 'use-not-impossible'],
    [{ ground: 'force-majeure', forceMajeureRecognised: false }, 'not-force-majeure'],
    [{ ground: 'over-indebtedness', admissible: false }, 'not-admissible'],
    [{ ground: 'price-rise', priceRose: false }, 'no-price-rise'],
    [{ ground: 'guardianship' }, undefined],
    [{ ground: 'other' }, 'manual-review'],
  ])('%j: %s', (facts, reason) => {
    const answer = ask(facts);
    expect('result' in answer && answer.result['reason']).toBe(reason);
    expect('result' in answer && answer.result['eligible']).toBe(reason === undefined);
  });

  it('needs its proof, except a price rise, and takes effect ten days after both are there', () => {
    expect(ask({ ground: 'guardianship', documentsReceivedOn: undefined })).toMatchObject({
      result: { reason: 'proof-missing', requiredProof: 'court-decision', effectiveBy: null },
    });
    expect(ask({ ground: 'guardianship', documentsReceivedOn: '2026-03-20' })).toMatchObject({
      result: { effectiveBy: '2026-03-30' },
    });
    expect(ask({ ground: 'guardianship' })).toMatchObject({ result: { effectiveBy: '2026-03-15' } });
    expect(ask({ ground: 'price-rise', priceRose: true, documentsReceivedOn: '2026-03-20' })).toMatchObject({
      result: { requiredProof: null, effectiveBy: '2026-03-15' },
    });
  });

  it('says the first fact that the ground lacks, and ignores those of other grounds', () => {
    expect(ask({ ...moved, newPlace: undefined, newAddressCovered: undefined })).toMatchObject({
      error: { field: 'newPlace' },
    });
    expect(ask({ ...detained, detentionUntil: '2025-11-29' })).toMatchObject({ error: { field: 'detentionUntil' } });
    expect(ask({ ...detained, ground: 'death-of-customer', detentionUntil: '2025-11-29' })).toMatchObject({
      result: { eligible: true },
    });
  });
});
