import type { Socket } from 'node:net';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { readSoFar } from './reading-once.ts';

/** Statements whose plans a connection keeps; others are planned each time. */
const MOST_STATEMENTS = 400;
const MARK = '/* prepared';
const LAST_MARK = '/* prepared, last */';

/**
 * Begins a statement that connections are to prepare, so that the server parses and plans it once: for those that run thousands
 * of times a minute and find their rows by a key, whatever the size of their tables.
 */
export const prepared: RawBuilder<unknown> = sql.raw(`${MARK} */ `);

/**
 * Begins the last statement of a transaction, prepared too: its commit goes with it in one message. The transaction must ask for
 * nothing more; what `commit` refuses is thrown by the statement.
 */
export const preparedLast: RawBuilder<unknown> = sql.raw(`${LAST_MARK} `);

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

const textOf = (config: unknown): string | undefined =>
  typeof config === 'string' ? config : (config as { readonly text?: string } | null)?.text;

/** A connection that sends the beginning of a transaction with its first statement, and its end with the last one when told. */
class DeferringClient extends pg.Client {
  /** Of `pg`: statements are sent without waiting for the answers of those before. */
  declare pipeline: boolean;
  declare connection: pg.Connection & { readonly stream: Socket };
  #begin: string | undefined;
  #committed = false;
  #underWay = 0;

  protected send(config: unknown, values?: unknown, callback?: unknown): unknown {
    const text = textOf(config);
    const alone = text === undefined || callback !== undefined || typeof values === 'function';
    if (!alone && text.startsWith(BEGIN_MARK)) {
      this.#begin = text;
      return Promise.resolve(NOTHING);
    }
    const begin = this.#begin;
    this.#begin = undefined;
    if (!alone && END.test(text)) {
      // Nothing was asked for since it began, or it has been ended with its last statement.
      const over = begin !== undefined || this.#committed;
      this.#committed = false;
      return over ? Promise.resolve(NOTHING) : this.#ask(config, values);
    }
    if (alone) {
      if (begin !== undefined) void (this.#ask(begin) as Promise<unknown>).catch(() => undefined);
      return this.#ask(config, values, callback);
    }
    const last = text.startsWith(LAST_MARK);
    if (begin === undefined && !last) return this.#ask(config, values);
    return this.#atOnce(() => [
      ...(begin === undefined ? [] : [this.#ask(begin)]),
      this.#ask(config, values),
      ...(last ? [this.#ask('commit')] : []),
    ]).then((answers) => {
      this.#committed = last;
      return answers[begin === undefined ? 0 : 1];
    });
  }

  #ask(config: unknown, values?: unknown, callback?: unknown): unknown {
    return (pg.Client.prototype.query as unknown as Query).call(this, config, values, callback);
  }

  /** Sends statements in one message; what else is asked for in the same breath goes with them. */
  async #atOnce(ask: () => readonly unknown[]): Promise<unknown[]> {
    const { stream } = this.connection;
    this.pipeline = true;
    this.#underWay += 1;
    stream.cork();
    process.nextTick(() => stream.uncork());
    try {
      return await Promise.all(ask());
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.pipeline = false;
    }
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
