import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/connect.ts';
import { migrate, readMigrations } from '../platform/database/migrate.ts';
import { sqlInstant } from '../platform/database/sql-values.ts';
import type { DemoParts } from '../platform/demo-parts.ts';
import type { Installation } from '../platform/installation.ts';
import { installationFolder } from '../platform/root.ts';

type LoadDemo = (parts: DemoParts) => Promise<void>;

async function mark(database: Database, column: 'demo_begun_at' | 'demo_ended_at'): Promise<void> {
  const at = sqlInstant(systemClock.now());
  await database.db
    .updateTable('platform_installation')
    .set({ [column]: at })
    .execute();
}

/** Empties a database whose demonstration was interrupted: nothing in it was made by anybody. */
async function startOver(database: Database): Promise<void> {
  await database.pool.query('drop schema public cascade');
  await database.pool.query('create schema public');
  await migrate(database.pool, await readMigrations());
}

async function isWanted(database: Database, print: (line: string) => void): Promise<boolean> {
  const state = await database.db.selectFrom('platform_installation').selectAll().executeTakeFirstOrThrow();
  if (state.demo_ended_at !== null) return false;
  if (state.demo_begun_at !== null) {
    print('The demonstration was interrupted while it was loaded: starting over.');
    await startOver(database);
    return true;
  }
  return (await database.db.selectFrom('platform_operator').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** The built demonstration; `undefined` when the programs hold none. */
async function builtDemo(): Promise<LoadDemo | undefined> {
  const file = join(installationFolder(), 'dist', 'demo.mjs');
  if (!existsSync(file)) return undefined;
  return ((await import(pathToFileURL(file).href)) as { loadDemo: LoadDemo }).loadDemo;
}

/** Fills an empty installation with the demonstration, when the settings ask for it. An interrupted load is begun again at the next start. */
export async function loadDemoWhenEmpty(
  installation: Installation,
  print: (line: string) => void,
  findDemo: () => Promise<LoadDemo | undefined> = builtDemo,
): Promise<void> {
  const { database, clock, config } = installation;
  if (config.demo === 'none') return;
  const loadDemo = await findDemo();
  if (loadDemo === undefined || !(await isWanted(database, print))) return;
  await mark(database, 'demo_begun_at');
  await loadDemo({ db: database.db, database, clock, config, print });
  await mark(database, 'demo_ended_at');
}
