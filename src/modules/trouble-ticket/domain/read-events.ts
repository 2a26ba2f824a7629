import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { isTerritory, type Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { NewNetworkEvent } from './network-event.ts';

/** A row that was left out, and why; the header is row 1. */
export interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly reason: Bilingual;
}

export interface EventRow {
  readonly row: number;
  readonly event: NewNetworkEvent;
  /** When service came back, of what is over already. */
  readonly restoredAt?: Instant;
}

type Wrong = Omit<RejectedRow, 'row'>;
type Cell = (name: string) => string;

const LIST = /\s*\|\s*/;
const MOMENT: Bilingual = {
  fr: 'écrivez un instant avec son décalage (2026-03-14T10:00:00-04:00)',
  en: 'write an instant with its offset (2026-03-14T10:00:00-04:00)',
};

const wrong = (field: string, fr: string, en: string): Wrong => ({ field, reason: { fr, en } });
const listIn = (text: string): string[] => (text === '' ? [] : text.split(LIST).filter((one) => one !== ''));

function momentIn(cell: Cell, field: string): Instant | Wrong | undefined {
  const text = cell(field);
  if (text === '') return undefined;
  return parseInstant(text) ?? { field, reason: MOMENT };
}

const isWrong = (value: unknown): value is Wrong => typeof value === 'object' && value !== null;

function placesIn(cell: Cell): Pick<NewNetworkEvent, 'territories' | 'communes' | 'technologies' | 'lines'> | Wrong {
  const territories = listIn(cell('territories').toUpperCase());
  const unknown = territories.find((one) => !isTerritory(one));
  if (unknown !== undefined)
    return wrong('territories', `territoire inconnu : « ${unknown} »`, `unknown territory "${unknown}"`);
  return {
    territories: territories as Territory[],
    communes: listIn(cell('communes')),
    technologies: listIn(cell('technologies').toLowerCase()),
    lines: listIn(cell('lines')),
  };
}

function readRow(cell: Cell): Omit<EventRow, 'row'> | Wrong {
  const kind = cell('kind');
  if (kind !== 'outage' && kind !== 'planned-work')
    return wrong('kind', 'écrivez outage ou planned-work', 'write outage or planned-work');
  const reference = cell('reference');
  if (reference === '') return wrong('reference', 'la colonne est vide', 'the column is empty');
  const [startsAt, endsAt] = [momentIn(cell, 'starts_at'), momentIn(cell, 'ends_at')];
  if (startsAt === undefined) return { field: 'starts_at', reason: MOMENT };
  if (isWrong(startsAt)) return startsAt;
  if (isWrong(endsAt)) return endsAt;
  const places = placesIn(cell);
  if ('field' in places) return places;
  const cause = cell('cause');
  if (cause !== '' && cause !== 'operator' && cause !== 'third-party' && cause !== 'force-majeure')
    return wrong(
      'cause',
      'écrivez operator, third-party ou force-majeure',
      'write operator, third-party or force-majeure',
    );
  const title = cell('title');
  const event: NewNetworkEvent = {
    kind,
    reference,
    ...places,
    startsAt,
    ...(cause === '' ? {} : { cause }),
    ...(title === '' ? {} : { title: { fr: title, en: title } }),
    ...(kind === 'planned-work' && endsAt !== undefined ? { endsAt } : {}),
    total: !/^(non|no|false|0)$/i.test(cell('total')),
  };
  return kind === 'outage' && endsAt !== undefined ? { event, restoredAt: endsAt } : { event };
}

/**
 * Reads network events from CSV with a header line, `,` or `;` between cells and `|` inside lists: reference, kind, starts_at, ends_at,
 * territories, communes, technologies, lines, cause, total, title. A row that is wrong is reported, the others are read.
 */
export function readEvents(csv: string): { readonly rows: readonly EventRow[]; readonly rejected: RejectedRow[] } {
  const lines = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = (lines[0] ?? '').includes(';') ? ';' : ',';
  const cellsOf = (line: string): string[] =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const header = cellsOf(lines[0] ?? '').map((name) => name.toLowerCase());
  const rows: EventRow[] = [];
  const rejected: RejectedRow[] = [];
  lines.slice(1).forEach((line, at) => {
    if (line.trim() === '') return;
    const cells = cellsOf(line);
    const read = readRow((name) => cells[header.indexOf(name)] ?? '');
    if ('reason' in read) rejected.push({ row: at + 2, ...read });
    else rows.push({ row: at + 2, ...read });
  });
  return { rows, rejected };
}
