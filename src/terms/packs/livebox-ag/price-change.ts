import { type CivilDate, isoDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import { compare, type Exact, ONE, plus, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, NO_MONEY, sum, toCents } from '../../../kernel/money.ts';
import { withoutTax } from '../../../kernel/vat.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, decimal, money, noted, nullable, oneOf, optional, signed, text } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';

const RISE_EXIT = 'livebox-ag/18.1.q';

interface Change {
  readonly cause: 'vat' | 'other-tax' | 'commercial';
  readonly oldPrice: Money;
  readonly newVatRate?: Exact | undefined;
  readonly chargeVariation?: Money | undefined;
}

/** The highest price that the cause allows, rounded to the cent. */
function highestPrice(change: Change, oldVatRate: Exact): Money {
  if (change.cause === 'vat' && compare(change.newVatRate!, oldVatRate) > 0) {
    const exclTaxPrice = withoutTax(exactEuros(change.oldPrice), oldVatRate);
    return toCents(times(exclTaxPrice, plus(ONE, change.newVatRate!)));
  }
  if (change.cause === 'other-tax' && change.chargeVariation! > 0n)
    return sum(change.oldPrice, change.chargeVariation!);
  return change.oldPrice;
}

interface Dates {
  readonly inForceOn: CivilDate;
  readonly latestOn: CivilDate;
  readonly noticeEndsOn: CivilDate | undefined;
  readonly effectiveOn: CivilDate;
}

/** Why a rise after a legal change is refused, with the clause; `undefined` when it is allowed. */
function refusalOf(dates: Dates, aboveCap: boolean): { reason: string; clause: string } | undefined {
  const { inForceOn, latestOn, noticeEndsOn, effectiveOn } = dates;
  if (effectiveOn < inForceOn) return { reason: 'before-legal-change', clause: 'livebox-ag/10.5.a' };
  if (effectiveOn > latestOn) return { reason: 'later-than-three-months', clause: 'livebox-ag/10.5.c' };
  if (noticeEndsOn === undefined) return { reason: 'customer-not-informed', clause: 'livebox-ag/10.5.d' };
  if (noticeEndsOn > effectiveOn) return { reason: 'notice-shorter-than-one-month', clause: 'livebox-ag/10.5.d' };
  if (aboveCap) return { reason: 'above-cap', clause: 'livebox-ag/10.5.b' };
  return undefined;
}

/** Whether a change of price may be applied on a day, and up to which price (article 10.5). */
export const priceChange = decision({
  name: 'price-change',
  question: {
    fr: 'Un changement de prix est-il possible, et jusqu’à quel prix ?',
    en: 'Is a change of price possible, and up to which price?',
  },
  clauses: ['livebox-ag/10.5.a', 'livebox-ag/10.5.b', 'livebox-ag/10.5.c', 'livebox-ag/10.5.d', 'livebox-ag/18.1.q'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    cause: oneOf('vat', 'other-tax', 'commercial'),
    oldPrice: money,
    newPrice: money,
    oldVatRate: noted(optional(decimal), '0.085 in GP and MQ, 0 in GF, MF and BL when absent'),
    newVatRate: noted(optional(decimal), 'needed when cause is vat'),
    chargeVariation: noted(
      optional(signed(money)),
      'needed when cause is other-tax: variation, tax included, of the tax or charge borne by the price; may be negative',
    ),
    inForceOn: noted(optional(date), 'entry into force of the legal change; needed unless cause is commercial'),
    informedOn: optional(date),
    effectiveOn: date,
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    maxPrice: money,
    earliestEffectiveOn: noted(nullable(date), 'null if commercial or not informed'),
    latestEffectiveOn: noted(nullable(date), 'null if commercial'),
    freeExit: noted(boolean, 'the rise is a legitimate reason to terminate'),
  },
  check(facts) {
    if (facts.oldPrice === NO_MONEY)
      return fault('oldPrice', 'Donnez un ancien prix supérieur à zéro.', 'Give an old price above zero.');
    if (facts.cause !== 'commercial' && facts.inForceOn === undefined)
      return fault(
        'inForceOn',
        'Donnez l’entrée en vigueur du changement légal.',
        'Give the entry into force of the legal change.',
      );
    if (facts.cause === 'vat' && facts.newVatRate === undefined)
      return fault(
        'newVatRate',
        'Donnez le nouveau taux de TVA (0.10 pour 10 %).',
        'Give the new VAT rate (0.10 for 10 %).',
      );
    if (facts.cause === 'other-tax' && facts.chargeVariation === undefined)
      return fault(
        'chargeVariation',
        'Donnez la variation TTC de la taxe.',
        'Give the variation of the tax, tax included.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { cause, oldPrice, newPrice, effectiveOn } = facts;
    const legal = cause !== 'commercial';
    const maxPrice = highestPrice(facts, facts.oldVatRate ?? figures.taxZoneVatRate[taxZone(facts.territory)]);
    const noticeEndsOn =
      facts.informedOn === undefined ? undefined : plusMonths(facts.informedOn, figures.priceChangeNoticeMonths);
    const inForceOn = facts.inForceOn;
    const latestEffectiveOn = legal ? plusMonths(inForceOn!, figures.priceChangeMonths) : null;
    const earliestEffectiveOn = legal && noticeEndsOn !== undefined ? latest(inForceOn!, noticeEndsOn) : null;
    const rise = newPrice > oldPrice;
    const dated = { maxPrice, earliestEffectiveOn, latestEffectiveOn, freeExit: rise };
    if (!rise) return answer({ eligible: true, ...dated }, ['livebox-ag/10.5.a']);
    if (!legal)
      return answer({ eligible: false, reason: 'no-legal-change', ...dated }, ['livebox-ag/10.5.a', RISE_EXIT]);
    const dates = { inForceOn: inForceOn!, latestOn: latestEffectiveOn!, noticeEndsOn, effectiveOn };
    const refused = refusalOf(dates, newPrice > maxPrice);
    if (refused) return answer({ eligible: false, reason: refused.reason, ...dated }, [refused.clause, RISE_EXIT]);
    return answer({ eligible: true, ...dated }, [
      'livebox-ag/10.5.a',
      'livebox-ag/10.5.b',
      'livebox-ag/10.5.c',
      'livebox-ag/10.5.d',
      RISE_EXIT,
    ]);
  },
  explain(facts, figures, result) {
    const max = moneyText(result.maxPrice);
    const steps: Step[] = [
      {
        clause: 'livebox-ag/10.5.b',
        fr: `Prix actuel ${moneyText(facts.oldPrice)} €, plafond ${max} €, prix envisagé ${moneyText(facts.newPrice)} €.`,
        en: `Present price EUR ${moneyText(facts.oldPrice)}, cap EUR ${max}, price meant EUR ${moneyText(facts.newPrice)}.`,
      },
    ];
    if (result.latestEffectiveOn !== null) {
      const by = isoDate(result.latestEffectiveOn);
      const from = isoDate(facts.inForceOn!);
      steps.push({
        clause: 'livebox-ag/10.5.c',
        fr: `Changement légal du ${from}, à répercuter dans les ${figures.priceChangeMonths} mois : au plus tard le ${by}.`,
        en: `Legal change of ${from}, to be passed on within ${figures.priceChangeMonths} months: by ${by}.`,
      });
    }
    if (result.earliestEffectiveOn !== null) {
      const on = isoDate(result.earliestEffectiveOn);
      const told = isoDate(facts.informedOn!);
      steps.push({
        clause: 'livebox-ag/10.5.d',
        fr: `Client informé le ${told}, ${figures.priceChangeNoticeMonths} mois avant : au plus tôt le ${on}.`,
        en: `Customer told on ${told}, ${figures.priceChangeNoticeMonths} month before: from ${on}.`,
      });
    }
    return steps;
  },
});
