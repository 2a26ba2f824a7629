import type { Bilingual } from '../../model/decision.ts';
import type { ChargeEffect, ContractFacts, Taken, Verdict } from '../../model/life.ts';
import { catalog } from './catalog.ts';

const items = new Map(catalog.map((item) => [item.code, item]));

/** What the price list calls an item; its code when it is not printed there. */
export function labelOf(code: string): Bilingual {
  return items.get(code)?.label ?? { fr: code, en: code };
}

/** What a decision calls an option (`OPT-TV-KEY` is `tv-key`); `undefined` for one that no decision prices. */
export function optionName(code: string): string | undefined {
  const name = items.get(code)?.characteristics?.option;
  return typeof name === 'string' ? name : undefined;
}

/** A grant or refusal as the decision gave it. */
export function verdictOf(taken: Taken, warnings: readonly string[] = []): Verdict {
  const { eligible, reason } = taken.result;
  const verdict = { eligible: eligible === true, warnings, taken };
  return typeof reason === 'string' ? { ...verdict, reason } : verdict;
}

/** An amount of an outcome as a charge; none when it is zero. */
export function chargeOf(
  taken: Taken,
  amount: string,
  charge: Omit<ChargeEffect, 'amountInclTax' | 'taken' | 'label' | 'credit'> & {
    readonly label?: Bilingual;
    readonly credit?: boolean;
  },
): ChargeEffect[] {
  if (amount === '0.00') return [];
  return [
    {
      ...charge,
      label: charge.label ?? labelOf(charge.code),
      credit: charge.credit ?? false,
      amountInclTax: amount,
      taken,
    },
  ];
}

/** The technology as the rules on activation name it. */
export function accessKind(contract: Pick<ContractFacts, 'characteristics'>): 'fibre' | 'xdsl' {
  return contract.characteristics.technology === 'fibre' ? 'fibre' : 'xdsl';
}

/** Contracts are made in a shop or at a distance; one made at the customer's door has the rights of distance. */
export function channelOf(channel: ContractFacts['channel']): 'shop' | 'distance' {
  return channel === 'shop' ? 'shop' : 'distance';
}
