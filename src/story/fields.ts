import { z } from 'zod';
import { isTerritory, TERRITORIES } from '../kernel/territory.ts';
import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { wordPattern } from '../platform/http/fault-words.ts';

/** A remark for whoever reads the story; the engine leaves it aside. Allowed in every object. */
export const comment = z.string().optional().describe('A remark for the reader; it changes nothing.');

/** An object of a story: unknown fields are refused, a comment is welcome. */
export function told<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({ comment, ...shape });
}

const ANY_DATE = z
  .string()
  .regex(
    wordPattern(/^\d{4}-\d{2}-\d{2}$/, {
      fr: 'Jour attendu, sous la forme AAAA-MM-JJ (2026-03-14).',
      en: 'Expected a day, written YYYY-MM-DD (2026-03-14).',
    }),
  )
  .refine((text) => parseDate(text) !== undefined, {
    params: { fr: 'Ce jour n’existe pas au calendrier.', en: 'The calendar has no such day.' },
  });
const DATE = ANY_DATE.refine((text) => text >= '1990' && text < '2100', {
  params: { fr: 'L’année va de 1990 à 2099.', en: 'The year goes from 1990 to 2099.' },
});

/** A day as ISO text, such as `2026-03-14`, in the territory of who it is about. */
export const day = DATE.describe('Day, YYYY-MM-DD, in the territory of the address.');

/** The day on which somebody was born. */
export const birthDay = ANY_DATE.refine((text) => text >= '1900' && text < '2100', {
  params: { fr: 'L’année va de 1900 à 2099.', en: 'The year goes from 1900 to 2099.' },
}).describe('Day of birth, YYYY-MM-DD.');

/** An amount in euros with two decimals. */
export const amount = z
  .string()
  .regex(
    wordPattern(/^-?\d{1,12}\.\d{2}$/, {
      fr: 'Montant attendu en euros, avec un point et deux décimales (54.90).',
      en: 'Expected an amount in euros, with a point and two decimals (54.90).',
    }),
  )
  .describe('Euros with two decimals, such as "54.90".');

/** A time of day, such as `10:30`. */
export const timeOfDayText = z.string().regex(
  wordPattern(/^([01]\d|2[0-3]):[0-5]\d$/, {
    fr: 'Heure attendue, de 00:00 à 23:59.',
    en: 'Expected a time of day, from 00:00 to 23:59.',
  }),
);

/** An instant: a local datetime of the territory, or one with an offset. */
export const moment = z
  .string()
  .regex(
    wordPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/, {
      fr: 'Jour et heure attendus, sous la forme 2026-03-14T10:00, avec ou sans décalage.',
      en: 'Expected a day and a time, written 2026-03-14T10:00, with or without an offset.',
    }),
  )
  .describe('Local datetime of the territory (2026-03-14T10:00), or one with an offset.');

export const territory = z.enum(TERRITORIES).refine(isTerritory);

/** Facts of a contract that the engine passes on as they are. */
export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Reads a day that the schema has let through. */
export function dayOf(text: string): CivilDate {
  return parseDate(text)!;
}
