import { moneyText, type Money } from '../../../kernel/money.ts';
import type { DueEffect, Life, Taken } from '../../model/life.ts';
import { mayRoam } from './life-answers.ts';
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
  limitReached(ask, contract, { counter, percent, used, limit, today }) {
    if (percent < 100) return undefined;
    const roamingApproved = mayRoam(contract);
    if (counter === 'de') {
      const facts = { zone: 'europe', usedMb: megabytes(used), planCapMb: megabytes(limit) };
      const taken = ask('roaming-data-cap', { ...facts, roamingApproved });
      return { taken, due: noticeOf(taken, today), opens: { procedure: 'roaming-cap', facts } };
    }
    if (counter === 'roaming') {
      const spentInclTax = eurosOf(used);
      const legalCapInclTax = practice.roamingCapInclTax;
      const facts = { zone: 'international', spentInclTax };
      const taken = ask('roaming-data-cap', { ...facts, roamingApproved, legalCapInclTax });
      return { taken, due: [], opens: { procedure: 'roaming-cap', facts } };
    }
    if (counter !== 'premium') return undefined;
    const legalCapInclTax = practice.premiumCapInclTax;
    const spentInclTax = eurosOf(used);
    return {
      taken: ask('premium-number-cap', { spentInclTax, legalCapInclTax, blockingOption: false }),
      due: [],
      opens: { procedure: 'premium-cap', facts: { spentInclTax } },
    };
  },
};
