import type { Territory } from '../../kernel/territory.ts';
import type { Bilingual } from './decision.ts';
import type { ContractFacts, JsonFacts } from './life.ts';
import type { PriceSheet } from './price-sheet.ts';

/**
 * The words of rating: what a record of use is to a contract, and what the contract answers. Rooms gather the facts, ask
 * `life.rateUsage` and keep the answer; prices, zones, allowances and limits are the pack's.
 */
export type UsageKind = 'voice' | 'sms' | 'mms' | 'data';

/** `out`: made or sent by the subscriber; `in`: received. Data is always `out`. */
export type UsageDirection = 'out' | 'in';

/** What the quantity of a kind counts. */
export type UsageUnit = 'second' | 'message' | 'byte';

/**
 * The counters of a calendar month of an agreement, in the territory of its contract: short names to whole numbers (seconds,
 * messages, bytes, micro-euros). A counter that is absent stands at zero. Those that carry a limit are told by `usageCounters`.
 */
export type MonthCounters = { readonly [name: string]: number };

/** One record of use under its contract. */
export interface UsageFacts {
  readonly territory: Territory;
  readonly characteristics: ContractFacts['characteristics'];
  /** Codes of the options taken. */
  readonly options?: readonly string[];
  /** Version of the terms that the line's contract was signed under; the newest when absent. */
  readonly version?: string;
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  /** The other number (the caller of what is received): in international form with its plus sign, or a short number as dialled; `null` for data. */
  readonly calledNumber: string | null;
  /** Kind of the called line, from the record; needed for numbers that do not tell it themselves. */
  readonly calledNetwork?: 'fixed' | 'mobile';
  /** ISO 3166-1 alpha-2 of the country visited; `null` at home. */
  readonly visitedCountry: string | null;
  /** Decimal text: seconds of conversation (0: not answered), messages, or bytes. */
  readonly quantity: string;
  /** When it began, on the clock of the contract's territory, ISO 8601 with the offset. */
  readonly startedAt?: string;
  /** The operator's price sheet of that day; the example sheet of the pack when absent. */
  readonly sheet?: PriceSheet;
  /** The month's counters before this record, in the order in which records began. */
  readonly counters: MonthCounters;
  /** Rank of the other number among the different numbers counted this month in the set of this kind (`correspondentSet`); from 1. */
  readonly correspondentRank: number;
}

/** Why a record is set aside without an amount. */
export type UnpricedReason = 'not-in-tariff' | 'excluded-prefix' | 'no-price';

/** A record rated: the amount is a whole number of cents, tax included, rounded as the contract says. */
export interface RatedUsage {
  readonly outcome: 'included' | 'charged' | 'not-connected' | 'unpriced';
  /** Present when it is `unpriced`: it waits for a price and is charged nothing meanwhile. */
  readonly reason?: UnpricedReason;
  readonly zone: string | null;
  readonly destination: string | null;
  readonly network: 'fixed' | 'mobile' | null;
  readonly unit: UsageUnit;
  /** Units that the amount pays for; zero for what the contract includes. */
  readonly chargedUnits: number;
  readonly amountInclTax: string;
  /** What to add to the month's counters. */
  readonly counters: MonthCounters;
  /** The other number counts among the month's correspondents. */
  readonly countsCorrespondent: boolean;
  readonly fairUseExceeded: boolean;
  /** Code of the line of the price sheet that priced it; `null` when the contract prints the price itself. */
  readonly priceLine: string | null;
  readonly taken: { readonly name: string; readonly facts: JsonFacts; readonly because: readonly string[] };
}

/** A counter that a contract limits, as it is shown to people. */
export interface UsageCounter {
  /** Its name among `MonthCounters`, or the name of a set of correspondents. */
  readonly name: string;
  readonly label: Bilingual;
  /** A sum, or how many different numbers there are in the set of that name. */
  readonly counts: 'sum' | 'correspondents';
  readonly unit: UsageUnit | 'correspondent' | 'micro-euro';
  readonly limit: number;
  /** What the limit is: something paid for in advance, a bound of reasonable use, or a ceiling on what is spent. */
  readonly nature: 'allowance' | 'fair-use' | 'ceiling';
  /** What passing it does. */
  readonly beyond: 'charged' | 'suspended' | 'slowed' | 'case';
  /** The clause obliges to tell the customer at once when it is reached. */
  readonly noticeOwed: boolean;
  /** The article of law that obliges to tell of it, before and when it is reached, whoever the customer is. */
  readonly noticeLaw?: string;
  readonly clause: string;
}

/**
 * The set of correspondents in which a kind counts: calls in `v`, messages in `m`, or all in `v` where the contract counts them
 * together (`life.jointCorrespondents`); none for data.
 */
export function correspondentSet(kind: UsageKind, joint: boolean): 'v' | 'm' | null {
  if (kind === 'data') return null;
  return joint || kind === 'voice' ? 'v' : 'm';
}

/** What the quantity of a kind counts. */
export function unitOf(kind: UsageKind): UsageUnit {
  if (kind === 'voice') return 'second';
  return kind === 'data' ? 'byte' : 'message';
}

/** The counters after a record. */
export function plusCounters(before: MonthCounters, added: MonthCounters): MonthCounters {
  const after: { [name: string]: number } = { ...before };
  for (const [name, value] of Object.entries(added)) after[name] = (after[name] ?? 0) + value;
  return after;
}
