import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../support/api.ts';
import { settleOperator } from '../support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { testClock } from '../support/clock.ts';
import { routeModules } from '../../src/apps/routes.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import type { RouteModule } from '../../src/platform/http/route-module.ts';
import { jobRunner } from '../../src/platform/jobs/job-runner.ts';
import { requestJob } from '../../src/platform/jobs/job-store.ts';
import { openLog } from '../../src/platform/log.ts';

/** Everything that must not be found in a log, in one request. */
const PERSON = {
  givenName: 'Apolline',
  familyName: 'Quetzalcoatl',
  email: 'apolline.quetzalcoatl@example.test',
  phone: '0690 98 76 54',
  line1: '77 chemin du Silence',
  iban: 'FR7630006000011234567890189',
  password: 'a secret that nobody tells',
};
const MARKS = [
  ...Object.values(PERSON),
  'FR76 3000 6000 0112 3456 7890 189',
  '7890189',
  '+590690987654',
  '690987654',
  'quetzalcoatl',
];

const lines: string[] = [];
const log = openLog('debug', { write: (line: string) => void lines.push(line) });
const clock = testClock();
const context = testContext({ clock });
let database: ThrowawayDatabase;
let api: TestApi;
let shop: Record<string, string>;

/** A room that fails as only a bug does, in the ways in which databases quote what they failed on. */
const failing: RouteModule = {
  name: 'failing',
  register: (app, services) => {
    const { db } = services.database;
    const fails: Record<string, () => Promise<unknown>> = {
      cast: () => sql`select ${PERSON.familyName}::uuid`.execute(db),
      duplicate: () =>
        sql`insert into platform_operator (id, name) values (${PERSON.email}, 'a'), (${PERSON.email}, 'b')`.execute(db),
      missing: () =>
        sql`insert into platform_operator (id, name) values (${PERSON.familyName}, ${null}::text)`.execute(db),
      long: () => sql`select ${`${PERSON.iban} `.repeat(3)}::bigint`.execute(db),
      ours: () => {
        const told = `no place for ${PERSON.email}, ${PERSON.phone}, ${PERSON.iban}, +590690987654`;
        return Promise.reject(new Error(told, { cause: new Error(`because of ${PERSON.email}`) }));
      },
    };
    app.get('/api/failing/:how', { config: { roles: 'public' } }, (request) =>
      fails[(request.params as { how: string }).how]!(),
    );
  },
};

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  api = await testApi(database, [failing, ...routeModules], { clock, log });
  shop = await api.signedIn({ roles: ['shop'] });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const marksIn = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));
const post = (url: string, payload: object) => api.app.inject({ method: 'POST', url, headers: shop, payload });

describe('logs', () => {
  it('requests that hold names, addresses and accounts leave nothing of them, whether they succeed or not', async () => {
    const { givenName, familyName, email, phone, line1, iban, password } = PERSON;
    const address = { line1, postcode: '97110', city: 'Pointe-à-Pitre' };
    const person = { territory: 'GP', segment: 'residential', title: 'madame', givenName, familyName, email, phone };
    const made = await post('/api/customers', { ...person, address });
    expect(made.statusCode).toBe(200);
    const { accountId } = made.json<{ accountId: string }>();
    expect((await post(`/api/customers/${accountId}/mandate`, { iban })).statusCode).toBe(200);
    expect((await post(`/api/customers/${accountId}/mandate`, { iban: `${iban}0` })).statusCode).toBe(422);
    expect((await post('/api/customers', { ...person, address, surprise: email })).statusCode).toBe(422);
    const search = `/api/customers?q=${encodeURIComponent(familyName)}`;
    expect((await api.app.inject({ url: search, headers: shop })).body).toContain(familyName);
    expect((await api.app.inject({ url: search })).statusCode).toBe(401);
    expect((await post('/api/session', { login: email, password })).statusCode).toBe(401);
    expect(marksIn(lines.join('\n'))).toEqual([]);
  });

  it.each(['cast', 'duplicate', 'missing', 'long', 'ours'])(
    'a bug is noted without what it failed on (%s)',
    async (how) => {
      lines.length = 0;
      const answer = await api.app.inject({ url: `/api/failing/${how}?q=${PERSON.familyName}` });
      expect(answer.statusCode).toBe(500);
      expect(marksIn(answer.body.replaceAll(/"instance":"[^"]*"/g, ''))).toEqual([]);
      expect(lines).toHaveLength(1);
      expect(marksIn(lines[0]!)).toEqual([]);
      const noted = JSON.parse(lines[0]!) as { route: string; err: { message: string; stack: string } };
      expect(noted.route).toBe('/api/failing/:how');
      expect(noted.err.stack).toMatch(/^\s+at /);
      expect(noted.err.message.length).toBeGreaterThan(5);
    },
  );

  it('a job that fails leaves nothing of anybody, in the log or in what is shown of it', async () => {
    lines.length = 0;
    const told = `cannot write to ${PERSON.email} (${PERSON.iban})`;
    const job = { name: 'failing:job', run: () => Promise.reject(new Error(told)) };
    await inTransaction(database.db, context, (tx) =>
      requestJob(tx, {
        id: 'failing:1',
        job: job.name,
        operatorId: context.operatorId,
        input: null,
        dueAt: clock.now(),
      }),
    );
    const runner = jobRunner({ database, jobs: [job], clock, wallClock: clock, random: seededRandom(4), log });
    await runner.drain();
    await runner.close();
    const shown = await database.pool.query<{ last_error: string }>('select last_error from platform_job');
    expect(shown.rows.map((row) => row.last_error)).toEqual(['cannot write to [hidden] ([hidden])']);
    expect(lines.length).toBeGreaterThan(0);
    expect(marksIn(lines.join('\n'))).toEqual([]);
  });
});
