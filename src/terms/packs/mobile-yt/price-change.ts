import { type CivilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { dividedBy, plus, ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, decimal, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const TAX = 'mobile-yt/11.4.a';
const BENEFIT = 'mobile-yt/11.4.b';
const EXIT = 'mobile-yt/16.2.2.c';
const NOTICE = 'mobile-yt/intro.11';
const HUNDRED = ratio(100);

const input = {
  kind: oneOf('tax', 'customer-benefit', 'other'),
  currentPrice: money,
  newPrice: money,
  noticeOn: date,
  effectiveOn: date,
  taxChangeOn: optional(date),
  oldTaxPercent: optional(decimal),
  newTaxPercent: optional(decimal),
  exitOn: optional(date),
} as const;

type Facts = FactsOf<typeof input>;

/** The present price with the new tax in place of the old one, to the cent; null for a change of another kind. */
function taxCap(facts: Facts): Money | null {
  if (facts.kind !== 'tax') return null;
  const without = dividedBy(exactEuros(facts.currentPrice), plus(HUNDRED, facts.oldTaxPercent!));
  return toCents(times(without, plus(HUNDRED, facts.newTaxPercent!)));
}

function refusalOf(facts: Facts, earliest: CivilDate, cap: Money | null, figures: MobileYtFigures) {
  if (facts.effectiveOn < earliest) return facts.kind === 'customer-benefit' ? 'before-notice' : 'notice-too-short';
  if (cap === null) return null;
  if (facts.effectiveOn < facts.taxChangeOn!) return 'before-tax-change';
  if (facts.effectiveOn > plusMonths(facts.taxChangeOn!, figures.taxChangeMonths)) return 'after-three-months';
  return facts.newPrice > cap ? 'above-tax-cap' : null;
}

const BECAUSE = { tax: [TAX], 'customer-benefit': [BENEFIT], other: [NOTICE, BENEFIT, EXIT] } as const;

/** Notice, cap and free exit when Orange changes a price (articles 11.4 and 16.2.2). */
export const priceChange = decision({
  name: 'price-change',
  question: {
    fr: 'Ce changement de prix est-il permis, et ouvre-t-il une sortie sans frais ?',
    en: 'Is this price change allowed, and does it open a free exit?',
  },
  clauses: [TAX, BENEFIT, EXIT, NOTICE],
  input,
  output: {
    allowed: boolean,
    reason: nullable(
      oneOf('before-notice', 'notice-too-short', 'before-tax-change', 'after-three-months', 'above-tax-cap'),
    ),
    maxPrice: nullable(money),
    earliestEffectiveOn: date,
    freeExitFrom: nullable(date),
    freeExitUntil: nullable(date),
    exitIsFree: nullable(boolean),
  },
  check(facts) {
    if (facts.kind === 'tax') {
      for (const field of ['taxChangeOn', 'oldTaxPercent', 'newTaxPercent'] as const)
        if (facts[field] === undefined)
          return fault(
            field,
            'Un changement de taxe en donne le jour et les taux.',
            'A tax change gives its day and rates.',
          );
    }
    if (facts.kind === 'customer-benefit' && facts.newPrice > facts.currentPrice)
      return fault(
        'newPrice',
        'Un changement au bénéfice du client n’augmente pas le prix.',
        'A change to the customer’s benefit does not raise the price.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { kind, noticeOn, effectiveOn, exitOn } = facts;
    const earliest = kind === 'customer-benefit' ? noticeOn : plusMonths(noticeOn, figures.priceNoticeMonths);
    const maxPrice = taxCap(facts);
    const reason = refusalOf(facts, earliest, maxPrice, figures);
    const until = kind === 'other' ? plusMonths(effectiveOn, figures.changeExitMonths) : null;
    const free = until !== null && exitOn !== undefined && exitOn >= noticeOn && exitOn <= until;
    return answer(
      {
        allowed: reason === null,
        reason,
        maxPrice,
        earliestEffectiveOn: earliest,
        freeExitFrom: until === null ? null : noticeOn,
        freeExitUntil: until,
        exitIsFree: exitOn === undefined ? null : free,
      },
      BECAUSE[kind],
    );
  },
  explain(facts, figures, result) {
    const earliest = isoDate(result.earliestEffectiveOn);
    const clause = BECAUSE[facts.kind][0];
    const steps: { clause: string; fr: string; en: string }[] = [
      {
        clause,
        fr: `Annoncé le ${isoDate(facts.noticeOn)} : applicable au plus tôt le ${earliest}.`,
        en: `Announced on ${isoDate(facts.noticeOn)}: applies on ${earliest} at the earliest.`,
      },
    ];
    if (result.maxPrice !== null)
      steps.push({
        clause,
        fr: `${moneyText(facts.currentPrice)} € au nouveau taux : ${moneyText(result.maxPrice)} € au plus.`,
        en: `EUR ${moneyText(facts.currentPrice)} at the new rate: EUR ${moneyText(result.maxPrice)} at most.`,
      });
    if (result.freeExitUntil !== null)
      steps.push({
        clause: EXIT,
        fr: `Sortie sans frais jusqu’à ${figures.changeExitMonths} mois après l’effet, le ${isoDate(result.freeExitUntil)}.`,
        en: `Free exit until ${figures.changeExitMonths} months after the effect, ${isoDate(result.freeExitUntil)}.`,
      });
    return steps;
  },
});
