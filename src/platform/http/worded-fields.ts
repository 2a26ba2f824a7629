import { z } from 'zod';
import { wordPattern } from './fault-words.ts';

/** A text written as a pattern says; of another one, people are told the words. */
export function writtenAs(pattern: RegExp, fr: string, en: string): z.ZodString {
  return z.string().regex(wordPattern(pattern, { fr, en }));
}

const FIRST_YEAR = '1900';
const AFTER_LAST_YEAR = '2200';

/** A day, `2026-03-14`, of a year that somebody now alive may mean: beyond, the database or the calendar gives up. */
export const dayText = z.iso.date().refine((text) => text >= FIRST_YEAR && text < AFTER_LAST_YEAR, {
  params: { fr: 'L’année va de 1900 à 2199.', en: 'The year goes from 1900 to 2199.' },
});

/** An hour of the day, `09:00`. */
export const hourText = writtenAs(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue (09:00).', 'Expected an hour (09:00).');

/** Days of the week from 1, Monday, to 7: one, or a span. */
export const weekDaysText = writtenAs(
  /^[1-7](-[1-7])?$/,
  'Jour de 1 à 7, ou période (1-5).',
  'A day from 1 to 7, or a span (1-5).',
);
