import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountsOf } from '../../account/index.ts';
import { type Agreement, agreementOf, agreementsOf } from '../../agreement/index.ts';
import { chargesNamed } from '../../customer-bill/index.ts';
import { decisionsOf } from '../../decision/index.ts';
import { dueObligations } from '../../obligation/index.ts';
import { caseOf, casePage, casesOf, factsToCome, proceduresFor, type ProcessFlow } from '../../process-flow/index.ts';
import { procedureShapeOf, processFlowShapeOf } from './write-process-flow.ts';
import { offerings } from '../../product-catalog/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import { eventsOf } from '../../timeline/index.ts';
import { eventShape, obligationShape } from '../domain/write-life.ts';
import { amountText, dayText, momentText } from '../domain/write-values.ts';
import type { ObligationShape } from '../shapes/basics.ts';
import type { ProcedureShape, ProcessFlowDetail, ProcessFlowPage, ProcessFlowShape } from '../shapes/process-flow.ts';
import { holdersOf } from './read-work.ts';

const PAGE = 50;
const MANY = 200;

type Choices = ProcedureShape['extra'][number]['choices'];

/** What the facts asked beside a decision may be: what is on sale under the contract, what the subscriber holds. */
async function choicesFor(tx: Tx, context: Context, agreement: Agreement): Promise<ReadonlyMap<string, Choices>> {
  const { pack, territory, accountId, id } = agreement;
  const on = localDate(territory, context.clock.now());
  const sold = await offerings(tx, context, { pack, territory, on });
  const named = (kind: 'offer' | 'option'): Choices =>
    sold
      .filter((one) => one.kind === kind)
      .map(({ code, label, price }) => ({ value: code, label, price: price === null ? null : amountText(price) }));
  const held = (await equipmentOf(tx, { accountId })).filter((one) => one.agreementId === id);
  return new Map([
    ['offer', named('offer')],
    ['option', named('option')],
    ['serial', held.map(({ serial, model }) => ({ value: serial, label: { fr: model, en: model }, price: null }))],
  ]);
}

/** What may be asked for under an agreement, by an agent or by its holder. */
export async function readProcedures(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  by: 'agent' | 'customer',
): Promise<ProcedureShape[]> {
  const open = await proceduresFor(tx, context, agreement, by);
  const choices = await choicesFor(tx, context, agreement);
  return open.map((one) => procedureShapeOf(agreement.pack, one, choices));
}

/** What is awaited in the cases of an account, by case. */
export async function awaitedIn(
  tx: Tx,
  context: Context,
  accountId: string,
): Promise<(flow: ProcessFlow) => readonly ObligationShape[]> {
  const due = await dueObligations(tx, { accountId, state: 'open', limit: MANY });
  return (flow) =>
    due.filter((one) => one.subject === `case:${flow.id}`).map((one) => obligationShape(one, context.clock.now()));
}

/** The cases of an account, newest first. */
export async function readProcessFlows(
  tx: Tx,
  context: Context,
  accountId: string,
  by?: 'customer',
): Promise<ProcessFlowShape[]> {
  const [awaited, contracts, flows] = await Promise.all([
    awaitedIn(tx, context, accountId),
    agreementsOf(tx, accountId),
    casesOf(tx, accountId),
  ]);
  const agreements = new Map(contracts.map((one) => [one.id, one]));
  return flows.map((flow) => {
    const agreement = agreements.get(flow.agreementId)!;
    return processFlowShapeOf(agreement, flow, factsToCome(agreement, flow), awaited(flow), by);
  });
}

async function chargesOf(tx: Tx, flow: ProcessFlow): Promise<ProcessFlowDetail['charges']> {
  const ids = flow.done.charges.map((one) => one.chargeId);
  return (await chargesNamed(tx, flow.accountId, ids)).map((one) => ({
    label: one.label,
    amount: amountText(one.amount),
    on: dayText(one.on_date),
    billed: one.bill_id !== null,
    why: { decision: one.decision_id, clauses: [...one.because] },
  }));
}

async function historyOf(tx: Tx, flow: ProcessFlow): Promise<ProcessFlowDetail['history']> {
  const { accountId, agreementId } = flow;
  const notes = await decisionsOf(tx, { accountId, limit: MANY });
  const events = await eventsOf(tx, accountId, { agreementId, limit: MANY });
  const own = (detail: unknown): boolean =>
    typeof detail === 'object' && detail !== null && 'processFlowId' in detail && detail.processFlowId === flow.id;
  return events.filter((one) => own(one.detail)).map((one) => eventShape(one, notes));
}

/** One case, with what it charged and what happened in it. */
export async function readProcessFlow(
  tx: Tx,
  context: Context,
  id: string,
  by?: 'customer',
): Promise<Result<ProcessFlowDetail>> {
  const flow = await caseOf(tx, id);
  const agreement = flow && (await agreementOf(tx, flow.agreementId));
  if (!flow || !agreement) return fail('process-flow/not-found', 'Ce dossier n’existe pas.', 'There is no such case.');
  const { accountId } = flow;
  const awaited = await awaitedIn(tx, context, accountId);
  return ok({
    ...processFlowShapeOf(agreement, flow, factsToCome(agreement, flow), awaited(flow), by),
    holder: (await holdersOf(tx, [accountId])).get(accountId) ?? '',
    accountNumber: (await accountsOf(tx, [accountId])).get(accountId)?.number ?? '',
    territory: agreement.territory,
    today: dayText(localDate(agreement.territory, context.clock.now())),
    now: momentText(context.clock.now(), agreement.territory),
    charges: await chargesOf(tx, flow),
    history: await historyOf(tx, flow),
  });
}

async function agreementsNamed(tx: Tx, flows: readonly ProcessFlow[]): Promise<ReadonlyMap<string, Agreement>> {
  const found = new Map<string, Agreement>();
  for (const { agreementId } of flows) {
    const agreement = found.get(agreementId) ?? (await agreementOf(tx, agreementId));
    if (agreement) found.set(agreementId, agreement);
  }
  return found;
}

/** Which cases of the operator to show. */
export interface ProcessFlowQuery {
  readonly open?: boolean | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly procedure?: string | undefined;
  readonly after?: string | undefined;
}

/** A page of the operator's cases, newest first, with whose they are. */
export async function readProcessFlowPage(tx: Tx, context: Context, query: ProcessFlowQuery): Promise<ProcessFlowPage> {
  const flows = await casePage(tx, { ...query, limit: PAGE + 1 });
  const page = flows.slice(0, PAGE);
  const agreements = await agreementsNamed(tx, page);
  const ids = [...new Set(page.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  const awaited = new Map<string, Awaited<ReturnType<typeof awaitedIn>>>();
  for (const id of ids) awaited.set(id, await awaitedIn(tx, context, id));
  return {
    items: page.map((flow) => ({
      ...processFlowShapeOf(agreements.get(flow.agreementId)!, flow, [], awaited.get(flow.accountId)!(flow)),
      holder: holders.get(flow.accountId) ?? '',
      accountNumber: accounts.get(flow.accountId)?.number ?? '',
    })),
    next: flows.length > PAGE ? page.at(-1)!.id : null,
  };
}
