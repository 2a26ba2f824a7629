/** What customers have, at which price, and the contract that it is billed under. */
export type {
  ChangedProducts,
  NewProduct,
  Product,
  ProductStatus,
  ProductToBill,
  SubscribedContract,
  SubscribedProducts,
} from './domain/product.ts';
export { activateProducts, addProducts, changeProducts } from './operations/keep-products.ts';
export { endProducts, productsOf, productsToBill, setProductsSuspended, subscribedContracts } from './store.ts';
export { countSubscribers, moveToVersion, type Subscriber, subscribersAfter } from './store-subscribers.ts';
export { productInventoryData } from './personal-data.ts';
