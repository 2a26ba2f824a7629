import type { Bilingual } from '../../model/decision.ts';
import type { ChargeEffect, ContractFacts, Taken, Verdict } from '../../model/life.ts';
import { catalog } from './catalog.ts';

const labels = new Map(catalog.map((item) => [item.code, item.label]));

/** What the catalogue calls an item; its code when it is not there. */
export function labelOf(code: string): Bilingual {
  return labels.get(code) ?? { fr: code, en: code };
}

/** A grant or refusal as the decision gave it; `eligible` stands in for a decision that has no such outcome. */
export function verdictOf(taken: Taken, told: Partial<Omit<Verdict, 'taken'>> = {}): Verdict {
  const reason = told.reason ?? taken.result.reason;
  const verdict = { eligible: told.eligible ?? taken.result.eligible === true, warnings: told.warnings ?? [], taken };
  return typeof reason === 'string' ? { ...verdict, reason } : verdict;
}

/** An amount of an outcome as a charge; none when it is zero. */
export function chargeOf(taken: Taken, amountInclTax: string, charge: Omit<ChargeEffect, 'amountInclTax' | 'taken'>) {
  return amountInclTax === '0.00' ? [] : [{ ...charge, amountInclTax, taken } satisfies ChargeEffect];
}

/** Contracts are made in a shop or at a distance; one made at the customer’s door has the rights of distance. */
export function channelOf(channel: ContractFacts['channel']): 'in-store' | 'distance' {
  return channel === 'shop' ? 'in-store' : 'distance';
}

/** A fact told as text among the characteristics of a contract. */
export function toldText(facts: Pick<ContractFacts, 'characteristics'>, name: string): string | undefined {
  const value = facts.characteristics[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a fact among the characteristics of a contract is told to be true. */
export function toldTrue(facts: Pick<ContractFacts, 'characteristics'>, name: string): boolean {
  return facts.characteristics[name] === true;
}
