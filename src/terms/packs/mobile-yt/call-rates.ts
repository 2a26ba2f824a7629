import { civilDate } from '../../../kernel/civil-date.ts';
import { decimal, dividedBy, shortestDecimalText, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { resolveFigures } from '../../model/figure.ts';
import { type CallFacts, LifeFault, type RatedCall } from '../../model/life.ts';
import { figures, type MobileYtFigures } from './figures.ts';
import { priceSheet, type SheetItem } from './price-sheet.ts';
import { roamingRate } from './roaming-rate.ts';
import { versions } from './versions.ts';

const FAIR_USE = 'mobile-yt/11.2.1.b';
const PRICE_SHEET = 'mobile-yt/7.4';
const E164 = /^\+[1-9]\d{4,14}$/;
const LONGEST_PREFIX = 6;

interface Zone {
  readonly zone: string;
  readonly destination: string;
  readonly item: SheetItem;
  /** Price of a minute as the decision on rates takes it. */
  readonly minute: string;
}

const zones = new Map<string, Zone>();
for (const item of priceSheet) {
  const { zone, destination, prefixes } = item.characteristics ?? {};
  if (zone === undefined) continue;
  const found = {
    zone: String(zone),
    destination: String(destination),
    item,
    minute: shortestDecimalText(exactEuros(item.price)),
  };
  for (const prefix of String(prefixes).split(' ')) zones.set(prefix, found);
}

/** The zone of the longest prefix; the one without prefix takes what no other has. */
function zoneOf(digits: string): Zone | undefined {
  for (let length = LONGEST_PREFIX; length > 0; length -= 1) {
    const found = zones.get(digits.slice(0, length));
    if (found) return found;
  }
  return zones.get('');
}

const resolved = new Map<string | undefined, MobileYtFigures>();

function figuresOf(version: string | undefined): MobileYtFigures {
  let known = resolved.get(version);
  if (!known) {
    const found = versions.find((one) => one.id === version) ?? versions.at(-1)!;
    known = resolveFigures(figures, civilDate(found.from));
    resolved.set(version, known);
  }
  return known;
}

function isIncluded(facts: CallFacts, zone: string): boolean {
  return String(facts.characteristics.includedZones ?? '')
    .split(' ')
    .includes(zone);
}

function rated(facts: CallFacts, zone: Zone, seconds: number, known: MobileYtFigures): RatedCall {
  const withinAllowance = isIncluded(facts, zone.zone);
  const to = zone.zone === 'mayotte' ? ('YT' as const) : ('other' as const);
  const asked = { from: 'YT', to, usage: 'call', withinAllowance } as const;
  const { result, because } = roamingRate.decide({ ...asked, mayotteUnitPrice: decimal(zone.minute) }, known);
  const unlimited = withinAllowance && facts.characteristics.unlimitedVoice === true;
  const tooMany = facts.correspondentRank > known.voiceRecipients;
  const fairUseExceeded = unlimited && (tooMany || seconds > known.callSeconds);
  const amount = withinAllowance ? NO_MONEY : toCents(dividedBy(times(exactEuros(zone.item.price), seconds), 60));
  const listed = result.treatment === 'price-list' || withinAllowance;
  return {
    outcome: withinAllowance ? 'included' : 'charged',
    zone: zone.item.code,
    destination: zone.destination,
    network: null,
    amountInclTax: moneyText(amount),
    chargedSeconds: withinAllowance ? 0 : seconds,
    fairUseExceeded,
    taken: {
      name: roamingRate.name,
      facts: { ...asked, mayotteUnitPrice: zone.minute },
      because: [...because, ...(listed ? [PRICE_SHEET] : []), ...(fairUseExceeded ? [FAIR_USE] : [])],
    },
  };
}

/**
 * Rates a call made from Mayotte: included when the plan has its zone on the price sheet, otherwise by the second at the price
 * of the zone, rounded half up to the cent. Beyond the fair use of article 11.2.1 an unlimited call is told so and stays
 * included: the contract answers by suspension, not by a price. Refuses a number that is not in international form.
 */
export function rateCall(facts: CallFacts): RatedCall {
  if (!E164.test(facts.calledNumber))
    throw new LifeFault('calledNumber', {
      fr: 'Indiquez le numéro appelé sous sa forme internationale, avec le signe plus.',
      en: 'Give the number called in international form, with the plus sign.',
    });
  const known = figuresOf(facts.version);
  const seconds = Math.ceil(Number(facts.durationSeconds));
  const zone = zoneOf(facts.calledNumber.slice(1));
  const nothing = { network: null, amountInclTax: '0.00', chargedSeconds: 0, fairUseExceeded: false } as const;
  const taken = { name: roamingRate.name, facts: { calledNumber: facts.calledNumber }, because: [PRICE_SHEET] };
  if (zone === undefined) return { ...nothing, outcome: 'unpriced', zone: null, destination: null, taken };
  if (seconds === 0)
    return { ...nothing, outcome: 'not-connected', zone: zone.item.code, destination: zone.destination, taken };
  return rated(facts, zone, seconds, known);
}
