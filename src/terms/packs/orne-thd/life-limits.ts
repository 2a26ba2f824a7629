import { moneyText, type Money } from '../../../kernel/money.ts';
import type { DueEffect, Life, Taken } from '../../model/life.ts';
import { practice } from './price-sheet.ts';

const BYTES_PER_MEGABYTE = 1_000_000;
const eurosOf = (micros: number): string => moneyText(BigInt(micros) as Money);
const megabytes = (bytes: number): string => (bytes / BYTES_PER_MEGABYTE).toFixed(6).replace(/\.?0+$/, '');

/** The notice that the contract owes at once (article 2.d.12). */
function noticeOf(taken: Taken, today: string): DueEffect[] {
  if (taken.result.smsNotice !== true) return [];
  return [
    {
      kind: 'roaming-data-notice',
      label: {
        fr: 'Prévenir le client que ses données sont suspendues',
        en: 'Tell the customer that data is suspended',
      },
      dueOn: today,
      by: 'operator',
      taken,
    },
  ];
}

/** What the contract decides when a ceiling of the month is reached: data while roaming, premium-rate numbers. */
export const limitLife: Pick<Life, 'limitReached'> = {
  limitReached(ask, _contract, { counter, percent, used, limit, today }) {
    if (percent < 100) return undefined;
    if (counter === 'de') {
      const taken = ask('roaming-data-cap', {
        zone: 'europe',
        roamingApproved: true,
        usedMb: megabytes(used),
        planCapMb: megabytes(limit),
      });
      return { taken, due: noticeOf(taken, today) };
    }
    if (counter === 'roaming') {
      const spentInclTax = eurosOf(used);
      const legalCapInclTax = practice.roamingCapInclTax;
      const facts = { zone: 'international', roamingApproved: true, spentInclTax, legalCapInclTax };
      return { taken: ask('roaming-data-cap', facts), due: [] };
    }
    if (counter !== 'premium') return undefined;
    const legalCapInclTax = practice.premiumCapInclTax;
    return {
      taken: ask('premium-number-cap', { spentInclTax: eurosOf(used), legalCapInclTax, blockingOption: false }),
      due: [],
    };
  },
};
