import { daysBetween } from '../../../kernel/civil-date.ts';
import { ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, toCents } from '../../../kernel/money.ts';
import { articleOf, editionOn, inForce, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, moneyIn } from '../bound.ts';
import { notAfter } from './days.ts';

/** A contract ended because the service never came: everything is refunded within 14 days (L216-7 of the Code de la consommation). */
export function unsuppliedRefund(terminated: string, field: string): Bound {
  return notAfter({ article: 'law/conso-L216-7', figure: 'refundDaysMax', from: terminated, field });
}

interface Step {
  readonly lateDaysMax: number | null;
  readonly surchargePercent: number;
}

/** The surcharge on a refund that comes later than those 14 days: 10 %, 20 % after 14 days, 50 % after 30 (L241-4). */
export function unsuppliedLateness(names: {
  readonly terminated: string;
  readonly refunded: string;
  readonly seen: string;
  readonly refund: string;
  readonly interest: string;
}): Bound {
  const steps = articleOf('law/conso-L241-4').figures['steps'] as readonly Step[];
  return (facts, result, on) => {
    const edition = editionOn('law/conso-L216-7', on);
    const surcharge = articleOf('law/conso-L241-4');
    const terminated = dayIn(facts, names.terminated);
    const paidOn = dayIn(facts, names.refunded) ?? dayIn(facts, names.seen);
    const refund = moneyIn(result, names.refund);
    const interest = moneyIn(result, names.interest);
    if (!edition || !inForce(surcharge, on) || terminated === undefined || paidOn === undefined) return undefined;
    if (refund === undefined || interest === undefined || refund === 0n) return undefined;
    const late = daysBetween(after(terminated, numberIn(edition, 'refundDaysMax'), 'days'), paidOn);
    const step = steps.find(({ lateDaysMax }) => lateDaysMax === null || late <= lateDaysMax)!;
    const percent = late > 0 ? step.surchargePercent : 0;
    const floor = toCents(times(exactEuros(refund), ratio(percent, 100)));
    return { articles: [surcharge.id], holds: interest >= floor, floor: { [names.interest]: moneyText(floor) } };
  };
}
