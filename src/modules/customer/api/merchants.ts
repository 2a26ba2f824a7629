import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { ok } from '../../../kernel/result.ts';
import { readForRequest, contextOf } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { rolesThat } from '../../../platform/sign-in/roles.ts';
import { MERCHANT_FORMULAS, MERCHANT_NATURES, MERCHANT_PERIODS } from '../../../terms/model/life-merchants.ts';
import {
  addMerchant,
  addMerchantKey,
  addMerchantService,
  closePayouts,
  revokeMerchantKey,
  setMerchantCaps,
  setMerchantState,
  setServiceState,
} from '../../merchant-payment/index.ts';
import { readMerchant, readMerchants } from '../operations/read-merchants.ts';
import { actionOutcome } from '../shapes/action.ts';
import { merchantPage, merchantsPage, payout } from '../shapes/merchant-payment.ts';
import { amountField, given, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['merchant-payment'];
const reading = { roles: rolesThat('merchant:read') };
const settling = { roles: rolesThat('merchant:configure') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const params = z.object({ merchantId: idField });
const text = (most: number) => z.string().trim().min(1).max(most);
const share = writtenAs(
  /^0(\.\d{1,4})?$|^1$/,
  'Part attendue de 0 à 1 (0.15).',
  'Expected a share from 0 to 1 (0.15).',
);
const price = writtenAs(
  /^\d{1,6}(\.\d{1,6})?$/,
  'Prix attendu en euros, avec un point (4.99).',
  'Expected a price in euros, with a point (4.99).',
);

const merchantBody = z.strictObject({
  name: text(80),
  registration: text(40),
  support: text(200),
  iban: text(40),
  bic: text(11).optional(),
  holder: text(70),
  answerDays: z.coerce.number().int().min(1).max(60).default(10),
});
const stateBody = z.strictObject({ state: z.enum(['active', 'suspended']), why: text(300) });
const serviceBody = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  nameFr: text(80),
  nameEn: text(80).optional(),
  solution: z.enum(['internet-plus', 'sms-plus', 'app-store', 'orange-portal', 'premium-voice']),
  nature: z.enum(MERCHANT_NATURES),
  formula: z.enum(MERCHANT_FORMULAS),
  unitPrice: price,
  period: z.enum(MERCHANT_PERIODS).optional(),
  renews: z.boolean().default(false),
  totalCap: amountField.optional(),
  endsEarly: z.boolean().default(false),
  needsIdentification: z.boolean().default(false),
  vat: z.enum(['opaque', 'transparent']),
  commission: share,
  calledNumber: z
    .string()
    .regex(/^\+?\d{3,15}$/)
    .optional(),
});
const capsBody = z.strictObject({
  perPurchase: amountField.optional(),
  perMonth: amountField.optional(),
  perSubscription: amountField.optional(),
});
const told = (fr: string, en: string) => ({ figures: [], headline: { fr, en } });

function addOnes(app: App, services: Services): void {
  app.post('/api/merchants', { config: settling, schema: { ...common, body: merchantBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { bic, ...rest } = request.body;
      const done = await addMerchant(tx, context, { ...rest, ...(bic === undefined ? {} : { bic }) });
      return done.ok
        ? ok(told(`${done.value.name} peut recevoir une clé.`, `${done.value.name} may be given a key.`))
        : done;
    }),
  );
  app.post(
    '/api/merchants/:merchantId/state',
    { config: settling, schema: { ...common, params, body: stateBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await setMerchantState(tx, context, { merchantId: request.params.merchantId, ...request.body });
        if (!done.ok) return done;
        return done.value.state === 'active'
          ? ok(told('Ses demandes sont de nouveau acceptées.', 'Its requests are accepted again.'))
          : ok(told('Ses demandes sont refusées.', 'Its requests are refused.'));
      }),
  );
  app.post('/api/merchant-caps', { config: settling, schema: { ...common, body: capsBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      await setMerchantCaps(tx, context, given(request.body));
      return ok(told('Ces plafonds valent dès maintenant.', 'These caps hold from now on.'));
    }),
  );
}

