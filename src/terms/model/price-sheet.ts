import type { Bilingual } from './decision.ts';
import type { UsageDirection, UsageKind } from './usage.ts';

/** What a price of the sheet is for: a minute, one message, or a million bytes. */
export type PriceUnit = 'minute' | 'message' | 'megabyte';

/** A price that a contract leaves to its operator's sheet. */
export interface PriceSheetLine {
  /** Unique in its sheet: letters, digits and hyphens; bills and calls keep it as their zone. */
  readonly code: string;
  readonly label: Bilingual;
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  /** Countries from which it is used (ISO 3166-1 alpha-2); `*` any country abroad that no other line names; none: at home. */
  readonly from: readonly string[];
  /** What the called number begins with: after a plus sign in international form, as dialled for a short number; none: any number in international form, and whatever number when it is received. */
  readonly prefixes: readonly string[];
  /** Group that plans and ceilings name (`mayotte`, `premium`...). */
  readonly zone: string;
  /** Euros including tax, at most six decimals; once for each call that is answered. */
  readonly connectionFee: string;
  /** Euros including tax, at most six decimals, for a `per`. */
  readonly price: string;
  readonly per: PriceUnit;
  /** What is begun is charged whole: seconds, messages or bytes (1: metered exactly). */
  readonly step: number;
}

/** A price sheet as it was on a day. */
export interface PriceSheet {
  /** Name of the version, kept by the records that it prices. */
  readonly id: string;
  /** Made up with the product so that the contract can be run; shown as such wherever its prices are shown. */
  readonly example: boolean;
  readonly lines: readonly PriceSheetLine[];
}
