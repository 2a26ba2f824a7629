/** Equipment by serial number, telephone numbers by territory, and who had which line when. */
export type {
  Equipment,
  EquipmentSet,
  EquipmentState,
  EquipmentWanted,
  Line,
  ReleasedEquipment,
  TelephoneNumber,
} from './domain/resource.ts';
export {
  assignEquipment,
  assignEquipmentSet,
  releaseEquipment,
  stockEquipment,
} from './operations/assign-equipment.ts';
export {
  addNumbers,
  assignNumber,
  numberInTerritory,
  releaseNumbers,
  reserveNumber,
} from './operations/assign-number.ts';
export { endNumber, giveUpReservedNumber, takePortedNumber } from './operations/port-number.ts';
export { changeStock } from './operations/change-stock.ts';
export { receiveStock } from './operations/receive-stock.ts';
export { countEquipment, equipmentBySerial, equipmentOf, passEquipmentOn } from './store-equipment.ts';
export { selectStockPage, type StockQuery } from './store-stock.ts';
export { countNumbers, lineOf, linesOf, linesOfAccount, numberOf, numbersOf, passLinesOn } from './store-numbers.ts';
export { keepSimCodes, readSimCodes, type SimCodes } from './operations/sim-codes.ts';
export { resourceInventoryData } from './personal-data.ts';
