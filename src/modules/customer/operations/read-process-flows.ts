import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountsOf } from '../../account/index.ts';
import { type Agreement, agreementOf, agreementsOf } from '../../agreement/index.ts';
import { caseOf, casePage, casesOf, factsToCome, proceduresFor, type ProcessFlow } from '../../process-flow/index.ts';
import { procedureShapeOf, processFlowShapeOf } from '../domain/write-process-flow.ts';
import type { ProcedureShape, ProcessFlowPage, ProcessFlowShape } from '../shapes/process-flow.ts';
import { holdersOf } from './read-work.ts';

const PAGE = 50;

/** What may be asked for under an agreement, by an agent or by its holder. */
export async function readProcedures(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  by: 'agent' | 'customer',
): Promise<ProcedureShape[]> {
  const open = await proceduresFor(tx, context, agreement, by);
  return open.map((one) => procedureShapeOf(agreement.pack, one));
}

/** The cases of an account, newest first. */
export async function readProcessFlows(tx: Tx, accountId: string, by?: 'customer'): Promise<ProcessFlowShape[]> {
  const agreements = new Map((await agreementsOf(tx, accountId)).map((one) => [one.id, one]));
  return (await casesOf(tx, accountId)).map((flow) => {
    const agreement = agreements.get(flow.agreementId)!;
    return processFlowShapeOf(agreement, flow, factsToCome(agreement, flow), by);
  });
}

/** One case. */
export async function readProcessFlow(tx: Tx, id: string): Promise<Result<ProcessFlowShape>> {
  const flow = await caseOf(tx, id);
  const agreement = flow && (await agreementOf(tx, flow.agreementId));
  if (!flow || !agreement) return fail('process-flow/not-found', 'Ce dossier n’existe pas.', 'There is no such case.');
  return ok(processFlowShapeOf(agreement, flow, factsToCome(agreement, flow)));
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
export async function readProcessFlowPage(tx: Tx, query: ProcessFlowQuery): Promise<ProcessFlowPage> {
  const flows = await casePage(tx, { ...query, limit: PAGE + 1 });
  const page = flows.slice(0, PAGE);
  const agreements = await agreementsNamed(tx, page);
  const ids = [...new Set(page.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  return {
    items: page.map((flow) => ({
      ...processFlowShapeOf(agreements.get(flow.agreementId)!, flow, []),
      holder: holders.get(flow.accountId) ?? '',
      accountNumber: accounts.get(flow.accountId)?.number ?? '',
    })),
    next: flows.length > PAGE ? page.at(-1)!.id : null,
  };
}
