import {
  shopOrderHead,
  shopOrder,
  placedShopOrder,
  myShop,
  sentIdentification,
  warehousePage,
  shopStockPage,
} from './shapes-orders.ts';
import {
  shopRefusal,
  shopSale,
  shopVariant,
  shopProduct,
  shopProductPage,
  shopHome,
  shopList,
  shopShelf,
  shopCartLine,
  shopCart,
  shopQuote,
} from './shapes-shelf.ts';

export * from './shapes-orders.ts';
export * from './shapes-shelf.ts';

/** The shapes of the shop that screens are written against. */
export const shopShapes = {
  ShopRefusal: shopRefusal,
  ShopSale: shopSale,
  ShopVariant: shopVariant,
  ShopProduct: shopProduct,
  ShopProductPage: shopProductPage,
  ShopHome: shopHome,
  ShopList: shopList,
  ShopShelf: shopShelf,
  ShopCartLine: shopCartLine,
  ShopCart: shopCart,
  ShopQuote: shopQuote,
  ShopOrderHead: shopOrderHead,
  ShopOrder: shopOrder,
  PlacedShopOrder: placedShopOrder,
  MyShop: myShop,
  SentIdentification: sentIdentification,
  WarehousePage: warehousePage,
  ShopStockPage: shopStockPage,
} as const;
