import type { Socket } from 'node:net';
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

/** Begins the text of a statement that opens a transaction, and that need not be answered before the next is sent. */
export const BEGIN_MARK = '/* begin */';
const END = /^(commit|rollback)$/i;
const NOTHING = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** A connection that keeps the beginning of a transaction until there is something to do in it. */
class DeferringClient extends pg.Client {
  /** Of `pg`: statements are sent without waiting for the answers of those before. */
  declare pipeline: boolean;
  declare connection: pg.Connection & { readonly stream: Socket };
  #begin: string | undefined;

  protected send(config: unknown, values?: unknown, callback?: unknown): unknown {
    const inherited = pg.Client.prototype.query as unknown as Query;
    const begin = this.#begin;
    if (begin === undefined) {
      if (typeof config !== 'string' || !config.startsWith(BEGIN_MARK)) {
        return inherited.call(this, config, values, callback);
      }
      this.#begin = config;
      return Promise.resolve(NOTHING);
    }
    this.#begin = undefined;
    // Nothing was asked for in between: nothing is begun nor ended.
    if (typeof config === 'string' && END.test(config)) return Promise.resolve(NOTHING);
    const text = typeof config === 'string' || typeof (config as { text?: unknown }).text === 'string';
    if (!text || callback !== undefined) {
      void (inherited.call(this, begin) as Promise<unknown>).catch(() => undefined);
      return inherited.call(this, config, values, callback);
    }
    this.pipeline = true;
    const { stream } = this.connection;
    stream.cork();
    const begun = inherited.call(this, begin) as Promise<unknown>;
    const answer = inherited.call(this, config, values) as Promise<unknown>;
    stream.uncork();
    return Promise.all([begun, answer])
      .then(([, result]) => result)
      .finally(() => (this.pipeline = false));
  }
}

/** What `query` does on a connection that prepares the statements that `wanted` picks, and hands on all else as it came. */
function preparing(wanted: (text: string) => boolean) {
  return function query(this: DeferringClient, config: unknown, values?: unknown, callback?: unknown): unknown {
    const asked = typeof config === 'string' && Array.isArray(values) && values.length > 0;
    if (!asked) return this['send'](config, values, callback);
    const before = SELECT.test(config) ? readSoFar.getStore() : undefined;
    const key = before && `${config} ${JSON.stringify(values)}`;
    const known = key === undefined ? undefined : before?.get(key);
    if (known !== undefined) return known;
    const name = before !== undefined || wanted(config) ? nameOf(config) : undefined;
    const answer =
      name === undefined
        ? this['send'](config, values, callback)
        : this['send']({ text: config, values, name }, undefined, callback);
    if (key !== undefined) before?.set(key, answer);
    return answer;
  } as unknown as pg.Client['query'];
}

/** A connection that prepares the statements marked `prepared`. */
export class CustomaryClient extends DeferringClient {
  override query = preparing((text) => text.startsWith(MARK));
}

/**
 * A connection that prepares each statement with parameters at its first use.
 * For work that runs the same statements thousands of times on tables that do not change meanwhile.
 */
export class PreparingClient extends DeferringClient {
  override query = preparing(() => true);
}
