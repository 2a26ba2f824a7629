import type pg from 'pg';
import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/instant.ts';

/** The machine's own time. The one place of the product, with the jobs' leases and the sessions that are built on it, that reads it. */
export const systemClock: Clock = { now: () => Date.now() as Instant };

/** A clock of demonstrations and tests: it runs like the machine's, moved by an offset that every process of the installation shares. */
export interface MovableClock extends Clock {
  /** Moves the clock by so many milliseconds, backwards when negative, for all processes. */
  advance(ms: number): Promise<Instant>;
  /** Moves the clock so that it now shows `at`, for all processes. */
  set(at: Instant): Promise<Instant>;
  /** How far the clock is from the machine's time, in milliseconds. */
  offsetMs(): number;
  close(): void;
}

const CHANNEL = 'regie_clock';
const RECONNECT_MS = 1_000;

/** Listens for moves made by other processes; when the connection breaks, it is made again and the offset read anew. */
function follow(pool: pg.Pool, onMove: () => Promise<void>): () => void {
  let client: pg.PoolClient | undefined;
  let closed = false;
  const again = (): void => {
    if (!closed) setTimeout(() => void listen(), RECONNECT_MS).unref();
  };
  const listen = async (): Promise<void> => {
    try {
      client = await pool.connect();
      client.on('notification', () => void onMove());
      client.once('error', () => {
        client?.release(true);
        client = undefined;
        again();
      });
      await client.query(`listen ${CHANNEL}`);
      await onMove();
      if (closed) client?.release(true);
    } catch {
      again();
    }
  };
  void listen();
  return () => {
    closed = true;
    client?.release(true);
    client = undefined;
  };
}

/**
 * A clock whose offset is kept in the database. With `watch`, moves made by other processes are followed as they happen;
 * without, the offset is the one found at the start, which is enough for a short command.
 */
export async function movableClock(pool: pg.Pool, options: { readonly watch: boolean }): Promise<MovableClock> {
  let offset = 0;
  const read = async (): Promise<void> => {
    const found = await pool.query<{ offset_ms: bigint }>('select offset_ms from platform_clock where id = 1');
    offset = Number(found.rows[0]?.offset_ms ?? 0n);
  };
  const write = async (sql: string, value: number): Promise<Instant> => {
    const saved = await pool.query<{ offset_ms: bigint }>(sql, [Math.round(value)]);
    offset = Number(saved.rows[0]?.offset_ms ?? 0n);
    await pool.query(`notify ${CHANNEL}`);
    return (Date.now() + offset) as Instant;
  };
  await read();
  const stop = options.watch ? follow(pool, read) : () => undefined;
  const upsert = 'insert into platform_clock (id, offset_ms) values (1, $1) on conflict (id) do update set offset_ms =';
  return {
    now: () => (Date.now() + offset) as Instant,
    advance: (ms) => write(`${upsert} platform_clock.offset_ms + excluded.offset_ms returning offset_ms`, ms),
    set: (at) => write(`${upsert} excluded.offset_ms returning offset_ms`, at - Date.now()),
    offsetMs: () => offset,
    close: stop,
  };
}

/** Does something and answers no sooner than after so long: what it found cannot be told by how long it took. */
export async function atLeast<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), new Promise<void>((passed) => setTimeout(passed, ms))]);
  return done;
}
