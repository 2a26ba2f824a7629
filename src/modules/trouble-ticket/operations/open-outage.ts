import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { openCase, openCaseOf, type ProcessFlow, procedureOf } from '../../process-flow/index.ts';
import type { LineInterruption } from '../domain/network-event.ts';
import { selectOfCase } from '../store-interruptions.ts';
import { interruptionFacts, networkLifeOf } from './line-facts.ts';

/** The open case of an interruption that lasts: one that only waits for a claim is of an earlier one. */
async function lastingCase(tx: Tx, agreementId: string, procedure: string): Promise<ProcessFlow | undefined> {
  const flow = await openCaseOf(tx, agreementId, procedure);
  const carried = flow && (await selectOfCase(tx, flow.id));
  return carried && carried.endedAt !== null ? undefined : flow;
}

/**
 * Opens the cases that an interruption gives under its contract: the one that carries it, which is answered, and those beside it. One
 * that is open already is joined. Answers `undefined` when the contract has no procedure for it.
 */
export async function openOutage(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  begun: LineInterruption,
): Promise<Result<ProcessFlow | undefined>> {
  const life = networkLifeOf(agreement);
  const facts = interruptionFacts(agreement, begun);
  const contract = contractFacts(agreement);
  const carriers = life?.outage ? [life.outage, ...(life.besideOutage?.(contract) ?? [])] : [];
  let main: ProcessFlow | undefined;
  for (const carrier of carriers) {
    const { procedure } = carrier;
    if (!procedureOf(agreement.pack, procedure)) continue;
    let flow = await lastingCase(tx, agreement.id, procedure);
    if (!flow) {
      const told = { agreementId: agreement.id, procedure, facts: carrier.opening(contract, facts) };
      const opened = await openCase(tx, context, told);
      // What stands beside may be refused without harm: a cause that excuses it, for one.
      if (!opened.ok && carrier === life?.outage) return opened;
      if (opened.ok) flow = opened.value.processFlow;
    }
    if (carrier === life?.outage) main = flow;
  }
  return ok(main);
}
