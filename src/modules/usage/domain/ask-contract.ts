import type { RowFault } from '../../../formats/cdr-csv.ts';
import { inTerritory, type Instant, isoInstant } from '../../../kernel/instant.ts';
import { parseMoney } from '../../../kernel/money.ts';
import { LifeFault } from '../../../terms/model/life.ts';
import type { MonthCounters, RatedUsage, UsageFacts, UsageKind } from '../../../terms/model/usage.ts';
import type { RatingTerms } from './rating-terms.ts';

/** A record as it is put before a contract. */
export interface RecordToRate {
  readonly kind: UsageKind;
  readonly incoming: boolean;
  /** The other number as the contract reads it; `null` for none. */
  readonly otherNumber: string | null;
  readonly network: 'fixed' | 'mobile' | undefined;
  readonly visitedCountry: string | null;
  readonly startedAt: number;
  /** Microseconds of a call, messages, or bytes. */
  readonly quantity: number;
}

/** What the month was before the record. */
export interface MonthBefore {
  readonly counters: MonthCounters;
  readonly rank: number;
}

export const NEW_MONTH: MonthBefore = { counters: {}, rank: 1 };

const MICROS = 1_000_000;
const COLUMN_OF: Readonly<Record<string, RowFault['field']>> = {
  calledNumber: 'called_number',
  calledNetwork: 'called_network',
  durationSeconds: 'duration_seconds',
  quantity: 'quantity',
  visitedCountry: 'visited_country',
};

/** Decimal text of microseconds as seconds. */
export function secondsText(micros: number): string {
  const whole = Math.floor(micros / MICROS);
  const rest = micros - whole * MICROS;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
}

/** Asks the contract itself for the price of a record; a record that it cannot rate is a fault of the row. */
export function askContract(
  terms: RatingTerms,
  record: RecordToRate,
  before: MonthBefore,
): { readonly rated: RatedUsage; readonly amount: number } | { readonly fault: RowFault } {
  const { territory, characteristics, options, version } = terms;
  const facts: UsageFacts = {
    territory,
    characteristics,
    options,
    version,
    kind: record.kind,
    direction: record.incoming ? 'in' : 'out',
    calledNumber: record.otherNumber,
    ...(record.network === undefined ? {} : { calledNetwork: record.network }),
    visitedCountry: record.visitedCountry,
    quantity: record.kind === 'voice' ? secondsText(record.quantity) : String(record.quantity),
    startedAt: ((zoned) => isoInstant(zoned.at, zoned.offsetMinutes))(
      inTerritory(territory, record.startedAt as Instant),
    ),
    ...(terms.sheet === undefined ? {} : { sheet: terms.sheet }),
    counters: before.counters,
    correspondentRank: before.rank,
  };
  try {
    const rated = terms.life.rateUsage(facts);
    return { rated, amount: Number(parseMoney(rated.amountInclTax) ?? 0n) };
  } catch (error) {
    if (!(error instanceof LifeFault)) throw error;
    return { fault: { field: COLUMN_OF[error.field] ?? 'row', reason: error.told } };
  }
}
