import { z } from 'zod';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { unitOfPrice } from '../../../terms/rules/read-sheet.ts';
import {
  priceSheetOn,
  publishSheet,
  type SheetDifference,
  type SheetRow,
  writeSheet,
} from '../../product-catalog/index.ts';
import { requestRerating } from '../../usage/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { readPriceSheet, readSheetsOfContracts } from '../operations/read-price-sheets.ts';
import { actionOutcome, type ChangeShape } from '../shapes/action.ts';
import { priceSheetPage, sheetOfContract } from '../shapes/price-sheet.ts';
import { agentsThat, dayField, given } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['product-catalog'];
/** How far back a new price is looked for by records that wait for one. */
const MOST_DAYS_BACK = 400;
const params = z.object({ pack: z.string().max(100) });
const onDay = z.object({ on: dayField.optional() });
const text = z.string().trim().max(200);
const words = z
  .string()
  .max(2000)
  .transform((value) => value.split(/\s+/).filter((one) => one !== ''));
const amount = z
  .string()
  .trim()
  .max(20)
  .transform((value) => value.replace(',', '.'));

const lineBody = z.strictObject({
  code: text,
  label: z.strictObject({ fr: text, en: text.optional() }),
  kind: z.enum(['voice', 'sms', 'mms', 'data']),
  direction: z.enum(['out', 'in']).default('out'),
  from: words.optional(),
  prefixes: words.optional(),
  zone: text,
  connectionFee: amount.optional(),
  price: amount,
  step: z.number().int().min(1).optional(),
});

const publishBody = z.strictObject({
  validFrom: dayField,
  note: z.string().trim().max(500).optional(),
  basedOn: z.string().max(100).optional(),
  line: lineBody.optional(),
  remove: z.string().max(100).optional(),
  csv: z.string().max(1_000_000).optional(),
});

function lineOf(body: z.output<typeof lineBody>) {
  const { label, from = [], prefixes = [], connectionFee = '0.00', step = 1 } = body;
  const both = { fr: label.fr, en: label.en ?? label.fr };
  return { ...body, label: both, from, prefixes, connectionFee, step, per: unitOfPrice(body.kind) };
}

const WHAT: Readonly<Record<SheetDifference['what'], Bilingual>> = {
  added: { fr: 'ajoutée', en: 'added' },
  removed: { fr: 'retirée', en: 'removed' },
  changed: { fr: 'modifiée', en: 'changed' },
};
const FIELDS: Readonly<Record<string, Bilingual>> = {
  label: { fr: 'libellé', en: 'label' },
  kind: { fr: 'usage', en: 'use' },
  direction: { fr: 'sens', en: 'direction' },
  from: { fr: 'pays', en: 'countries' },
  prefixes: { fr: 'numéros', en: 'numbers' },
  zone: { fr: 'zone', en: 'zone' },
  connectionFee: { fr: 'mise en relation', en: 'connection' },
  price: { fr: 'prix', en: 'price' },
  step: { fr: 'pas', en: 'step' },
};

const shown = (value: string, language: 'fr' | 'en'): string =>
  value === '' ? '–' : language === 'fr' && /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;

function differenceText(one: SheetDifference, language: 'fr' | 'en'): string {
  const instead = language === 'fr' ? 'au lieu de' : 'instead of';
  const fields =
    one.what === 'changed'
      ? one.fields.map(
          ({ field, before, after }) =>
            `${FIELDS[field]?.[language] ?? field} ${shown(after, language)} ${instead} ${shown(before, language)}`,
        )
      : one.fields
          .filter(({ field }) => field === 'price')
          .map(({ field, before, after }) => `${FIELDS[field]![language]} ${shown(before || after, language)}`);
  return `${one.label[language]} (${one.code}), ${WHAT[one.what][language]} : ${fields.join(', ')}`;
}

function changesOf(row: SheetRow, today: CivilDate): ChangeShape[] {
  const on = isoDate(row.valid_from);
  return row.differences.map((one) => ({
    label: { fr: differenceText(one, 'fr'), en: differenceText(one, 'en').replace(' : ', ': ') },
    on,
    done: row.valid_from <= today,
  }));
}

const todayOf = (context: Context): CivilDate => Math.floor(context.clock.now() / DAY_MS) as CivilDate;

function published(row: SheetRow, today: CivilDate): Done {
  const count = row.differences.length;
  const past = row.valid_from < today;
  const [fr, en] =
    count === 1 ? ['Un prix change', 'One price changes'] : [`${count} prix changent`, `${count} prices change`];
  return {
    headline: past
      ? {
          fr: `${fr}, depuis un jour passé : ce qui a été valorisé depuis reste à revaloriser.`,
          en: `${en}, from a day in the past: what was rated since then is left to a re-rating.`,
        }
      : { fr: `${fr}.`, en: `${en}.` },
    figures: figureOf('validFrom', 'date', isoDate(row.valid_from), []),
    changes: changesOf(row, today),
  };
}

/** What had no price since the day of a sheet is rated by it. */
async function rateWhatWaits(tx: Tx, context: Context, row: SheetRow): Promise<void> {
  const to = todayOf(context);
  if (row.valid_from > to) return;
  const from = Math.max(row.valid_from, to - MOST_DAYS_BACK) as CivilDate;
  valueOf(await requestRerating(tx, context, { from, to, unpricedOnly: true, note: 'price-sheet' }));
}

/** The operator’s price sheets: read, edited line by line or by a file, given as CSV. */
export function addPriceSheets(app: App, services: Services): void {
  const read = { roles: agentsThat('product-catalog:read') };
  app.get(
    '/api/price-sheets',
    { config: read, schema: { tags, response: { 200: z.array(sheetOfContract) } } },
    (request) => readForRequest(request, services, (tx, context) => readSheetsOfContracts(tx, todayOf(context))),
  );
  app.get(
    '/api/price-sheets/:pack',
    { config: read, schema: { tags, params, querystring: onDay, response: { 200: priceSheetPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readPriceSheet(tx, request.params.pack, request.query.on ?? todayOf(context))),
      ),
  );
  app.get(
    '/api/price-sheets/:pack/csv',
    { config: read, schema: { tags, params, querystring: onDay } },
    async (request, reply) => {
      const { pack } = request.params;
      const sheet = await readForRequest(request, services, async (tx, context) => {
        const on = request.query.on ?? todayOf(context);
        valueOf(await readPriceSheet(tx, pack, on));
        return (await priceSheetOn(tx, pack, on))!;
      });
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${pack}-prices.csv"`)
        .send(`\uFEFF${writeSheet(sheet.lines)}`);
    },
  );
  app.post(
    '/api/price-sheets/:pack',
    {
      config: { roles: agentsThat('usage:write') },
      schema: { tags, params, querystring: previewQuery, body: publishBody, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { line, remove, ...rest } = request.body;
        const done = await publishSheet(tx, context, {
          pack: request.params.pack,
          ...given(rest),
          ...(line ? { set: [lineOf(line)] } : {}),
          ...(remove === undefined ? {} : { remove: [remove] }),
        });
        if (!done.ok) return done;
        await rateWhatWaits(tx, context, done.value);
        return ok(published(done.value, todayOf(context)));
      }),
  );
}
