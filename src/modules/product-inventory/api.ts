import { tmfDay, tmfHref, tmfMoney, TMF_PATHS, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { isoDate } from '../../kernel/civil-date.ts';
import { moneyText } from '../../kernel/money.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount, visibleAccounts } from '../account/index.ts';
import type { Product, ProductStatus } from './domain/product.ts';
import { productOf, selectProductPage, subscribedContracts } from './store.ts';

/** TMF637 names the states of a product. */
const STATUS: Readonly<Record<ProductStatus, string>> = {
  pending: 'pendingActive',
  active: 'active',
  suspended: 'suspended',
  terminated: 'terminated',
  cancelled: 'cancelled',
};

function productResource(product: Product, pack: string | undefined): TmfResource {
  const offering = `${pack ?? ''}:${product.code}`;
  return {
    id: product.id,
    href: tmfHref('product', product.id),
    name: product.label.fr,
    status: STATUS[product.status],
    isBundle: false,
    isCustomerVisible: true,
    ...(product.startedOn === null ? {} : { startDate: tmfDay(isoDate(product.startedOn)) }),
    ...(product.endedOn === null ? {} : { terminationDate: tmfDay(isoDate(product.endedOn)) }),
    productOffering: tmfRef('ProductOffering', offering, tmfHref('productOffering', offering), {
      name: product.label.fr,
    }),
    agreement: [
      {
        agreementId: product.agreementId,
        href: tmfHref('agreement', product.agreementId),
        '@referredType': 'Agreement',
      },
    ],
    billingAccount: tmfRef('BillingAccount', product.accountId, tmfHref('billingAccount', product.accountId)),
    productPrice: [
      {
        priceType: 'recurring',
        recurringChargePeriod: 'month',
        price: { taxIncludedAmount: tmfMoney(moneyText(product.monthlyPriceInclTax)) },
      },
    ],
    '@type': 'Product',
  };
}

const products: Collection = {
  path: TMF_PATHS.product,
  tag: 'TMF637 product inventory',
  roles: rolesThat('product-inventory:read'),
  filters: ['billingAccount.id'],
  ids: 'uuid',
  list: async (tx, _context, { after, limit, filter }, actor) => {
    const among = await visibleAccounts(tx, actor, filter['billingAccount.id']);
    const found = await selectProductPage(tx, { among, after, limit });
    const contracts = await subscribedContracts(tx, [...new Set(found.map((product) => product.agreementId))]);
    return found.map((product) => productResource(product, contracts.get(product.agreementId)?.pack));
  },
  one: async (tx, _context, id, actor) => {
    const found = isId(id) ? await productOf(tx, id) : undefined;
    if (!found || !(await maySeeAccount(tx, actor, found.accountId))) return undefined;
    const contracts = await subscribedContracts(tx, [found.agreementId]);
    return productResource(found, contracts.get(found.agreementId)?.pack);
  },
};

/** Products that customers have, for integrators. */
export const productInventoryRoutes: RouteModule = {
  name: 'product-inventory',
  register: (app, services) => addCollection(app, services, products),
};
