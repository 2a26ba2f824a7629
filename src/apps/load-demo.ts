import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MovableClock } from '../platform/clock.ts';
import type { Installation } from '../platform/installation.ts';
import { installationFolder } from '../platform/root.ts';
import type { Config } from '../platform/config.ts';
import type { Database, Db } from '../platform/database/connect.ts';

/** What the demonstration is given; `demo/index.ts` exports `loadDemo(parts)`. */
export interface DemoParts {
  readonly db: Db;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly config: Config;
  print(line: string): void;
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.db.selectFrom('platform_operator').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Fills an empty installation with the demonstration, when the settings ask for it and the programs hold one. */
export async function loadDemoWhenEmpty(installation: Installation, print: (line: string) => void): Promise<void> {
  const { database, clock, config } = installation;
  if (config.demo === 'none' || !(await isEmpty(database))) return;
  const file = join(installationFolder(), 'dist', 'demo.mjs');
  if (!existsSync(file)) return;
  const demo = (await import(pathToFileURL(file).href)) as { loadDemo(parts: DemoParts): Promise<void> };
  await demo.loadDemo({ db: database.db, database, clock, config, print });
}
