import { fail, type Result } from '../../../kernel/result.ts';
import type { ClosedDay, DeskHours, OperatorCalendar, VisitSlot } from '../../account/index.ts';

type Line = ClosedDay | DeskHours | VisitSlot;

/** A line of the calendar as one text: `2026-12-24 Réveillon (GP)`, `Boutique 1-5 09:00-18:00`. */
export function lineText(line: Line): string {
  const where = 'territory' in line && line.territory !== undefined ? ` (${line.territory})` : '';
  if ('on' in line) return `${line.on} ${line.label}${where}`;
  if ('desk' in line) return `${line.desk} ${line.days} ${line.opens}-${line.closes}`;
  return `${line.days} ${line.begins}-${line.ends}${line.visits === undefined ? '' : ` × ${line.visits}`}${where}`;
}

function refused(code: string, fr: string, en: string, field: string): Result<never> {
  return fail(`configuration/${code}`, fr, en, field);
}

/** What is wrong with lines of a calendar, if anything. */
export function calendarFault(parts: Partial<OperatorCalendar>): Result<never> | undefined {
  const backwards = (first: string, last: string): boolean => first >= last;
  const spans = [
    ...(parts.desks ?? []).map((desk) => ({
      field: 'desks',
      days: desk.days,
      wrong: backwards(desk.opens, desk.closes),
    })),
    ...(parts.visitSlots ?? []).map((slot) => ({
      field: 'visitSlots',
      days: slot.days,
      wrong: backwards(slot.begins, slot.ends),
    })),
  ];
  const late = spans.find((one) => one.wrong);
  if (late)
    return refused(
      'hours-backwards',
      'La fin doit venir après le début.',
      'The end must come after the beginning.',
      late.field,
    );
  const turned = spans.find(({ days }) => days.includes('-') && days[0]! >= days[2]!);
  if (turned)
    return refused(
      'days-backwards',
      'Les jours vont du premier au dernier (1-5).',
      'Days go from first to last (1-5).',
      turned.field,
    );
  for (const [field, lines] of Object.entries(parts)) {
    const texts = (lines as readonly Line[]).map(lineText);
    const twice = texts.find((text, at) => texts.indexOf(text) !== at);
    if (twice !== undefined)
      return refused(
        'told-twice',
        `Cette ligne est dite deux fois : ${twice}.`,
        `This line is told twice: ${twice}.`,
        field,
      );
  }
  return undefined;
}

/** The same parts, their lines in order. */
export function sortedPart(parts: Partial<OperatorCalendar>): Partial<OperatorCalendar> {
  const sorted = Object.entries(parts).map(([name, lines]) => [
    name,
    [...(lines as readonly Line[])].sort((a, b) => lineText(a).localeCompare(lineText(b))),
  ]);
  return Object.fromEntries(sorted) as Partial<OperatorCalendar>;
}
