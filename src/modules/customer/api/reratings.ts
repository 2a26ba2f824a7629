import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  type AmountChange,
  previewRerating,
  type ReratingAsked,
  type ReratingPreview,
  type ReratingRow,
  recordsTold,
  requestRerating,
  reratings,
} from '../../usage/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome, type ChargeShape } from '../shapes/action.ts';
import { rerating } from '../shapes/price-sheet.ts';
import { agentsThat, dayField, given } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['usage'];
const MOST = 50;
/** Changes told one by one, the greatest first. */
const TOLD = 20;

const body = z.strictObject({
  from: dayField,
  to: dayField,
  note: z.string().trim().max(500).optional(),
  unpricedOnly: z.boolean().optional(),
});

function shapeOf(row: ReratingRow): z.infer<typeof rerating> {
  return {
    id: row.id,
    from: isoDate(row.from_day),
    to: isoDate(row.to_day),
    unpricedOnly: row.unpriced_only,
    requestedBy: row.requested_by,
    requestedAt: isoInstant(row.requested_at),
    note: row.note,
    state: row.state,
    months: row.months,
    records: row.records,
    raised: moneyText(row.raised),
    lowered: moneyText(row.lowered),
    toCharge: moneyText(row.to_charge),
    toCredit: moneyText(row.to_credit),
  };
}

const sizeOf = ({ was, now }: AmountChange): bigint => (now > was ? now - was : was - now);

/** The greatest changes one by one: the old amount, the new one, the clauses. */
async function chargesOf(tx: Tx, changes: readonly AmountChange[]): Promise<ChargeShape[]> {
  const greatest = [...changes].sort((a, b) => Number(sizeOf(b) - sizeOf(a))).slice(0, TOLD);
  const accounts = [...new Set(greatest.map((one) => one.accountId))];
  const records = await recordsTold(
    tx,
    accounts,
    greatest.map((one) => one.recordId),
  );
  return greatest.map((one) => {
    const record = records.get(one.recordId);
    const [was, now] = [moneyText(one.was as Money), moneyText(one.now as Money)];
    const where = record?.destination ?? record?.kind ?? '';
    const [fr, en] = one.billId === null ? [', pas encore facturé', ', not billed yet'] : ['', ''];
    return {
      code: 'USAGE-CORRECTION',
      label: {
        fr: `${where} : ${was.replace('.', ',')} € devient ${now.replace('.', ',')} €${fr}`,
        en: `${where}: EUR ${was} becomes EUR ${now}${en}`,
      },
      amount: moneyText(sizeOf(one) as Money),
      credit: one.now < one.was,
      kind: 'one-off',
      on: isoDate(one.on),
      why: { decision: null, clauses: [...(record?.because ?? [])] },
    };
  });
}

function figuresOf(preview: ReratingPreview) {
  return [
    ...figureOf('monthsLooked', 'text', String(preview.months), []),
    ...figureOf('recordsChanged', 'text', String(preview.records), []),
    ...figureOf('toCharge', 'amount', moneyText(preview.to_charge), []),
    ...figureOf('toCredit', 'amount', moneyText(preview.to_credit), []),
  ];
}

function headlineOf({ records, partial }: ReratingPreview): NonNullable<Done['headline']> {
  if (records === 0) return { fr: 'Aucun montant ne change.', en: 'No amount changes.' };
  return partial
    ? { fr: 'Aperçu des mille premiers mois de ligne.', en: 'A look at the first thousand months of lines.' }
    : {
        fr: 'Les factures émises ne changent pas : l’écart va sur la suivante.',
        en: 'Bills stay as they are: the difference goes on the next.',
      };
}

/** The job rates again; what it would change is told at once. */
async function rerate(
  tx: Tx,
  context: Context,
  asked: ReratingAsked,
): Promise<Result<Done & { readonly charged: readonly ChargeShape[] }>> {
  const preview = await previewRerating(tx, context, asked);
  if (!preview.ok) return preview;
  const requested = await requestRerating(tx, context, asked);
  if (!requested.ok) return requested;
  const charged = await chargesOf(tx, preview.value.changes);
  return ok({ headline: headlineOf(preview.value), figures: figuresOf(preview.value), charged });
}

/** Periods of use rated again after a correction of prices. */
export function addReratings(app: App, services: Services): void {
  app.get(
    '/api/usage-reratings',
    { config: { roles: agentsThat('usage:read') }, schema: { tags, response: { 200: z.array(rerating) } } },
    (request) => readForRequest(request, services, async (tx) => (await reratings(tx, MOST)).map(shapeOf)),
  );
  app.post(
    '/api/usage-reratings',
    {
      config: { roles: agentsThat('usage:write') },
      schema: { tags, querystring: previewQuery, body, response: { 200: actionOutcome } },
    },
    async (request) => {
      let charged: readonly ChargeShape[] = [];
      const outcome = await runAction(request, services, async (tx, context) => {
        const done = await rerate(tx, context, given(request.body));
        if (done.ok) charged = done.value.charged;
        return done;
      });
      return { ...outcome, charges: [...charged] };
    },
  );
}
