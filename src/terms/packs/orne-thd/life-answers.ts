import { type Money, moneyText } from '../../../kernel/money.ts';
import type { Bilingual } from '../../model/decision.ts';
import type { ChargeEffect, ContractFacts, Taken, Verdict } from '../../model/life.ts';
import { catalog } from './catalog.ts';
import { findCommune, type Network } from './communes.ts';

/** What is told of a contract at every step of its life. */
export type Told = Pick<ContractFacts, 'characteristics' | 'commune'>;

const items = new Map(catalog.map((item) => [item.code, item]));

/** What the catalogue calls an item; its code when it is not there. */
export function labelOf(code: string): Bilingual {
  return items.get(code)?.label ?? { fr: code, en: code };
}

/** The price of an item; `undefined` when neither the contract nor the price sheet has one. */
export function priceOf(code: string): Money | undefined {
  return items.get(code)?.price ?? undefined;
}

/** The price of an item as decisions take it; nothing where no price is published. */
export function tariff(code: string): string {
  return moneyText(priceOf(code) ?? (0n as Money));
}

/** A grant or refusal as the decision gave it. */
export function verdictOf(taken: Taken, warnings: readonly string[] = []): Verdict {
  const { eligible, reason } = taken.result;
  const verdict = { eligible: eligible === true, warnings, taken };
  return typeof reason === 'string' ? { ...verdict, reason } : verdict;
}

/** A grant where the decision has no such outcome; a refusal when a reason is given. */
export function granted(taken: Taken, reason?: string): Verdict {
  return reason === undefined
    ? { eligible: true, warnings: [], taken }
    : { eligible: false, reason, warnings: [], taken };
}

/** An amount as a charge under the name of a catalogue item, which says whether it bears VAT; none when it is zero. */
export function chargeOf(
  taken: Taken,
  amount: string,
  charge: { readonly code: string; readonly kind: ChargeEffect['kind']; readonly on: string } & Partial<ChargeEffect>,
): ChargeEffect[] {
  if (amount === '0.00') return [];
  const taxed = items.get(charge.code)?.characteristics?.subjectToVat !== false;
  return [{ label: labelOf(charge.code), taxed, credit: false, ...charge, amountInclTax: amount, taken }];
}

/** A fact told as text among the characteristics. */
export function toldText(told: Told, name: string): string | undefined {
  const value = told.characteristics[name];
  return value === undefined ? undefined : String(value);
}

/** The services of an offer, in the order of the price sheet. */
export function servicesOf(told: Told): string[] {
  return (toldText(told, 'services') ?? toldText(told, 'service') ?? 'internet').split('+');
}

/** The service that commitment, suspension and line go by. */
export function mainService(told: Told): string {
  return toldText(told, 'service') ?? servicesOf(told)[0]!;
}

/** Whether the contract is a mobile line. */
export function isMobile(told: Told): boolean {
  return mainService(told) === 'mobile';
}

/** Whether the line may be used abroad: not when the operator, whose agreement it needs, refused it (article 2.d.14). */
export function mayRoam(told: Told): boolean {
  return toldText(told, 'roamingApproved') !== 'false';
}

/** The network of the place, by its commune. */
export function networkOf(told: Told): Network {
  return findCommune(told.commune ?? '')?.network ?? 'ftth';
}

/** The department whose holidays count; elsewhere the national ones, which are those of Meurthe-et-Moselle. */
export function departmentOf({ territory }: Pick<ContractFacts, 'territory'>): 'FR-57' | 'FR-54' {
  return territory === 'FR-57' ? 'FR-57' : 'FR-54';
}
