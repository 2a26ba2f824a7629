import { type CivilDate, isoDate, weekday } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { OperatorCalendar, VisitSlot } from '../../account/index.ts';

/** Whether a day of the week is among some (`1-5`, `6`). */
function isAmong(days: string, day: number): boolean {
  const [first = 0, last = first] = days.split('-').map(Number);
  return day >= first && day <= last;
}

/** Why the operator is closed on a day in a territory; nothing when it is open. */
export function closedFor(calendar: OperatorCalendar, territory: Territory, day: CivilDate): string | undefined {
  const on = isoDate(day);
  return calendar.closedDays.find(
    (closed) => closed.on === on && (closed.territory === undefined || closed.territory === territory),
  )?.label;
}

/** The slots of technicians on a day in a territory, the first to begin first: those of the territory alone when it has its own. */
export function slotsOn(calendar: OperatorCalendar, territory: Territory, day: CivilDate): readonly VisitSlot[] {
  const own = calendar.visitSlots.filter((slot) => slot.territory === territory);
  const slots = own.length > 0 ? own : calendar.visitSlots.filter((slot) => slot.territory === undefined);
  return slots.filter((slot) => isAmong(slot.days, weekday(day))).sort((a, b) => a.begins.localeCompare(b.begins));
}

/** Whether the operator has said when its technicians come in a territory. */
export function hasSlots(calendar: OperatorCalendar, territory: Territory): boolean {
  return calendar.visitSlots.some((slot) => slot.territory === undefined || slot.territory === territory);
}
