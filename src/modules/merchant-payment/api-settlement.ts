import { z } from 'zod';
import { isoDate } from '../../kernel/civil-date.ts';
import { isoInstant } from '../../kernel/instant.ts';
import { euros, moneyText } from '../../kernel/money.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { App, Services } from '../../platform/http/route-module.ts';
import { writtenAs } from '../../platform/http/worded-fields.ts';
import { DISPUTE_SUBJECTS } from '../../terms/model/life-merchants.ts';
import { statementCsv } from './domain/statement-csv.ts';
import { answerDispute, NO_DISPUTE } from './operations/disputes.ts';
import { runForMerchant } from './signed-request.ts';
import { type DisputeRow, selectDispute, selectDisputes } from './store-disputes.ts';
import { selectServices } from './store-merchants.ts';
import { type PayoutRow, selectPayout, selectPayoutLines, selectPayouts } from './store-payouts.ts';
import type { MerchantRow } from './tables.ts';

const BASE = '/api/merchant-api/:operatorId';
const config = { roles: 'public' } as const;
const tags = ['merchant-api'];
const operatorId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const MOST = 200;

const dispute = z.object({
  id: z.string(),
  purchaseId: z.string(),
  subject: z.enum(DISPUTE_SUBJECTS),
  message: z.string(),
  state: z.enum(['open', 'answered', 'escalated', 'closed']),
  openedAt: z.string(),
  /** Last day to answer, included; after it the operator decides. */
  answerBy: z.string().nullable(),
  outcome: z.enum(['refunded', 'refused', 'explained']).nullable(),
});
const payout = z.object({
  id: z.string(),
  number: z.string(),
  month: z.string(),
  paidOn: z.string(),
  grossInclTax: z.string(),
  base: z.string(),
  commissionExclTax: z.string(),
  commissionVat: z.string(),
  net: z.string(),
});
const answerBody = z.strictObject({
  answer: z.string().trim().min(1).max(2000),
  outcome: z.enum(['refunded', 'refused', 'explained']),
  amountInclTax: writtenAs(
    /^\d{1,9}\.\d{2}$/,
    'Montant attendu en euros, avec un point et deux décimales (4.99).',
    'Expected an amount in euros, with a point and two decimals (4.99).',
  ).optional(),
});

const disputeShape = (row: DisputeRow): z.infer<typeof dispute> => ({
  id: row.id,
  purchaseId: row.purchase_id,
  subject: row.subject,
  message: row.message,
  state: row.state,
  openedAt: isoInstant(row.opened_at),
  answerBy: row.due_on === null ? null : isoDate(row.due_on),
  outcome: row.outcome,
});
const payoutShape = (row: PayoutRow): z.infer<typeof payout> => ({
  id: row.id,
  number: row.number,
  month: isoDate(row.month).slice(0, 7),
  paidOn: isoDate(row.paid_on),
  grossInclTax: moneyText(row.gross),
  base: moneyText(row.base),
  commissionExclTax: moneyText(row.commission),
  commissionVat: moneyText(row.commission_vat),
  net: moneyText(row.net),
});

/** A complaint that its merchant is to answer: those that the operator looks into are none of the merchant's. */
async function ownDispute(tx: Tx, merchant: MerchantRow, id: string): Promise<Result<DisputeRow>> {
  const found = await selectDispute(tx, id);
  return found?.merchant_id === merchant.id && found.handled_by === 'merchant' ? ok(found) : NO_DISPUTE;
}

/** Complaints that a merchant answers. */
export function addDisputes(app: App, services: Services): void {
  app.get(
    `${BASE}/disputes`,
    { config, schema: { tags, params: z.object({ operatorId }), response: { 200: z.array(dispute) } } },
    async (request) => {
      const found = await runForMerchant(request, services, async (tx, _context, merchant) =>
        ok(await selectDisputes(tx, { merchantId: merchant.id, limit: MOST })),
      );
      return found.filter((one) => one.handled_by === 'merchant').map(disputeShape);
    },
  );
  app.post(
    `${BASE}/disputes/:disputeId/answer`,
    {
      config,
      schema: {
        tags,
        params: z.object({ operatorId, disputeId: z.uuid() }),
        body: answerBody,
        response: { 200: dispute },
      },
    },
    async (request) =>
      disputeShape(
        await runForMerchant(request, services, async (tx, context, merchant) => {
          const own = await ownDispute(tx, merchant, request.params.disputeId);
          if (!own.ok) return own;
          const { answer, outcome, amountInclTax } = request.body;
          const amount = amountInclTax === undefined ? {} : { amount: euros(amountInclTax) };
          return answerDispute(tx, context, { disputeId: own.value.id, answer, outcome, ...amount, by: 'merchant' });
        }),
      ),
  );
}

/** What a merchant was paid, with the lines of each statement. */
export function addPayouts(app: App, services: Services): void {
  app.get(
    `${BASE}/payouts`,
    { config, schema: { tags, params: z.object({ operatorId }), response: { 200: z.array(payout) } } },
    async (request) =>
      (
        await runForMerchant(request, services, async (tx, _context, merchant) =>
          ok(await selectPayouts(tx, MOST, merchant.id)),
        )
      ).map(payoutShape),
  );
  app.get(
    `${BASE}/payouts/:payoutId/statement`,
    {
      config,
      schema: { tags, params: z.object({ operatorId, payoutId: z.uuid() }), response: { 200: z.string() } },
    },
    async (request, reply) => {
      const csv = await runForMerchant(request, services, async (tx, _context, merchant) => {
        const found = await selectPayout(tx, request.params.payoutId);
        if (found?.merchant_id !== merchant.id)
          return fail('payout/not-found', 'Ce relevé n’existe pas.', 'There is no such statement.');
        const codes = new Map((await selectServices(tx, merchant.id)).map((one) => [one.id, one.code]));
        return ok(statementCsv(found, await selectPayoutLines(tx, found.id), codes));
      });
      return reply.type('text/csv; charset=utf-8').send(csv);
    },
  );
}
