import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import {
  changeSettings,
  lockSettings,
  type OperatorCalendar,
  settingsOf,
  settingsVersion,
} from '../../account/index.ts';
import { calendarFault, lineText, sortedPart } from '../domain/calendar-lines.ts';
import { startsToday } from './configure.ts';

export const CALENDAR_PARTS = ['closedDays', 'desks', 'visitSlots'] as const;
export type CalendarPart = (typeof CALENDAR_PARTS)[number];

export interface CalendarChange {
  readonly from: CivilDate;
  readonly today: CivilDate;
  readonly why: string;
  /** The parts that change, whole. */
  readonly parts: Partial<OperatorCalendar>;
}

export interface CalendarDone {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The version of the calendar, under a lock when it is about to be changed. */
export async function calendarVersion(tx: Tx, lock = false): Promise<number> {
  if (lock) await lockSettings(tx);
  return settingsVersion(tx, ['calendar']);
}

/** Changes parts of the calendar from a day on. Refuses hours that end before they begin, lines told twice, and no change at all. */
export async function configureCalendar(
  tx: Tx,
  context: Context,
  input: CalendarChange,
): Promise<Result<CalendarDone>> {
  const day = startsToday(input.from, input.today);
  if (!day.ok) return day;
  const { calendar } = await settingsOf(tx, context, input.from);
  const wrong = calendarFault(input.parts);
  if (wrong) return wrong;
  const next: OperatorCalendar = { ...calendar, ...sortedPart(input.parts) };
  const texts = (from: OperatorCalendar): string[] =>
    CALENDAR_PARTS.flatMap((part) => from[part].map((line) => lineText(line)));
  const [was, is] = [texts(calendar), texts(next)];
  const added = is.filter((text) => !was.includes(text));
  const removed = was.filter((text) => !is.includes(text));
  if (added.length + removed.length === 0) return fail('configuration/same', 'Rien ne change.', 'Nothing changes.');
  await changeSettings(tx, context, input.from, { calendar: next }, input.why);
  return ok({ added, removed });
}
