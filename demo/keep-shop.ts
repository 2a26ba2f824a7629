import { sendCardMessages } from '../src/connectors/card-provider/local-card-messages.ts';
import { typeCard } from '../src/connectors/card-provider/local-card-page.ts';
import { localCardProvider } from '../src/connectors/card-provider/local-provider.ts';
import { DAY_MS, HOUR_MS, plusMs } from '../src/kernel/instant.ts';
import { civilDate, plusMonths } from '../src/kernel/civil-date.ts';
import { localDate } from '../src/kernel/instant.ts';
import { euros } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import { changeSettings, createCustomer } from '../src/modules/account/index.ts';
import { connectCardProvider, holdOnCard } from '../src/modules/card-payment/index.ts';
import {
  answerOrderComplaint,
  arrangeCategories,
  complainOfOrder,
  connectShopToCards,
  deliverOrder,
  giveTerms,
  dispatchOrder,
  issueVoucher,
  keepShop,
  makeAvailable,
  type NewProduct,
  offerSale,
  placeShopOrder,
  prepareOrder,
  publishProducts,
  publishUpdate,
  receiveShopStock,
  shopOrderLines,
  shopOrdersOf,
  tellDelay,
} from '../src/modules/shop/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { createUser } from '../src/platform/sign-in/create-user.ts';
import { PASSWORD } from './people-who-sign-in.ts';
import products from './lorraine/shop-products.json' with { type: 'json' };
import type { DemoOperator } from './market.ts';

connectCardProvider(localCardProvider);

/** The contract of the shop, beside the one under which the operator sells its lines. */
const TERMS = 'boutique-pro';
const SHOPKEEPER = 'ocr';
const WORKING_CARD = { number: '4970100000000014', expiry: '12/29' };
const FLASH_PIECES = 20;

const CATEGORIES = [
  ['telephones', 'Téléphones mobiles', 'Mobile phones'],
  ['ordinateurs', 'Ordinateurs', 'Computers'],
  ['tablettes', 'Tablettes', 'Tablets'],
  ['fixe', 'Téléphonie fixe', 'Desk phones'],
  ['accessoires', 'Accessoires', 'Accessories'],
] as const;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

type Row = (typeof products)[number] & {
  readonly mobile?: boolean;
  readonly laptop?: boolean;
  readonly preOrder?: boolean;
  readonly restocked?: boolean;
  readonly afterSales?: string;
};

function productOf(row: Row): NewProduct {
  const [fr, en] = [row.fr, row.en];
  const text = (i: number) => ({ fr: fr[i]!, en: en[i]! });
  return {
    code: row.code,
    category: row.category,
    brand: row.brand,
    name: text(0),
    summary: text(1),
    description: text(2),
    kind: row.kind,
    mobileTerminal: row.mobile ?? false,
    laptop: row.laptop ?? false,
    afterSales: row.afterSales ?? (row.mobile ? 'mobile-range' : 'other-product'),
    features: row.features.map(([label, labelEn, value, valueEn]) => ({
      label: { fr: label!, en: labelEn! },
      value: { fr: value!, en: valueEn! },
    })),
    plans: [],
    visible: true,
    restocked: row.restocked ?? true,
    preOrder: row.preOrder ?? false,
    variants: row.variants.map(([sku, name, nameEn, colour]) => ({
      sku: String(sku),
      label: { fr: String(name), en: String(nameEn) },
      colour: String(colour),
      priceExclTax: euros(row.price),
      usualPriceExclTax: euros(row.price),
      ecoContributionExclTax: euros(row.eco),
      privateCopyExclTax: euros(row.copy),
    })),
  };
}

