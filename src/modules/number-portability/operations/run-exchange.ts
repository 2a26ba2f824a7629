import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { IncomingPorting, OutgoingPorting, PortingExchange } from '../ports.ts';
import {
  awaitedMessages,
  awaitedUntil,
  insertPortingMessage,
  lockNextOutgoing,
  markDelivered,
} from '../store-messages.ts';
import { portingOf } from '../store.ts';
import { answerPorting } from './answer-porting.ts';
import { recordPorted } from './record-ported.ts';
import { settlePortings } from './settle-portings.ts';
import { answerCancellation } from './stop-port-in.ts';

export interface ExchangeReport {
  readonly settled: number;
  readonly delivered: number;
  readonly heard: number;
  /** What was said and could not be acted on: told again on the next day. */
  readonly failed: number;
}

/** What was said could not be acted on: nothing of it is kept. */
class NotActedOn extends Error {}

function actOn(tx: Tx, context: Context, portingId: string, said: IncomingPorting): Promise<Result<unknown>> {
  const { kind, on, portingOn, reason } = said;
  switch (kind) {
    case 'accepted':
      return answerPorting(tx, context, {
        portingId,
        answer: kind,
        on,
        ...(portingOn === undefined ? {} : { portingOn }),
      });
    case 'refused':
      return answerPorting(tx, context, { portingId, answer: kind, on, ...(reason === undefined ? {} : { reason }) });
    case 'ported':
      return recordPorted(tx, context, { portingId, on });
    case 'cancellation-accepted':
    case 'cancellation-refused':
      return answerCancellation(tx, context, { portingId, agrees: kind === 'cancellation-accepted' });
  }
}

/** Hears what another operator has said, once. */
async function hear(tx: Tx, context: Context, asked: OutgoingPorting, said: IncomingPorting): Promise<boolean> {
  const porting = await portingOf(tx, asked.portingId);
  if (!porting) return false;
  const { id: portingId, accountId, otherOperator, rio, e164: number } = porting;
  const isNew = await insertPortingMessage(tx, {
    accountId,
    id: uuidV7(context.clock.now(), context.random),
    portingId,
    direction: 'in',
    kind: said.kind,
    body: { number, otherOperator, rio, portingOn: said.portingOn ?? null, reason: said.reason ?? null },
    dedupeKey: `${said.inReplyTo}:${said.kind}`,
    on: said.on,
    at: context.clock.now(),
    awaitsUntil: null,
  });
  if (!isNew) return false;
  const done = await actOn(tx, context, portingId, said);
  if (!done.ok) throw new NotActedOn(done.failure.message.en);
  return true;
}

async function deliverAll(db: Db, context: Context, exchange: PortingExchange): Promise<number> {
  for (let count = 0; ; count += 1) {
    const left = await inTransaction(db, context, async (tx) => {
      const message = await lockNextOutgoing(tx);
      if (!message) return false;
      await exchange.deliver(message);
      await markDelivered(tx, message.id, context.clock.now());
      return true;
    });
    if (!left) return count;
  }
}

async function hearAll(db: Db, context: Context, exchange: PortingExchange, asOf: CivilDate) {
  const awaited = await inTransaction(db, context, (tx) => awaitedMessages(tx, asOf));
  const byId = new Map(awaited.map((one) => [one.id, one]));
  let heard = 0;
  let failed = 0;
  for (const said of await exchange.collect(awaited, asOf)) {
    const asked = byId.get(said.inReplyTo);
    if (!asked) continue;
    try {
      if (await inTransaction(db, context, (tx) => hear(tx, context, asked, said))) heard += 1;
    } catch (error) {
      if (!(error instanceof NotActedOn)) throw error;
      failed += 1;
    }
  }
  return { heard, failed };
}

/**
 * The day's talk with the other operators: contracts that have moved on move their numbers, messages leave, answers are heard, and what
 * these answers make us say leaves too. Without an exchange, messages wait and answers are entered by hand.
 */
export async function exchangePortings(
  db: Db,
  context: Context,
  work: { readonly asOf: CivilDate; readonly exchange?: PortingExchange },
): Promise<ExchangeReport> {
  const { asOf, exchange } = work;
  const settled = await settlePortings(db, context);
  if (!exchange) return { settled, delivered: 0, heard: 0, failed: 0 };
  let delivered = await deliverAll(db, context, exchange);
  let heard = 0;
  for (;;) {
    const round = await hearAll(db, context, exchange, asOf);
    heard += round.heard;
    if (round.heard === 0) return { settled, delivered, heard, failed: round.failed };
    delivered += await deliverAll(db, context, exchange);
  }
}

/** The next day on which another operator may say something; `null` when nothing is awaited. */
export async function nextPortingDay(tx: Tx, done: CivilDate): Promise<CivilDate | null> {
  const until = await awaitedUntil(tx);
  return until === null || until <= done ? null : plusDays(done, 1);
}
