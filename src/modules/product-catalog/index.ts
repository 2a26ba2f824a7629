/** What the operator sells, as its contracts name and price it. */
export type { Offering, OfferingQuery, SoldContract } from './domain/offering.ts';
export { offeringOf, versionInForce } from './domain/read-catalog.ts';
export { offerings, sellUnder } from './operations/list-offerings.ts';
export { contractsSold } from './store.ts';
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
