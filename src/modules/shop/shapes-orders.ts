import { z } from 'zod';
import { shopCart, shopQuote, shopRefusal, shopUpdate } from './shapes-shelf.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const amount = z.string();
const clause = z.object({ id: z.string(), article: z.string(), summary: bilingual });

export const shopOrderLine = z.object({
  position: z.number(),
  sku: z.string(),
  label: bilingual,
  kind: z.string(),
  colour: z.string(),
  quantity: z.number(),
  unitExclTax: amount,
  plan: bilingual.nullable(),
  agreementId: z.string().nullable(),
  reserved: z.boolean(),
  picked: z.boolean(),
  serials: z.array(z.string()),
});

export const shopOrderStep = z.object({
  kind: z.string(),
  at: z.string(),
  words: bilingual,
  clauses: z.array(clause),
  decision: z.string().nullable(),
});

export const shopReturn = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(['exchange', 'warranty']),
  state: z.enum(['refused', 'awaiting-item', 'received', 'settled']),
  askedAt: z.string(),
  reason: bilingual.nullable(),
  refundInclTax: amount,
  clauses: z.array(clause),
});

/** Whether the shop answers for a cause, as the terms judged it. */
export const shopJudgedCause = z.object({
  label: bilingual,
  excluded: z.boolean(),
  words: bilingual,
  clauses: z.array(clause),
  decision: z.string().nullable(),
});

export const shopComplaint = z.object({
  id: z.string(),
  subject: z.enum(['order', 'personal-data']),
  about: z.string(),
  openedAt: z.string(),
  outcome: z.enum(['pending', 'settled', 'failed']),
  nextWords: bilingual,
  clauses: z.array(clause),
  decision: z.string(),
  answer: z.string().nullable(),
  liability: shopJudgedCause.nullable(),
});

/** Why an order may be late or wrong, as the terms tell causes apart. */
export const shopCause = z.object({ code: z.string(), label: bilingual, tested: z.boolean() });

export const shopOrderHead = z.object({
  id: z.string(),
  accountId: z.string(),
  number: z.string(),
  state: z.string(),
  placedAt: z.string(),
  buyer: z.string(),
  totalInclTax: amount,
  payment: z.enum(['card', 'cash-on-delivery']),
  articles: z.number(),
  latestOn: z.string().nullable(),
  /** The last day has passed, and it has not reached its buyer. */
  late: z.boolean(),
});

export const shopOrder = shopOrderHead.extend({
  goodsExclTax: amount,
  vat: amount,
  voucherInclTax: amount,
  toPayInclTax: amount,
  deliveryMode: bilingual,
  place: z.object({ name: z.string(), line1: z.string(), postcode: z.string(), city: z.string() }),
  earliestOn: z.string().nullable(),
  carrierReference: z.string().nullable(),
  collectBy: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  ownedOn: z.string().nullable(),
  bill: z.object({ id: z.string(), number: z.string() }).nullable(),
  cancelledWhy: bilingual.nullable(),
  lines: z.array(shopOrderLine),
  steps: z.array(shopOrderStep),
  returns: z.array(shopReturn),
  complaints: z.array(shopComplaint),
  causes: z.array(shopCause),
  updates: z.array(shopUpdate.extend({ toldAt: z.string() })),
  /** What it is bought under beside the shop's terms. */
  ownTerms: z.array(z.object({ id: z.string(), title: bilingual })),
});

export const placedShopOrder = z.object({
  order: shopOrderHead.nullable(),
  /** Where the card is typed; null when nothing is to be paid by card. */
  pageUrl: z.string().nullable(),
  quote: shopQuote,
});

export const myShop = z.object({
  operatorId: z.string(),
  accountId: z.string(),
  holder: z.string(),
  isMobilitySubscriber: z.boolean(),
  enterpriseAccess: z.enum(['none', 'existing-login', 'created']),
  checksPassed: z.boolean(),
  address: z.object({ name: z.string(), line1: z.string(), postcode: z.string(), city: z.string() }),
  cart: shopCart.nullable(),
  orders: z.array(shopOrderHead),
});

export const shopIdentification = z.object({
  id: z.string(),
  company: z.string(),
  registration: z.string(),
  contact: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  documents: z.array(z.object({ code: z.string(), name: z.string() })),
  state: z.enum(['received', 'accepted', 'refused']),
  receivedAt: z.string(),
});

export const sentIdentification = z.object({ received: z.boolean(), refusals: z.array(shopRefusal) });

export const warehousePage = z.object({
  counts: z.array(z.object({ state: z.string(), count: z.number() })),
  orders: z.array(shopOrderHead),
  returns: z.array(
    shopReturn.extend({ accountId: z.string(), orderId: z.string(), number: z.string(), label: bilingual }),
  ),
  complaints: z.array(
    shopComplaint.extend({ accountId: z.string(), orderId: z.string(), number: z.string(), buyer: z.string() }),
  ),
  causes: z.array(shopCause),
  identifications: z.array(shopIdentification),
});

export const shopStockPage = z.object({
  name: z.string().nullable(),
  /** Contracts under which a shop may be kept. */
  contracts: z.array(z.object({ pack: z.string(), label: bilingual })),
  categories: z.array(z.object({ code: z.string(), label: bilingual })),
  /** The families of products that the contract tells apart after the sale. */
  families: z.array(z.object({ code: z.string(), label: bilingual })),
  articles: z.array(
    z.object({
      sku: z.string(),
      product: z.string(),
      label: bilingual,
      category: z.string(),
      kind: z.string(),
      colour: z.string(),
      priceExclTax: amount,
      onHand: z.number(),
      reserved: z.number(),
      free: z.number(),
      visible: z.boolean(),
      preOrder: z.boolean(),
      releaseOn: z.string().nullable(),
    }),
  ),
  sales: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      kind: z.enum(['promotion', 'flash-sale']),
      priceExclTax: amount,
      startsAt: z.string(),
      endsAt: z.string(),
      quantity: z.number().nullable(),
      sold: z.number(),
    }),
  ),
  vouchers: z.array(
    z.object({
      code: z.string(),
      amount,
      expiresOn: z.string(),
      category: z.string().nullable(),
      usedOn: z.string().nullable(),
    }),
  ),
});
