import { z } from 'zod';

const bilingual = z.object({ fr: z.string(), en: z.string() });

/** The settings of the operator, by the groups that are changed together. */
export const configurationPage = z.object({
  today: z.string(),
  groups: z.array(
    z.object({
      code: z.string(),
      /** Sent back in If-Match by who changes the group. */
      version: z.number(),
      fields: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(['text', 'lines', 'count']),
          required: z.boolean(),
          value: z.string(),
        }),
      ),
      /** What changes on a day to come. */
      planned: z.array(z.object({ from: z.string(), name: z.string(), value: z.string() })),
    }),
  ),
});

export const catalogItem = z.object({
  pack: z.string(),
  code: z.string(),
  kind: z.string(),
  label: bilingual,
  price: z.string().nullable(),
  period: z.string(),
  onSale: z.boolean(),
  /** Since when it is as it is; null: since the contract is sold. */
  since: z.string().nullable(),
  /** What is settled for later. */
  planned: z.array(z.object({ from: z.string(), onSale: z.boolean() })),
  version: z.number(),
});

/** What the operator sells, contract by contract. */
export const catalogPage = z.object({
  today: z.string(),
  contracts: z.array(
    z.object({
      pack: z.string(),
      name: bilingual,
      from: z.string(),
      until: z.string().nullable(),
      items: z.array(catalogItem),
    }),
  ),
});

export const closedDay = z.object({ on: z.string(), label: z.string(), territory: z.string().optional() });
export const deskHours = z.object({ desk: z.string(), days: z.string(), opens: z.string(), closes: z.string() });
export const visitSlot = z.object({
  days: z.string(),
  begins: z.string(),
  ends: z.string(),
  visits: z.number().optional(),
  territory: z.string().optional(),
});

/** When the operator works, with the public holidays of its territories for the year to come. */
export const calendarPage = z.object({
  today: z.string(),
  version: z.number(),
  territories: z.array(z.string()),
  holidays: z.array(z.object({ on: z.string(), territories: z.array(z.string()) })),
  closedDays: z.array(closedDay),
  desks: z.array(deskHours),
  visitSlots: z.array(visitSlot),
});

/** Who changed what, the latest first. */
export const configurationChanges = z.object({
  changes: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      who: z.string(),
      action: z.string(),
      subject: z.string(),
      why: z.string().nullable(),
      /** The day from which it holds. */
      from: z.string().nullable(),
      values: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
  next: z.string().nullable(),
});

export type ConfigurationPage = z.infer<typeof configurationPage>;
export type CatalogPage = z.infer<typeof catalogPage>;
export type CalendarPage = z.infer<typeof calendarPage>;
export type ConfigurationChanges = z.infer<typeof configurationChanges>;

/** The answers that the screens read, by the names of the types that the screens are given. */
export const configurationShapes = {
  ConfigurationPage: configurationPage,
  CatalogPage: catalogPage,
  CalendarPage: calendarPage,
  ConfigurationChanges: configurationChanges,
};
