import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PriceSheet } from '../../../terms/model/price-sheet.ts';

/** A price sheet that the operator published for a contract, from a day on. */
export interface DatedSheet {
  readonly pack: string;
  readonly from: CivilDate;
  readonly sheet: PriceSheet;
}

/** The published sheet of a contract on a day, among those given with the one that holds latest first; none: its example. */
export function publishedSheetOn(sheets: readonly DatedSheet[], pack: string, day: CivilDate): PriceSheet | undefined {
  return sheets.find((one) => one.pack === pack && one.from <= day)?.sheet;
}
