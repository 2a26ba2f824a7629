import pg from 'pg';

/** Statements whose plans a connection keeps; others are planned each time. */
const MOST_STATEMENTS = 400;

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

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * A connection that prepares each statement with parameters at its first use, so that the server parses and plans it once.
 * For work that runs the same statements thousands of times on tables that do not change meanwhile.
 */
export class PreparingClient extends pg.Client {
  override query = ((config: unknown, values?: unknown, callback?: unknown): unknown => {
    const inherited = pg.Client.prototype.query as unknown as Query;
    if (typeof config !== 'string' || !Array.isArray(values) || values.length === 0) {
      return inherited.call(this, config, values, callback);
    }
    const name = nameOf(config);
    return inherited.call(
      this,
      name === undefined ? { text: config, values } : { text: config, values, name },
      callback,
    );
  }) as unknown as pg.Client['query'];
}
