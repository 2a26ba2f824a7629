import type { RawBuilder } from 'kysely';
import { type CivilDate, civilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Instant, instant, instantOf, localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { packs } from '../../../terms/packs/index.ts';
import type { ToldInterruption } from '../../../terms/model/life-network.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { caseOf, type ProcessFlow } from '../../process-flow/index.ts';
import type { LineInterruption } from '../domain/network-event.ts';
import { saveInterruption, selectAdoptable } from '../store-interruptions.ts';
import { networkWaitsFor } from '../store-waiting.ts';
import { settledByCase } from './lasting.ts';
import { judgeDay, networkLifeOf } from './line-facts.ts';

const CHUNK = 100;

const NOTHING: ToldInterruption = { total: false };

/** Procedures by which people report an interruption, of all contracts. */
const OUTAGE_PROCEDURES: readonly string[] = [
  ...new Set(packs.flatMap(({ life }) => life?.network?.outage?.procedure ?? [])),
];

/** The start of a day told without an hour; the opening of the case when that was the same day or nothing was told. */
function startInstant(agreement: Agreement, flow: ProcessFlow, told: string | undefined): Instant {
  if (told === undefined) return flow.openedAt;
  if (told.includes('T')) return Math.min(instant(told), flow.openedAt) as Instant;
  const day = civilDate(told.slice(0, 10));
  return day === localDate(agreement.territory, flow.openedAt) ? flow.openedAt : instantOf(agreement.territory, day);
}

async function adopt(tx: Tx, context: Context, processFlowId: string): Promise<void> {
  const flow = await caseOf(tx, processFlowId);
  const agreement = flow && (await agreementOf(tx, flow.agreementId));
  if (!flow || !agreement) return;
  const outage = networkLifeOf(agreement)?.outage;
  const told = outage?.procedure === flow.procedure ? outage.told(flow.told) : NOTHING;
  const begun: LineInterruption = {
    accountId: flow.accountId,
    id: uuidV7(context.clock.now(), context.random),
    agreementId: agreement.id,
    eventId: null,
    cause: told.cause ?? 'operator',
    total: told.total,
    startedAt: startInstant(agreement, flow, told.startedOn),
    endedAt: null,
    reportedAt: flow.openedAt,
    notifiedAt: null,
    noticeBy: null,
    noticeRespected: null,
    decision: null,
    processFlowId: flow.id,
    cancelled: false,
  };
  await saveInterruption(tx, begun, told.total ? judgeDay(agreement, begun.startedAt) : null);
  await settledByCase(tx, context, agreement, begun);
}

/** Keeps as interruptions those that people reported by opening the case themselves, so that availability counts them. */
export async function adoptReportedCases(db: Db, context: Context): Promise<number> {
  let adopted = 0;
  for (;;) {
    const found = await inTransaction(db, context, async (tx) => {
      const ids = await selectAdoptable(tx, OUTAGE_PROCEDURES, CHUNK);
      for (const id of ids) await adopt(tx, context, id);
      return ids.length;
    });
    adopted += found;
    if (found < CHUNK) return adopted;
  }
}

/** Whether the network has something to do on a day, as part of a larger question. */
export function networkWaits(asOf: CivilDate): RawBuilder<boolean> {
  return networkWaitsFor(OUTAGE_PROCEDURES, asOf);
}
