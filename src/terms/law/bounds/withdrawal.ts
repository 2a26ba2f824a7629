import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { extendedToWorkingDay } from '../../rules/extended-deadline.ts';
import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, written } from '../bound.ts';
import { notAfter } from './days.ts';

/** Where a decision tells a withdrawal. */
export interface WithdrawalBound {
  /** The day from which the period runs: conclusion of the contract, or receipt of the goods; `undefined` while it has not begun. */
  readonly runsFrom: (facts: Told) => CivilDate | undefined;
  /** Fact: the day of the withdrawal. */
  readonly withdrawn: string;
  /** Outcome: the last day to withdraw. */
  readonly deadline: string;
  /** Reasons with which the contract refuses a withdrawal as too late. */
  readonly tooLate: readonly string[];
  /** The place whose public holidays count; mainland France when absent. */
  readonly territory?: (facts: Told) => Territory;
  /** Facts under which the contract itself would take the withdrawal. */
  readonly asIf: (facts: Told) => Told;
}

/**
 * At least 14 days to withdraw, moved to the next working day (L221-18 and L221-19 of the Code de la consommation). A
 * withdrawal that the contract refuses as too late, though it is in time by law, is to be taken.
 */
export function withdrawalPeriod(spec: WithdrawalBound): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/conso-L221-18', on);
    const extension = editionOn('law/conso-L221-19', on);
    const deadline = dayIn(result, spec.deadline);
    const withdrawn = dayIn(facts, spec.withdrawn);
    const start = spec.runsFrom(facts) ?? withdrawn;
    if (!edition || !extension || deadline === undefined || start === undefined) return undefined;
    const last = after(start, numberIn(edition, 'daysMin'), 'days');
    const floor = extendedToWorkingDay('ouvre', spec.territory?.(facts) ?? 'FR', last);
    const reason = result['reason'];
    const refused = result['eligible'] === false && typeof reason === 'string' && spec.tooLate.includes(reason);
    const wrongly = refused && withdrawn !== undefined && withdrawn <= floor;
    const told = { [spec.deadline]: written(floor) };
    const articles = [edition.id, extension.id];
    if (!wrongly) return { articles, holds: deadline >= floor, floor: told };
    return { articles, holds: false, floor: { eligible: true, ...told }, asIf: spec.asIf(facts) };
  };
}

/**
 * Facts under which a contract that counts `days` from the order takes a withdrawal that is in time by law: the order is taken
 * to be that many days before it.
 */
export function orderedWithin(withdrawn: string, ordered: string, days: number): (facts: Told) => Told {
  return (facts) => {
    const day = dayIn(facts, withdrawn);
    return day === undefined ? {} : { [ordered]: written(plusDays(day, -days)) };
  };
}

/** Everything paid is refunded at most 14 days after the operator was told of the withdrawal (L221-24). */
export function withdrawalRefund(withdrawn: string, field: string): Bound {
  return notAfter({ article: 'law/conso-L221-24', figure: 'refundDaysMax', from: withdrawn, field });
}

/**
 * Nothing is due for the service supplied before a withdrawal when the consumer had not expressly asked for it to start
 * (L221-25). Silent unless the fact `earlyStartRequested` is given.
 */
export function unrequestedService(floorOf: (facts: Told, result: Told) => Told): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/conso-L221-25', on);
    if (!edition || facts['earlyStartRequested'] !== false || result['eligible'] !== true) return undefined;
    const floor = floorOf(facts, result);
    const holds = Object.keys(floor).every((name) => result[name] === floor[name]);
    return { articles: [edition.id], holds, floor };
  };
}
