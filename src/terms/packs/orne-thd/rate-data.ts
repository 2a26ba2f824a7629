import { decimal } from '../../../kernel/exact.ts';
import { euros, largest, NO_MONEY, subtract } from '../../../kernel/money.ts';
import type { RatedUsage, UsageFacts } from '../../model/usage.ts';
import { known } from './known-figures.ts';
import { isBlocked, planBytes, roamingBytes } from './mobile-plans.ts';
import { placeOf } from './places.ts';
import { practice } from './price-sheet.ts';
import { spentOf, underCeiling } from './rate-ceiling.ts';
import { chargedAt, lineOf, quantityOf, ratedAs } from './rated-shape.ts';
import { roamingDataCap } from './roaming-data-cap.ts';

const BEYOND_PLAN = ['orne-thd/8.g', 'orne-thd/8.h'];
const BLOCKED = ['orne-thd/2.d.15'];
const CEILING = ['orne-thd/2.d.9', 'orne-thd/2.d.12'];
const BYTES_PER_MEGABYTE = 1_000_000;

/** At home: the volume of the plan, then the sheet; a blocked plan stops there. Counts `d`. */
function rateHome(facts: UsageFacts, bytes: number): RatedUsage {
  const before = facts.counters.d ?? 0;
  const beyond = Math.max(0, bytes - Math.max(0, planBytes(facts) - before));
  const counters = { d: bytes };
  if (beyond === 0) return ratedAs(facts, undefined, { outcome: 'included', counters, because: ['orne-thd/2.d.9'] });
  if (isBlocked(facts))
    return ratedAs(facts, undefined, { outcome: 'included', counters, fairUseExceeded: true, because: BLOCKED });
  const line = lineOf(facts);
  const priced = line ? `d:${line.code}` : 'd:';
  return chargedAt(facts, line, {
    quantity: beyond,
    before: facts.counters[priced] ?? 0,
    because: BEYOND_PLAN,
    counters: line ? { ...counters, [priced]: beyond } : counters,
    fairUseExceeded: true,
  });
}

/** With a European partner: up to the ceiling of the plan, at which data is suspended; nothing is charged beyond. Counts `d`, `de`. */
function rateEurope(facts: UsageFacts, bytes: number): RatedUsage {
  const used = (facts.counters.de ?? 0) + bytes;
  const asked = { zone: 'europe', roamingApproved: true, boughtMb: undefined, spentInclTax: undefined } as const;
  const megabytes = (count: number) => decimal((count / BYTES_PER_MEGABYTE).toFixed(6));
  const caps = { usedMb: megabytes(used), planCapMb: megabytes(roamingBytes(facts)), legalCapInclTax: undefined };
  const { result } = roamingDataCap.decide({ ...asked, ...caps }, known);
  const counters = { d: bytes, de: bytes };
  return ratedAs(facts, undefined, {
    outcome: 'included',
    counters,
    fairUseExceeded: result.dataSuspended,
    because: CEILING,
  });
}

/** Further away: by the sheet, up to the legal ceiling. Counts `roaming` in micro-euros and the bytes that each line has priced. */
function rateAbroad(facts: UsageFacts, bytes: number): RatedUsage {
  const line = lineOf(facts);
  const priced = line ? `d:${line.code}` : 'd:';
  const price = chargedAt(facts, line, {
    quantity: bytes,
    before: facts.counters[priced] ?? 0,
    because: ['orne-thd/2.d.16'],
    counters: line ? { [priced]: bytes } : {},
  });
  if (price.outcome === 'unpriced') return price;
  const left = largest(NO_MONEY, subtract(euros(practice.roamingCapInclTax), spentOf(facts, 'roaming')));
  return underCeiling(price, 'roaming', left, ['orne-thd/2.d.13']);
}

/** Rates data of the mobile line (articles 2.d and 8.g). */
export function rateData(facts: UsageFacts): RatedUsage {
  const bytes = quantityOf(facts);
  const place = placeOf(facts.visitedCountry);
  if (place === 'home') return rateHome(facts, bytes);
  return place === 'europe' ? rateEurope(facts, bytes) : rateAbroad(facts, bytes);
}
