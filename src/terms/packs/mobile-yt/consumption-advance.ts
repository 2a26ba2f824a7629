import { moneyText, type Money } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, money, nullable, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ADVANCE = 'mobile-yt/8.a';
const RESTRICTION = 'mobile-yt/8.c';
/** At Orange's choice. */
const MEASURES = ['suspend', 'incoming-only'] as const;

function restrictionReason(advance: string, outOfPlan: Money, from: Money) {
  if (advance === 'refused') return 'advance-refused';
  if (advance === 'pending') return 'advance-pending';
  return outOfPlan >= from ? 'threshold-300' : null;
}

/** When Orange may ask for an advance and restrict the line for out-of-plan usage (article 8). */
export const consumptionAdvance = decision({
  name: 'consumption-advance',
  question: {
    fr: 'Orange peut-elle demander une avance ou restreindre la ligne ?',
    en: 'May Orange ask for an advance or restrict the line?',
  },
  clauses: [ADVANCE, RESTRICTION],
  input: { outOfPlan: money, advance: oneOf('none', 'pending', 'refused', 'paid') },
  output: {
    mayRequestAdvance: boolean,
    mayRestrict: boolean,
    reason: nullable(oneOf('advance-refused', 'advance-pending', 'threshold-300')),
    measures: listOf(oneOf('suspend', 'incoming-only')),
  },
  check(facts, figures) {
    const from = moneyText(figures.advanceFrom);
    return facts.advance !== 'none' && facts.outOfPlan < figures.advanceFrom
      ? fault(
          'advance',
          `Aucune avance ne se demande sous ${from} € de hors-forfait.`,
          `No advance is asked for below EUR ${from} out of plan.`,
        )
      : undefined;
  },
  decide(facts, figures) {
    const reason = restrictionReason(facts.advance, facts.outOfPlan, figures.restrictionFrom);
    return answer(
      {
        mayRequestAdvance: facts.outOfPlan >= figures.advanceFrom,
        mayRestrict: reason !== null,
        reason,
        measures: reason === null ? [] : MEASURES,
      },
      reason === null ? [ADVANCE] : [ADVANCE, RESTRICTION],
    );
  },
});
