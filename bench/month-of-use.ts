import { sql } from 'kysely';
import { packs } from '../src/terms/packs/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { BenchInstallation } from './throwaway-installation.ts';

/** Subscribers a transaction. */
const STRIDE = 5_000;

/** What the calls of a month came to: three in four within the offer, the others to two places that are charged. */
const SHAPES = [
  { outcome: 'included', zone: null, destination: null },
  { outcome: 'charged', zone: 'Z1', destination: 'mobiles' },
  { outcome: 'charged', zone: 'Z2', destination: 'hors zone' },
].map((shape, key) => ({
  key,
  shape: {
    ...shape,
    network: 'fixed',
    fairUseExceeded: false,
    priceLine: null,
    unit: 'second',
    reason: null,
    decision: 'rate-call',
    because: [],
  },
}));

/** Adds so many calls of February 2026, rated, to each subscriber. */
export async function addRatedCalls(bench: BenchInstallation, subscribers: number, each: number): Promise<void> {
  const { database, context } = bench;
  const pack = packs.find((one) => one.life !== undefined && one.territories.includes('GP'))!;
  const terms = JSON.stringify({ pack: pack.id, version: pack.versions.at(-1)!.id });
  const begin = async <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
    inTransaction(database.db, context, work);
  await begin(async (tx) => {
    await sql`insert into usage_file (id, sha256, name, state, received_at, first_day, last_day)
      values (gen_random_uuid(), 'bench', 'february', 'done', now(), '2026-02-01', '2026-02-28')`.execute(tx);
    await sql`insert into usage_terms (key, terms) values (1, ${terms}::jsonb)`.execute(tx);
    await sql`insert into usage_rating (key, shape) select (r ->> 'key')::bigint, r -> 'shape'
      from jsonb_array_elements(${JSON.stringify(SHAPES)}::jsonb) r`.execute(tx);
  });
  for (let from = 1; from <= subscribers; from += STRIDE) {
    const to = Math.min(from + STRIDE - 1, subscribers);
    // The id of a record is a hash: it falls anywhere in its index, as it does in production.
    await begin((tx) =>
      sql`insert into usage_row (account_id, started_at, id, agreement_id, operator_id, rated_key, terms_key, calling_no,
          called_no, amount_used, charged_units, amount, file_no, on_date, flags, call_id)
        select a.id, timestamptz '2026-02-01 12:00:00Z' + (c.no % 28) * interval '1 day' + c.no * interval '1 second',
          md5(s.i || '/' || c.no)::uuid, a.id, 'bench', k.kind, 1, 590590000000 + s.i, 590690000000 + c.no, 60000000, 60,
          case when k.kind = 0 then 0 else 120000 end, 1, date '2026-02-01' + (c.no % 28), 0, 'B' || s.i || '-' || c.no
        from generate_series(${from}::int, ${to}::int) s (i), generate_series(1, ${each}::int) c (no),
          lateral (select ('00000000-0000-7000-8000-' || lpad(to_hex(s.i), 12, '0'))::uuid as id) a,
          lateral (select case when c.no % 4 > 0 then 0 else 1 + c.no % 8 / 4 end as kind) k`.execute(tx),
    );
  }
  await database.pool.query('analyze usage_row, usage_rating, usage_terms, usage_file');
}
