import { ceil, compare, decimal, ZERO } from '../../../kernel/exact.ts';
import { type Money, moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import type { CallFacts, RatedCall } from '../../model/life.ts';
import { figures } from './figures.ts';
import { isMobile } from './life-answers.ts';
import { callPrices } from './price-sheet.ts';

const FRENCH_FIXED = /^\+33[1-59]/;
const FRENCH_MOBILE = /^\+33[67]/;
const SPECIAL = /^\+338/;

interface Tariff {
  readonly zone: string;
  readonly destination: string;
  readonly network: 'fixed' | 'mobile' | null;
  readonly perMinute: Money;
  /** Whether the subscription covers such calls; then only what is beyond the covered length is charged. */
  readonly covered: boolean;
  readonly because: readonly string[];
}

function tariffOf(facts: CallFacts): Tariff | undefined {
  const { calledNumber } = facts;
  if (SPECIAL.test(calledNumber)) return undefined;
  const mobileLine = isMobile(facts);
  if (FRENCH_FIXED.test(calledNumber)) {
    const because = mobileLine ? ['orne-thd/8.g'] : ['orne-thd/2.c.6'];
    const perMinute = callPrices.fixed;
    return { zone: 'FR-FIXED', destination: 'fixe France', network: 'fixed', perMinute, covered: true, because };
  }
  if (FRENCH_MOBILE.test(calledNumber)) {
    const covered = mobileLine || (facts.options ?? []).includes('FIXED-TO-MOBILE-OPTION');
    const because = covered ? ['orne-thd/2.c.6'] : ['orne-thd/8.o', 'orne-thd/8.g'];
    const perMinute = callPrices.mobile;
    return { zone: 'FR-MOBILE', destination: 'mobile France', network: 'mobile', perMinute, covered, because };
  }
  if (calledNumber.startsWith('+33')) return undefined;
  const network = facts.calledNetwork ?? null;
  const because = ['orne-thd/2.c.7', 'orne-thd/8.g'];
  return { zone: 'ABROAD', destination: 'étranger', network, perMinute: callPrices.abroad, covered: false, because };
}

/**
 * Rates a call at the prices of the sheet, by the begun minute. A covered call is included up to the length that the unlimited offer
 * covers; what is beyond is charged. Numbers that the sheet does not price stay unpriced.
 */
export function rateCall(facts: CallFacts): RatedCall {
  const { territory, calledNumber, durationSeconds, correspondentRank } = facts;
  const seconds = decimal(durationSeconds);
  const told = { territory, calledNumber, durationSeconds, correspondentRank };
  const answer = (outcome: RatedCall['outcome'], tariff: Tariff | undefined, chargedSeconds = 0): RatedCall => ({
    outcome,
    zone: tariff?.zone ?? null,
    destination: tariff?.destination ?? null,
    network: tariff?.network ?? null,
    amountInclTax: moneyText(
      tariff && chargedSeconds > 0 ? multiply(tariff.perMinute, Math.ceil(chargedSeconds / 60)) : NO_MONEY,
    ),
    chargedSeconds,
    fairUseExceeded: outcome === 'charged' && tariff!.covered,
    taken: { name: 'usage-billing', facts: told, because: tariff?.because ?? ['orne-thd/2.c.7'] },
  });
  const tariff = tariffOf(facts);
  if (compare(seconds, ZERO) === 0) return answer('not-connected', tariff);
  if (!tariff) return answer('unpriced', undefined);
  const whole = Number(ceil(seconds));
  if (!tariff.covered) return answer('charged', tariff, whole);
  const beyond = whole - figures.fixedCallSeconds.values[0]!.value;
  return beyond > 0 ? answer('charged', tariff, beyond) : answer('included', tariff);
}
