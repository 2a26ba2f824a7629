import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, written } from '../bound.ts';
import { notAfter } from './days.ts';

const ARTICLE = 'law/gdpr-12-3';

/** A request about personal data is answered within one month (article 12(3) of the GDPR). */
export function answerToRequest(received: string, field: string, when?: (facts: Told, result: Told) => boolean): Bound {
  const spec = { article: ARTICLE, figure: 'monthsMax', unit: 'months', from: received, field } as const;
  return notAfter(when ? { ...spec, when } : spec);
}

/** An extended answer comes at most two months later, three months from the request in all (article 12(3) of the GDPR). */
export function extendedAnswer(received: string, field: string, when?: (facts: Told, result: Told) => boolean): Bound {
  return (facts, result, on) => {
    const edition = editionOn(ARTICLE, on);
    const start = dayIn(facts, received);
    const day = dayIn(result, field);
    if (!edition || start === undefined || day === undefined || when?.(facts, result) === false) return undefined;
    const months = numberIn(edition, 'monthsMax') + numberIn(edition, 'extensionMonthsMax');
    const floor = after(start, months, 'months');
    return { articles: [edition.id], holds: day <= floor, floor: { [field]: written(floor) } };
  };
}

/**
 * An identity document may be asked for only on reasonable doubt (article 12(6) of the GDPR): a request that the contract
 * refuses for want of one is to be taken when the fact `identityDoubtful` is given as false.
 */
export function noRoutineIdentity(reasons: readonly string[], asIf: (facts: Told) => Told): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/gdpr-12-6', on);
    const reason = result['reason'];
    if (!edition || facts['identityDoubtful'] !== false || typeof reason !== 'string') return undefined;
    if (!reasons.includes(reason)) return undefined;
    return { articles: [edition.id], holds: false, floor: { eligible: true }, asIf: asIf(facts) };
  };
}

/** Whether the time to answer runs from the request: a proof of identity that came later delays it only on reasonable doubt. */
export function runsFromRequest(proven: string): (facts: Told) => boolean {
  return (facts) => facts['identityDoubtful'] === false || facts[proven] === undefined || facts[proven] === null;
}
