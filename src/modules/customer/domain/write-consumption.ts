import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { UseRecord, UseTotal } from '../../usage/index.ts';
import type { ConsumptionShape, UseRecordShape } from '../shapes/consumption.ts';
import { amountText, dayText, momentText } from './write-values.ts';

interface Total {
  records: number;
  seconds: number;
  messages: number;
  bytes: number;
  amount: Money;
}

const NOTHING: Total = { records: 0, seconds: 0, messages: 0, bytes: 0, amount: NO_MONEY };

type Quantity = Pick<UseTotal, 'kind' | 'quantity'>;

function quantities({ kind, quantity }: Quantity): Pick<Total, 'messages' | 'bytes'> {
  const count = Number(quantity);
  if (kind === 'voice') return { messages: 0, bytes: 0 };
  return kind === 'data' ? { messages: 0, bytes: count } : { messages: count, bytes: 0 };
}

function added(total: Total | undefined, row: UseTotal): Total {
  const before = total ?? NOTHING;
  const { messages, bytes } = quantities(row);
  return {
    records: before.records + row.records,
    seconds: before.seconds + (row.kind === 'voice' ? row.seconds : 0),
    messages: before.messages + messages,
    bytes: before.bytes + bytes,
    amount: sum(before.amount, row.amount),
  };
}

const told = (total: Total) => ({ ...total, amount: amountText(total.amount) });

function totalled<K>(rows: readonly UseTotal[], keyOf: (row: UseTotal) => K): Map<K, Total> {
  const totals = new Map<K, Total>();
  for (const row of rows) totals.set(keyOf(row), added(totals.get(keyOf(row)), row));
  return totals;
}

interface Place {
  readonly kind: UseTotal['kind'];
  readonly destination: string;
  readonly visitedCountry: string | null;
}

/** Use by kind, by day and by destination: what costs most first, then what was used most. */
export function useShapes(rows: readonly UseTotal[]): Pick<ConsumptionShape, 'kinds' | 'days' | 'destinations'> {
  const order = ['voice', 'sms', 'mms', 'data'] as const;
  const kinds = totalled(rows, (row) => row.kind);
  const places = new Map<string, Place>();
  const byPlace = totalled(rows, (row) => {
    const place = {
      kind: row.kind,
      destination: row.destination ?? row.zone ?? '',
      visitedCountry: row.visited_country,
    };
    const key = JSON.stringify(place);
    places.set(key, place);
    return key;
  });
  return {
    kinds: order.flatMap((kind) => (kinds.has(kind) ? [{ kind, ...told(kinds.get(kind)!) }] : [])),
    days: [...totalled(rows, (row) => row.on_date)].map(([on, total]) => ({ on: dayText(on), ...told(total) })),
    destinations: [...byPlace]
      .sort(([, a], [, b]) => Number(b.amount - a.amount) || b.seconds - a.seconds || b.records - a.records)
      .map(([key, total]) => ({ ...places.get(key)!, ...told(total) })),
  };
}

/** A record as a statement shows it; `number` writes the other number as it may be shown. */
export function useRecordShape(
  record: UseRecord,
  territory: string,
  number: (called: string) => string,
): UseRecordShape {
  const other = record.direction === 'in' ? record.calling : record.called;
  return {
    id: record.id,
    at: momentText(record.started_at, territory),
    kind: record.kind,
    direction: record.direction,
    number: record.kind === 'data' || other === '' ? null : number(other),
    destination: record.destination ?? record.zone ?? '',
    visitedCountry: record.visited_country,
    seconds: record.kind === 'voice' ? Math.trunc(Number(record.duration)) : 0,
    ...quantities(record),
    included: record.outcome === 'included',
    unpriced: record.outcome === 'unpriced',
    beyond: record.fair_use_exceeded,
    amount: { value: amountText(record.amount), why: { decision: null, clauses: [...record.because] } },
  };
}

/** A month by its first day: `2026-03`. */
export function monthText(first: CivilDate): string {
  return dayText(first).slice(0, 7);
}
