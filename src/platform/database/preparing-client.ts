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

const UNANSWERED_MARK = '/* unanswered */';

/**
 * Ends a statement of a transaction whose answer nobody reads: it is sent with what the transaction asks next, or with its commit,
 * instead of being waited for. What it fails with is thrown there, and undoes the transaction. For rows that are only added, such
 * as the audit's; not for a statement whose refusal is expected.
 */
export const unanswered: RawBuilder<unknown> = sql.raw(` ${UNANSWERED_MARK}`);

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
const BACK = /^rollback to /i;
const NOTHING = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** The text of a statement; `undefined` of what sends itself, such as a copy. */
function textOf(config: unknown): string | undefined {
  if (typeof config === 'string') return config;
  const told = config as { readonly text?: string; readonly submit?: unknown } | null;
  return told?.submit === undefined ? told?.text : undefined;
}

/** A statement that goes with the next one. */
type Ahead = readonly [config: unknown, values?: unknown];

/**
 * A connection that sends the beginning of a transaction, and statements that nobody waits for, with the statement that follows
 * them, and the transaction's end with its last one.
 */
class DeferringClient extends pg.Client {
  /** Of `pg`: statements are sent without waiting for the answers of those before. */
  declare pipeline: boolean;
  declare connection: pg.Connection & { readonly stream: Socket };
  /** What is still to be sent of the transaction under way: its beginning first, while nothing has been. */
  #ahead: Ahead[] = [];
  #underWay = 0;
  #state: 'none' | 'begun' | 'committed' = 'none';

  protected send(config: unknown, values?: unknown, callback?: unknown): unknown {
    const text = textOf(config);
    if (text === undefined || callback !== undefined || typeof values === 'function') {
      // A copy: what fails before it makes it fail as well.
      for (const [one, its] of this.#takeAhead()) void (this.#ask(one, its) as Promise<unknown>).catch(() => undefined);
      return this.#ask(config, values, callback);
    }
    if (text.startsWith(BEGIN_MARK)) {
      this.#state = 'begun';
      this.#ahead = [[config, values]];
      return Promise.resolve(NOTHING);
    }
    // What was to go with the next statement of the part that is undone is undone with it.
    if (BACK.test(text)) this.#takeAhead();
    if (END.test(text)) return this.#end(text.toLowerCase() === 'commit', config);
    if (this.#state === 'begun' && text.endsWith(UNANSWERED_MARK)) {
      this.#ahead.push([config, values]);
      return Promise.resolve(NOTHING);
    }
    const last = text.startsWith(LAST_MARK);
    const asked: Ahead[] = [...this.#takeAhead(), [config, values]];
    if (last) asked.push(['commit']);
    return this.#atOnce(asked).then((answers) => {
      if (last) this.#state = 'committed';
      return answers[asked.length - (last ? 2 : 1)];
    });
  }

  #end(kept: boolean, config: unknown): unknown {
    const ahead = this.#takeAhead();
    const over = this.#state === 'committed';
    this.#state = 'none';
    // It has been ended with its last statement, or nothing of it was ever sent and nothing is to be.
    const unsent = textOf(ahead[0]?.[0])?.startsWith(BEGIN_MARK) ?? false;
    if (over || (unsent && (!kept || ahead.length === 1))) return Promise.resolve(NOTHING);
    if (!kept || ahead.length === 0) return this.#ask(config);
    return this.#atOnce([...ahead, [config]]).then((answers) => answers.at(-1));
  }

  #takeAhead(): readonly Ahead[] {
    const ahead = this.#ahead;
    this.#ahead = [];
    return ahead;
  }

  #ask(config: unknown, values?: unknown, callback?: unknown): unknown {
    return (pg.Client.prototype.query as unknown as Query).call(this, config, values, callback);
  }

  /** Sends statements in one message; what else is asked for in the same breath goes with them. */
  async #atOnce(asked: readonly Ahead[]): Promise<unknown[]> {
    const { stream } = this.connection;
    this.pipeline = true;
    this.#underWay += 1;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const answers = await Promise.allSettled(asked.map(([config, values]) => this.#ask(config, values)));
    this.#underWay -= 1;
    if (this.#underWay === 0) this.pipeline = false;
    // The first that failed is why those after it did.
    const failed = answers.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return answers.map((one) => (one as PromiseFulfilledResult<unknown>).value);
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