function addKeys(app: App, services: Services): void {
  app.post(
    '/api/merchants/:merchantId/keys',
    { config: settling, schema: { ...common, params, body: z.strictObject({ name: text(60) }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { merchantId } = request.params;
        const done = await addMerchantKey(tx, context, { merchantId, name: request.body.name });
        if (!done.ok) return done;
        // What is only shown beforehand is undone: its secret would open nothing.
        if (request.query.preview === 'true')
          return ok(
            told('La clé et son secret seront montrés une seule fois.', 'The key and its secret will be shown once.'),
          );
        const { key, secret } = done.value;
        return ok(
          told(
            `Clé : ${key.id}. Secret, montré cette seule fois : ${secret}`,
            `Key: ${key.id}. Secret, shown this once: ${secret}`,
          ),
        );
      }),
  );
  app.post(
    '/api/merchants/:merchantId/keys/:keyId/withdrawal',
    { config: settling, schema: { ...common, params: params.extend({ keyId: idField }), body: z.strictObject({}) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await revokeMerchantKey(tx, context, request.params);
        return done.ok ? ok(told('Cette clé ne signe plus rien.', 'This key signs nothing any more.')) : done;
      }),
  );
}

function addServices(app: App, services: Services): void {
  app.post(
    '/api/merchants/:merchantId/services',
    { config: settling, schema: { ...common, params, body: serviceBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { nameFr, nameEn, unitPrice, period, totalCap, endsEarly, needsIdentification, calledNumber, ...rest } =
          request.body;
        const done = await addMerchantService(tx, context, {
          ...rest,
          merchant_id: request.params.merchantId,
          name: { fr: nameFr, en: nameEn ?? nameFr },
          unit_price: unitPrice,
          period: period ?? null,
          total_cap: totalCap ?? null,
          ends_early: endsEarly,
          needs_identification: needsIdentification,
          called_number: calledNumber ?? null,
        });
        return done.ok ? ok(told(`${nameFr} est en vente.`, `${nameEn ?? nameFr} is on sale.`)) : done;
      }),
  );
  app.post(
    '/api/merchants/:merchantId/services/:serviceId/state',
    {
      config: settling,
      schema: {
        ...common,
        params: params.extend({ serviceId: idField }),
        body: z.strictObject({ state: z.enum(['on-sale', 'withdrawn']) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await setServiceState(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        return request.body.state === 'on-sale'
          ? ok(told('Ce service est en vente.', 'This service is on sale.'))
          : ok(
              told(
                'Ce service n’est plus en vente ; les abonnements continuent.',
                'No longer on sale; subscriptions go on.',
              ),
            );
      }),
  );
}

/** Merchants: who they are, their keys, services and caps, what they are paid. */
export function addMerchants(app: App, services: Services): void {
  app.get('/api/merchants', { config: reading, schema: { tags, response: { 200: merchantsPage } } }, (request) =>
    readForRequest(request, services, readMerchants),
  );
  app.get(
    '/api/merchants/:merchantId',
    { config: reading, schema: { tags, params, response: { 200: merchantPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readMerchant(tx, context, request.params.merchantId)),
      ),
  );
  app.post(
    '/api/merchant-payouts',
    {
      config: settling,
      schema: { tags, body: z.strictObject({}), response: { 200: z.array(payout.omit({ merchant: true })) } },
    },
    async (request) => {
      const asOf = localDate('FR', services.clock.now());
      const done = await closePayouts(services.database.db, contextOf(request, services), { asOf, early: true });
      return done.payouts.map((row) => ({
        id: row.id,
        number: row.number,
        month: isoDate(row.month).slice(0, 7),
        paidOn: isoDate(row.paid_on),
        gross: moneyText(row.gross),
        base: moneyText(row.base),
        commission: moneyText(row.commission),
        commissionVat: moneyText(row.commission_vat),
        net: moneyText(row.net),
      }));
    },
  );
  addOnes(app, services);
  addKeys(app, services);
  addServices(app, services);
}
