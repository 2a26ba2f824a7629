import type { Territory } from '../../../kernel/territory.ts';

/** Days of the week that go together: `1` Monday to `7` Sunday, or a span (`1-5`). */
export type WeekDays = string;

/** A day on which the operator is closed, beside public holidays; everywhere when no territory is told. */
export interface ClosedDay {
  readonly on: string;
  readonly label: string;
  readonly territory?: Territory;
}

/** When a shop or the customer service is open, by the clocks of its place. */
export interface DeskHours {
  readonly desk: string;
  readonly days: WeekDays;
  /** `09:00`. */
  readonly opens: string;
  readonly closes: string;
}

/** When technicians come: visits begin within it; as many as `visits`, or any number. Everywhere when no territory is told. */
export interface VisitSlot {
  readonly days: WeekDays;
  readonly begins: string;
  readonly ends: string;
  readonly visits?: number;
  readonly territory?: Territory;
}

/** When the operator works. It never changes the periods of a contract, which count the days of the law. */
export interface OperatorCalendar {
  readonly closedDays: readonly ClosedDay[];
  readonly desks: readonly DeskHours[];
  /** None: a visit may begin at any hour. */
  readonly visitSlots: readonly VisitSlot[];
}

/** Of an operator that has said nothing yet: open. */
export const OPEN_CALENDAR: OperatorCalendar = { closedDays: [], desks: [], visitSlots: [] };
