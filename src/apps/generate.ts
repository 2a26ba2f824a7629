import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import type { PlatformTables } from '../platform/database/tables.ts';
import { buildServer } from '../platform/http/build-server.ts';
import type { App } from '../platform/http/route-module.ts';
import { machineRandom } from '../platform/random.ts';
import { installationFolder } from '../platform/root.ts';
import { storyOutputSchemaText, storySchemaText } from '../story/schemas.ts';
import { routeModules } from './routes.ts';
import { screenRightsText } from './screen-rights.ts';
import { screenTypesText } from './screen-types.ts';

/** A file derived from the sources, by its path in the repository. */
interface Derived {
  readonly path: string;
  text(): Promise<string>;
}

/** The API, and behind its guard the part of it that knows who may call what. */
interface Described {
  readonly app: App;
  readonly guarded: App;
}

/** Reads something off the whole API; no database is needed to describe it. */
async function readOff(read: (api: Described) => string | Promise<string>): Promise<string> {
  const pool = new pg.Pool({ max: 1 });
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  let guarded: App | undefined;
  const app = await buildServer({
    database: { db, pool, url: '', close: () => db.destroy() },
    clock: systemClock,
    random: machineRandom,
    config: readConfig({}),
    modules: [...routeModules, { name: 'described', register: (given) => void (guarded = given) }],
  });
  await app.ready();
  const text = await read({ app, guarded: guarded! });
  await app.close();
  return text;
}

const openApiText = (): Promise<string> => readOff(({ app }) => `${JSON.stringify(app.swagger(), null, 2)}\n`);

const derived: readonly Derived[] = [
  // Large, and served by every installation: written for who wants it, not kept.
  { path: 'docs/reference/openapi.json', text: openApiText },
  { path: 'web/api/shapes.ts', text: screenTypesText },
  { path: 'web/api/rights.ts', text: () => readOff(({ guarded }) => screenRightsText(guarded)) },
  { path: 'docs/reference/story.schema.json', text: () => Promise.resolve(storySchemaText()) },
  { path: 'docs/reference/story-output.schema.json', text: () => Promise.resolve(storyOutputSchemaText()) },
];

/** Writes every derived file that changed; with `check` writes nothing and answers 1 when one is out of date. */
export async function generate(options: { readonly check: boolean }): Promise<number> {
  let stale = 0;
  for (const { path, text } of derived) {
    const file = join(installationFolder(), path);
    const wanted = await text();
    const present = await readFile(file, 'utf8').catch(() => undefined);
    if (present === wanted) continue;
    stale += 1;
    process.stdout.write(`${options.check ? 'out of date' : 'written'}: ${path}\n`);
    if (options.check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, wanted);
  }
  return options.check && stale > 0 ? 1 : 0;
}
