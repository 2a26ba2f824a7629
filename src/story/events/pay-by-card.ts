import { z } from 'zod';
import { sendCardMessages } from '../../connectors/card-provider/local-card-messages.ts';
import { answerChallenge, giveUp, typeCard } from '../../connectors/card-provider/local-card-page.ts';
import { type Behaviour, CHALLENGE_CODE, TEST_CARDS } from '../../connectors/card-provider/local-cards.ts';
import { localCardProvider } from '../../connectors/card-provider/local-provider.ts';
import { MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import { euros } from '../../kernel/money.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import {
  connectCardProvider,
  followUpIntents,
  type IntentRow,
  startCardPayment,
} from '../../modules/card-payment/index.ts';
import { billByNumber } from '../../modules/customer-bill/index.ts';
import type { Context } from '../../platform/context.ts';
import { accountOfCast } from '../cast.ts';
import { amount } from '../fields.ts';
import { type Scene, verb } from '../verb.ts';

connectCardProvider(localCardProvider);

/** How the bank of the card behaves in each outcome; an abandoned page sees no card. */
const CARDS: Readonly<Record<string, Behaviour>> = {
  accepted: 'accepted',
  'second-step': 'challenge',
  declined: 'insufficient-funds',
  twice: 'twice',
  late: 'late',
  silent: 'silent',
};
/** What the year 2099 ends: a trial card that is always good. */
const EXPIRY = '12/99';
const LATER_MS = 10 * MINUTE_MS;

/** The same people ten minutes later, when late messages have come and silent payments are asked about. */
function later(context: Context): Context {
  return { ...context, clock: { now: () => plusMs(context.clock.now(), LATER_MS) } };
}

async function onThePage(scene: Scene, intent: IntentRow, outcome: string): Promise<Result<unknown>> {
  const page = intent.page_url!.split('/').at(-1)!;
  const behaviour = CARDS[outcome];
  if (behaviour === undefined) return scene.act((tx, context) => giveUp(tx, context, page));
  const { number } = TEST_CARDS.find((one) => one.behaviour === behaviour)!;
  const typed = await scene.act((tx, context) => typeCard(tx, context, page, { number, expiry: EXPIRY }));
  if (!typed.ok || behaviour !== 'challenge') return typed;
  return scene.act((tx, context) => answerChallenge(tx, context, page, CHALLENGE_CODE));
}

/** The customer pays by card from their space, on the page of the provider. */
export const payByCard = verb({
  name: 'pay-by-card',
  summary: 'The customer pays by card online; the message of the provider credits it.',
  fields: {
    amount: amount.optional().describe('All that is owed (on the bill, when one is named) when absent.'),
    bill: z.string().optional().describe('Number of the bill that is paid.'),
    outcome: z
      .enum(['accepted', 'second-step', 'declined', 'abandoned', 'twice', 'late', 'silent'])
      .default('accepted')
      .describe('What the bank answers, or how its message comes: twice, late, or never.'),
  },
  async run(scene, event) {
    const account = accountOfCast(scene.cast);
    const { db } = scene.stage;
    const bill = await scene.act(async (tx) =>
      ok(event.bill === undefined ? undefined : await billByNumber(tx, event.bill)),
    );
    if (event.bill !== undefined && (!bill.ok || bill.value?.account_id !== account.id)) {
      return fail('story/no-such-bill', 'Cette facture n’existe pas.', 'There is no such bill.', 'bill');
    }
    const started = await startCardPayment(db, scene.context, {
      accountId: account.id,
      ...(bill.ok && bill.value ? { billId: bill.value.id } : {}),
      ...(event.amount === undefined ? {} : { amount: euros(event.amount) }),
    });
    if (!started.ok) return started;
    const done = await onThePage(scene, started.value, event.outcome);
    if (!done.ok) return done;
    await sendCardMessages(db, scene.context);
    if (event.outcome === 'late') await sendCardMessages(db, later(scene.context));
    if (event.outcome === 'silent') await followUpIntents(db, later(scene.context));
    return done;
  },
});
