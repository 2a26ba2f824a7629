import type { MovableClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database, Db } from './database/connect.ts';

/** What the demonstration is given to fill an empty installation with: `demo/index.ts` exports `loadDemo(parts)`. */
export interface DemoParts {
  readonly db: Db;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly config: Config;
  print(line: string): void;
}
