import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';
import { isoInstant, type ZonedInstant } from '../../kernel/instant.ts';
import { type Money, moneyText } from '../../kernel/money.ts';
import type { Field, Fields } from './fields.ts';

/** A value as JSON carries it: money and decimals are texts, dates are ISO texts. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

function writeValue(field: Field, value: unknown): Json {
  if (value === null) return null;
  switch (field.type) {
    case 'money':
      return moneyText(value as Money);
    case 'date':
      return isoDate(value as CivilDate);
    case 'datetime': {
      const zoned = value as ZonedInstant;
      return isoInstant(zoned.at, zoned.offsetMinutes);
    }
    case 'array':
      return (value as readonly unknown[]).map((item) => writeValue(field.items!, item));
    case 'object':
      return writeOutcome(field.fields!, value as Record<string, unknown>);
    default:
      return value as Json;
  }
}

/** Writes an outcome as JSON: every declared field, `null` included; an optional one only when it is there. */
export function writeOutcome(fields: Fields, outcome: { readonly [name: string]: unknown }): { [name: string]: Json } {
  const written: { [name: string]: Json } = {};
  for (const name in fields) {
    const value = outcome[name];
    if (value !== undefined) written[name] = writeValue(fields[name]!, value);
  }
  return written;
}
