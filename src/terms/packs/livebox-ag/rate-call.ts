import { floor } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, decimal, integer, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { callPrice } from '../../rules/call-price.ts';
import { excludedPrefixClause, unlimitedCallsClause } from './call-zones.ts';
import { decision } from './figures.ts';
import { type CallDestination, type CallPrice, destinationOf, isFrenchNumber } from './tariff.ts';
import { taxZone } from './tax-zone.ts';

const EXTRA = 'livebox-ag/annex4.extra';
const TAX_ZONES = 'livebox-ag/annex4.tax-zones';
const CONNECTION = 'livebox-ag/annex4.connection-fee';
const METERING = 'livebox-ag/annex4.metering';
const LIMITS = 'livebox-ag/annex4.ref-9.4-limits';
const SPECIAL = 'livebox-ag/annex4.ref-9.4-special';

const NUMBER_FORM = /^\+[1-9][0-9]{6,14}$/;
const NO_PRICE = '0.00';

/** Outcomes that cost nothing: their amounts. */
const FREE = {
  connectionFee: NO_PRICE,
  perMinute: NO_PRICE,
  chargedSeconds: 0,
  fairUseExceeded: false,
  total: NO_MONEY,
} as const;

function startsWithOne(number: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (number.startsWith(prefix, 1)) return true;
  return false;
}

/** A call charged at the prices of its zone: all its seconds, or those beyond the unlimited time without the connection. */
function charged(
  { name, zone }: CallDestination,
  price: CallPrice,
  seconds: number,
  excess: boolean,
  fairUseExceeded: boolean,
) {
  return {
    outcome: 'charged',
    network: zone.network,
    zone: zone.code,
    destination: name,
    connectionFee: excess ? NO_PRICE : price.connectionFeeText,
    perMinute: price.perMinuteText,
    chargedSeconds: seconds,
    fairUseExceeded,
    total: callPrice(excess ? NO_MONEY : price.connectionFee, price.perMinute, seconds),
  } as const;
}

