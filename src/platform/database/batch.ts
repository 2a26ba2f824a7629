import type { Connection, QueryResult, Submittable } from 'pg';
import { valueParsers } from './value-parsers.ts';

/** A value as the protocol carries it. */
type Sent = string | Buffer | null;

/** A statement that waits to be sent, and who waits for its answer. */
export interface Asked {
  readonly text: string;
  readonly values: readonly Sent[];
  /** Under which the connection keeps its plan; one without a name is planned each time. */
  readonly name: string | undefined;
  readonly done: (answer: QueryResult) => void;
  readonly fail: (error: unknown) => void;
}

/** How the rows of a statement are read. */
interface Shape {
  readonly names: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
}

/** The shapes of the rows of the statements that a connection keeps: the server need not describe them again. */
export type Shapes = Map<string, Shape>;

const NO_ROWS: Shape = { names: [], parsers: [] };

/** What the driver does for a statement, part by part; its published types tell it otherwise. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** The statements that the server keeps, by their names. */
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(statement: { readonly text: string; readonly name: string | undefined }): void;
  bind(portal: { readonly statement: string | undefined; readonly values: readonly Sent[] }): void;
  describe(portal: { readonly type: 'P'; readonly name: '' }): void;
  execute(portal: object): void;
  sync(): void;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

function shapeOf(fields: readonly Field[]): Shape {
  return {
    names: fields.map(({ name }) => name),
    parsers: fields.map(
      ({ dataTypeID }) => valueParsers.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    ),
  };
}

function rowOf({ names, parsers }: Shape, fields: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i += 1) {
    const field = fields[i]!;
    row[names[i]!] = field === null ? null : parsers[i]!(field);
  }
  return row;
}

/** `INSERT 0 3` as the server ends a statement with: its verb, and how many rows it touched. */
function endOf(tag: string): { readonly command: string; readonly rowCount: number | null } {
  const [command = '', ...counts] = tag.split(' ');
  const count = Number(counts.at(-1));
  return { command, rowCount: counts.length === 0 || Number.isNaN(count) ? null : count };
}

/**
 * Statements that go to the server in one message and come back in one: sent one behind the other with a single end, as the
 * protocol allows (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING). Each is executed by itself,
 * in order; when one fails those after it are not executed, and fail with what it failed with. Given to the `query` of a client of `pg`.
 */
export class Batch implements Submittable {
  readonly #asked: readonly Asked[];
  readonly #shapes: Shapes;
  readonly #over: () => void;
  #at = 0;
  #shape: Shape | undefined;
  #rows: Record<string, unknown>[] = [];
  #unreadable: unknown;
  readonly #answers: (() => void)[] = [];

  /** `over` is called once all are answered. */
  constructor(asked: readonly Asked[], shapes: Shapes, over: () => void) {
    this.#asked = asked;
    this.#shapes = shapes;
    this.#over = over;
  }

  /** The driver notes under it that the server has read the statement that is being answered. */
  get name(): string | undefined {
    return this.#asked[this.#at]?.name;
  }

  get text(): string | undefined {
    return this.#asked[this.#at]?.text;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const sent = new Set<string>();
    wire.stream.cork();
    for (const { text, name, values } of this.#asked) {
      const again = name !== undefined && sent.has(name);
      const kept = again || (name !== undefined && name in wire.parsedStatements);
      if (!kept) wire.parse({ text, name });
      wire.bind({ statement: name, values });
      if (name === undefined || !(again || this.#shapes.has(name))) wire.describe({ type: 'P', name: '' });
      wire.execute({});
      if (name !== undefined) sent.add(name);
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#shape = shapeOf(fields);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#shape ??= this.#shapes.get(this.name ?? '') ?? NO_ROWS;
    try {
      this.#rows.push(rowOf(this.#shape, fields));
    } catch (error) {
      this.#unreadable ??= error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const { name, done, fail } = this.#asked[this.#at]!;
    if (name !== undefined && !this.#shapes.has(name)) this.#shapes.set(name, this.#shape ?? NO_ROWS);
    const [rows, unreadable] = [this.#rows, this.#unreadable];
    this.#at += 1;
    this.#shape = undefined;
    this.#rows = [];
    this.#unreadable = undefined;
    const answer = { ...endOf(text), oid: 0, fields: [], rows } as unknown as QueryResult;
    this.#answers.push(() => (unreadable === undefined ? done(answer) : fail(unreadable)));
  }

  /** Nothing was asked: answered as such. */
  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleError(error: unknown): void {
    // What fails when all were executed is the end of them: a statement by itself is committed then.
    const kept = this.#at === this.#asked.length ? 0 : this.#at;
    for (const answer of this.#answers.slice(0, kept)) answer();
    for (const { fail } of this.#asked.slice(kept)) fail(error);
    this.#over();
  }

  handleReadyForQuery(): void {
    for (const answer of this.#answers) answer();
    this.#over();
  }
}