async function fillShelves(tx: Tx, context: Context, operator: DemoOperator): Promise<void> {
  const now = context.clock.now();
  await changeSettings(tx, context, civilDate('2000-01-01'), { cardProvider: 'local' });
  valueOf(await keepShop(tx, context, { pack: TERMS, name: `Boutique Pro ${operator.name}` }));
  await arrangeCategories(
    tx,
    CATEGORIES.map(([code, fr, en]) => ({ code, label: { fr, en } })),
  );
  valueOf(await publishProducts(tx, context, (products as readonly Row[]).map(productOf)));
  for (const row of products) {
    for (const [sku, , , , count] of row.variants) {
      const came = { sku: String(sku), quantity: Number(count), kind: 'received', reference: 'Arrivage' } as const;
      if (came.quantity > 0) valueOf(await receiveShopStock(tx, context, came));
    }
  }
  valueOf(await giveTerms(tx, context, MAINTENANCE));
  const from = plusMs(now, -HOUR_MS);
  const sale = { sku: 'casque-duo-noir', kind: 'flash-sale', priceExclTax: euros('49.00'), startsAt: from } as const;
  valueOf(await offerSale(tx, context, { ...sale, endsAt: plusMs(now, 7 * DAY_MS), quantity: FLASH_PIECES }));
  const promotion = { sku: 'orion-mini-lichen', kind: 'promotion', priceExclTax: euros('299.00') } as const;
  valueOf(await offerSale(tx, context, { ...promotion, startsAt: from, endsAt: plusMs(now, 30 * DAY_MS) }));
  const expiresOn = plusMonths(localDate('FR', now), 6);
  valueOf(await issueVoucher(tx, context, { code: 'BIENVENUE30', amount: euros('30.00'), expiresOn }));
}

/** A company that buys in the shop, with its way in. */
async function addBuyer(tx: Tx, context: Context, operator: DemoOperator, name: string, box: string) {
  const login = `${box}@pro.${operator.mail}`;
  const { account } = valueOf(
    await createCustomer(tx, context, {
      territory: 'FR-57',
      segment: 'professional',
      paymentMethod: 'card',
      party: {
        kind: 'organization',
        organizationName: name,
        email: login,
        address: { line1: '5 rue des Artisans', postcode: '57360', city: 'Amnéville', country: 'FR' },
      },
    }),
  );
  const { customerNumber: customerId } = account;
  valueOf(await createUser(tx, context, { login, name, roles: ['customer'], customerId, password: PASSWORD }));
  return { account, login };
}

interface Wanted {
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly mode: 'colissimo' | 'chronorelais';
  readonly payment: 'card' | 'cash-on-delivery';
  /** How far it goes. */
  readonly until: 'placed' | 'prepared' | 'dispatched' | 'available' | 'delivered';
}

const ORDERS: readonly Wanted[] = [
  {
    lines: [
      { sku: 'orion-12-nuit', quantity: 3 },
      { sku: 'chargeur-65-blanc', quantity: 3 },
    ],
    mode: 'colissimo',
    payment: 'card',
    until: 'delivered',
  },
  { lines: [{ sku: 'plume-14-argent', quantity: 1 }], mode: 'chronorelais', payment: 'card', until: 'available' },
  {
    lines: [{ sku: 'poste-b20-ivoire', quantity: 4 }],
    mode: 'colissimo',
    payment: 'cash-on-delivery',
    until: 'dispatched',
  },
  { lines: [{ sku: 'casque-duo-blanc', quantity: 2 }], mode: 'colissimo', payment: 'card', until: 'placed' },
  {
    lines: [
      { sku: 'feuillet-11-gris', quantity: 1 },
      { sku: 'standard-b8-noir', quantity: 1 },
    ],
    mode: 'colissimo',
    payment: 'card',
    until: 'prepared',
  },
  {
    lines: [{ sku: 'orion-14-graphite', quantity: 1 }],
    mode: 'colissimo',
    payment: 'cash-on-delivery',
    until: 'placed',
  },
];

async function playOrder(db: Db, context: Context, accountId: string, wanted: Wanted): Promise<void> {
  const run = <T>(work: (tx: Tx) => Promise<Result<T>>): Promise<T> =>
    inTransaction(db, context, async (tx) => valueOf(await work(tx)));
  const point = wanted.mode === 'chronorelais';
  const place = {
    name: point ? 'Tabac de la Gare' : 'Accueil',
    line1: '5 rue des Artisans',
    postcode: '57360',
    city: 'Amnéville',
  };
  const placed = await run((tx) =>
    placeShopOrder(tx, context, {
      accountId,
      lines: wanted.lines,
      deliveryMode: wanted.mode,
      place,
      payment: wanted.payment,
      vouchers: [],
      termsAccepted: true,
      professionalUse: true,
      wholesale: false,
      partialDelivery: false,
    }),
  );
  if (!placed.order) throw new Error(`the shop refuses: ${placed.refusals.map((one) => one.code).join()}`);
  const { id: orderId, to_pay_incl: amount } = placed.order;
  if (wanted.payment === 'card') {
    const wish = { accountId, amount, heldFor: `shop-order:${orderId}`, backTo: `/boutique/commandes/${orderId}` };
    const held = valueOf(await holdOnCard(db, context, wish));
    await run((tx) => typeCard(tx, context, held.page_url!.split('/').at(-1)!, WORKING_CARD));
    await sendCardMessages(db, context);
  }
  const on = { accountId, orderId };
  const until = ['placed', 'prepared', 'dispatched', 'available', 'delivered'].indexOf(wanted.until);
  if (until >= 1) {
    const lines = await inTransaction(db, context, (tx) => shopOrderLines(tx, accountId, orderId));
    await run((tx) =>
      prepareOrder(tx, context, { ...on, picked: lines.map(({ position }) => ({ position, serials: [] })) }),
    );
  }
  if (until >= 2) await run((tx) => dispatchOrder(tx, context, { ...on, carrierReference: `CB-${orderId.slice(-8)}` }));
  if (until >= 3) await run((tx) => makeAvailable(tx, context, on));
  if (until >= 4) await run((tx) => deliverOrder(tx, context, on));
}

