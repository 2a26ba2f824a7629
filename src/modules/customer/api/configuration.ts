import { z } from 'zod';
import { instantOf } from '../../../kernel/instant.ts';
import { plusDays } from '../../../kernel/civil-date.ts';
import { ok } from '../../../kernel/result.ts';
import { TERRITORIES } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { requireVersion } from '../../../platform/http/version-tag.ts';
import { hourText, weekDaysText } from '../../../platform/http/worded-fields.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import {
  calendarPage,
  calendarVersion,
  catalogPage,
  CHANGE_KINDS,
  configurationChanges,
  configurationPage,
  configure,
  configureCalendar,
  FIELDS,
  GROUPS,
  groupVersion,
  readCalendar,
  readCatalog,
  readConfiguration,
  readConfigurationChanges,
} from '../../configuration/index.ts';
import { changeSale, saleVersion } from '../../product-catalog/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { homeTerritory, operatorDay } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, dayField, given } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';
import settingNames from '../domain/setting-names.json' with { type: 'json' };

const tags = ['configuration'];
const read = { roles: agentsThat('configuration:read') };
const write = { roles: agentsThat('configuration:write') };
const why = z.string().trim().min(3).max(500);
const fieldNames = FIELDS.map((field) => field.name) as [string, ...string[]];
const values = z.partialRecord(z.enum(fieldNames), z.string().max(1500));
const label = z.string().trim().min(1).max(100);
const territory = z.enum(TERRITORIES).optional();
const calendarBody = z.strictObject({
  from: dayField.optional(),
  why,
  closedDays: z
    .array(z.strictObject({ on: dayField.transform(isoDate), label, territory }))
    .max(200)
    .optional(),
  desks: z
    .array(z.strictObject({ desk: label, days: weekDaysText, opens: hourText, closes: hourText }))
    .max(200)
    .optional(),
  visitSlots: z
    .array(
      z.strictObject({
        days: weekDaysText,
        begins: hourText,
        ends: hourText,
        visits: z.number().int().min(1).max(1000).optional(),
        territory,
      }),
    )
    .max(200)
    .optional(),
});

function nameOf(code: string): Bilingual {
  return (settingNames as Readonly<Record<string, Bilingual>>)[code] ?? { fr: code, en: code };
}

function replaced(name: string, before: string, after: string, language: 'fr' | 'en'): string {
  const shown = (value: string): string => (value === '' ? '–' : value.replaceAll('\n', ', '));
  const [colon, instead] = language === 'fr' ? [' :', 'au lieu de'] : [':', 'instead of'];
  return `${nameOf(name)[language]}${colon} ${shown(after)} ${instead} ${shown(before)}`;
}

function addSettings(app: App, services: Services): void {
  app.get('/api/configuration', { config: read, schema: { tags, response: { 200: configurationPage } } }, (request) =>
    readForRequest(request, services, async (tx, context) =>
      readConfiguration(tx, context, await operatorDay(tx, context)),
    ),
  );
  app.post(
    '/api/configuration/settings/:group',
    {
      config: write,
      schema: {
        tags,
        description: 'Sets the whole group from a day on: a setting that is not given becomes empty.',
        params: z.object({ group: z.enum(GROUPS) }),
        querystring: previewQuery,
        body: z.strictObject({ from: dayField.optional(), why, values }),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { group } = request.params;
        requireVersion(request, await groupVersion(tx, group, true));
        const today = await operatorDay(tx, context);
        const { from = today, ...body } = request.body;
        const done = await configure(tx, context, { group, from, today, why: body.why, values: body.values });
        if (!done.ok) return done;
        return ok({
          figures: figureOf('validFrom', 'date', dayText(from), []),
          changes: done.value.map(({ name, before, after }) => ({
            label: { fr: replaced(name, before, after, 'fr'), en: replaced(name, before, after, 'en') },
            on: dayText(from),
            done: from <= today,
          })),
        });
      }),
  );
}

function addCatalog(app: App, services: Services): void {
  app.get('/api/configuration/catalog', { config: read, schema: { tags, response: { 200: catalogPage } } }, (request) =>
    readForRequest(request, services, async (tx, context) => readCatalog(tx, context, await operatorDay(tx, context))),
  );
  app.post(
    '/api/configuration/catalog/:pack/:code',
    {
      config: write,
      schema: {
        tags,
        params: z.object({ pack: z.string().max(100), code: z.string().max(100) }),
        querystring: previewQuery,
        body: z.strictObject({ onSale: z.boolean(), from: dayField.optional(), why }),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { pack, code } = request.params;
        requireVersion(request, await saleVersion(tx, pack, code));
        const today = await operatorDay(tx, context);
        const { from = today, onSale } = request.body;
        const done = await changeSale(tx, context, { pack, code, onSale, from, why: request.body.why });
        if (!done.ok) return done;
        const { fr, en } = done.value.label;
        const text = onSale
          ? { fr: `${fr} est proposé aux commandes nouvelles`, en: `${en} is proposed to new orders` }
          : {
              fr: `${fr} n’est plus proposé aux commandes nouvelles ; qui l’a le garde`,
              en: `${en} is no longer proposed to new orders; who has it keeps it`,
            };
        return ok({
          figures: figureOf('validFrom', 'date', dayText(from), []),
          changes: [{ label: text, on: dayText(from), done: from <= today }],
        });
      }),
  );
}

function addCalendar(app: App, services: Services): void {
  app.get(
    '/api/configuration/calendar',
    { config: read, schema: { tags, response: { 200: calendarPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        readCalendar(tx, context, await operatorDay(tx, context)),
      ),
  );
  app.post(
    '/api/configuration/calendar',
    {
      config: write,
      schema: {
        tags,
        description: 'Sets the parts of the calendar that are given, each of them whole.',
        querystring: previewQuery,
        body: calendarBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        requireVersion(request, await calendarVersion(tx, true));
        const today = await operatorDay(tx, context);
        const { from = today, why: reason, ...parts } = request.body;
        const told = given(parts) as Parameters<typeof configureCalendar>[2]['parts'];
        const done = await configureCalendar(tx, context, { from, today, why: reason, parts: told });
        if (!done.ok) return done;
        const line = (text: string, fr: string, en: string) => ({
          label: { fr: `${fr} ${text}`, en: `${en} ${text}` },
          on: dayText(from),
          done: from <= today,
        });
        return ok({
          figures: figureOf('validFrom', 'date', dayText(from), []),
          changes: [
            ...done.value.added.map((text) => line(text, 'Ajouté :', 'Added:')),
            ...done.value.removed.map((text) => line(text, 'Retiré :', 'Removed:')),
          ],
        });
      }),
  );
}

const changesQuery = z.object({
  who: z.string().trim().min(1).max(100).optional(),
  what: z.enum(CHANGE_KINDS).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .optional(),
});

/** What the operator settles for itself: read, changed with a reason from a version, and who changed what. */
export function addConfiguration(app: App, services: Services): void {
  addSettings(app, services);
  addCatalog(app, services);
  addCalendar(app, services);
  app.get(
    '/api/configuration/changes',
    { config: read, schema: { tags, querystring: changesQuery, response: { 200: configurationChanges } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const home = await homeTerritory(tx, context);
        const { from, to, ...query } = request.query;
        const span = {
          from: from === undefined ? undefined : instantOf(home, from),
          until: to === undefined ? undefined : instantOf(home, plusDays(to, 1)),
        };
        return readConfigurationChanges(tx, given({ ...query, ...span }));
      }),
  );
}
