/** What the operator sells, as its contracts name and price it. */
export type { Offering, OfferingQuery, OfferSale, SoldContract } from './domain/offering.ts';
export { offeringOf, versionInForce } from './domain/read-catalog.ts';
export { changeSale, type SaleChange } from './operations/change-sale.ts';
export { offerings, sellUnder } from './operations/list-offerings.ts';
export { contractsSold } from './store.ts';
export { saleVersion, selectOffSale as offSale, selectSales as salesOf } from './store-sales.ts';
export { type PriceSheets, priceSheetOn, priceSheets } from './operations/price-sheets.ts';
export { type NewSheet, publishSheet } from './operations/publish-sheet.ts';
export { type SheetDifference, sheetDifferences } from './domain/sheet-differences.ts';
export { writeSheet } from './domain/sheet-csv.ts';
export {
  selectSheet as priceSheetVersion,
  selectSheets as priceSheetVersions,
  type SheetHead,
  type SheetRow,
} from './store-price-sheets.ts';
export { productCatalogData } from './personal-data.ts';
