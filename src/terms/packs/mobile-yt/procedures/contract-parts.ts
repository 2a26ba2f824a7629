import { civilDate, dateOf, isoDate, plusDays, plusMonths, yearMonthDay } from '../../../../kernel/civil-date.ts';
import { instant, localDate } from '../../../../kernel/instant.ts';
import { moneyText, sum } from '../../../../kernel/money.ts';
import type { AgreementChange, ContractInLife } from '../../../model/procedure.ts';
import { sheetItem } from '../price-sheet.ts';

/** The day before. */
export function eveOf(day: string): string {
  return isoDate(plusDays(civilDate(day), -1));
}

/** The day after. */
export function dayAfter(day: string): string {
  return isoDate(plusDays(civilDate(day), 1));
}

/** The day in Mayotte of an instant. */
export function dayOf(at: string): string {
  return isoDate(localDate('YT', instant(at)));
}

/** The first day of bills after a day; `undefined` when the account has none yet. */
export function billAfter(contract: ContractInLife, day: string): string | undefined {
  const { billingDay } = contract;
  if (billingDay === undefined) return undefined;
  const { year, month, day: number } = yearMonthDay(civilDate(day));
  const start = dateOf(year, month, billingDay);
  return isoDate(number < billingDay ? start : plusMonths(start, 1));
}

/** Last day of a minimum period that begins on a day. */
export function commitmentEnd(from: string, months: number): string {
  return isoDate(plusDays(plusMonths(civilDate(from), months), -1));
}

/** What offer and options cost a month on the price sheet; `undefined` when one of them is not on it. */
export function sheetPrice(codes: readonly string[]): string | undefined {
  const items = codes.map(sheetItem);
  return items.every((item) => item !== undefined) ? moneyText(sum(...items.map((item) => item.price))) : undefined;
}

/** The minimum period that an offer of the price sheet comes with; `0`: none. */
export function sheetCommitment(offer: string): number {
  return Number(sheetItem(offer)?.characteristics?.commitmentMonths ?? 0);
}

/** Whether the contract is alive: it gives or is about to give a service. */
export function isLiving(contract: ContractInLife): boolean {
  return ['active', 'suspended', 'terminating'].includes(contract.state);
}

type PlanChange = Extract<AgreementChange, { do: 'change-plan' }>;

/** A change of plan; a day of service chosen at the order means nothing any more. */
export function planFrom(contract: ContractInLife, on: string, plan: Omit<PlanChange, 'do' | 'on'>): PlanChange {
  const stale = contract.characteristics.serviceOn === undefined ? {} : { characteristics: { serviceOn: false } };
  return { do: 'change-plan', on, ...stale, ...plan };
}
