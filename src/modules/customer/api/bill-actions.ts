import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { negate } from '../../../kernel/money.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import { chargeService, creditBill, grantDiscount } from '../../customer-bill/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { mayPayMerchants } from '../../party-privacy/index.ts';
import { accountParams, agentsThat, agreementParams, amountField, dayField, given, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const creditBody = z.strictObject({
  positions: z
    .array(z.coerce.number().int().min(1).max(10_000))
    .max(200)
    .optional()
    .describe(
      'The lines that are taken back, by their position on the bill; all that is left of it when none is told.',
    ),
  amountInclTax: amountField
    .optional()
    .describe('For a part of the one line that is told; all that is left of it when absent.'),
  reason: z.string().trim().min(1).max(300),
});
const ONE_LINE = fail(
  'credit-note/one-line',
  'Un montant reprend une partie d’une seule ligne : choisissez-la.',
  'An amount takes back a part of one line: choose it.',
  'positions',
);
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

const discountBody = z.strictObject({
  monthlyInclTax: amountField,
  months: z.coerce.number().int().min(1).max(36),
  from: dayField.optional().describe('The day of the request when absent.'),
  label: z.string().trim().min(1).max(80).describe('What the customer reads on the bill.'),
  reason: z.string().trim().min(1).max(300),
});
const chargeBody = z.strictObject({
  service: z.enum(['purchase', 'assistance', 'merchant']),
  label: z.string().trim().min(1).max(120).describe('What was bought and from whom, as the customer reads it.'),
  amountInclTax: amountField,
  on: dayField.optional(),
  reference: z.string().trim().min(1).max(80).describe('Names the sale: brought again, it is not charged again.'),
});
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

function addDiscounts(app: App, services: Services): void {
  app.post(
    '/api/agreements/:agreementId/discounts',
    {
      config: { roles: agentsThat('customer-bill:write') },
      schema: {
        tags: ['customer-bill'],
        summary: 'Takes an amount off the monthly price of a contract for some months.',
        querystring: previewQuery,
        params: agreementParams,
        body: discountBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        if (!agreement) return NO_AGREEMENT;
        const { monthlyInclTax: monthly, from, ...told } = request.body;
        const { id: agreementId, accountId } = agreement;
        const on = from ?? localDate(agreement.territory, context.clock.now());
        const done = await grantDiscount(tx, context, { accountId, agreementId, monthly, from: on, ...told });
        if (!done.ok) return done;
        return ok({
          accountId,
          agreementId,
          figures: [
            ...figureOf('discountInclTax', 'amount', amountText(done.value.monthly), []),
            ...figureOf('discountFrom', 'date', dayText(done.value.from), []),
            ...figureOf('discountUntil', 'date', dayText(done.value.to), []),
          ],
        });
      }),
  );
}

/** What other services put on the next bill of an account: the shop, assistance, merchants whose sales are collected. */
function addCharges(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/charges',
    {
      config: { roles: agentsThat('customer-bill:write') },
      schema: {
        tags: ['customer-bill'],
        summary: 'Puts on the next bill what another service sold.',
        querystring: previewQuery,
        params: accountParams,
        body: chargeBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return NO_ACCOUNT;
        const { amountInclTax: amount, on, ...told } = request.body;
        const may = told.service === 'merchant' ? await mayPayMerchants(tx, accountId) : ok(true);
        if (!may.ok) return may;
        const today = localDate(account.territory, context.clock.now());
        const done = await chargeService(tx, context, { accountId, amount, on: on ?? today, ...told });
        if (!done.ok) return done;
        return ok({
          accountId,
          headline: done.value.already
            ? { fr: 'Cette vente était déjà sur le compte.', en: 'This sale was on the account already.' }
            : { fr: 'Sur la prochaine facture.', en: 'On the next bill.' },
          figures: figureOf('chargedInclTax', 'amount', amountText(amount), []),
        });
      }),
  );
}

function addCreditNotes(app: App, services: Services): void {
  app.post(
    '/api/bills/:accountId/:billId/credit-notes',
    {
      config: { roles: agentsThat('customer-bill:write') },
      schema: {
        tags: ['customer-bill'],
        summary: 'Takes lines of a bill back by a credit note.',
        querystring: previewQuery,
        params: accountParams.extend({ billId: idField }),
        body: creditBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId, billId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return NO_ACCOUNT;
        const { positions = [], amountInclTax, reason } = request.body;
        if (amountInclTax !== undefined && positions.length !== 1) return ONE_LINE;
        const on = localDate(account.territory, context.clock.now());
        const lines = positions.map((position) => given({ position, amountInclTax }));
        const wanted = lines.length === 0 ? {} : { lines };
        const done = await creditBill(tx, context, { accountId, billId, on, reason, ...wanted });
        if (!done.ok) return done;
        const { bill, offBill, kept } = done.value;
        return ok({
          accountId,
          headline: { fr: `Avoir ${bill.number}`, en: `Credit note ${bill.number}` },
          figures: [
            ...figureOf('creditedInclTax', 'amount', amountText(negate(bill.total_incl)), []),
            ...figureOf('creditedVat', 'amount', amountText(negate(bill.total_vat)), []),
            ...figureOf('offBillInclTax', 'amount', amountText(offBill), []),
            ...figureOf('keptInclTax', 'amount', amountText(kept), []),
          ],
        });
      }),
  );
}

/** What is done about bills by hand: one that was sent is taken back, a price is lowered for a time, another service's sale is added. */
export function addBillActions(app: App, services: Services): void {
  addCreditNotes(app, services);
  addDiscounts(app, services);
  addCharges(app, services);
}