const MAINTENANCE = {
  code: 'standard-b8',
  title: { fr: 'Conditions de maintenance', en: 'Terms of maintenance' },
  text: {
    fr: 'La maintenance du standard est comprise pendant un an, pièces et main-d’œuvre.\nElle se demande au numéro d’après-vente ; un technicien rappelle dans la journée ouvrée.',
    en: 'Maintenance of the switchboard is included for a year, parts and labour.\nAsk for it at the after-sales number; a technician calls back within the working day.',
  },
};
const UPDATE = {
  code: 'orion-12',
  title: { fr: 'Orion OS 4.2', en: 'Orion OS 4.2' },
  consequences: {
    fr: 'le téléphone reste exposé à une faille de sa messagerie.',
    en: 'the phone remains open to a flaw of its messaging.',
  },
  instructions: {
    fr: 'Réglages, Système, Mettre à jour ; le téléphone redémarre une fois.',
    en: 'Settings, System, Update; the phone restarts once.',
  },
  essential: true,
};

/** What follows orders: an update of what was bought, an order that is late, a complaint answered and one that waits. */
async function playAftermath(tx: Tx, context: Context, buyers: readonly string[]): Promise<void> {
  valueOf(await publishUpdate(tx, context, UPDATE));
  for (const accountId of buyers) {
    for (const { id: orderId, state } of await shopOrdersOf(tx, accountId, 10)) {
      const on = { accountId, orderId };
      if (state === 'on-hold') valueOf(await tellDelay(tx, context, { ...on, cause: 'supplier-delay' }));
      const about = COMPLAINTS[state];
      if (about === undefined) continue;
      const { complaint } = valueOf(
        await complainOfOrder(tx, context, { ...on, subject: 'order', about, merchant: true }),
      );
      if (state !== 'available') continue;
      const told = { cause: 'strike', causedNonPerformance: true };
      const answer = 'Le transporteur était en grève ; le colis vous attend désormais.';
      const said = { accountId, complaintId: complaint.id, outcome: 'settled', answer, told } as const;
      valueOf(await answerOrderComplaint(tx, context, said));
    }
  }
}

const COMPLAINTS: Readonly<Record<string, string>> = {
  available: 'L’ordinateur a mis une semaine de plus que prévu.',
  dispatched: 'Il manque un poste dans le colis.',
};

/** Keeps the shop of the operator that has one: shelves filled, two companies that buy, orders at each of their steps; answers who may sign in to buy. */
export async function keepDemoShop(db: Db, context: Context, operator: DemoOperator): Promise<readonly string[]> {
  if (operator.id !== SHOPKEEPER) return [];
  connectShopToCards();
  await inTransaction(db, context, (tx) => fillShelves(tx, context, operator));
  const buyers = await inTransaction(db, context, async (tx) => [
    await addBuyer(tx, context, operator, 'Atelier Martel', 'martel'),
    await addBuyer(tx, context, operator, 'Menuiserie Kieffer', 'kieffer'),
  ]);
  for (const [i, order] of ORDERS.entries()) await playOrder(db, context, buyers[i % 2]!.account.id, order);
  const accounts = buyers.map((one) => one.account.id);
  await inTransaction(db, context, (tx) => playAftermath(tx, context, accounts));
  return buyers.map((one) => one.login);
}
