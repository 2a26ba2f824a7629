import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { jobs } from '../../src/apps/jobs.ts';
import { routeModules } from '../../src/apps/routes.ts';
import { jobRunner, type JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { openLog } from '../../src/platform/log.ts';
import { installationFolder } from '../../src/platform/root.ts';
import { testApi, type TestApi } from './api.ts';
import type { BrowserContext } from './browser.ts';
import { testClock, type TestClock } from './clock.ts';
import { addOperators, freshDatabase } from './database.ts';
import { seededRandom } from './seeded-random.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';

/** The whole product on a database of its own: every room, the built screens, the jobs when they are told to run. */
export interface TestApplication {
  readonly database: ThrowawayDatabase;
  readonly clock: TestClock;
  readonly api: TestApi;
  readonly jobs: JobRunner;
  /** Where it listens, such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Gives a browser the session of a new user. */
  signIn(browser: BrowserContext, user: Parameters<TestApi['signedIn']>[0]): Promise<void>;
  close(): Promise<void>;
}

/** A port that nobody has: the product tells others where it is before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Starts the whole product for a scenario or a browser; the screens are those that `npm test` has built. */
export async function startApplication(
  at?: string,
  given: { readonly requireSecondFactor?: boolean } = {},
): Promise<TestApplication> {
  const database = await freshDatabase();
  await addOperators(database);
  const clock = testClock(at);
  const screens = join(installationFolder(), 'dist', 'web');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // Many people come from one address here, faster than anybody reads.
  const config = { publicUrl: origin, rateLimit: 1_000_000, ...given };
  const api = await testApi(database, routeModules, { clock, screens, config });
  await api.app.listen({ port, host: '127.0.0.1' });
  const log = openLog('error');
  const runner = jobRunner({ database, jobs, clock, wallClock: clock, random: seededRandom(3), log });
  return {
    database,
    clock,
    api,
    jobs: runner,
    origin,
    signIn: async (browser, user) => {
      const { cookie, 'x-csrf-token': proof = '' } = await api.signedIn(user);
      const [name = '', value = ''] = (cookie ?? '').split('=');
      await browser.addCookies([
        { name, value, url: origin },
        { name: 'regie_csrf', value: proof, url: origin },
      ]);
    },
    close: async () => {
      await runner.close();
      await api.close();
      await database.drop();
    },
  };
}
