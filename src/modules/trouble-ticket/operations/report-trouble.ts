import { uuidV7 } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { InterruptionCause } from '../../../terms/model/life-network.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { caseOf, type ProcessFlow } from '../../process-flow/index.ts';
import type { LineInterruption } from '../domain/network-event.ts';
import type { Severity, TicketDesk } from '../domain/ticket.ts';
import { insertDesk, selectDesk } from '../store-desk.ts';
import { saveInterruption, selectOfCase } from '../store-interruptions.ts';
import { tellRestored } from './close-line.ts';
import { lastingOf } from './lasting.ts';
import { judgeDay } from './line-facts.ts';
import { openOutage } from './open-outage.ts';

export interface Trouble {
  readonly agreementId: string;
  /** Nothing works any more. */
  readonly total: boolean;
  /** When it began; now when it is not known. */
  readonly since?: Instant | undefined;
  readonly description: string;
  readonly severity?: Severity | undefined;
}

export interface TroubleOutcome {
  readonly processFlow: ProcessFlow;
  readonly interruption: LineInterruption;
  /** The network event that explains it, when one does. */
  readonly eventId: string | null;
}

const NO_AGREEMENT = fail(
  'agreement/not-found',
  'Ce contrat n’existe pas.',
  'There is no such contract.',
  'agreementId',
);
const NOT_RUNNING = fail(
  'trouble-ticket/no-service',
  'Ce contrat n’a pas de service en cours.',
  'This contract has no service running.',
  'agreementId',
);
const NO_PROCEDURE = fail(
  'trouble-ticket/no-procedure',
  'Ce contrat ne dit rien des interruptions.',
  'This contract says nothing of interruptions.',
  'agreementId',
);
const TO_COME = fail('trouble-ticket/to-come', 'Le défaut a déjà commencé.', 'The trouble has begun already.', 'since');
const NO_TICKET = fail('trouble-ticket/not-found', 'Ce ticket n’existe pas.', 'There is no such ticket.', 'ticketId');
const NOT_AN_OUTAGE = fail(
  'trouble-ticket/no-interruption',
  'Ce ticket ne porte pas d’interruption qui dure.',
  'This ticket carries no interruption that lasts.',
  'ticketId',
);

/** The network knows already, or the customer has told before: the ticket is the same one. */
async function joinKnown(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  trouble: Trouble,
): Promise<Result<TroubleOutcome> | undefined> {
  const lasting = await lastingOf(tx, context, agreement);
  const flow = lasting?.processFlowId ? await caseOf(tx, lasting.processFlowId) : undefined;
  if (!lasting || !flow || flow.closedOn !== null) return undefined;
  const reported = { ...lasting, reportedAt: lasting.reportedAt ?? context.clock.now() };
  await saveInterruption(tx, reported, lasting.total ? judgeDay(agreement, lasting.startedAt) : null);
  await takeIn(tx, flow, trouble);
  return ok({ processFlow: flow, interruption: reported, eventId: lasting.eventId });
}

async function takeIn(tx: Tx, flow: ProcessFlow, trouble: Trouble): Promise<void> {
  if (await selectDesk(tx, flow.id)) return;
  const desk: TicketDesk = {
    accountId: flow.accountId,
    processFlowId: flow.id,
    team: 'technical',
    assignee: null,
    severity: trouble.severity ?? (trouble.total ? 'major' : 'minor'),
    description: trouble.description,
    notes: [],
    version: 1,
  };
  await insertDesk(tx, desk);
}

/**
 * A customer, or somebody for them, reports that the line does not work: a ticket, which is a case under the contract. Told of what
 * the network knows already, it is the same ticket, now reported. Refused: no service, a contract that says nothing of it.
 */
export async function reportTrouble(tx: Tx, context: Context, trouble: Trouble): Promise<Result<TroubleOutcome>> {
  const agreement = await agreementOf(tx, trouble.agreementId);
  if (!agreement) return NO_AGREEMENT;
  if (agreement.state !== 'active' && agreement.state !== 'terminating') return NOT_RUNNING;
  const now = context.clock.now();
  const startedAt = trouble.since ?? now;
  if (startedAt > now) return TO_COME;
  const known = await joinKnown(tx, context, agreement, trouble);
  if (known) return known;
  const begun: LineInterruption = {
    accountId: agreement.accountId,
    id: uuidV7(now, context.random),
    agreementId: agreement.id,
    eventId: null,
    cause: 'operator',
    total: trouble.total,
    startedAt,
    endedAt: null,
    reportedAt: now,
    notifiedAt: null,
    noticeBy: null,
    noticeRespected: null,
    decision: null,
    processFlowId: null,
    cancelled: false,
  };
  const opened = await openOutage(tx, context, agreement, begun);
  if (!opened.ok) return opened;
  const processFlow = opened.value;
  if (!processFlow) return NO_PROCEDURE;
  const interruption = { ...begun, processFlowId: processFlow.id };
  await saveInterruption(tx, interruption, trouble.total ? judgeDay(agreement, startedAt) : null);
  await takeIn(tx, processFlow, trouble);
  return ok({ processFlow, interruption, eventId: null });
}

/** The line of a ticket works again; whose fault it was may be known by now. Refused: no interruption that lasts. */
export async function restoreTrouble(
  tx: Tx,
  context: Context,
  input: {
    readonly processFlowId: string;
    readonly restoredAt: Instant;
    readonly cause?: InterruptionCause | undefined;
  },
): Promise<Result<TroubleOutcome>> {
  const flow = await caseOf(tx, input.processFlowId);
  if (!flow) return NO_TICKET;
  const one = await selectOfCase(tx, flow.id);
  if (!one || one.endedAt !== null) return NOT_AN_OUTAGE;
  if (input.restoredAt < one.startedAt || input.restoredAt > context.clock.now())
    return fail(
      'trouble-ticket/restored-out-of-time',
      'Le rétablissement se place entre le début du défaut et maintenant.',
      'The restoration lies between the start of the trouble and now.',
      'restoredAt',
    );
  const agreement = (await agreementOf(tx, one.agreementId))!;
  const ended = { ...one, endedAt: input.restoredAt, cause: input.cause ?? one.cause };
  await saveInterruption(tx, ended, one.total ? judgeDay(agreement, one.startedAt) : null);
  const told = await tellRestored(tx, context, agreement, ended);
  if (!told.ok) return told;
  await recordAudit(tx, context, {
    action: 'trouble-ticket:restore',
    subject: `case:${flow.id}`,
    detail: { cause: ended.cause },
  });
  return ok({ processFlow: (await caseOf(tx, flow.id))!, interruption: ended, eventId: ended.eventId });
}
