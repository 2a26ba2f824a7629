import { z } from 'zod';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const amount = z.string();
const clause = z.object({ id: z.string(), article: z.string(), summary: bilingual });

/** Why the terms say no. */
export const shopRefusal = z.object({
  about: z.string(),
  code: z.string(),
  words: bilingual,
  clauses: z.array(clause),
});

/** A lower price for a time. */
export const shopSale = z.object({
  id: z.string(),
  kind: z.enum(['promotion', 'flash-sale']),
  priceExclTax: amount,
  startsAt: z.string(),
  endsAt: z.string(),
  /** Pieces left at that price; null: as many as there are. */
  left: z.number().nullable(),
  /** Whether it can be ordered now; the reason when it cannot. */
  refusal: shopRefusal.nullable(),
});

export const shopVariant = z.object({
  sku: z.string(),
  label: bilingual,
  colour: z.string(),
  priceExclTax: amount,
  ecoContributionExclTax: amount,
  privateCopyExclTax: amount,
  /** Pieces that are there and promised to nobody. */
  free: z.number(),
  sale: shopSale.nullable(),
});

export const shopCategory = z.object({ code: z.string(), label: bilingual, products: z.number() });
export const shopPlan = z.object({ id: z.string(), label: bilingual, monthlyPrice: amount.nullable() });

export const shopProduct = z.object({
  code: z.string(),
  category: z.string(),
  brand: z.string(),
  name: bilingual,
  summary: bilingual,
  kind: z.string(),
  preOrder: z.boolean(),
  releaseOn: z.string().nullable(),
  /** More pieces come when none is left: it can be ordered and waited for. */
  restocked: z.boolean(),
  fromExclTax: amount,
  variants: z.array(shopVariant),
});

/** Terms of a product of its own, beside those of the shop. */
export const shopOwnTerms = z.object({ title: bilingual, text: bilingual, clauses: z.array(clause) });

/** An update of a product, with what a buyer may do about it. */
export const shopUpdate = z.object({
  id: z.string(),
  title: bilingual,
  consequences: bilingual,
  instructions: bilingual.nullable(),
  essential: z.boolean(),
  mayRefuse: z.boolean(),
  mayUninstall: z.boolean(),
  clauses: z.array(clause),
  decision: z.string().nullable(),
});

/** Whom to call about a product after the sale, as the terms say. */
export const shopContact = z.object({ words: bilingual, clauses: z.array(clause) });

export const shopProductPage = z.object({
  product: shopProduct,
  description: bilingual,
  features: z.array(z.object({ label: bilingual, value: bilingual })),
  plans: z.array(shopPlan),
  /** Why it cannot be ordered at all now; null: it can. */
  refusal: shopRefusal.nullable(),
  contact: shopContact,
  priceClauses: z.array(clause),
  ownTerms: shopOwnTerms.nullable(),
  updates: z.array(shopUpdate),
});

export const shopHome = z.object({
  operatorId: z.string(),
  name: z.string(),
  categories: z.array(shopCategory),
  deliveryModes: z.array(
    z.object({
      code: z.string(),
      label: bilingual,
      to: z.enum(['address', 'pick-up-point']),
      clauses: z.array(clause),
    }),
  ),
  identityDocuments: z.array(z.object({ code: z.string(), label: bilingual })),
  pack: z.string(),
});

export const shopList = z.object({ shops: z.array(z.object({ operatorId: z.string(), name: z.string() })) });

export const shopShelf = z.object({ products: z.array(shopProduct), brands: z.array(z.string()), plans: z.boolean() });

export const shopCartLine = z.object({
  sku: z.string(),
  quantity: z.number(),
  saleId: z.string().nullable(),
  plan: z.string().nullable(),
});

export const shopCart = z.object({ id: z.string(), lines: z.array(shopCartLine), vouchers: z.array(z.string()) });

export const quotedLine = z.object({
  sku: z.string(),
  product: z.string(),
  kind: z.string(),
  colour: z.string(),
  label: bilingual,
  plan: bilingual.nullable(),
  quantity: z.number(),
  unitExclTax: amount,
  usualExclTax: amount,
  inclTax: amount,
  ecoContributionExclTax: amount,
  privateCopyExclTax: amount,
  inStock: z.boolean(),
  preOrder: z.boolean(),
  sale: z.enum(['promotion', 'flash-sale']).nullable(),
});

export const quotedMode = z.object({
  code: z.string(),
  eligible: z.boolean(),
  earliestOn: z.string().nullable(),
  latestOn: z.string().nullable(),
  onHold: z.boolean(),
  feeExclTax: amount,
  refusal: shopRefusal.nullable(),
});

/** On what the terms have money move, and the clauses that say so. */
export const shopCharged = z.object({ event: z.enum(['dispatch', 'delivery', 'order']), clauses: z.array(clause) });

/** An order counted up, with all that the terms say of it. */
export const shopQuote = z.object({
  lines: z.array(quotedLine),
  goodsExclTax: amount,
  deliveryExclTax: amount,
  vat: amount,
  totalInclTax: amount,
  ecoContributionExclTax: amount,
  privateCopyExclTax: amount,
  toPayInclTax: amount,
  voucher: z.object({ code: z.string(), appliedInclTax: amount, lostInclTax: amount }).nullable(),
  modes: z.array(quotedMode),
  /** When money moves, by the way it is paid. */
  charged: z.object({ card: shopCharged, cash: shopCharged }),
  cashOnDelivery: z.boolean(),
  cashOnDeliveryRefusals: z.array(shopRefusal),
  voucherAllowed: z.boolean(),
  /** Terms of their own under which what is ordered is sold beside the shop's. */
  ownTerms: z.array(shopOwnTerms),
  refusals: z.array(shopRefusal),
});
