import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { signingKey } from '../../src/connectors/card-provider/local-card-store.ts';
import { localCardProvider } from '../../src/connectors/card-provider/local-provider.ts';
import { sign } from '../../src/connectors/card-provider/local-signature.ts';
import { cardNoticeRoutes } from '../../src/modules/card-payment/api.ts';
import { connectCardProvider } from '../../src/modules/card-payment/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';

let database: ThrowawayDatabase;
let api: TestApi;
const clock = testClock();
const context = testContext({ clock });
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  connectCardProvider(localCardProvider);
  api = await testApi(database, [cardNoticeRoutes], { clock });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

/** A message with blanks that no program would write again the same: the very bytes are what is signed. */
const BODY =
  '{ "event":"evt_1",  "reference": "00000000-0000-4000-8000-000000000000","state":"accepted", "amount":"10.00" }';

async function send(body: string, signature: string | undefined, operator = TEST_OPERATOR) {
  const answer = await api.app.inject({
    method: 'POST',
    url: `/api/card-notices/${operator}/local`,
    headers: {
      'content-type': 'application/json',
      ...(signature === undefined ? {} : { 'regie-signature': signature }),
    },
    payload: body,
  });
  return [answer.statusCode, answer.json<{ outcome?: string; code?: string }>()] as const;
}

const signed = (body: string): Promise<string> =>
  inTransaction(database.db, context, async (tx) =>
    sign(await signingKey(tx, context), clock.now(), Buffer.from(body)),
  );

it('a message is read from the very bytes that were signed, without anybody signed in', async () => {
  const mark = await signed(BODY);
  expect(await send(BODY, mark)).toMatchObject([200, { outcome: 'unknown-intent' }]);
  expect(await send(BODY, mark)).toMatchObject([200, { outcome: 'known' }]);
  const rewritten = JSON.stringify(JSON.parse(BODY));
  expect(await send(rewritten, mark)).toMatchObject([422, { code: 'card-payment/bad-signature' }]);
});

it('a message that nobody signed, or for nobody here, is refused', async () => {
  expect(await send(BODY, undefined)).toMatchObject([422, { code: 'card-payment/bad-signature' }]);
  expect((await send('not JSON', 'x'))[0]).toBe(422);
  expect((await send(BODY, await signed(BODY), 'no-such-operator'))[0]).toBe(404);
});
