import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import type { Collection, Resource } from '../../../platform/http/resource-collection.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';
import {
  selectKeptCart,
  selectKeptCarts,
  selectSentOrder,
  selectSentOrders,
  selectStockLevel,
  selectStockLevels,
} from '../store-tmf.ts';
import type { CartRow, OrderRow, VariantRow } from '../tables.ts';

const CART = '/tmf-api/shoppingCart/v4/shoppingCart';
const STOCK = '/tmf-api/productStock/v4/productStock';
const SHIPPING = '/tmf-api/shippingOrder/v4.0/shippingOrder';

function cartResource(one: CartRow): Resource {
  return {
    id: one.id,
    href: `${CART}/${one.id}`,
    '@type': 'ShoppingCart',
    lastUpdate: isoInstant(one.updated_at),
    cartItem: one.lines.map((line, i) => ({
      id: String(i + 1),
      '@type': 'CartItem',
      action: 'add',
      status: 'active',
      quantity: line.quantity,
      productOffering: { id: line.sku, '@type': 'ProductOfferingRef' },
      ...(line.plan === undefined
        ? {}
        : {
            cartItemRelationship: [
              { relationshipType: 'bundled', productOffering: { id: line.plan, '@type': 'ProductOfferingRef' } },
            ],
          }),
    })),
    relatedParty: [{ id: one.account_id, role: 'customer', '@referredType': 'BillingAccount' }],
  };
}

function stockResource(one: VariantRow): Resource {
  const piece = (amount: number) => ({ amount, units: 'piece' });
  return {
    id: one.sku,
    href: `${STOCK}/${encodeURIComponent(one.sku)}`,
    '@type': 'ProductStock',
    name: one.label.en,
    productStockStatusType: one.on_hand > one.reserved ? 'available' : 'outOfStock',
    productStockLevel: piece(one.on_hand),
    reservedProductStockLevel: piece(one.reserved),
    stockedProduct: { id: one.sku, '@type': 'ProductRef' },
  };
}

/** States of TMF 700, by those of an order that has left. */
const SHIPPING_STATES: Readonly<Record<string, string>> = {
  dispatched: 'inProgress',
  available: 'inProgress',
  delivered: 'completed',
  unclaimed: 'failed',
};

function shippingResource(one: OrderRow): Resource {
  return {
    id: one.id,
    href: `${SHIPPING}/${one.id}`,
    '@type': 'ShippingOrder',
    externalId: one.number,
    state: SHIPPING_STATES[one.state],
    creationDate: isoInstant(one.placed_at),
    shippingOrderDate: one.dispatched_on === null ? null : isoDate(one.dispatched_on),
    completionDate: one.delivered_at === null ? null : isoInstant(one.delivered_at),
    shippingOrderCharacteristic: [{ name: 'trackingReference', value: one.carrier_reference }],
    productOrder: { id: one.id, '@type': 'ProductOrderRef' },
    relatedParty: [{ id: one.account_id, role: 'customer', '@referredType': 'BillingAccount' }],
  };
}

/** Carts, what the shop has, and what has left it, as integrators read them (TMF 663, 687 and 700). */
export const shopCollections: readonly Collection[] = [
  {
    path: CART,
    tag: 'shop',
    roles: agentsThat('shop:read'),
    filters: [],
    ids: 'uuid',
    list: async (tx, _context, { after, limit }) => (await selectKeptCarts(tx, after, limit)).map(cartResource),
    one: async (tx, _context, id) => {
      const found = await selectKeptCart(tx, id);
      return found && cartResource(found);
    },
  },
  {
    path: STOCK,
    tag: 'shop',
    roles: agentsThat('shop:read'),
    filters: [],
    ids: 'text',
    list: async (tx, _context, { after, limit }) => (await selectStockLevels(tx, after, limit)).map(stockResource),
    one: async (tx, _context, id) => {
      const found = await selectStockLevel(tx, id);
      return found && stockResource(found);
    },
  },
  {
    path: SHIPPING,
    tag: 'shop',
    roles: agentsThat('shop:read'),
    filters: [],
    ids: 'uuid',
    list: async (tx, _context, { after, limit }) => (await selectSentOrders(tx, after, limit)).map(shippingResource),
    one: async (tx, _context, id) => {
      const found = await selectSentOrder(tx, id);
      return found && shippingResource(found);
    },
  },
];
