import type { PortingDay, PortingDetail, Term } from '../api/shapes.ts';

/** One step of a port, in the order in which it is taken. */
export interface PortingStep {
  /** Its label, below `step.`. */
  readonly name: string;
  readonly when: 'past' | 'due' | 'late' | 'stopped';
  readonly on?: Term;
}

type Named = (name: PortingDay['name']) => Term | undefined;

function past(name: string, on: Term | undefined): PortingStep[] {
  return on ? [{ name, when: 'past', on }] : [];
}

/** The day on which the number is to be there, and whether it was. */
function planned(one: PortingDetail, today: string, dated: Named): PortingStep[] {
  const [name, on] = dated('scheduled')
    ? (['scheduled', dated('scheduled')] as const)
    : (['expected', dated('expected')] as const);
  if (one.state === 'accepted') return [{ name: 'day-to-come', when: 'due' }];
  if (!on) return [];
  if (dated('ported')) return [{ name, when: 'past', on }];
  return [{ name, when: one.state === 'late' || on.value < today ? 'late' : 'due', on }];
}

/** What lies before the planned day of a number that comes. */
function asking(one: PortingDetail, dated: Named): PortingStep[] {
  const sent = dated('sent');
  if (!sent) return one.over ? [] : [{ name: 'to-send', when: 'due' }];
  const accepted = dated('accepted');
  if (accepted) return [...past('sent', sent), ...past('accepted', accepted)];
  const answer = one.due.find((due) => due.kind === 'port-in-answer' || due.kind === 'port-in-silence');
  const awaited: PortingStep[] = answer
    ? [{ name: 'answer', when: answer.late ? 'late' : 'due', on: { value: answer.dueOn, why: answer.why } }]
    : [];
  return [...past('sent', sent), ...(one.over ? [] : awaited)];
}

/** The steps of a port: those taken with their day, those to come with the day that the contract sets. */
export function portingSteps(one: PortingDetail, today: string): PortingStep[] {
  const dated: Named = (name) => one.dates.find((day) => day.name === name)?.on;
  const incoming = one.direction === 'in';
  const before = incoming ? asking(one, dated) : past('granted', dated('accepted'));
  const stopped = one.state === 'refused' || one.state === 'cancelled';
  return [
    ...past('requested', dated('requested')),
    ...before,
    ...(stopped ? [{ name: one.state, when: 'stopped' } as const] : planned(one, today, dated)),
    ...past(incoming ? 'ported' : 'left', dated('ported')),
    ...past('lost', dated('lost')),
    ...past('restored', dated('restored')),
    ...past('claimed', dated('claimed')),
  ];
}
