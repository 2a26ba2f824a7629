import { z } from 'zod';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { ok } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  confirmRelease,
  issueVoucher,
  keepShop,
  offerSale,
  giveTerms,
  keepCategory,
  publishProducts,
  publishUpdate,
  readStockPage,
  receiveShopStock,
  SHOP_TERRITORY,
  shopForms,
} from '../../shop/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, amountField, dayField, given, instantAt, localTimeField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['shop'];
const reading = { roles: agentsThat('shop:read') };
const writing = { roles: agentsThat('shop:write') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const line = z.string().trim().min(1).max(120);
const bilingual = z.strictObject({ fr: line, en: line });
const long = z.strictObject({ fr: z.string().trim().min(1).max(2_000), en: z.string().trim().min(1).max(2_000) });

const stockBody = z.strictObject({
  sku: reference,
  quantity: z.int().min(-100_000).max(100_000),
  reference: line,
});
const saleBody = z.strictObject({
  sku: reference,
  kind: z.enum(['promotion', 'flash-sale']),
  priceExclTax: amountField,
  startsAt: localTimeField,
  endsAt: localTimeField,
  quantity: z.int().min(1).max(100_000).optional(),
});
const voucherBody = z.strictObject({
  code: reference,
  amount: amountField,
  expiresOn: dayField,
  category: reference.optional(),
});
const releaseBody = z.strictObject({ code: reference, releaseOn: dayField });
const shopBody = z.strictObject({ pack: reference, name: line });
const variant = z.strictObject({
  sku: reference,
  label: z.strictObject({ fr: z.string().max(120), en: z.string().max(120) }),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  priceExclTax: amountField,
  usualPriceExclTax: amountField,
  ecoContributionExclTax: amountField,
  privateCopyExclTax: amountField,
});
const product = z.strictObject({
  code: reference,
  category: reference,
  brand: line,
  name: bilingual,
  summary: bilingual,
  description: long,
  kind: reference,
  mobileTerminal: z.boolean(),
  laptop: z.boolean(),
  afterSales: reference,
  features: z.array(z.strictObject({ label: bilingual, value: bilingual })).max(20),
  plans: z.array(z.string().max(120)).max(20),
  visible: z.boolean(),
  restocked: z.boolean(),
  preOrder: z.boolean(),
  releaseOn: dayField.optional(),
  ownTerms: z.strictObject({ title: bilingual, text: long }).optional(),
  variants: z.array(variant).min(1).max(20),
});

const updateBody = z.strictObject({
  code: reference,
  title: bilingual,
  consequences: long,
  instructions: long.optional(),
  essential: z.boolean(),
});
const ownTermsBody = z.strictObject({ code: reference, title: bilingual, text: long });

const categoryBody = z.strictObject({ code: reference, label: bilingual });
/** One product as a screen writes it: what it may go without is left out. */
const oneProduct = product.extend({
  features: product.shape.features.optional(),
  plans: product.shape.plans.optional(),
  variants: z
    .array(
      z.strictObject({
        sku: reference,
        label: z.strictObject({ fr: z.string().max(120), en: z.string().max(120) }).optional(),
        colour: variant.shape.colour,
        priceExclTax: amountField,
        usualPriceExclTax: amountField.optional(),
        ecoContributionExclTax: amountField.optional(),
        privateCopyExclTax: amountField.optional(),
      }),
    )
    .min(1)
    .max(20),
});

/** What those who tend the shop put on its shelves by hand. */
function addByHand(app: App, services: Services): void {
  app.post('/api/shop/categories', { config: writing, schema: { ...common, body: categoryBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const all = await keepCategory(tx, context, request.body);
      return ok({ figures: figureOf('categories', 'text', all.map((one) => one.label.fr).join(', '), []) });
    }),
  );
  app.post('/api/shop/product', { config: writing, schema: { ...common, body: oneProduct } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { features = [], plans = [], variants, ...told } = request.body;
      const done = await publishProducts(tx, context, [
        {
          ...given(told),
          features,
          plans,
          variants: variants.map((one) => ({
            ...one,
            label: one.label ?? { fr: '', en: '' },
            usualPriceExclTax: one.usualPriceExclTax ?? one.priceExclTax,
            ecoContributionExclTax: one.ecoContributionExclTax ?? NO_MONEY,
            privateCopyExclTax: one.privateCopyExclTax ?? NO_MONEY,
          })),
        },
      ]);
      return done.ok ? ok({ figures: figureOf('product', 'text', told.name.fr, []) }) : done;
    }),
  );
}

