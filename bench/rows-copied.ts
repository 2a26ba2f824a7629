import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import copy from 'pg-copy-streams';
import { timed } from './report.ts';
import type { BenchInstallation } from './throwaway-installation.ts';

/** Copies the rows of tables out to files, then times how long the server takes to read them into bare tables with the same indexes. */
export async function copyRows(bench: BenchInstallation, tables: readonly string[]): Promise<{ seconds: number }> {
  const client = await bench.database.pool.connect();
  try {
    await client.query(`select set_config('regie.operator', $1, false)`, [bench.context.operatorId]);
    for (const table of tables) {
      await client.query(`create table bare_${table} (like ${table} including indexes)`);
      const out = client.query(copy.to(`copy (select * from ${table}) to stdout (format binary)`));
      await pipeline(out, createWriteStream(join(bench.folder, table)));
    }
    const { seconds } = await timed(async () => {
      for (const table of tables) {
        const into = client.query(copy.from(`copy bare_${table} from stdin (format binary)`));
        await pipeline(createReadStream(join(bench.folder, table)), into);
      }
    });
    return { seconds };
  } finally {
    client.release();
  }
}
