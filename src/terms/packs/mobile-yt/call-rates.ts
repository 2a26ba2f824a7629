import type { CallFacts, RatedCall } from '../../model/life.ts';
import { rateUsage } from './rate-usage.ts';

/** Rates a call made from Mayotte, as `rateUsage` does, at the prices of the example sheet. */
export function rateCall(facts: CallFacts): RatedCall {
  const { calledNumber, durationSeconds, ...contract } = facts;
  const rated = rateUsage({
    ...contract,
    kind: 'voice',
    direction: 'out',
    calledNumber,
    visitedCountry: null,
    quantity: durationSeconds,
    counters: {},
  });
  const { outcome, zone, destination, network, amountInclTax, chargedUnits, fairUseExceeded, taken } = rated;
  return { outcome, zone, destination, network, amountInclTax, chargedSeconds: chargedUnits, fairUseExceeded, taken };
}
