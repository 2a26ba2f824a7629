import { z } from 'zod';
import { civilDate, parseDate } from '../../../kernel/civil-date.ts';
import { instantOf, timeOfDay } from '../../../kernel/instant.ts';
import { euros } from '../../../kernel/money.ts';
import { TERRITORIES, type Territory } from '../../../kernel/territory.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { dayText, writtenAs } from '../../../platform/http/worded-fields.ts';

export { agentsThat } from '../../../platform/sign-in/roles.ts';

/** A civil day, `2026-03-14`. */
export const dayField = dayText.transform((text) => civilDate(text));

/** An amount in euros, `54.90`, given on as text to the terms. */
export const amountTextField = writtenAs(
  /^\d{1,9}\.\d{2}$/,
  'Montant attendu en euros, avec un point et deux décimales (54.90).',
  'Expected an amount in euros, with a point and two decimals (54.90).',
);

/** The same, read. */
export const amountField = amountTextField.transform((text) => euros(text));

/** A day and an hour on the clocks of the customer's territory, `2026-03-14T10:00`. */
export const localTimeField = writtenAs(
  /^(19|2[01])\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
  'Jour et heure locale attendus, sous la forme AAAA-MM-JJTHH:MM (2026-03-14T10:00).',
  'Expected a day and a local time, written YYYY-MM-DDTHH:MM (2026-03-14T10:00).',
).refine((text) => parseDate(text.slice(0, 10)) !== undefined, {
  params: { fr: 'Ce jour n’existe pas au calendrier.', en: 'The calendar has no such day.' },
});

export const territoryField = z.enum(TERRITORIES);

export const idField = z.uuid();

/** Where a page goes on, as the page before told it: `<something>~<id>`. */
export const pageKey = z.string().regex(/^[\w.:+-]{0,60}~[0-9a-f-]{36}$/);

export const accountParams = z.object({ accountId: idField });
export const agreementParams = z.object({ agreementId: idField });

/** The instant at which a territory's clocks show a day and an hour. */
export function instantAt(territory: Territory, local: string): Instant {
  return instantOf(territory, civilDate(local.slice(0, 10)), timeOfDay(local.slice(11)));
}

/** The fields of a body that were given: an absent one is left out rather than set to nothing. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