/** Price of one outgoing VoIP call, tax included, by the price list of annex 4 and the unlimited calls of the offer. */
export const rateCall = decision({
  name: 'rate-call',
  question: { fr: 'Combien coûte un appel passé depuis la ligne ?', en: 'What does a call made from the line cost?' },
  clauses: [
    'livebox-ag/annex4.extra',
    'livebox-ag/annex4.tax-zones',
    'livebox-ag/annex4.connection-fee',
    'livebox-ag/annex4.metering',
    'livebox-ag/annex4.fixed.near-europe.premium',
    'livebox-ag/annex4.fixed.morocco.excluded',
    'livebox-ag/annex4.ref-9.4-limits',
    'livebox-ag/annex4.ref-9.4-special',
    'livebox-ag/annex4.ref-annex1-voice',
    'livebox-ag/annex4.ref-annex2-voice',
    'livebox-ag/annex4.ref-annex2-mobiles',
    'livebox-ag/annex4.fixed.france',
    'livebox-ag/annex4.fixed.overseas-1',
    'livebox-ag/annex4.fixed.overseas-2',
    'livebox-ag/annex4.fixed.near-europe',
    'livebox-ag/annex4.fixed.morocco',
    'livebox-ag/annex4.fixed.algeria-tunisia',
    'livebox-ag/annex4.fixed.rest-europe-included',
    'livebox-ag/annex4.fixed.rest-europe-charged',
    'livebox-ag/annex4.fixed.africa-included',
    'livebox-ag/annex4.fixed.africa-charged',
    'livebox-ag/annex4.fixed.central-america-included',
    'livebox-ag/annex4.fixed.central-america-039',
    'livebox-ag/annex4.fixed.central-america-059',
    'livebox-ag/annex4.fixed.central-america-114',
    'livebox-ag/annex4.fixed.south-america-included',
    'livebox-ag/annex4.fixed.south-america-charged',
    'livebox-ag/annex4.fixed.asia-1-included',
    'livebox-ag/annex4.fixed.asia-1-charged',
    'livebox-ag/annex4.fixed.asia-2-included',
    'livebox-ag/annex4.fixed.asia-2-charged',
    'livebox-ag/annex4.mobile.france',
    'livebox-ag/annex4.mobile.overseas-infini',
    'livebox-ag/annex4.mobile.overseas-1',
    'livebox-ag/annex4.mobile.overseas-2',
    'livebox-ag/annex4.mobile.usa-canada',
    'livebox-ag/annex4.mobile.near-europe',
    'livebox-ag/annex4.mobile.maghreb',
    'livebox-ag/annex4.mobile.rest-europe',
    'livebox-ag/annex4.mobile.africa',
    'livebox-ag/annex4.mobile.central-america-1342',
    'livebox-ag/annex4.mobile.central-america-0592',
    'livebox-ag/annex4.mobile.central-america-0792',
    'livebox-ag/annex4.mobile.brazil',
    'livebox-ag/annex4.mobile.south-america',
    'livebox-ag/annex4.mobile.asia-1',
    'livebox-ag/annex4.mobile.asia-2',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    offer: oneOf('essentiel', 'infini'),
    calledNumber: { ...noted(text, 'E.164 with the plus sign, no spaces'), pattern: '^\\+[1-9][0-9]{6,14}$' },
    calledNetwork: noted(
      optional(oneOf('fixed', 'mobile')),
      'kind of the called line, from the call record; needed for numbers outside the French codes',
    ),
    durationSeconds: {
      ...noted(decimal, 'decimal string; conversation time, fractions allowed; 0 = not answered'),
      minimum: 0,
    },
    correspondentRank: {
      ...noted(
        optional(integer),
        'rank of the called number among the different numbers called in the calendar month under the unlimited allowance',
      ),
      minimum: 1,
      default: 1,
    },
  },
  output: {
    outcome: oneOf('included', 'charged', 'not-connected', 'unpriced'),
    network: nullable(oneOf('fixed', 'mobile')),
    zone: nullable(text),
    destination: nullable(text),
    connectionFee: decimal,
    perMinute: decimal,
    chargedSeconds: integer,
    fairUseExceeded: boolean,
    total: money,
    reason: noted(
      optional(oneOf('not-in-tariff', 'excluded-prefix')),
      'absent unless something is refused, deleted or unpriced',
    ),
  },
  check(facts, figures) {
    if (!NUMBER_FORM.test(facts.calledNumber))
      return fault(
        'calledNumber',
        'Donnez le numéro au format international : + et 7 à 15 chiffres.',
        'Give the number in international form: + and 7 to 15 digits.',
      );
    if (facts.calledNetwork === undefined && !isFrenchNumber(figures.callTariff, facts.calledNumber))
      return fault(
        'calledNetwork',
        'Dites si le numéro étranger est fixe ou mobile.',
        'Say whether the foreign number is fixed or mobile.',
      );
    if (facts.correspondentRank !== undefined && facts.correspondentRank < 1)
      return fault(
        'correspondentRank',
        'Le rang du correspondant commence à 1.',
        'The rank of the correspondent starts at 1.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { calledNumber, offer } = facts;
    const tariff = figures.callTariff;
    const found = destinationOf(tariff, calledNumber, facts.calledNetwork);
    if (found === undefined) {
      const network = isFrenchNumber(tariff, calledNumber) ? null : facts.calledNetwork!;
      return answer({ outcome: 'unpriced', network, zone: null, destination: null, ...FREE, reason: 'not-in-tariff' }, [
        EXTRA,
        SPECIAL,
      ]);
    }
    const { zone } = found;
    const place = { network: zone.network, zone: zone.code, destination: found.name } as const;
    const included = zone.includedIn.includes(offer);
    if (startsWithOne(calledNumber, zone.excludedPrefixes))
      return answer({ outcome: 'unpriced', ...place, ...FREE, reason: 'excluded-prefix' }, [
        excludedPrefixClause(zone.code),
      ]);
    if (zone.prices === null && !included)
      return answer({ outcome: 'unpriced', ...place, ...FREE, reason: 'not-in-tariff' }, [EXTRA]);
    if (facts.durationSeconds.numerator === 0n)
      return answer({ outcome: 'not-connected', ...place, ...FREE }, [zone.clause, CONNECTION]);

    const seconds = Number(floor(facts.durationSeconds));
    const price = zone.prices?.[taxZone(facts.territory)];
    if (!included)
      return answer(charged(found, price!, seconds, false, false), [
        EXTRA,
        zone.clause,
        TAX_ZONES,
        CONNECTION,
        METERING,
      ]);

    const unlimited = unlimitedCallsClause(offer, zone.code);
    const rankExceeded = (facts.correspondentRank ?? 1) > figures.unlimitedCorrespondents;
    const fairUseExceeded = rankExceeded || seconds > figures.unlimitedCallSeconds;
    if (!fairUseExceeded || price === undefined)
      return answer({ outcome: 'included', ...place, ...FREE, fairUseExceeded }, [unlimited, zone.clause, LIMITS]);
    return rankExceeded
      ? answer(charged(found, price, seconds, false, true), [
          unlimited,
          LIMITS,
          zone.clause,
          TAX_ZONES,
          CONNECTION,
          METERING,
        ])
      : answer(charged(found, price, seconds - figures.unlimitedCallSeconds, true, true), [
          unlimited,
          LIMITS,
          zone.clause,
          TAX_ZONES,
          METERING,
        ]);
  },
  explain(facts, figures, result) {
    if (result.zone === null)
      return [
        {
          clause: EXTRA,
          fr: 'L’annexe n’imprime aucun prix pour ce numéro.',
          en: 'The annex prints no price for this number.',
        },
      ];
    const { zone } = destinationOf(figures.callTariff, facts.calledNumber, facts.calledNetwork)!;
    const where = `${result.destination} (${result.zone})`;
    if (result.outcome === 'unpriced') {
      const clause = result.reason === 'excluded-prefix' ? excludedPrefixClause(zone.code) : EXTRA;
      return [
        {
          clause,
          fr: `${where} : hors illimité, sans prix imprimé.`,
          en: `${where}: outside the unlimited calls, no price printed.`,
        },
      ];
    }
    if (result.outcome === 'not-connected')
      return [
        {
          clause: CONNECTION,
          fr: `${where} : appel sans réponse, rien n’est dû.`,
          en: `${where}: no answer, nothing is owed.`,
        },
      ];
    const steps: Step[] = [{ clause: zone.clause, fr: `Destination : ${where}.`, en: `Destination: ${where}.` }];
    if (zone.includedIn.includes(facts.offer)) {
      const { unlimitedCorrespondents: people, unlimitedCallSeconds: limit } = figures;
      steps.push({
        clause: LIMITS,
        fr: `Illimité jusqu’à ${people} correspondants par mois et ${limit} s par appel : ${result.fairUseExceeded ? 'dépassé' : 'respecté'}.`,
        en: `Unlimited up to ${people} correspondents a month and ${limit} s a call: ${result.fairUseExceeded ? 'exceeded' : 'kept'}.`,
      });
    }
    if (result.outcome === 'charged') {
      const sumText = `${result.connectionFee} + ${result.perMinute} x ${result.chargedSeconds} / 60 = ${moneyText(result.total)}`;
      steps.push({
        clause: METERING,
        fr: `Zone ${taxZone(facts.territory)} : ${sumText} € TTC.`,
        en: `Zone ${taxZone(facts.territory)}: ${sumText} EUR incl. tax.`,
      });
    }
    return steps;
  },
});
