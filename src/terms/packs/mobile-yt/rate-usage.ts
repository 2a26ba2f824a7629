import { ceil, decimal } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { LifeFault } from '../../model/life.ts';
import type { PriceSheetLine } from '../../model/price-sheet.ts';
import { type RatedUsage, unitOf, type UsageFacts } from '../../model/usage.ts';
import { sheetLine } from '../../rules/sheet-line.ts';
import { sheetPrice } from '../../rules/sheet-price.ts';
import { figuresOf } from './figures-of-version.ts';
import { planZones, unlimited } from './plan-allowance.ts';
import { type Place, placeOfCountry, placeOfNumber } from './places.ts';
import { rateData } from './rate-data.ts';
import { roamingRate } from './roaming-rate.ts';
import { usageSheet } from './usage-sheet.ts';

const FAIR_USE = 'mobile-yt/11.2.1.b';
const PRICE_SHEET = 'mobile-yt/7.4';
const OUT_OF_PLAN = 'mobile-yt/7.5';
const RECEIVED = 'mobile-yt/13.2.a';
const NUMBER = /^(\+[1-9]\d{4,14}|\d{2,6})$/;
/** Zones of the sheet whose numbers are no correspondents: special and premium-rate ones are left out by article 11.2.1. */
const SPECIAL_ZONES = new Set(['emergency', 'free-numbers', 'special', 'premium', 'satellite']);

/** What every answer has when nothing is charged, counted or priced. */
function nothing(facts: UsageFacts) {
  return {
    zone: null,
    destination: null,
    network: null,
    unit: unitOf(facts.kind),
    chargedUnits: 0,
    amountInclTax: '0.00',
    counters: {},
    countsCorrespondent: false,
    fairUseExceeded: false,
    priceLine: null,
  } as const;
}

const toldOf = (facts: UsageFacts) => ({ calledNumber: facts.calledNumber ?? undefined, kind: facts.kind });

function received(facts: UsageFacts, from: Place): RatedUsage {
  const taken = { name: roamingRate.name, facts: toldOf(facts), because: [RECEIVED] };
  if (from !== 'other') return { ...nothing(facts), outcome: 'included', taken };
  const { kind, direction, visitedCountry, calledNumber: number } = facts;
  const line = sheetLine(facts.sheet ?? usageSheet, { kind, direction, from: visitedCountry, number });
  return bySheet(facts, line, Number(ceil(decimal(facts.quantity))), [OUT_OF_PLAN]);
}

/** Charged at the line of the sheet, or set aside when the sheet has none. */
function bySheet(
  facts: UsageFacts,
  line: PriceSheetLine | undefined,
  quantity: number,
  because: readonly string[],
): RatedUsage {
  const taken = { name: roamingRate.name, facts: toldOf(facts), because };
  if (!line) return { ...nothing(facts), outcome: 'unpriced', reason: 'no-price', taken };
  const { amount, units } = sheetPrice(line, quantity);
  return {
    ...nothing(facts),
    outcome: amount === NO_MONEY ? 'included' : 'charged',
    zone: line.code,
    destination: line.label.fr,
    chargedUnits: amount === NO_MONEY ? 0 : units,
    amountInclTax: moneyText(amount),
    priceLine: line.code,
    taken,
  };
}

/** A call or message that the plan includes; beyond fair use it is told so and stays included: the contract answers by suspension. */
function withinPlan(facts: UsageFacts, line: PriceSheetLine, quantity: number, because: readonly string[]): RatedUsage {
  const known = figuresOf(facts.version);
  const voice = facts.kind === 'voice';
  const bounded = unlimited(facts, voice ? 'voice' : 'messages');
  const tooMany = facts.correspondentRank > (voice ? known.voiceRecipients : known.messageRecipients);
  const tooLong = voice && quantity > known.callSeconds;
  const fairUseExceeded = bounded && (tooMany || tooLong);
  return {
    ...nothing(facts),
    outcome: 'included',
    zone: line.code,
    destination: line.label.fr,
    counters: voice ? { vs: quantity } : { [facts.kind]: quantity },
    countsCorrespondent: bounded && !SPECIAL_ZONES.has(line.zone),
    fairUseExceeded,
    taken: {
      name: roamingRate.name,
      facts: toldOf(facts),
      because: [...because, PRICE_SHEET, ...(fairUseExceeded ? [FAIR_USE] : [])],
    },
  };
}

function rateOut(facts: UsageFacts, number: string, from: Place): RatedUsage {
  const { kind, direction } = facts;
  const usage = kind === 'voice' ? 'call' : (kind as 'sms' | 'mms');
  const sheet = facts.sheet ?? usageSheet;
  const quantity = Number(ceil(decimal(facts.quantity)));
  const to = placeOfNumber(number);
  const known = figuresOf(facts.version);
  const home = sheetLine(sheet, { kind, direction, from: null, number });
  const zones = planZones(facts);
  // From the places of article 13.2 what counts is that the plan includes Mayotte; from Mayotte, the zone that is called.
  const likeHome = from !== 'YT' && known.roamingZone.includes(from) && (to === 'YT' || known.roamingZone.includes(to));
  const withinAllowance = home !== undefined && zones.includes(likeHome ? 'mayotte' : home.zone);
  const asked = { from, to, usage, withinAllowance, mayotteUnitPrice: decimal(home?.price ?? '0') } as const;
  const { result, because } = roamingRate.decide(asked, known);
  const abroad = from !== 'YT' && result.treatment === 'price-list';
  const line = abroad ? sheetLine(sheet, { kind, direction, from: facts.visitedCountry, number }) : home;
  if (kind === 'voice' && quantity === 0 && line) {
    const taken = { name: roamingRate.name, facts: toldOf(facts), because: [PRICE_SHEET] };
    return { ...nothing(facts), outcome: 'not-connected', zone: line.code, destination: line.label.fr, taken };
  }
  if (withinAllowance && !abroad && home) return withinPlan(facts, home, quantity, because);
  return bySheet(facts, line, quantity, [...because, PRICE_SHEET]);
}

/**
 * Rates a record of the mobile line: calls and messages by the zones of the plan, by article 13.2 when roaming, otherwise by the
 * operator’s sheet; data by the plan’s volume. A fair use that is passed is told and stays included: the contract answers by
 * suspension, not by a price. Refuses a number that is neither in international form nor a short one.
 */
export function rateUsage(facts: UsageFacts): RatedUsage {
  const from = placeOfCountry(facts.visitedCountry);
  if (facts.kind === 'data') return rateData(facts, from);
  if (facts.direction === 'in') return received(facts, from);
  if (facts.calledNumber === null || !NUMBER.test(facts.calledNumber))
    throw new LifeFault('calledNumber', {
      fr: 'Indiquez le numéro appelé sous sa forme internationale, avec le signe plus, ou un numéro court.',
      en: 'Give the number called in international form, with the plus sign, or a short number.',
    });
  return rateOut(facts, facts.calledNumber, from);
}
