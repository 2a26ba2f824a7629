import { plusDays, plusMonths, type CivilDate } from '../../../kernel/civil-date.ts';
import { type Instant, instantOf } from '../../../kernel/instant.ts';
import { moneyText, negate } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { BalanceEvent, BalanceMonth } from '../../../terms/model/life-balance.ts';
import type { UsageKind } from '../../../terms/model/usage.ts';
import type { Balance, Movement } from './balance.ts';
import { totalOf } from './purse.ts';

const EVENT_KINDS = { voice: 'call', sms: 'sms', mms: 'mms', data: 'data' } as const satisfies Record<
  UsageKind,
  string
>;

/** The month of a balance that begins so many months after the first day: counted from that day, so that short months do not shift it. */
export function monthFrom(
  territory: Territory,
  firstDay: CivilDate,
  number: number,
): { readonly monthFrom: CivilDate; readonly monthTo: CivilDate; readonly monthEndsAt: Instant } {
  const next = plusMonths(firstDay, number + 1);
  return {
    monthFrom: plusMonths(firstDay, number),
    monthTo: plusDays(next, -1),
    monthEndsAt: instantOf(territory, next),
  };
}

function eventOf(one: Movement): BalanceEvent[] {
  const id = String(one.sequence);
  if (one.kind === 'top-up' || one.kind === 'adjustment')
    return [{ id, kind: 'top-up', amountInclTax: moneyText(totalOf(one.change)) }];
  if (one.kind === 'purchase' && totalOf(one.change) > 0n)
    return [{ id, kind: 'top-up', amountInclTax: moneyText(totalOf(one.change)) }];
  // What is paid to a merchant takes credit as a paid message does.
  if (one.kind === 'purchase') return [{ id, kind: 'sms', amountInclTax: moneyText(negate(totalOf(one.change))) }];
  if (one.kind !== 'use') return [];
  return [{ id, kind: EVENT_KINDS[one.useKind ?? 'data'], amountInclTax: moneyText(negate(totalOf(one.change))) }];
}

/** A month of a balance as the terms judge it: what it began with, and what moved it since. */
export function monthFacts(balance: Balance, movements: readonly Movement[]): BalanceMonth {
  const { given, alertFloor } = balance;
  return {
    monthlyCredit: moneyText(given.monthly),
    carriedOver: moneyText(given.carriedOver),
    topUp: moneyText(given.topUp),
    ...(given.transferred > 0n ? { transferred: moneyText(given.transferred) } : {}),
    ...(alertFloor === null ? {} : { alertFloor: moneyText(alertFloor) }),
    events: movements.flatMap(eventOf),
  };
}
