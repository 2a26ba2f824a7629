import { z } from 'zod';
import { isoDate, civilDate } from '../../kernel/civil-date.ts';
import { isoInstant, localDate } from '../../kernel/instant.ts';
import { euros, moneyText } from '../../kernel/money.ts';
import { TERRITORIES } from '../../kernel/territory.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { contextOf, readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { dayText, writtenAs } from '../../platform/http/worded-fields.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { printedCode } from './domain/voucher-code.ts';
import { cancelVouchers, makeVouchers, sellVouchers } from './operations/vouchers.ts';
import { selectBatches, type VoucherBatch } from './store-vouchers.ts';

const BASE = '/api/voucher-batches';
const MOST_LISTED = 200;
const amount = writtenAs(
  /^\d{1,9}\.\d{2}$/,
  'Montant attendu en euros, avec un point et deux décimales (10.00).',
  'Expected an amount in euros, with a point and two decimals (10.00).',
);
const shape = z.object({
  id: z.string(),
  name: z.string(),
  count: z.number(),
  value: z.string(),
  territory: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  sold: z.boolean(),
  redeemedCount: z.number(),
});

const shapeOf = (one: VoucherBatch): z.infer<typeof shape> => ({
  id: one.id,
  name: one.name,
  count: one.count,
  value: moneyText(one.value),
  territory: one.territory,
  validFrom: isoDate(one.validFrom),
  validUntil: isoDate(one.validUntil),
  madeAt: isoInstant(one.madeAt),
  madeBy: one.madeBy,
  sold: one.soldCount > 0,
  redeemedCount: one.redeemedCount,
});

const body = z.strictObject({
  name: z.string().trim().min(1).max(80),
  count: z.int().min(1).max(10_000),
  value: amount,
  territory: z.enum(TERRITORIES),
  validFrom: dayText.optional(),
  validUntil: dayText,
});

/** Batches of top-up vouchers: made, whose codes are told once; sold; made worthless. */
export const voucherRoutes: RouteModule = {
  name: 'vouchers',
  register: (app, services) => {
    const tags = ['voucher'];
    const config = { roles: rolesThat('voucher:write') };
    const params = z.object({ id: z.uuid() });
    app.get(BASE, { config, schema: { tags, response: { 200: z.array(shape) } } }, (request) =>
      readForRequest(request, services, async (tx) => (await selectBatches(tx, MOST_LISTED)).map(shapeOf)),
    );
    const made = z.object({ batch: shape, codes: z.array(z.string()) });
    app.post(BASE, { config, schema: { tags, body, response: { 200: made } } }, async (request) => {
      // Not kept for a request sent again, as other answers are: codes are told once.
      const context = contextOf(request, services);
      const { value, validFrom, validUntil, territory, name, count } = request.body;
      const from = validFrom === undefined ? localDate(territory, context.clock.now()) : civilDate(validFrom);
      const input = { name, count, territory, value: euros(value), validFrom: from, validUntil: civilDate(validUntil) };
      const done = await inTransaction(services.database.db, context, async (tx) =>
        valueOf(await makeVouchers(tx, context, input)),
      );
      return { batch: shapeOf(done.batch), codes: done.codes.map(printedCode) };
    });
    const sale = z.strictObject({ method: z.enum(['cash', 'card', 'transfer']) });
    app.post(
      `${BASE}/:id/sale`,
      { config, schema: { tags, params, body: sale, response: { 200: shape } } },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const done = await sellVouchers(tx, context, { batchId: request.params.id, method: request.body.method });
          return done.ok ? { ok: true, value: shapeOf(done.value) } : done;
        }),
    );
    const cancelled = z.object({ cancelled: z.number() });
    const reason = z.strictObject({ reason: z.string().trim().min(1).max(500) });
    app.post(
      `${BASE}/:id/cancellation`,
      { config, schema: { tags, params, body: reason, response: { 200: cancelled } } },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const done = await cancelVouchers(tx, context, { batchId: request.params.id, reason: request.body.reason });
          return done.ok ? { ok: true, value: { cancelled: done.value } } : done;
        }),
    );
  },
};
