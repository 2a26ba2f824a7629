import type { CivilDate } from '../../../kernel/civil-date.ts';
import { decimal, type Exact, minus, ONE, plus, ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, toCents } from '../../../kernel/money.ts';
import { feesOfMonthsLeft } from '../../rules/commitment-months-left.ts';
import type { Article } from '../article.ts';
import { editionOn, numberIn, textIn } from '../articles.ts';
import { type Bound, countIn, dayIn, moneyIn, type Told } from '../bound.ts';

const ARTICLE = 'law/conso-L224-28';

/** The edition that governs a commitment is that of the day on which it was made, not of the day on which it ends. */
function governing(madeOn: CivilDate | undefined): Article | undefined {
  return madeOn === undefined ? undefined : editionOn(ARTICLE, madeOn);
}

/**
 * The part of the months from the 13th on that may be asked. Since 2023 it depends on a fact that contracts do not ask for:
 * unless `subsidisedEquipment` is given as false, the larger share is taken, so that nothing lawful is ever struck.
 */
function laterShare(edition: Article, facts: Told): Exact {
  const subsidised = edition.figures['residualShareMaxSubsidisedEquipment'] !== undefined;
  if (!subsidised) return decimal(textIn(edition, 'residualShareMax'));
  const name = facts['subsidisedEquipment'] === false ? 'residualShareMax' : 'residualShareMaxSubsidisedEquipment';
  return decimal(textIn(edition, name));
}

/** The fee of months left, the later ones counted for `share` of their price. */
function feeAtShare(
  price: Money,
  commencedOn: CivilDate,
  months: number,
  fullMonths: number,
  share: Exact,
  effectiveOn: CivilDate,
): Exact {
  const base = { monthlyFee: price, commencedOn, months, fullMonths };
  const whole = feesOfMonthsLeft({ ...base, laterMonthsDivisor: 1 }, effectiveOn);
  const halved = feesOfMonthsLeft({ ...base, laterMonthsDivisor: 2 }, effectiveOn);
  const later = times(minus(whole, halved), 2);
  return minus(whole, times(later, minus(ONE, share)));
}

/**
 * A commitment of more than 12 months: from the 13th month on only a part of what is left may be asked, which the law of the
 * day on which the commitment was made sets (L224-28 of the Code de la consommation).
 */
export function remainingCommitment(names: {
  readonly madeOn: string;
  readonly months: string;
  readonly price: string;
  readonly effective: string;
  readonly fee: string;
}): Bound {
  return (facts, result) => {
    const madeOn = dayIn(facts, names.madeOn);
    const edition = governing(madeOn);
    const price = moneyIn(facts, names.price);
    const effectiveOn = dayIn(result, names.effective);
    const fee = moneyIn(result, names.fee);
    const months = countIn(facts, names.months);
    if (!edition || madeOn === undefined || price === undefined || effectiveOn === undefined || fee === undefined)
      return undefined;
    const fullMonths = numberIn(edition, 'freeExitAfterMonth');
    if (fee === 0n || months <= fullMonths) return undefined;
    const share = laterShare(edition, facts);
    const floor = toCents(feeAtShare(price, madeOn, months, fullMonths, share, effectiveOn));
    return { articles: [edition.id], holds: fee <= floor, floor: { [names.fee]: moneyText(floor) } };
  };
}

/** The same for a contract that counts whole plans: so many in full, so many at a part of their price. */
export function remainingPlans(names: {
  readonly madeOn: string;
  readonly price: string;
  readonly full: string;
  readonly later: string;
  readonly due: string;
  /** Outcome: the total, and what it holds besides the remaining plans. */
  readonly total: string;
}): Bound {
  return (facts, result) => {
    const edition = governing(dayIn(facts, names.madeOn));
    const price = moneyIn(facts, names.price);
    const due = moneyIn(result, names.due);
    const total = moneyIn(result, names.total);
    if (!edition || price === undefined || due === undefined || total === undefined || due === 0n) return undefined;
    const share = laterShare(edition, facts);
    const plans = plus(ratio(countIn(result, names.full)), times(share, countIn(result, names.later)));
    const floor = toCents(times(exactEuros(price), plans));
    const floorTotal = (total - due + floor) as Money;
    return {
      articles: [edition.id],
      holds: due <= floor,
      floor: { [names.due]: moneyText(floor), [names.total]: moneyText(floorTotal) },
    };
  };
}
