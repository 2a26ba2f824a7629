import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { CaseDone, CaseOutcome, OpenCaseInput, ProcessFlow, TellFactsInput } from '../domain/process-flow.ts';
import { insertCase, lockCase, saveCase } from '../store.ts';
import { subjectOf } from './carry-out.ts';
import { procedureOf, type Reviewed, reviewWith } from './judge-case.ts';

const NOTHING: CaseDone = { charges: [], due: [], changes: [], letters: [] };

async function tell(tx: Tx, context: Context, before: ProcessFlow | undefined, now: Reviewed): Promise<void> {
  const { processFlow: flow, procedure, agreement } = now;
  const on = localDate(agreement.territory, context.clock.now());
  const { title } = procedure;
  await recordAudit(tx, context, {
    action: before ? 'process-flow:review' : 'process-flow:open',
    subject: subjectOf(flow),
    why: flow.procedure,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    detail: { state: flow.state, told: Object.keys(flow.told) },
  });
  if (before && before.state === flow.state) return;
  const { stateLabel } = flow;
  await recordEvent(tx, context, {
    accountId: flow.accountId,
    agreementId: flow.agreementId,
    kind: before ? 'case-state' : 'case-opened',
    on,
    title: { fr: `${title.fr} : ${stateLabel.fr}`, en: `${title.en}: ${stateLabel.en}` },
    decision: flow.decision ?? undefined,
    detail: { processFlowId: flow.id, procedure: flow.procedure, state: flow.state },
  });
}

function outcomeOf(reviewed: Reviewed): CaseOutcome {
  const { processFlow, charges, due, changes, notes } = reviewed;
  return { processFlow, charges, due, changes, notes };
}

const NO_AGREEMENT = fail(
  'agreement/not-found',
  'Ce contrat n’existe pas.',
  'There is no such contract.',
  'agreementId',
);
const CHANGED = fail(
  'process-flow/changed-meanwhile',
  'Quelqu’un a modifié ce dossier entre-temps ; relisez-le avant de recommencer.',
  'Somebody changed this case meanwhile; read it again before you retry.',
);
const NO_CASE = fail('process-flow/not-found', 'Ce dossier n’existe pas.', 'There is no such case.', 'processFlowId');

const ELSEWHERE = {
  privacy: fail(
    'process-flow/elsewhere',
    'Cette demande se dépose avec les données personnelles, où courent ses délais.',
    'This request is made with personal data, where its dates run.',
    'procedure',
  ),
} as const;

function newFlow(
  context: Context,
  agreement: Agreement,
  group: ProcessFlow['group'],
  input: OpenCaseInput,
): ProcessFlow {
  const now = context.clock.now();
  return {
    id: uuidV7(now, context.random),
    accountId: agreement.accountId,
    agreementId: agreement.id,
    procedure: input.procedure,
    group,
    state: 'open',
    stateLabel: { fr: 'ouvert', en: 'open' },
    openedBy: context.actor,
    openedOn: localDate(agreement.territory, now),
    openedAt: now,
    closedOn: null,
    told: input.facts,
    done: NOTHING,
    shown: { figures: [], claims: [] },
    decision: null,
    version: 0,
  };
}

/**
 * Opens a case under a procedure of the contract and carries out what follows at once. Refused: a contract that has no such
 * procedure, facts that its decision does not accept (`decision/faulty-facts`, with the field), a request that it does not grant.
 */
