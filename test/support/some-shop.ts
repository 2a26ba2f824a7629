import { civilDate } from '../../src/kernel/civil-date.ts';
import { instant } from '../../src/kernel/instant.ts';
import { euros } from '../../src/kernel/money.ts';
import { type Account, changeSettings, createCustomer } from '../../src/modules/account/index.ts';
import {
  arrangeCategories,
  keepShop,
  type NewProduct,
  offerSale,
  type PlaceInput,
  publishProducts,
  receiveShopStock,
} from '../../src/modules/shop/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import { valueOf } from './subscriber.ts';

const same = (text: string) => ({ fr: text, en: text });

/** A product of one variant, `<code>-1`, at a price without tax. */
export function someProduct(code: string, price: string, change: Partial<NewProduct> = {}): NewProduct {
  return {
    code,
    category: 'accessoires',
    brand: 'Essai',
    name: same(code),
    summary: same(`${code} en bref`),
    description: same(`Tout sur ${code}.`),
    kind: 'accessory',
    mobileTerminal: false,
    laptop: false,
    afterSales: 'other-product',
    features: [],
    plans: [],
    visible: true,
    restocked: true,
    preOrder: false,
    variants: [
      {
        sku: `${code}-1`,
        label: same('noir'),
        colour: '#333333',
        priceExclTax: euros(price),
        usualPriceExclTax: euros(price),
        ecoContributionExclTax: euros('0.10'),
        privateCopyExclTax: euros('0.00'),
      },
    ],
    ...change,
  };
}

/** A shop with a phone (400.00), a laptop (900.00), a charger (20.00), a phone to come (500.00): ten of each, but of the last. */
export async function openSomeShop(tx: Tx, context: Context, pack = 'boutique-pro'): Promise<void> {
  await changeSettings(tx, context, civilDate('2020-01-01'), { cardProvider: 'local' });
  valueOf(await keepShop(tx, context, { pack, name: 'Boutique Pro' }));
  await arrangeCategories(tx, [
    { code: 'telephones', label: same('Téléphones') },
    { code: 'ordinateurs', label: same('Ordinateurs') },
    { code: 'accessoires', label: same('Accessoires') },
  ]);
  valueOf(
    await publishProducts(tx, context, [
      someProduct('phone', '400.00', {
        category: 'telephones',
        kind: 'phone',
        mobileTerminal: true,
        afterSales: 'mobile-range',
        plans: ['mobile-yt:YT-SOBRE-0'],
      }),
      someProduct('laptop', '900.00', { category: 'ordinateurs', kind: 'laptop', laptop: true }),
      someProduct('charger', '20.00', { restocked: false }),
      someProduct('phone-to-come', '500.00', {
        category: 'telephones',
        kind: 'phone',
        mobileTerminal: true,
        preOrder: true,
      }),
      someProduct('lamp', '30.00'),
    ]),
  );
  for (const sku of ['phone-1', 'laptop-1', 'charger-1'])
    valueOf(await receiveShopStock(tx, context, { sku, quantity: 10, kind: 'received', reference: 'BL-1' }));
}

/** A flash sale of a few chargers at 12.00, from noon to six in summer. */
export async function someFlashSale(tx: Tx, context: Context, day: string, quantity: number, sku = 'charger-1') {
  return valueOf(
    await offerSale(tx, context, {
      sku,
      kind: 'flash-sale',
      priceExclTax: euros('12.00'),
      startsAt: instant(`${day}T10:00:00Z`),
      endsAt: instant(`${day}T16:00:00Z`),
      quantity,
    }),
  );
}

let names = 0;

/** A company in mainland France. */
export async function someCompany(tx: Tx, context: Context): Promise<Account> {
  names += 1;
  const made = await createCustomer(tx, context, {
    territory: 'FR-57',
    segment: 'professional',
    party: {
      kind: 'organization',
      organizationName: `Atelier ${names}`,
      registrationNumber: '404833048',
      email: `atelier-${names}@example.test`,
      address: { line1: '3 rue des Forges', postcode: '57360', city: 'Amnéville', country: 'FR' },
    },
  });
  return valueOf(made).account;
}

/** What a company orders: one charger, to its door, by card. */
export function someShopOrder(accountId: string, change: Partial<PlaceInput> = {}): PlaceInput {
  return {
    accountId,
    lines: [{ sku: 'charger-1', quantity: 1 }],
    deliveryMode: 'colissimo',
    place: { name: 'Atelier', line1: '3 rue des Forges', postcode: '57360', city: 'Amnéville' },
    payment: 'card',
    vouchers: [],
    termsAccepted: true,
    professionalUse: true,
    wholesale: false,
    partialDelivery: false,
    ...change,
  };
}
