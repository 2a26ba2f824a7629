import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { PortOutAnswer } from '../../../terms/model/life-numbers.ts';
import {
  type Agreement,
  cancelTermination,
  contractFacts,
  terminateAgreement,
  terminationReason,
  withdrawAgreement,
} from '../../agreement/index.ts';
import type { Journal } from '../../decision/index.ts';
import { endNumber } from '../../resource-inventory/index.ts';
import type { Porting } from '../domain/porting.ts';
import { numberLifeOf, openPortingDue, shownNumber, type TakenPorting, tellPorting } from './change-porting.ts';

/** What a departure ended, and what that made due. */
export interface Departure {
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
}

const NOTHING: Departure = { charges: [], due: [] };
const RUNNING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);

/** Asks the contract what a number that leaves does to it; `undefined` when it has no such step. */
export function askPortOut(
  journal: Journal,
  porting: Porting,
  agreement: Agreement,
  news: {
    readonly portingOn: CivilDate;
    readonly portedOn?: CivilDate;
    readonly lineEndedOn?: CivilDate | undefined;
    readonly otherPortRunning?: boolean;
    readonly byNewOperator?: boolean;
  },
): PortOutAnswer | undefined {
  const { commitmentEndsOn } = agreement;
  return numberLifeOf(journal).portOut?.(journal.ask, contractFacts(agreement), {
    kind: porting.kind,
    requestedOn: isoDate(porting.requestedOn),
    byNewOperator: news.byNewOperator ?? true,
    otherPortRunning: news.otherPortRunning ?? false,
    portingOn: isoDate(news.portingOn),
    ...(news.lineEndedOn === undefined ? {} : { lineEndedOn: isoDate(news.lineEndedOn) }),
    ...(commitmentEndsOn === null ? {} : { commitmentEndsOn: isoDate(commitmentEndsOn) }),
    ...(news.portedOn === undefined ? {} : { portedOn: isoDate(news.portedOn) }),
  });
}

/** The contract ends with its number, on the day that its terms say; a termination asked for before gives way, but for its reason. */
async function endContract(tx: Tx, context: Context, taken: TakenPorting, on: CivilDate): Promise<Result<Departure>> {
  const { agreement, porting } = taken;
  const agreementId = agreement.id;
  const { documentsReceivedOn: proofOn, ...why } = await terminationReason(tx, agreementId);
  if (agreement.state === 'terminating') {
    if (agreement.endsOn !== null && agreement.endsOn <= on) return ok(NOTHING);
    const kept = await cancelTermination(tx, context, { agreementId });
    if (!kept.ok) return kept;
  }
  const requestKind = 'portability';
  const receivedOn = porting.requestedOn;
  const proof = proofOn === undefined ? {} : { documentsReceivedOn: civilDate(proofOn) };
  return terminateAgreement(tx, context, { agreementId, requestKind, receivedOn, portedOn: on, ...why, ...proof });
}

async function endAs(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  ending: PortOutAnswer['ending'],
  on: CivilDate,
): Promise<Result<Departure>> {
  const { agreement, porting } = taken;
  if (ending === 'number-alone' || !RUNNING.has(agreement.state)) return ok(NOTHING);
  if (ending === 'contract') return endContract(tx, context, taken, on);
  return withdrawAgreement(tx, context, { agreementId: agreement.id, on, askedOn: porting.requestedOn });
}

/** A number leaves: it is another operator's from now on, and its contract becomes what the terms say. */
export async function letNumberLeave(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  journal: Journal,
  { on, at }: { readonly on: CivilDate; readonly at: Instant },
): Promise<Result<Departure>> {
  const { porting, agreement } = taken;
  const running = RUNNING.has(agreement.state);
  const portingOn = porting.scheduledOn ?? on;
  const lineEndedOn = running ? undefined : (agreement.endsOn ?? on);
  const answer = askPortOut(journal, porting, agreement, { portingOn, portedOn: on, lineEndedOn });
  await endNumber(tx, context, { e164: porting.e164, at, becomes: 'ported-out' });
  const ended = await endAs(tx, context, taken, answer?.ending ?? 'contract', on);
  if (!ended.ok) return ended;
  const due = answer?.due ?? [];
  await openPortingDue(tx, context, taken, due);
  await tellPorting(tx, context, taken, {
    kind: 'port-out-done',
    on,
    title: { fr: `Numéro ${shownNumber(porting)} parti`, en: `Number ${shownNumber(porting)} gone` },
    decision: answer?.taken.decision,
    detail: { portedOn: isoDate(on), ending: answer?.ending ?? 'contract' },
  });
  return ok({ charges: ended.value.charges, due: [...ended.value.due, ...due] });
}
