import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'fair-use');

const ask = asking('livebox-ag', 'fair-use', {
  kind: 'ordinary',
  destinationInOffer: true,
  distinctCorrespondentsBefore: 10,
  alreadyCalledThisMonth: false,
  alreadyBeyond250: false,
  durationSeconds: 600,
});

describe('the unlimited calls', () => {
  it.each([
    [249, false, false, true, 250],
    [250, false, false, false, 251],
    [250, true, true, true, 250],
    [251, true, true, false, 251],
    [251, true, false, true, 251],
    [10, false, true, true, 11],
  ])('with %i correspondents, known %s, beyond %s: covered %s', (before, known, beyond, eligible, after) => {
    const changed = {
      distinctCorrespondentsBefore: before,
      alreadyCalledThisMonth: known,
      alreadyBeyond250: beyond,
    };
    expect(ask(changed)).toMatchObject({ eligible, distinctCorrespondentsAfter: after });
  });

  it('cover three hours and not a second more', () => {
    expect(ask({ durationSeconds: 10_800 })).toMatchObject({ includedSeconds: 10_800, chargeableSeconds: 0 });
    expect(ask({ durationSeconds: 10_801 })).toMatchObject({ includedSeconds: 10_800, chargeableSeconds: 1 });
  });

  it('leave out special services and satellites before anything else', () => {
    for (const kind of ['special-service', 'satellite']) {
      const out = {
        eligible: false,
        reason: 'excluded-number',
        chargeableSeconds: 600,
        distinctCorrespondentsAfter: 10,
      };
      expect(ask({ kind, destinationInOffer: false })).toMatchObject(out);
    }
    expect(ask({ kind: 'special-number' })).toMatchObject({ eligible: true, includedSeconds: 600 });
    expect(ask({ destinationInOffer: false, durationSeconds: 0 })).toMatchObject({
      reason: 'destination-not-in-offer',
    });
  });

  it('count no correspondent for a call that nobody answered, even the 251st', () => {
    const silent = { durationSeconds: 0, distinctCorrespondentsBefore: 300 };
    expect(ask(silent)).toEqual({
      eligible: true,
      includedSeconds: 0,
      chargeableSeconds: 0,
      distinctCorrespondentsAfter: 300,
    });
  });

  it('are refused when a known correspondent was never counted', () => {
    expect(ask({ distinctCorrespondentsBefore: 0, alreadyCalledThisMonth: true })).toEqual({
      fault: 'distinctCorrespondentsBefore',
    });
  });

  it('share every second between what is covered and what is charged', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(400), fc.boolean(), (durationSeconds, before, destinationInOffer) => {
        const changed = { durationSeconds, distinctCorrespondentsBefore: before, destinationInOffer };
        const result = ask(changed) as { includedSeconds: number; chargeableSeconds: number };
        return result.includedSeconds + result.chargeableSeconds === durationSeconds;
      }),
    );
  });
});
