import { decimal, shortestDecimalText, times } from '../../../kernel/exact.ts';
import type { AskContractChange, ContractChangeFacts } from '../../model/life-contract-change.ts';

const TAXES = new Set(['vat', 'other-tax', 'law']);

/** A rate as the contract writes it: `"0.085"` is 8.5 per cent. */
const percent = (rate: string | undefined): string | undefined =>
  rate === undefined ? undefined : shortestDecimalText(times(decimal(rate), 100));

/** A change that is neither a tax nor to the customer's advantage alone opens the exit. */
function kindOf({ kind, cause }: ContractChangeFacts): 'tax' | 'customer-benefit' | 'other' {
  if (cause === 'customer-benefit') return 'customer-benefit';
  return kind === 'price' && TAXES.has(cause) ? 'tax' : 'other';
}

/** Price changes, and the other changes of the contract, which have the same notice and the same exit. */
export const contractChange: AskContractChange = (ask, _contract, facts) => {
  const kind = kindOf(facts);
  const { announcedOn, effectiveOn } = facts;
  const taken = ask('price-change', {
    kind,
    currentPrice: facts.oldPriceInclTax,
    newPrice: facts.newPriceInclTax,
    noticeOn: announcedOn,
    effectiveOn,
    taxChangeOn: facts.inForceOn,
    oldTaxPercent: percent(facts.oldVatRate),
    newTaxPercent: percent(facts.newVatRate),
  });
  const { allowed, reason, earliestEffectiveOn, freeExitFrom, freeExitUntil } = taken.result;
  return {
    allowed: allowed === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    earliestOn: earliestEffectiveOn as string,
    noticeOwed: kind !== 'customer-benefit',
    exit:
      typeof freeExitFrom === 'string'
        ? {
            from: freeExitFrom,
            until: freeExitUntil as string,
            reason: {
              ground: 'contract-change',
              facts: { changeNotifiedOn: announcedOn, changeEffectiveOn: effectiveOn },
            },
          }
        : null,
    taken,
  };
};
