import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'move');

const base = {
  movedOn: '2026-05-04',
  currentTechnology: 'xdsl',
  offerStillSold: true,
  fibreEligible: true,
  xdslEligible: true,
  fibreImpossible: false,
  commitmentEndsOn: '2026-05-04',
};
const ask = (facts: object) => decide('livebox-ag', 'move', { ...base, ...facts });

describe('a move', () => {
  it('keeps a commitment that ends on the day of the move, and none that ended before', () => {
    expect(ask({})).toMatchObject({ result: { outcome: 'consent-awaited', commitmentEndsOn: '2026-05-04' } });
    expect(ask({ commitmentEndsOn: '2026-05-03' })).toMatchObject({ result: { commitmentEndsOn: null } });
  });

  it('leaves a fibre customer without the offer when fibre is refused, even where xDSL is possible', () => {
    const fibre = { currentTechnology: 'fibre', offerStillSold: false, fibreConsent: false };
    expect(ask(fibre)).toMatchObject({
      result: { eligible: false, outcome: 'not-transferred', reason: 'offer-not-sold', fibreProposed: true },
    });
    expect(ask({ fibreConsent: false, xdslEligible: false })).toMatchObject({
      result: { reason: 'technology-not-available', commitmentEndsOn: null },
    });
  });

  it('lets the customer end free of charge while fibre proves impossible and no offer replaces it', () => {
    const impossible = { fibreImpossible: true, xdslEligible: false, offerStillSold: false };
    expect(ask(impossible)).toMatchObject({
      result: { outcome: 'choice-awaited', freeTermination: true, eligible: true },
    });
    expect(ask({ ...impossible, choice: 'xdsl' })).toMatchObject({
      result: {
        outcome: 'choice-awaited',
        reason: 'xdsl-not-available',
        freeTermination: true,
        commitmentEndsOn: '2026-05-04',
      },
    });
    expect(ask({ ...impossible, choice: 'terminate' })).toMatchObject({
      result: { outcome: 'terminated-free', commitmentEndsOn: null },
    });
    expect(ask({ ...impossible, xdslEligible: true, choice: 'xdsl' })).toMatchObject({
      result: { outcome: 'xdsl-offer', freeTermination: false },
    });
  });

  it('carries a fibre customer’s offer to xDSL where only xDSL is possible and it is still sold', () => {
    const facts = { currentTechnology: 'fibre', fibreEligible: false, fibreConsent: true, choice: 'terminate' };
    expect(ask(facts)).toMatchObject({ result: { outcome: 'same-offer', fibreProposed: false } });
    expect(ask({ ...facts, offerStillSold: false })).toMatchObject({ result: { reason: 'offer-not-sold' } });
    expect(ask({ ...facts, xdslEligible: false })).toMatchObject({ result: { reason: 'not-covered' } });
  });

  it('cannot find fibre impossible in a dwelling that is not eligible', () => {
    expect(ask({ fibreEligible: false, fibreImpossible: true })).toMatchObject({ error: { field: 'fibreImpossible' } });
  });
});
