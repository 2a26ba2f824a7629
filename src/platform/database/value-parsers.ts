import pg from 'pg';
import { civilDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';

type Parse = (text: string) => unknown;

const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;
const ARRAY_OID = { int8: 1016, date: 1182, timestamptz: 1185, numeric: 1231 } as const;

/** `2026-01-31 23:59:59.123+00` as the server writes it (its zone is always UTC) to an instant. */
function parseTimestamp(text: string): unknown {
  return instant(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
}

const PARSERS: Readonly<Record<keyof typeof OID, Parse>> = {
  int8: BigInt,
  numeric: (text) => text,
  date: civilDate,
  timestamptz: parseTimestamp,
};

const textArray = pg.types.getTypeParser(1009 as never) as (text: string) => readonly (string | null)[];

const BY_OID = new Map<number, Parse>();
for (const name of Object.keys(OID) as (keyof typeof OID)[]) {
  const parse = PARSERS[name];
  BY_OID.set(OID[name], parse);
  BY_OID.set(ARRAY_OID[name], (text) => textArray(text).map((item) => (item === null ? null : parse(item))));
}

/**
 * How values come back from the database: int8 as bigint, numeric as text, date as `CivilDate`, timestamptz as `Instant`,
 * arrays of these alike, json parsed. Given to each connection, so that no global table of the driver is changed.
 */
export const valueParsers = {
  getTypeParser(oid: number, format?: string): unknown {
    const parse = format === 'binary' ? undefined : BY_OID.get(oid);
    return parse ?? pg.types.getTypeParser(oid, (format ?? 'text') as 'text');
  },
} as unknown as pg.CustomTypesConfig;
