import { z } from 'zod';
import { civilDate } from '../../../kernel/civil-date.ts';
import { instantOf, timeOfDay } from '../../../kernel/instant.ts';
import { euros } from '../../../kernel/money.ts';
import { TERRITORIES, type Territory } from '../../../kernel/territory.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Permission, type Role, rolesThat } from '../../../platform/sign-in/roles.ts';

/** A civil day, `2026-03-14`. */
export const dayField = z.iso.date().transform((text) => civilDate(text));

/** An amount in euros with two decimals, `54.90`. */
export const amountField = z
  .string()
  .regex(/^\d{1,9}\.\d{2}$/)
  .transform((text) => euros(text));

/** The same, given on as text to the terms. */
export const amountTextField = z.string().regex(/^\d{1,9}\.\d{2}$/);

/** A day and an hour on the clocks of the customer's territory, `2026-03-14T10:00`. */
export const localTimeField = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const territoryField = z.enum(TERRITORIES);

export const idField = z.uuid();

export const accountParams = z.object({ accountId: idField });
export const agreementParams = z.object({ agreementId: idField });

/** The instant at which a territory's clocks show a day and an hour. */
export function instantAt(territory: Territory, local: string): Instant {
  return instantOf(territory, civilDate(local.slice(0, 10)), timeOfDay(local.slice(11)));
}

/** The agents, customers left out, who have a permission. */
export function agentsThat(permission: Permission): readonly Role[] {
  return rolesThat(permission).filter((role) => role !== 'customer');
}

/** The fields of a body that were given: an absent one is left out rather than set to nothing. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
