import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type Asked, Batch, type Shapes } from './batch.ts';

/** Statements whose plans a connection keeps for an operator; others are planned each time, and so are those of more operators. */
const MOST_STATEMENTS = 400;
const MOST_OPERATORS = 8;
const MARK = '/* prepared';
/** Begins the text of a statement that connections are to prepare. */
export const PREPARED_MARK = `${MARK} */`;
const LAST_MARK = '/* prepared, last */';

/**
 * Begins a statement that connections are to prepare, so that the server parses and plans it once: for those that run thousands
 * of times a minute and find their rows by a key, whatever the size of their tables.
 */
export const prepared: RawBuilder<unknown> = sql.raw(`${PREPARED_MARK} `);

/**
 * Begins the last statement of a transaction, prepared too: its commit goes with it in one message. The transaction must ask for
 * nothing more; what `commit` refuses is thrown by the statement.
 */
export const preparedLast: RawBuilder<unknown> = sql.raw(`${LAST_MARK} `);

/** Ends the text of a statement whose answer nobody reads. */
export const UNANSWERED_MARK = '/* unanswered */';

/**
 * Ends a statement of a transaction whose answer nobody reads: it is sent with what the transaction asks next, or with its commit,
 * instead of being waited for. What it fails with is thrown there, and undoes the transaction. For rows that are only added, such
 * as the audit's; not for a statement whose refusal is expected.
 */
export const unanswered: RawBuilder<unknown> = sql.raw(` ${UNANSWERED_MARK}`);

/**
 * Names of the statements met so far, by operator: what is a good plan for one of a hundred customers reads all of a million of
 * another. The same text has the same name on every connection of the process.
 */
const names = new Map<string, { readonly rank: number; readonly own: Map<string, string> }>();

function nameFor(operator: string, text: string): string | undefined {
  const { rank, own } = names.get(operator) ?? { rank: names.size + 1, own: new Map<string, string>() };
  const known = own.get(text);
  if (known !== undefined) return known;
  if (own.size >= MOST_STATEMENTS || rank > MOST_OPERATORS) return undefined;
  names.set(operator, { rank, own });
  const name = `regie_${rank}_${own.size + 1}`;
  own.set(text, name);
  return name;
}

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * Begins the text of a statement that opens a transaction, with the operator for which it does as its value: it need not be answered
 * before the next is sent.
 */
export const BEGIN_MARK = '/* begin */';
/**
 * Opens a reading for the operator that is its value: no transaction is begun, each message to the server is one. Ended like a
 * transaction, of which nothing is sent.
 */
export const READ = '/* reading */';
const ENTER = `select set_config('regie.operator', $1, true)`;
/**
 * Rows are found by keys, whatever their values: a plan is as good for one as for another, and there are too few to call other
 * processes for.
 */
const ENTER_READING = `${ENTER}, set_config('plan_cache_mode', 'force_generic_plan', true),
  set_config('max_parallel_workers_per_gather', '0', true)`;
const END = /^(commit|rollback)$/i;
const BACK = /^rollback to /i;
const NOTHING: pg.QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** How the driver writes a value for the server; its published types leave it out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => string | Buffer | null } })
  .utils;

/** A statement of a transaction, and under which name the connection is to keep its plan. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string | undefined;
}

/** A statement that waits its turn. */
interface Waiting extends Asked {
  /** In a message of its own: outside of a transaction each statement is one. */
  readonly alone: boolean;
  /** As a text, which may be of several statements. */
  readonly plain: boolean;
}

/** Of how many statements the beginning of a transaction is made. */
const BEGINNING = 2;

/**
 * A connection that sends the beginning of a transaction, and statements that nobody waits for, with the statement that follows
 * them, and the transaction's end with its last one; and what is asked for in the same breath, or while an answer is awaited, in one
 * message.
 */
class DeferringClient extends pg.Client {
  /** What is still to be sent of the transaction under way: its beginning first, while nothing has been. */
  #ahead: Statement[] = [];
  #state: 'none' | 'begun' | 'committed' | 'reading' = 'none';
  /** For whom the transaction under way is; nobody outside of one. */
  #operator = '';
  /** Goes before each message of a reading. */
  #entering: Statement | undefined;
  readonly #shapes: Shapes = new Map();
  #waiting: Waiting[] = [];
  #turn: 'free' | 'soon' | 'taken' = 'free';

  /** Under what the connection keeps the plan of a statement, for the operator of the transaction under way. */
  protected named(text: string): string | undefined {
    return nameFor(this.#operator, text);
  }

  protected send(statement: Statement): Promise<pg.QueryResult> {
    const { text } = statement;
    // What was to go with the next statement of the part that is undone is undone with it.
    if (BACK.test(text)) this.#takeAhead();
    if (END.test(text)) return this.#end(text.toLowerCase() === 'commit');
    if (this.#state === 'begun' && text.endsWith(UNANSWERED_MARK)) {
      this.#ahead.push(statement);
      return Promise.resolve(NOTHING);
    }
    const last = text.startsWith(LAST_MARK);
    const asked = [...this.#takeAhead(), statement];
    if (last) asked.push({ text: 'commit', values: [], name: this.named('commit') });
    return this.#atOnce(asked).then((answers) => {
      if (last) this.#state = 'committed';
      return answers[asked.length - (last ? 2 : 1)]!;
    });
  }

