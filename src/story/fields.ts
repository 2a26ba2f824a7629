import { z } from 'zod';
import { isTerritory, TERRITORIES } from '../kernel/territory.ts';
import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { parseMoney } from '../kernel/money.ts';

/** A remark for whoever reads the story; the engine leaves it aside. Allowed in every object. */
export const comment = z.string().optional().describe('A remark for the reader; it changes nothing.');

/** An object of a story: unknown fields are refused, a comment is welcome. */
export function told<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({ comment, ...shape });
}

const DATE = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDate(text) !== undefined, 'no such day');

/** A day as ISO text, such as `2026-03-14`, in the territory of who it is about. */
export const day = DATE.describe('Day, YYYY-MM-DD, in the territory of the address.');

/** An amount in euros with two decimals. */
export const amount = z
  .string()
  .regex(/^-?\d{1,12}\.\d{2}$/)
  .refine((text) => parseMoney(text) !== undefined, 'two decimals')
  .describe('Euros with two decimals, such as "54.90".');

/** A time of day, such as `10:30`. */
export const timeOfDayText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An instant: a local datetime of the territory, or one with an offset. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/)
  .describe('Local datetime of the territory (2026-03-14T10:00), or one with an offset.');

export const territory = z.enum(TERRITORIES).refine(isTerritory);

/** Facts of a contract that the engine passes on as they are. */
export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Reads a day that the schema has let through. */
export function dayOf(text: string): CivilDate {
  return parseDate(text)!;
}
