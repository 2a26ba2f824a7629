import { z } from 'zod';
import {
  DATE_FORMS,
  DURATION_UNITS,
  QUANTITY_UNITS,
  READING_FORMATS,
  RECORD_FIELDS,
  SEPARATORS,
} from '../../formats/cdr-reading.ts';
import { TERRITORIES } from '../../kernel/territory.ts';
import { writtenAs } from '../../platform/http/worded-fields.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const short = z.string().max(100);
const place = z.union([short.min(1), z.int().min(1).max(500)]);
const everyField = <T extends z.ZodType>(of: T) =>
  z.strictObject(
    Object.fromEntries(RECORD_FIELDS.map((field) => [field, of.optional()])) as Record<
      (typeof RECORD_FIELDS)[number],
      z.ZodOptional<T>
    >,
  );

/** How a source writes its records. */
export const readingShape = z.strictObject({
  format: z.enum(READING_FORMATS),
  separator: z.enum(SEPARATORS),
  header: z.boolean(),
  columns: everyField(z.array(place).min(1).max(3)),
  dateForm: z.enum(DATE_FORMS),
  timeZone: z.enum([...TERRITORIES, 'UTC']),
  durationUnit: z.enum(DURATION_UNITS),
  quantityUnit: z.enum(QUANTITY_UNITS),
  territory: z.enum(TERRITORIES),
  prefixes: z
    .array(
      writtenAs(
        /^\d{1,6}$/,
        'Chiffres attendus, six au plus, comme 9 ou 0.',
        'Expected digits, six at most, such as 9 or 0.',
      ),
    )
    .max(10),
  bareInternational: z.boolean(),
  skipInternal: z.boolean(),
  idPrefix: writtenAs(
    /^[\w.:@-]{0,20}$/,
    'Vingt lettres, chiffres ou . : @ - _ au plus.',
    'Twenty letters, digits or . : @ - _ at most.',
  ),
  defaults: everyField(short),
  meanings: everyField(z.record(short, short)),
});

export const usageSource = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  reading: readingShape,
  version: z.number(),
  closed: z.boolean(),
  changedAt: z.string(),
  /** Where its files may be dropped, when folders are looked in. */
  folder: z.string().nullable(),
});

export const usageFile = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string().nullable(),
  way: z.enum(['upload', 'folder', 'command', 'records', 'correction']),
  state: z.enum(['received', 'reading', 'importing', 'done', 'refused']),
  receivedAt: z.string(),
  rows: z.number(),
  kept: z.number(),
  rejected: z.number(),
  duplicates: z.number(),
  /** Calls to the emergency services and between extensions: nothing to rate. */
  aside: z.number(),
  /** Records that replace another. */
  corrections: z.number(),
  /** Refused rows still to be corrected. */
  open: z.number(),
  /** The file whose refused rows come again in this one. */
  corrects: z.string().nullable(),
  refusal: bilingual.nullable(),
});

export const usageReject = z.object({
  row: z.number(),
  field: z.string(),
  reason: bilingual,
  line: z.string(),
  state: z.enum(['open', 'duplicate', 'entering', 'entered', 'returned']),
});

export const usageFilesPage = z.object({
  files: z.array(usageFile),
  /** Files received that no worker has begun to read. */
  waiting: z.number(),
});

export const usageFilePage = z.object({
  file: usageFile,
  /** Refused rows by what became of them. */
  left: z.object({
    open: z.number(),
    duplicate: z.number(),
    entering: z.number(),
    entered: z.number(),
    returned: z.number(),
  }),
  /** Files of corrections that came for it. */
  corrections: z.array(usageFile),
  first: z.object({ id: z.string(), name: z.string() }).nullable(),
});

export const readCell = z.object({
  field: z.enum(RECORD_FIELDS),
  raw: z.string(),
  value: z.string(),
  fault: bilingual.nullable(),
});

export const readingPreview = z.object({
  reading: readingShape,
  columns: z.array(z.object({ name: z.union([z.string(), z.number()]), examples: z.array(z.string()) })),
  missing: z.array(z.string()),
  rows: z.array(
    z.object({
      row: z.number(),
      line: z.string(),
      cells: z.array(readCell),
      fault: bilingual.nullable(),
      aside: z.enum(['emergency', 'internal', 'withheld']).nullable(),
    }),
  ),
});

/** The answers that the screens of mediation read, by the names of their types. */
export const mediationShapes = {
  Reading: readingShape,
  UsageSource: usageSource,
  UsageFile: usageFile,
  UsageReject: usageReject,
  UsageFilesPage: usageFilesPage,
  UsageFilePage: usageFilePage,
  ReadCell: readCell,
  ReadingPreview: readingPreview,
} as const satisfies Record<string, z.ZodType>;

export type UsageFileShape = z.infer<typeof usageFile>;
export type UsageFilePageShape = z.infer<typeof usageFilePage>;
export type UsageSourceShape = z.infer<typeof usageSource>;