export async function openCase(tx: Tx, context: Context, input: OpenCaseInput): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const agreement = await agreementOf(tx, input.agreementId);
    if (!agreement) return NO_AGREEMENT;
    if (input.ifVersion !== undefined && input.ifVersion !== agreement.version) return CHANGED;
    const procedure = procedureOf(agreement.pack, input.procedure);
    if (!procedure) {
      const [fr, en] = ['Ce contrat ne prévoit pas cette démarche.', 'This contract has no such procedure.'];
      return fail('process-flow/no-such-procedure', fr, en, 'procedure');
    }
    if (procedure.leadsTo !== undefined) return ELSEWHERE[procedure.leadsTo];
    const missing = (procedure.extra ?? []).find((one) => one.required && input.facts[one.name] === undefined);
    if (missing) {
      const [fr, en] = [`Il manque : ${missing.label.fr}.`, `Missing: ${missing.label.en}.`];
      return fail('process-flow/fact-missing', fr, en, missing.name);
    }
    const flow = newFlow(context, agreement, procedure.group, input);
    const reviewed = await reviewWith(tx, context, flow, { strict: true, unlessClosed: input.unlessClosed });
    if (!reviewed.ok) return reviewed;
    if (input.unlessClosed && reviewed.value.processFlow.closedOn !== null) return ok(outcomeOf(reviewed.value));
    await insertCase(tx, reviewed.value.processFlow);
    await tell(tx, context, undefined, reviewed.value);
    return ok(outcomeOf(reviewed.value));
  });
}

async function review(tx: Tx, context: Context, flow: ProcessFlow): Promise<Result<CaseOutcome>> {
  const reviewed = await reviewWith(tx, context, flow, { strict: false });
  if (!reviewed.ok) return reviewed;
  await saveCase(tx, reviewed.value.processFlow);
  await tell(tx, context, flow, reviewed.value);
  return ok(outcomeOf(reviewed.value));
}

/** Tells facts of an open case, and carries out what follows. Refused: unknown or closed case, facts not accepted. */
export async function tellFacts(tx: Tx, context: Context, input: TellFactsInput): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const flow = await lockCase(tx, input.processFlowId);
    if (!flow) return NO_CASE;
    if (input.ifVersion !== undefined && input.ifVersion !== flow.version) return CHANGED;
    if (flow.closedOn !== null) {
      const [fr, en] = ['Ce dossier est clos.', 'This case is closed.'];
      return fail('process-flow/closed', fr, en);
    }
    return review(tx, context, { ...flow, told: { ...flow.told, ...input.facts } });
  });
}

/** Asks the contract about an open case again, as its days pass; a closed one stays as it is. */
export async function reviewCase(tx: Tx, context: Context, processFlowId: string): Promise<Result<unknown>> {
  return withoutFault(async () => {
    const flow = await lockCase(tx, processFlowId);
    if (!flow) return NO_CASE;
    // The date that brought us here is over: another one is opened even for the same day.
    const { reviewAt: _past, ...done } = flow.done;
    return flow.closedOn === null ? review(tx, context, { ...flow, done }) : ok(undefined);
  });
}

/** Gives a case up: what it made due is cancelled, what is done stays done. */
export async function abandonCase(
  tx: Tx,
  context: Context,
  input: { readonly processFlowId: string; readonly reason: string; readonly ifVersion?: number },
): Promise<Result<ProcessFlow>> {
  const flow = await lockCase(tx, input.processFlowId);
  if (!flow) return NO_CASE;
  if (input.ifVersion !== undefined && input.ifVersion !== flow.version) return CHANGED;
  if (flow.closedOn !== null) return ok(flow);
  const agreement = (await agreementOf(tx, flow.agreementId))!;
  const on = localDate(agreement.territory, context.clock.now());
  const { accountId } = flow;
  for (const subject of [subjectOf(flow), `case-review:${flow.id}`])
    await cancelObligations(tx, context, { accountId, subject, on });
  const closed: ProcessFlow = {
    ...flow,
    state: 'abandoned',
    stateLabel: { fr: 'abandonné', en: 'given up' },
    closedOn: on,
    version: flow.version + 1,
  };
  await saveCase(tx, closed);
  const title = procedureOf(agreement.pack, flow.procedure)?.title ?? { fr: flow.procedure, en: flow.procedure };
  await recordEvent(tx, context, {
    accountId,
    agreementId: flow.agreementId,
    kind: 'case-abandoned',
    on,
    title: { fr: `${title.fr} : dossier abandonné`, en: `${title.en}: case given up` },
    detail: { processFlowId: flow.id, reason: input.reason },
  });
  await recordAudit(tx, context, { action: 'process-flow:abandon', subject: subjectOf(flow), why: input.reason });
  return ok(closed);
}
