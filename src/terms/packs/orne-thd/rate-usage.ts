import { euros } from '../../../kernel/money.ts';
import { LifeFault } from '../../model/life.ts';
import type { PriceSheetLine } from '../../model/price-sheet.ts';
import type { RatedUsage, UsageFacts } from '../../model/usage.ts';
import { known } from './known-figures.ts';
import { isMobile } from './life-answers.ts';
import { isEuropean, placeOf } from './places.ts';
import { premiumNumberCap } from './premium-number-cap.ts';
import { practice } from './price-sheet.ts';
import { spentOf, underCeiling } from './rate-ceiling.ts';
import { rateData } from './rate-data.ts';
import { chargedAt, lineOf, quantityOf, ratedAs } from './rated-shape.ts';

const NUMBER = /^(\+[1-9]\d{4,14}|\d{2,6})$/;
const FIXED_LIMITS = 'orne-thd/2.c.6';
const NOT_LISTED = 'orne-thd/2.c.7';
const MOBILE_PLAN = 'orne-thd/2.d.9';
const MOBILE_FAIR_USE = 'orne-thd/2.d.5';
const BILLED_LATER = 'orne-thd/8.g';
const TO_MOBILES = 'FIXED-TO-MOBILE-OPTION';

/** The network that the zone of a line tells. */
function networkOf(facts: UsageFacts, line: PriceSheetLine | undefined): RatedUsage['network'] {
  if (line?.zone === 'france-fixed') return 'fixed';
  if (line?.zone === 'france-mobile') return 'mobile';
  return facts.calledNetwork ?? null;
}

/** Premium numbers: charged up to the legal ceiling of the month, at which the contract has them suspended; not at all when blocked. */
function ratePremium(facts: UsageFacts, line: PriceSheetLine, quantity: number): RatedUsage {
  const spent = spentOf(facts, 'premium');
  const blockingOption = (facts.options ?? []).includes('PREMIUM-NUMBER-BLOCKING');
  const legalCapInclTax = euros(practice.premiumCapInclTax);
  const { result, because } = premiumNumberCap.decide({ spentInclTax: spent, legalCapInclTax, blockingOption }, known);
  const price = chargedAt(facts, line, { quantity, because: [NOT_LISTED] });
  return underCeiling(price, 'premium', result.remainingInclTax, because);
}

/** A call from the fixed line that the unlimited offer covers, up to its bounds; what is beyond is charged. */
function rateCovered(facts: UsageFacts, line: PriceSheetLine, seconds: number): RatedUsage {
  const left = Math.max(0, known.fixedMonthSeconds - (facts.counters.vs ?? 0));
  const covered = Math.min(seconds, known.fixedCallSeconds, left);
  const because = [FIXED_LIMITS];
  const counters = { vs: covered };
  const network = networkOf(facts, line);
  if (covered === seconds) return ratedAs(facts, line, { outcome: 'included', network, counters, because });
  const beyond = chargedAt(facts, line, { quantity: seconds - covered, because, counters, fairUseExceeded: true });
  return { ...beyond, network };
}

function rateFixed(facts: UsageFacts, line: PriceSheetLine | undefined, quantity: number): RatedUsage {
  const optioned = line?.zone === 'france-mobile' && (facts.options ?? []).includes(TO_MOBILES);
  if (line && facts.kind === 'voice' && (line.zone === 'france-fixed' || optioned))
    return rateCovered(facts, line, quantity);
  const because = line?.zone === 'france-mobile' ? ['orne-thd/8.o', BILLED_LATER] : [NOT_LISTED, BILLED_LATER];
  return { ...chargedAt(facts, line, { quantity, because }), network: networkOf(facts, line) };
}

/** Calls and messages that the mobile plan includes: to France from home, to Europe when roaming there. */
function isIncluded(facts: UsageFacts, line: PriceSheetLine | undefined, number: string): boolean {
  if (placeOf(facts.visitedCountry) === 'europe') return isEuropean(number);
  return line !== undefined && ['france-fixed', 'france-mobile', 'france'].includes(line.zone);
}

function rateMobile(facts: UsageFacts, number: string, quantity: number): RatedUsage {
  const home = lineOf(facts, null);
  const like = placeOf(facts.visitedCountry);
  if (like !== 'international' && isIncluded(facts, home, number)) {
    const because =
      facts.kind === 'voice' ? [MOBILE_PLAN] : [facts.kind === 'sms' ? 'orne-thd/2.d.10' : 'orne-thd/2.d.11'];
    const fairUseExceeded = facts.correspondentRank > known.mobileCorrespondents;
    return ratedAs(facts, home, {
      outcome: 'included',
      network: networkOf(facts, home),
      counters: facts.kind === 'voice' ? { vm: quantity } : { [facts.kind]: quantity },
      countsCorrespondent: true,
      fairUseExceeded,
      because: fairUseExceeded ? [...because, MOBILE_FAIR_USE] : because,
    });
  }
  const line = like === 'home' ? home : lineOf(facts);
  const because = like === 'home' ? [NOT_LISTED, BILLED_LATER] : ['orne-thd/2.d.16', BILLED_LATER];
  return { ...chargedAt(facts, line, { quantity, because }), network: networkOf(facts, line) };
}

function rateReceived(facts: UsageFacts): RatedUsage {
  if (placeOf(facts.visitedCountry) !== 'international')
    return ratedAs(facts, undefined, { outcome: 'included', because: [MOBILE_PLAN] });
  return chargedAt(facts, lineOf(facts), { quantity: quantityOf(facts), because: ['orne-thd/2.d.16', BILLED_LATER] });
}

function rateOut(facts: UsageFacts, number: string): RatedUsage {
  const quantity = quantityOf(facts);
  const mobile = isMobile(facts);
  const line = lineOf(facts, mobile && placeOf(facts.visitedCountry) === 'international' ? facts.visitedCountry : null);
  if (facts.kind === 'voice' && quantity === 0)
    return ratedAs(facts, line, { outcome: 'not-connected', network: networkOf(facts, line), because: [NOT_LISTED] });
  if (line?.zone === 'premium') return ratePremium(facts, line, quantity);
  return mobile ? rateMobile(facts, number, quantity) : rateFixed(facts, line, quantity);
}

/**
 * Rates a record of a fixed or mobile line. Fixed calls are covered up to two hours a call and twenty a month, counted in `vs`;
 * what is beyond, and what no offer covers, is charged by the sheet on the bill of the month after. Premium numbers stop at their
 * legal ceiling. Refuses a number that is neither in international form nor a short one.
 */
export function rateUsage(facts: UsageFacts): RatedUsage {
  if (facts.kind === 'data') return rateData(facts);
  if (facts.direction === 'in') return rateReceived(facts);
  if (facts.calledNumber === null || !NUMBER.test(facts.calledNumber))
    throw new LifeFault('calledNumber', {
      fr: 'Indiquez le numéro appelé sous sa forme internationale, avec le signe plus, ou un numéro court.',
      en: 'Give the number called in international form, with the plus sign, or a short number.',
    });
  return rateOut(facts, facts.calledNumber);
}
