import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { DueEffect, Taken } from '../../../terms/model/life.ts';
import type { PortInAnswer, PortInFacts } from '../../../terms/model/life-numbers.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import type { Journal } from '../../decision/index.ts';
import type { Porting } from '../domain/porting.ts';
import { numberLifeOf } from './change-porting.ts';

const NOT_TOLD = {
  holder: true,
  sameArea: true,
  technicallyPossible: true,
  formerLine: 'active',
  givenAway: false,
  lastBillAsked: false,
  lastBillShown: false,
  formerServices: [],
} as const;

/** Facts that are not told at the request and change from one question to the next. */
export interface PortInNews {
  readonly otherPortPending?: boolean;
  readonly acceptedOn?: CivilDate | null;
  readonly portedOn?: CivilDate | null;
}

function factsOf(porting: Porting, agreement: Agreement, news: PortInNews): PortInFacts {
  const acceptedOn = news.acceptedOn ?? porting.acceptedOn;
  const portedOn = news.portedOn ?? porting.portedOn;
  return {
    ...(porting.told ?? NOT_TOLD),
    kind: porting.kind,
    requestedOn: isoDate(porting.requestedOn),
    ...(porting.desiredOn === null ? {} : { desiredOn: isoDate(porting.desiredOn) }),
    rioGiven: porting.rio !== null,
    otherPortPending: news.otherPortPending ?? false,
    ...(acceptedOn === null ? {} : { acceptedOn: isoDate(acceptedOn) }),
    ...(agreement.activatedOn === null ? {} : { accessAvailableOn: isoDate(agreement.activatedOn) }),
    ...(portedOn === null ? {} : { portedOn: isoDate(portedOn) }),
  };
}

/** Asks the contract where a number that comes stands; `undefined` when it has no such step. */
export function askPortIn(
  journal: Journal,
  porting: Porting,
  agreement: Agreement,
  news: PortInNews = {},
): PortInAnswer | undefined {
  return numberLifeOf(journal).portIn?.(journal.ask, contractFacts(agreement), factsOf(porting, agreement, news));
}

/** Somebody must have answered by a day; when nobody has, the request is recalled. */
export function answerDue(by: CivilDate, taken: Taken): DueEffect {
  return {
    kind: 'port-in-answer',
    label: { fr: 'Réponse de l’ancien opérateur sur le portage', en: 'Former operator’s answer on the port' },
    dueOn: isoDate(by),
    by: 'third-party',
    action: 'recall-port-request',
    taken,
  };
}

/** The number must be there by a day; when it is not, the port is late. */
export function arrivalDue(by: CivilDate, taken: Taken): DueEffect {
  return {
    kind: 'port-in',
    label: { fr: 'Portage du numéro entrant', en: 'Porting of the incoming number' },
    dueOn: isoDate(by),
    by: 'operator',
    action: 'note-late-port',
    taken,
  };
}

/** The number was to have left by a day. */
export function departureDue(by: CivilDate, taken: Taken): DueEffect {
  return {
    kind: 'port-out',
    label: { fr: 'Portage du numéro sortant', en: 'Porting of the leaving number' },
    dueOn: isoDate(by),
    by: 'third-party',
    action: 'note-late-port',
    taken,
  };
}

/** Days for which a number rests before anyone else may have it, and may still be ported (regulator's rule for all operators). */
export const NUMBER_RESTS_DAYS = 40;

/** The last day of rest of a number that stops working on a day. */
export function restsUntil(day: CivilDate): CivilDate {
  return plusDays(day, NUMBER_RESTS_DAYS);
}
