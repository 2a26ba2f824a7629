import { isoDate, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import { at, type Fate, inService } from './fates.ts';
import { weekdayFrom } from './weekdays.ts';
import type { Told } from './market.ts';

/** A step of a case: so many days after the first, with the facts that are told then. */
export interface Step {
  readonly after: number;
  readonly facts: Told | ((day: string) => Told);
}

/** Asks for what the contract offers after some months of service, and tells what comes of it. */
export function asks(
  months: number,
  procedure: string,
  facts: Step['facts'],
  ...steps: readonly Step[]
): Fate['after'] {
  return inService((startsOn) => {
    const on = weekdayFrom(plusMonths(startsOn, months));
    const factsOf = (given: Step['facts'], day: string): Told => (typeof given === 'function' ? given(day) : given);
    return [
      at(on, { do: 'case', procedure, facts: factsOf(facts, isoDate(on)) }),
      ...steps.map((step) => {
        const day = plusDays(on, step.after);
        return at(day, { do: 'case-fact', procedure, facts: factsOf(step.facts, isoDate(day)) });
      }),
    ];
  });
}

/** Brings a number from another operator with the order. */
export function bringsNumber(told: Told): Fate['after'] {
  return (orderedOn, startsOn) =>
    startsOn === undefined ? [] : [at(orderedOn, { at: '12:00', do: 'port-in', ...told })];
}

/** Takes the number to another operator: the contract ends with it. */
export function takesNumberAway(months: number): Fate['after'] {
  return inService((startsOn) => {
    const on = weekdayFrom(plusMonths(startsOn, months));
    const portingOn = weekdayFrom(plusDays(on, 9));
    return [
      at(on, { at: '09:00', do: 'ask-rio' }),
      at(on, { at: '11:00', do: 'port-out', portingOn: isoDate(portingOn) }),
      at(plusDays(portingOn, 12), { do: 'return-equipment' }),
    ];
  });
}

/** A relative undertakes to pay, and no longer does some months later. */
export function namesPayer(months: number): Fate['after'] {
  return inService((startsOn) => {
    const on = weekdayFrom(plusMonths(startsOn, months));
    return [
      at(on, { do: 'name-payer', name: 'Solange Beaujour', birthDate: '1958-06-02' }),
      at(plusMonths(on, 4), { do: 'release-payer' }),
    ];
  });
}