/** What comes with products beside their price: updates, terms of their own. */
function addBeside(app: App, services: Services): void {
  app.post('/api/shop/updates', { config: writing, schema: { ...common, body: updateBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await publishUpdate(tx, context, given(request.body));
      return done.ok ? ok({ figures: figureOf('buyersTold', 'text', String(done.value.told), []) }) : done;
    }),
  );
  app.post('/api/shop/own-terms', { config: writing, schema: { ...common, body: ownTermsBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await giveTerms(tx, context, request.body);
      return done.ok ? ok({ figures: figureOf('ownTerms', 'text', done.value.own_terms!.title.fr, []) }) : done;
    }),
  );
}

function addShelves(app: App, services: Services): void {
  app.post('/api/shop', { config: writing, schema: { ...common, body: shopBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await keepShop(tx, context, request.body);
      return done.ok ? ok({ figures: figureOf('shop', 'text', done.value.name, []) }) : done;
    }),
  );
  app.post(
    '/api/shop/products',
    { config: writing, schema: { ...common, body: z.strictObject({ products: z.array(product).min(1).max(200) }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await publishProducts(tx, context, request.body.products.map(given));
        return done.ok ? ok({ figures: figureOf('products', 'text', String(done.value.published), []) }) : done;
      }),
  );
  app.post('/api/shop/stock', { config: writing, schema: { ...common, body: stockBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const kind = request.body.quantity > 0 ? ('received' as const) : ('corrected' as const);
      const done = await receiveShopStock(tx, context, { ...request.body, kind });
      if (!done.ok) return done;
      const { variant: now, served } = done.value;
      return ok({
        figures: [
          ...figureOf('stockFree', 'text', String(now.on_hand - now.reserved), []),
          ...figureOf('ordersServed', 'text', String(served), []),
        ],
      });
    }),
  );
}

function addOffers(app: App, services: Services): void {
  app.post('/api/shop/sales', { config: writing, schema: { ...common, body: saleBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { startsAt, endsAt, ...told } = request.body;
      const done = await offerSale(tx, context, {
        ...given(told),
        startsAt: instantAt(SHOP_TERRITORY, startsAt),
        endsAt: instantAt(SHOP_TERRITORY, endsAt),
      });
      if (!done.ok) return done;
      return ok({ figures: figureOf('salePriceExclTax', 'amount', amountText(done.value.price_excl), []) });
    }),
  );
  app.post('/api/shop/vouchers', { config: writing, schema: { ...common, body: voucherBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await issueVoucher(tx, context, given(request.body));
      if (!done.ok) return done;
      const { code, amount, expires_on: until } = done.value;
      return ok({
        figures: [
          ...figureOf('voucher', 'text', code, []),
          ...figureOf('amount', 'amount', moneyText(amount), []),
          ...figureOf('expiresOn', 'date', dayText(until), []),
        ],
      });
    }),
  );
  app.post('/api/shop/releases', { config: writing, schema: { ...common, body: releaseBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await confirmRelease(tx, context, request.body);
      if (!done.ok) return done;
      return ok({
        figures: [
          ...figureOf('ordersTold', 'text', String(done.value.told), []),
          ...figureOf('ordersServed', 'text', String(done.value.served), []),
        ],
      });
    }),
  );
}

/** What the shop sells, as those who tend it change it: products, stock, sales, vouchers, release days. */
export function addShopCatalogue(app: App, services: Services): void {
  app.get(
    '/api/shop/stock',
    { config: reading, schema: { tags, response: { 200: shopForms.shopStockPage } } },
    (request) => readForRequest(request, services, readStockPage),
  );
  addShelves(app, services);
  addOffers(app, services);
  addBeside(app, services);
  addByHand(app, services);
}
