import type { RouteModule } from '../../src/platform/http/route-module.ts';
import type { App } from '../../src/platform/http/route-module.ts';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { buildServer } from '../../src/platform/http/build-server.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { createUser, type NewUser } from '../../src/platform/sign-in/create-user.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { testClock } from './clock.ts';
import { TEST_OPERATOR, testContext } from './database.ts';
import { seededRandom } from './seeded-random.ts';

export interface TestApi {
  readonly app: App;
  /** Makes a user of the test operator and signs them in: the headers that their requests carry. */
  signedIn(user: Partial<NewUser> & Pick<NewUser, 'roles'>, operatorId?: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const PASSWORD = 'a long test password';
let users = 0;

/** The HTTP server with the given rooms, on a database of the caller's. Requests go by `app.inject`. */
export async function testApi(
  database: ThrowawayDatabase,
  modules: readonly RouteModule[],
  given: {
    readonly clock?: Clock;
    readonly wallClock?: Clock;
    readonly config?: Partial<Config>;
    readonly screens?: string;
    readonly log?: Log;
  } = {},
): Promise<TestApi> {
  const config = { ...readConfig({ REGIE_REQUIRE_SECOND_FACTOR: 'false' }), ...given.config };
  const clock = given.clock ?? testClock();
  const app = await buildServer({
    database,
    clock,
    wallClock: given.wallClock ?? clock,
    random: seededRandom(2),
    config,
    modules,
    ...(given.screens === undefined ? {} : { screens: given.screens }),
    ...(given.log === undefined ? {} : { log: given.log }),
  });
  const signedIn: TestApi['signedIn'] = async (user, operatorId = TEST_OPERATOR) => {
    users += 1;
    const login = user.login ?? `user-${users}@example.test`;
    const context = testContext({ operatorId });
    const made = await inTransaction(database.db, context, (tx) =>
      createUser(tx, context, { name: 'Test', password: PASSWORD, ...user, login }),
    );
    if (!made.ok) throw new Error(made.failure.message.en);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: user.password ?? PASSWORD },
    });
    const token = answer.cookies.find((cookie) => cookie.name === 'regie_session')?.value ?? '';
    return { cookie: `regie_session=${token}`, 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
  };
  return { app, signedIn, close: () => app.close() };
}