  /** Notes how a transaction begins, and for which operator, which is sent with its first statement. */
  protected begin(text: string, [operator]: readonly unknown[]): Promise<pg.QueryResult> {
    this.#operator = String(operator);
    if (text === READ) {
      this.#state = 'reading';
      this.#entering = { text: ENTER_READING, values: [operator], name: this.named(ENTER_READING) };
      return Promise.resolve(NOTHING);
    }
    this.#state = 'begun';
    this.#ahead = [
      { text, values: [], name: this.named(text) },
      { text: ENTER, values: [operator], name: this.named(ENTER) },
    ];
    return Promise.resolve(NOTHING);
  }

  /** What sends itself, such as a copy: behind all that waits. What fails before it makes it fail as well. */
  protected sendItself(config: unknown, values: unknown, callback: unknown): unknown {
    for (const one of this.#takeAhead()) void this.#ask(one).catch(() => undefined);
    this.#sendWaiting();
    return this.#ofDriver(config, values, callback);
  }

  #end(kept: boolean): Promise<pg.QueryResult> {
    const ahead = this.#takeAhead();
    const over = this.#state === 'committed' || this.#state === 'reading';
    // It has been ended with its last statement, or nothing of it was ever sent and nothing is to be.
    const unsent = ahead[0]?.text.startsWith(BEGIN_MARK) ?? false;
    const nothing = over || (unsent && (!kept || ahead.length === BEGINNING));
    const end = kept ? 'commit' : 'rollback';
    const asked = [...(kept ? ahead : []), { text: end, values: [], name: this.named(end) }];
    const ended = nothing ? Promise.resolve(NOTHING) : this.#atOnce(asked).then((answers) => answers.at(-1)!);
    this.#state = 'none';
    this.#operator = '';
    return ended;
  }

  #takeAhead(): readonly Statement[] {
    const ahead = this.#ahead;
    this.#ahead = [];
    return ahead;
  }

  #atOnce(asked: readonly Statement[]): Promise<pg.QueryResult[]> {
    return Promise.all(asked.map((one) => this.#ask(one)));
  }

  #ask({ text, values, name }: Statement): Promise<pg.QueryResult> {
    const outside = this.#state === 'none' || this.#state === 'committed';
    const plain = values.length === 0 && name === undefined && (outside || text.includes(';'));
    return new Promise((done, fail) => {
      const sent = values.map(prepareValue);
      this.#waiting.push({ text, values: sent, name, done, fail, plain, alone: plain || outside });
      if (this.#turn !== 'free') return;
      this.#turn = 'soon';
      process.nextTick(() => {
        if (this.#turn === 'soon') this.#next();
      });
    });
  }

  /** Sends what waits: all that may go in one message. */
  #next(): void {
    this.#turn = this.#waiting.length === 0 ? 'free' : 'taken';
    if (this.#waiting.length === 0) return;
    const { text, plain, done, fail } = this.#waiting[0]!;
    if (plain) {
      this.#waiting.shift();
      const answer = this.#ofDriver(text) as Promise<pg.QueryResult>;
      void answer.then(done, fail).finally(() => this.#next());
      return;
    }
    const until = this.#waiting.findIndex(({ alone }) => alone);
    const batch: Asked[] = this.#waiting.splice(0, until === -1 ? this.#waiting.length : Math.max(until, 1));
    if (this.#state === 'reading') batch.unshift(this.#entered());
    this.#ofDriver(new Batch(batch, this.#shapes, () => this.#next()));
  }

  /** The operator of a reading, whose refusal is that of what follows. */
  #entered(): Asked {
    const { text, values, name } = this.#entering!;
    return { text, values: values.map(prepareValue), name, done: () => undefined, fail: () => undefined };
  }

  /** Hands all that waits to the driver, which sends it in its order. */
  #sendWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#ofDriver(new Batch(waiting, this.#shapes, () => undefined));
    if (this.#turn === 'soon') this.#turn = 'free';
  }

  #ofDriver(config: unknown, values?: unknown, callback?: unknown): unknown {
    return (pg.Client.prototype.query as unknown as Query).call(this, config, values, callback);
  }
}

/** What `query` does on a connection that prepares the statements that `wanted` picks, and hands on all else as it came. */
function preparing(wanted: (text: string, values: readonly unknown[]) => boolean) {
  return function query(this: DeferringClient, text: unknown, given?: unknown, callback?: unknown): unknown {
    if (typeof text !== 'string' || typeof given === 'function' || callback !== undefined)
      return this['sendItself'](text, given, callback);
    const values = Array.isArray(given) ? (given as readonly unknown[]) : [];
    if (text.startsWith(BEGIN_MARK) || text === READ) return this['begin'](text, values);
    return this['send']({ text, values, name: wanted(text, values) ? this['named'](text) : undefined });
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
  override query = preparing((text, values) => values.length > 0 || text.startsWith(MARK));
}
