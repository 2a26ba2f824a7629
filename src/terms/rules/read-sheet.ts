import type { PriceSheet, PriceSheetLine, PriceUnit } from '../model/price-sheet.ts';
import type { UsageDirection, UsageKind } from '../model/usage.ts';

/** A line as a pack writes it: what is absent has its usual value. */
export interface WrittenLine {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly kind: string;
  readonly direction?: string;
  readonly from?: string;
  readonly prefixes?: string;
  readonly zone: string;
  readonly connectionFee?: string;
  readonly price: string;
  readonly step?: number;
}

const words = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(' '));

/** What a price of a kind of use is for. */
export function unitOfPrice(kind: UsageKind): PriceUnit {
  if (kind === 'voice') return 'minute';
  return kind === 'data' ? 'megabyte' : 'message';
}

function readLine(row: WrittenLine): PriceSheetLine {
  const kind = row.kind as UsageKind;
  return {
    code: row.code,
    label: { fr: row.fr, en: row.en },
    kind,
    direction: (row.direction ?? 'out') as UsageDirection,
    from: words(row.from),
    prefixes: words(row.prefixes),
    zone: row.zone,
    connectionFee: row.connectionFee ?? '0.00',
    price: row.price,
    per: unitOfPrice(kind),
    step: row.step ?? 1,
  };
}

/** The price sheet that ships with a pack: made up, and said so wherever it is shown. */
export function exampleSheet(rows: readonly WrittenLine[]): PriceSheet {
  return { id: 'example', example: true, lines: rows.map(readLine) };
}
