import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { readSoFar } from './reading-once.ts';

/** Statements whose plans a connection keeps; others are planned each time. */
const MOST_STATEMENTS = 400;
const MARK = '/* prepared */';

/**
 * Begins a statement that connections are to prepare, so that the server parses and plans it once: for those that run thousands
 * of times a minute and find their rows by a key, whatever the size of their tables.
 */
export const prepared: RawBuilder<unknown> = sql.raw(`${MARK} `);

/** Names of the statements met so far; the same text has the same name on every connection of the process. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_STATEMENTS) return undefined;
  const name = `regie_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const SELECT = /^select /;

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/** What `query` does on a connection that prepares the statements that `wanted` picks, and hands on all else as it came. */
function preparing(wanted: (text: string) => boolean) {
  return function query(this: pg.Client, config: unknown, values?: unknown, callback?: unknown): unknown {
    const inherited = pg.Client.prototype.query as unknown as Query;
    const asked = typeof config === 'string' && Array.isArray(values) && values.length > 0;
    if (!asked) return inherited.call(this, config, values, callback);
    const before = SELECT.test(config) ? readSoFar.getStore() : undefined;
    const key = before && `${config} ${JSON.stringify(values)}`;
    const known = key === undefined ? undefined : before?.get(key);
    if (known !== undefined) return known;
    const name = before !== undefined || wanted(config) ? nameOf(config) : undefined;
    const answer =
      name === undefined
        ? inherited.call(this, config, values, callback)
        : inherited.call(this, { text: config, values, name }, callback);
    if (key !== undefined) before?.set(key, answer);
    return answer;
  } as unknown as pg.Client['query'];
}

/** A connection that prepares the statements marked `prepared`. */
export class CustomaryClient extends pg.Client {
  override query = preparing((text) => text.startsWith(MARK));
}

/**
 * A connection that prepares each statement with parameters at its first use.
 * For work that runs the same statements thousands of times on tables that do not change meanwhile.
 */
export class PreparingClient extends pg.Client {
  override query = preparing(() => true);
}
