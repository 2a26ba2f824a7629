import { plusDays } from '../src/kernel/civil-date.ts';
import { instantOf, localDate, timeOfDay } from '../src/kernel/instant.ts';
import { changeSettings } from '../src/modules/account/index.ts';
import { makeLetterBatch, postBatch, type Transport } from '../src/modules/communication/index.ts';
import type { CivilDate } from '../src/kernel/civil-date.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { nowhere } from '../src/story/run-story.ts';
import type { Stage } from '../src/story/stage.ts';
import type { DemoOperator } from './market.ts';
import { agentsOf } from './people-who-sign-in.ts';

/** Letters of the last days lie on paper; those of before have long been posted. */
const PAPER_DAYS = 10;
const SMS_DAYS = 45;
const SENDER_LENGTH = 11;

/** Messages leave for nowhere, but the letters of the last days, which wait for somebody to try the batches. */
export function demoTransport(clock: Stage['clock'], operator: DemoOperator, last: CivilDate): Transport {
  const { territory } = operator.market;
  return {
    ...nowhere,
    get lettersInBatches() {
      return localDate(territory, clock.now()) > plusDays(last, -PAPER_DAYS);
    },
  };
}

/** The operator has begun to send SMS a while ago. */
export async function beginSms(db: Db, context: Context, operator: DemoOperator, last: CivilDate): Promise<void> {
  const smsSender = operator.name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .slice(0, SENDER_LENGTH)
    .trim();
  const messaging = {
    smsProvider: 'local',
    smsSender,
    quietHours: [{ territories: [], channels: ['sms'] as const, from: '21:00', to: '08:00', sundays: true }],
    registered: ['formal-notice', 'equipment-formal-notice'],
  };
  await inTransaction(db, context, (tx) => changeSettings(tx, context, plusDays(last, -SMS_DAYS), { messaging }));
}

/** Yesterday’s batch of registered letters has been posted; the plain ones wait for who tries the screens. */
export async function keepLetters(
  db: Db,
  context: Context,
  operator: DemoOperator,
  now: Stage['clock'],
): Promise<void> {
  const { territory } = operator.market;
  const today = localDate(territory, now.now());
  const yesterday = plusDays(today, -1);
  const [desk] = agentsOf(operator).filter(({ roles }) => roles.includes('billing'));
  const at = instantOf(territory, yesterday, timeOfDay('16:00'));
  const by: Context = { ...context, clock: { now: () => at }, actor: `agent:${desk?.login ?? 'demo'}` };
  await inTransaction(db, by, async (tx) => {
    const batch = await makeLetterBatch(tx, by, { registered: true });
    if (batch.ok) await postBatch(tx, by, { batchId: batch.value.id, on: yesterday });
  });
}
