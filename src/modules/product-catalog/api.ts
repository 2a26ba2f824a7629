import { z } from 'zod';
import { TMF_PATHS, tmfHref, tmfMoney, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { civilDate, isoDate, type CivilDate } from '../../kernel/civil-date.ts';
import { DAY_MS } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { isTerritory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import { addCollection, type Collection, type CollectionQuery } from '../../platform/http/resource-collection.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { dayText } from '../../platform/http/worded-fields.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { packOf } from '../../terms/decide.ts';
import type { Offering } from './domain/offering.ts';
import { versionInForce } from './domain/read-catalog.ts';
import { offerings, sellUnder } from './operations/list-offerings.ts';
import { contractsSold } from './store.ts';

const roles = rolesThat('product-catalog:read');
const PERIODS: Readonly<Record<Offering['period'], readonly [length: number, type: string] | undefined>> = {
  once: undefined,
  unit: undefined,
  day: [1, 'day'],
  month: [1, 'month'],
  quarter: [3, 'month'],
  'half-year': [6, 'month'],
  year: [1, 'year'],
};

function todayOf(context: Context): CivilDate {
  return Math.floor(context.clock.now() / DAY_MS) as CivilDate;
}

function offeringResource(item: Offering): TmfResource {
  return {
    id: item.id,
    href: tmfHref('productOffering', item.id),
    name: item.label.fr,
    description: item.conditions?.fr ?? '',
    isBundle: false,
    isSellable: item.kind === 'offer' || item.kind === 'option',
    lifecycleStatus: 'Active',
    category: [{ id: item.kind, name: item.kind, '@referredType': 'Category' }],
    place: item.territories.map((id) => ({ id, name: id, '@referredType': 'Place' })),
    prodSpecCharValueUse: Object.entries(item.characteristics).map(([name, value]) => ({
      name,
      productSpecCharacteristicValue: [{ value, isDefault: true }],
    })),
    agreement: item.clauses.map((id) => ({ id, name: id, '@referredType': 'Clause' })),
    productOfferingPrice:
      item.price === null
        ? []
        : [tmfRef('ProductOfferingPrice', item.id, tmfHref('productOfferingPrice', item.id), { name: item.label.fr })],
    '@type': 'ProductOffering',
  };
}

function priceResource(item: Offering): TmfResource {
  const period = PERIODS[item.period];
  return {
    id: item.id,
    href: tmfHref('productOfferingPrice', item.id),
    name: item.label.fr,
    priceType: period ? 'recurring' : 'oneTime',
    ...(period ? { recurringChargePeriodLength: period[0], recurringChargePeriodType: period[1] } : {}),
    price: tmfMoney(moneyText(item.price!)),
    tax: [{ taxCategory: item.taxIncluded ? 'included' : 'excluded' }],
    lifecycleStatus: 'Active',
    '@type': 'ProductOfferingPrice',
  };
}

async function pageOf(
  tx: Tx,
  context: Context,
  query: CollectionQuery,
  keeps: (item: Offering) => boolean = () => true,
): Promise<Offering[]> {
  const { territory, kind, pack } = query.filter;
  const all = await offerings(tx, context, {
    on: todayOf(context),
    ...(territory !== undefined && isTerritory(territory) ? { territory } : {}),
    ...(kind === undefined ? {} : { kind: kind as Offering['kind'] }),
    ...(pack === undefined ? {} : { pack }),
  });
  const found = all.filter(keeps);
  const start = query.after === undefined ? 0 : found.findIndex((item) => item.id === query.after) + 1;
  return found.slice(start, start + query.limit);
}

async function oneOf(tx: Tx, context: Context, id: string): Promise<Offering | undefined> {
  return (await offerings(tx, context, { on: todayOf(context) })).find((item) => item.id === id);
}

const filters = ['territory', 'kind', 'pack'];
const productOfferings: Collection = {
  path: TMF_PATHS.productOffering,
  tag: 'TMF620 product catalog',
  roles,
  scope: 'catalogue',
  filters,
  ids: 'text',
  list: async (tx, context, query) => (await pageOf(tx, context, query)).map(offeringResource),
  one: async (tx, context, id) => {
    const found = await oneOf(tx, context, id);
    return found && offeringResource(found);
  },
};
const productOfferingPrices: Collection = {
  path: TMF_PATHS.productOfferingPrice,
  tag: 'TMF620 product catalog',
  roles,
  scope: 'catalogue',
  filters,
  ids: 'text',
  list: async (tx, context, query) =>
    (await pageOf(tx, context, query, (item) => item.price !== null)).map(priceResource),
  one: async (tx, context, id) => {
    const found = await oneOf(tx, context, id);
    return found === undefined || found.price === null ? undefined : priceResource(found);
  },
};

const contractsSchema = z.array(
  z.object({
    pack: z.string(),
    name: z.object({ fr: z.string(), en: z.string() }),
    version: z.string(),
    from: z.string(),
  }),
);

/** What the operator sells, and under which contracts. */
export const productCatalogRoutes: RouteModule = {
  name: 'product-catalog',
  register: (app, services) => {
    addCollection(app, services, productOfferings);
    addCollection(app, services, productOfferingPrices);
    const tags = ['product-catalog'];
    app.get('/api/contracts', { config: { roles }, schema: { tags, response: { 200: contractsSchema } } }, (request) =>
      readForRequest(request, services, async (tx, context) => {
        const on = todayOf(context);
        const sold = await contractsSold(tx, on);
        return sold.map(({ pack, from }) => ({
          pack,
          name: { ...packOf(pack)!.name },
          version: versionInForce(pack, on),
          from: isoDate(from),
        }));
      }),
    );
    app.post(
      '/api/contracts',
      {
        config: { roles: rolesThat('configuration:write') },
        schema: {
          tags,
          body: z.strictObject({ pack: z.string(), from: dayText }),
          response: { 200: z.object({ pack: z.string() }) },
        },
      },
      (request) =>
        runForRequest(request, services, (tx, context) =>
          sellUnder(tx, context, { pack: request.body.pack, from: civilDate(request.body.from) }),
        ),
    );
  },
};
