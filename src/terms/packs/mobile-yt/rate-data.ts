import { ceil, decimal } from '../../../kernel/exact.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { RatedUsage, UsageFacts } from '../../model/usage.ts';
import { sheetLine } from '../../rules/sheet-line.ts';
import { sheetPrice } from '../../rules/sheet-price.ts';
import { figuresOf } from './figures-of-version.ts';
import { dataBytes, roamingBytes } from './plan-allowance.ts';
import type { Place } from './places.ts';
import { roamingRate } from './roaming-rate.ts';
import { usageSheet } from './usage-sheet.ts';

const PRICE_SHEET = 'mobile-yt/7.5';
const SLOWED = 'mobile-yt/12.1.e';

/** Bytes of a session that no volume covers: none at home with a plan, where what is beyond is slowed instead. */
function bytesToCharge(facts: UsageFacts, from: Place, bytes: number, within: boolean): number {
  if (!within) return bytes;
  if (from === 'YT') return 0;
  const left = Math.max(0, (roamingBytes(facts) ?? 0) - (facts.counters.dz ?? 0));
  return Math.max(0, bytes - left);
}

/**
 * Rates data: within the plan’s volume at home, and slowed beyond it; from the places of article 13.2 within the roaming policy
 * of the plan, and at the surcharge of the sheet beyond; elsewhere at the sheet. Counts `d` (all bytes of the plan), `dz` (those
 * used from those places) and, for each line of the sheet, the bytes that it has priced.
 */
export function rateData(facts: UsageFacts, from: Place): RatedUsage {
  const bytes = Number(ceil(decimal(facts.quantity)));
  const volume = dataBytes(facts);
  const within = volume !== undefined && from !== 'other';
  const asked = {
    from,
    to: undefined,
    usage: 'data',
    withinAllowance: within,
    mayotteUnitPrice: decimal('0'),
  } as const;
  const { because } = roamingRate.decide(asked, figuresOf(facts.version));
  const toCharge = bytesToCharge(facts, from, bytes, within);
  const counters: Record<string, number> = within ? { d: bytes } : {};
  if (within && from !== 'YT') counters.dz = bytes;
  const slowed = within && (facts.counters.d ?? 0) + bytes > volume;
  const base = { network: null, unit: 'byte', countsCorrespondent: false, counters } as const;
  const told = { from, kind: facts.kind };
  if (toCharge === 0)
    return {
      ...base,
      outcome: 'included',
      zone: 'data',
      destination: null,
      chargedUnits: 0,
      amountInclTax: '0.00',
      fairUseExceeded: slowed,
      priceLine: null,
      taken: { name: roamingRate.name, facts: told, because: slowed ? [...because, SLOWED] : because },
    };
  const place = { kind: 'data', direction: 'out', number: null } as const;
  const line = sheetLine(facts.sheet ?? usageSheet, { ...place, from: from === 'YT' ? null : facts.visitedCountry });
  const taken = { name: roamingRate.name, facts: told, because: [...because, PRICE_SHEET] };
  if (!line)
    return {
      ...base,
      outcome: 'unpriced',
      reason: 'no-price',
      zone: null,
      destination: null,
      chargedUnits: 0,
      amountInclTax: '0.00',
      fairUseExceeded: false,
      priceLine: null,
      taken,
    };
  const counter = `d:${line.code}`;
  const { amount, units } = sheetPrice(line, toCharge, facts.counters[counter] ?? 0);
  return {
    ...base,
    outcome: 'charged',
    zone: line.code,
    destination: line.label.fr,
    chargedUnits: units,
    amountInclTax: moneyText(amount),
    counters: { ...counters, [counter]: toCharge },
    fairUseExceeded: within,
    priceLine: line.code,
    taken,
  };
}
