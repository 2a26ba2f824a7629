import { ceil, decimal } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { PriceSheetLine } from '../../model/price-sheet.ts';
import { type MonthCounters, type RatedUsage, unitOf, type UsageFacts } from '../../model/usage.ts';
import { sheetLine } from '../../rules/sheet-line.ts';
import { sheetPrice } from '../../rules/sheet-price.ts';
import { usageSheet } from './usage-sheet.ts';

const BILLED_LATER = 'orne-thd/8.g';

/** Seconds, messages or bytes of a record; what is begun is whole. */
export function quantityOf(facts: UsageFacts): number {
  return Number(ceil(decimal(facts.quantity)));
}

/** The line of the sheet that prices a record; `from` overrides where it was made. */
export function lineOf(facts: UsageFacts, from = facts.visitedCountry): PriceSheetLine | undefined {
  const { kind, direction, calledNumber } = facts;
  return sheetLine(facts.sheet ?? usageSheet, { kind, direction, from, number: calledNumber });
}

type Told = Pick<RatedUsage, 'outcome'> & { readonly because: readonly string[] } & Partial<Omit<RatedUsage, 'taken'>>;

/** An answer; what is not told is nothing charged, counted or priced. */
export function ratedAs(facts: UsageFacts, line: PriceSheetLine | undefined, told: Told): RatedUsage {
  const { because, ...rest } = told;
  const { territory, kind, calledNumber, quantity, correspondentRank } = facts;
  return {
    zone: line?.code ?? null,
    destination: line?.label.fr ?? null,
    network: null,
    unit: unitOf(kind),
    chargedUnits: 0,
    amountInclTax: '0.00',
    counters: {},
    countsCorrespondent: false,
    fairUseExceeded: false,
    priceLine: null,
    taken: {
      name: 'usage-billing',
      facts: { territory, kind, calledNumber: calledNumber ?? undefined, quantity, correspondentRank },
      because,
    },
    ...rest,
  };
}

/** Charged at a line of the sheet on the bill of the month after, or set aside when the sheet has none. */
export function chargedAt(
  facts: UsageFacts,
  line: PriceSheetLine | undefined,
  told: {
    readonly quantity: number;
    readonly because: readonly string[];
    readonly before?: number;
    readonly counters?: MonthCounters;
    readonly fairUseExceeded?: boolean;
  },
): RatedUsage {
  const { quantity, because, before = 0, ...rest } = told;
  if (!line) return ratedAs(facts, undefined, { outcome: 'unpriced', reason: 'no-price', because, ...rest });
  const { amount, units } = sheetPrice(line, quantity, before);
  const free = amount === NO_MONEY && line.kind !== 'data';
  return ratedAs(facts, line, {
    outcome: free ? 'included' : 'charged',
    chargedUnits: free ? 0 : units,
    amountInclTax: moneyText(amount),
    priceLine: line.code,
    because: because.includes(BILLED_LATER) ? because : [...because, BILLED_LATER],
    ...rest,
  });
}
