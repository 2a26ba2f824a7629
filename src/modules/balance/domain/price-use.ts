import { type Instant, inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { euros, type Money } from '../../../kernel/money.ts';
import type { Life } from '../../../terms/model/life.ts';
import type { MonthCounters, RatedUsage } from '../../../terms/model/usage.ts';
import type { PriceSheet } from '../../../terms/model/price-sheet.ts';
import type { Balance } from './balance.ts';
import type { NetworkUse } from './charging.ts';

/** A price by quantity; `undefined` when the terms have none. */
export interface PricedUse {
  readonly amount: Money;
  readonly rated: RatedUsage;
}

/** Asks the terms what uses of one session cost, always under the same facts. */
export type Price = (quantity: number, counters: MonthCounters) => PricedUse | undefined;

/** What a use costs under the contract of a balance, by quantity. `sheet`: the operator's prices of the day. */
export function priceOf(life: Life, balance: Balance, use: NetworkUse, startedAt: Instant, sheet?: PriceSheet): Price {
  const { contract, territory, termsVersion: version } = balance;
  const { offsetMinutes } = inTerritory(territory, startedAt);
  const base = {
    territory,
    characteristics: contract.characteristics,
    options: contract.options,
    version,
    kind: use.kind,
    direction: use.direction,
    calledNumber: use.number,
    visitedCountry: use.visitedCountry,
    startedAt: isoInstant(startedAt, offsetMinutes),
    correspondentRank: 1,
    ...(sheet === undefined ? {} : { sheet }),
  };
  return (quantity, counters) => {
    const rated = life.rateUsage({ ...base, quantity: String(quantity), counters });
    return rated.outcome === 'unpriced' ? undefined : { amount: euros(rated.amountInclTax), rated };
  };
}

/** The counters of the calendar month of an instant: those kept, or none when the month is another. */
export function countersOn(balance: Balance, month: string): MonthCounters {
  return balance.countersMonth === month ? balance.counters : {};
}
