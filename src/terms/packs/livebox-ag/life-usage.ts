import { floor, decimal } from '../../../kernel/exact.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { CallFacts, Life } from '../../model/life.ts';
import { type RatedUsage, unitOf, type UsageCounter, type UsageFacts } from '../../model/usage.ts';
import { sheetLine } from '../../rules/sheet-line.ts';
import { sheetPrice } from '../../rules/sheet-price.ts';
import { figuresOf, rateLineCall } from './life-calls.ts';
import { usageSheet } from './usage-sheet.ts';

const SPECIAL = 'livebox-ag/annex4.ref-9.4-special';
const EXTRA = 'livebox-ag/annex4.extra';
const LIMITS = 'livebox-ag/annex4.ref-9.4-limits';
const SHORT_NUMBER = /^\d{2,6}$/;

const NOTHING = {
  network: null,
  chargedUnits: 0,
  amountInclTax: '0.00',
  counters: {},
  countsCorrespondent: false,
  fairUseExceeded: false,
  priceLine: null,
} as const;

const toldOf = (facts: UsageFacts) => ({
  territory: facts.territory,
  kind: facts.kind,
  direction: facts.direction,
  calledNumber: facts.calledNumber ?? undefined,
  quantity: facts.quantity,
});

/** What annex 4 does not print is priced by the operator’s sheet; without a price there it waits for one. */
function bySheet(facts: UsageFacts, without: RatedUsage): RatedUsage {
  const { kind, direction, calledNumber: number } = facts;
  const sheet = facts.sheet ?? usageSheet;
  const line = sheetLine(sheet, { kind, direction, from: facts.visitedCountry, number });
  if (!line) return without;
  const quantity = Number(floor(decimal(facts.quantity)));
  const place = { zone: line.code, destination: line.label.fr, unit: unitOf(kind), priceLine: line.code } as const;
  const taken = { name: 'rate-call', facts: { ...toldOf(facts), priceLine: line.code }, because: [SPECIAL, EXTRA] };
  if (kind === 'voice' && quantity === 0) return { ...NOTHING, ...place, outcome: 'not-connected', taken };
  const { amount, units } = sheetPrice(line, quantity);
  return {
    ...NOTHING,
    ...place,
    outcome: amount === 0n ? 'included' : 'charged',
    network: without.network,
    chargedUnits: amount === 0n ? 0 : units,
    amountInclTax: moneyText(amount),
    taken,
  };
}

function callOf(facts: UsageFacts, calledNumber: string): CallFacts {
  const { territory, characteristics, options, version, calledNetwork, quantity, correspondentRank } = facts;
  return {
    territory,
    characteristics,
    calledNumber,
    durationSeconds: quantity,
    correspondentRank,
    ...(options === undefined ? {} : { options }),
    ...(version === undefined ? {} : { version }),
    ...(calledNetwork === undefined ? {} : { calledNetwork }),
  };
}

function rateOut(facts: UsageFacts, calledNumber: string): RatedUsage {
  const { reason, chargedSeconds, ...call } = rateLineCall(callOf(facts, calledNumber));
  const counted = call.outcome === 'included' || call.fairUseExceeded;
  const rated: RatedUsage = {
    ...call,
    ...(reason === undefined ? {} : { reason }),
    unit: 'second',
    chargedUnits: chargedSeconds,
    counters: {},
    countsCorrespondent: counted,
    priceLine: null,
  };
  return call.outcome === 'unpriced' ? bySheet(facts, rated) : rated;
}

/**
 * Rates a record of the line: a call by annex 4 and the unlimited calls of the offer; what the annex prints no price for by the
 * operator’s sheet. What is received at home costs nothing.
 */
export function rateUsage(facts: UsageFacts): RatedUsage {
  const { kind, direction, calledNumber, visitedCountry } = facts;
  const none = { ...NOTHING, zone: null, destination: null, unit: unitOf(kind) } as const;
  const taken = { name: 'rate-call', facts: toldOf(facts), because: [EXTRA] };
  if (direction === 'in' && visitedCountry === null) return { ...none, outcome: 'included', taken };
  const ordinary = kind === 'voice' && calledNumber !== null && !SHORT_NUMBER.test(calledNumber);
  if (ordinary && visitedCountry === null) return rateOut(facts, calledNumber);
  return bySheet(facts, { ...none, outcome: 'unpriced', reason: 'no-price', taken });
}

/** The bound of the unlimited calls: so many different correspondents a month. */
function usageCounters(contract: { readonly version?: string }): readonly UsageCounter[] {
  return [
    {
      name: 'v',
      label: { fr: 'Correspondants différents appelés en illimité', en: 'Different numbers called as unlimited calls' },
      counts: 'correspondents',
      unit: 'correspondent',
      limit: figuresOf(contract.version).unlimitedCorrespondents,
      nature: 'fair-use',
      beyond: 'charged',
      noticeOwed: false,
      clause: LIMITS,
    },
  ];
}

/** What becomes of the use of the line. */
export const usageLife: Pick<Life, 'rateUsage' | 'usageCounters' | 'exampleSheet'> = {
  rateUsage,
  usageCounters,
  exampleSheet: usageSheet,
};
