import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { OutageProcedure } from '../../../terms/model/life-network.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { caseOf, openCaseOf, type ProcessFlow, tellFacts } from '../../process-flow/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { LineInterruption, NetworkEvent } from '../domain/network-event.ts';
import { saveInterruption } from '../store-interruptions.ts';
import { interruptionFacts, judgeDay, networkLifeOf, written } from './line-facts.ts';
import { workInWords } from './reach-line.ts';

async function tellOne(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  ended: LineInterruption,
  carrier: OutageProcedure,
  flow: ProcessFlow | undefined,
): Promise<Result<unknown>> {
  if (!flow || flow.closedOn !== null) return ok(undefined);
  const facts = carrier.restored(contractFacts(agreement), {
    ...interruptionFacts(agreement, ended),
    restoredAt: written(agreement.territory, ended.endedAt!),
    openedOn: isoDate(flow.openedOn),
  });
  return tellFacts(tx, context, { processFlowId: flow.id, facts });
}

/** Tells the cases of an interruption that service is back: its contract says what that gives. */
export async function tellRestored(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  ended: LineInterruption,
): Promise<Result<unknown>> {
  const life = networkLifeOf(agreement);
  if (!life?.outage || ended.processFlowId === null) return ok(undefined);
  const main = await caseOf(tx, ended.processFlowId);
  const told = await tellOne(tx, context, agreement, ended, life.outage, main);
  if (!told.ok) return told;
  for (const carrier of life.besideOutage?.(contractFacts(agreement)) ?? []) {
    const flow = await openCaseOf(tx, agreement.id, carrier.procedure);
    const beside = await tellOne(tx, context, agreement, ended, carrier, flow);
    if (!beside.ok) return beside;
  }
  return ok(undefined);
}

async function tellCancelled(tx: Tx, context: Context, event: NetworkEvent, agreement: Agreement): Promise<void> {
  const { accountId, id: agreementId, territory } = agreement;
  await sendMessage(tx, context, {
    accountId,
    template: 'planned-work-cancelled',
    channel: 'email',
    dedupeKey: `planned-work-cancelled:${event.id}:${agreementId}`,
    data: workInWords(event, territory),
  });
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'planned-work-cancelled',
    on: localDate(territory, context.clock.now()),
    title: { fr: 'Travaux sur le réseau annulés', en: 'Work on the network called off' },
    detail: { networkEventId: event.id, reference: event.reference },
  });
}

/** Ends the interruption of one line with its event: restored, or called off. Done twice it changes nothing. */
export async function closeLine(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  one: LineInterruption,
): Promise<Result<unknown>> {
  const agreement = await agreementOf(tx, one.agreementId);
  if (!agreement || one.cancelled) return ok(undefined);
  if (event.state === 'cancelled') {
    await saveInterruption(tx, { ...one, cancelled: true }, null);
    await tellCancelled(tx, context, event, agreement);
    return ok(undefined);
  }
  const ended = { ...one, endedAt: event.endsAt, cause: event.cause };
  await saveInterruption(tx, ended, event.total ? judgeDay(agreement, one.startedAt) : null);
  return tellRestored(tx, context, agreement, ended);
}
