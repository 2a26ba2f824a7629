import { civilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { editionOn, numberIn } from '../../law/articles.ts';
import type { AskContractChange, ChangeCause } from '../../model/life-contract-change.ts';

const CAUSES: Readonly<Record<ChangeCause, 'vat' | 'other-tax' | 'commercial'>> = {
  vat: 'vat',
  'other-tax': 'other-tax',
  law: 'other-tax',
  economic: 'commercial',
  commercial: 'commercial',
  'customer-benefit': 'commercial',
  administrative: 'commercial',
};

/** Article 18.1 sends to the Consumer Code for how long the exit of a price rise is open. */
function exitUntil(announcedOn: string): string | null {
  const told = civilDate(announcedOn);
  const edition = editionOn('law/conso-L224-33', told);
  return edition ? isoDate(plusMonths(told, numberIn(edition, 'exitMonthsMin'))) : null;
}

/** The contract lets prices follow a tax, and provides for no other change of its terms. */
export const contractChange: AskContractChange = (ask, contract, facts) => {
  if (facts.kind === 'terms') return undefined;
  const taken = ask('price-change', {
    territory: contract.territory,
    cause: CAUSES[facts.cause],
    oldPrice: facts.oldPriceInclTax,
    newPrice: facts.newPriceInclTax,
    oldVatRate: facts.oldVatRate,
    newVatRate: facts.newVatRate,
    chargeVariation: facts.chargeVariation,
    inForceOn: facts.inForceOn,
    informedOn: facts.announcedOn,
    effectiveOn: facts.effectiveOn,
  });
  const { eligible, reason, freeExit, earliestEffectiveOn } = taken.result;
  const { announcedOn } = facts;
  return {
    allowed: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    earliestOn: earliestEffectiveOn as string | null,
    noticeOwed: freeExit === true,
    exit:
      freeExit === true
        ? {
            from: announcedOn,
            until: exitUntil(announcedOn),
            reason: { ground: 'price-rise', facts: { priceRose: true } },
          }
        : null,
    taken,
  };
};
