import { isoInstant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billChecks, billSimulations, type CheckRow, type SimulationRow } from '../../customer-bill/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { BillCheck, BillSimulation, BillSimulationPage } from '../shapes/bill-simulation.ts';
import { countJobsAhead } from '../store.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const SIMULATIONS_SHOWN = 10;
const CHECKS_SHOWN = 200;

/** Name of the work that screens ask for. */
export const SIMULATION_JOB = 'customer-bill:simulate';

const told = (micro: string): string => amountText(BigInt(micro) as Money);

function simulationShape(row: SimulationRow): BillSimulation {
  const { sums } = row;
  return {
    id: row.id,
    asOf: dayText(row.as_of),
    state: row.state,
    startedAt: isoInstant(row.started_at),
    total: row.total,
    done: row.done,
    bills: sums.bills,
    failed: sums.failed,
    setAside: sums.setAside,
    exclTax: told(sums.exclTax),
    vat: told(sums.vat),
    inclTax: told(sums.inclTax),
    before: told(sums.before),
    byKind: Object.entries(sums.byKind).map(([kind, micro]) => ({ kind, amount: told(micro) })),
  };
}

function checkShape(row: CheckRow, holders: ReadonlyMap<string, string>): BillCheck {
  return {
    accountId: row.account_id,
    holder: holders.get(row.account_id) ?? '',
    billOn: dayText(row.bill_on),
    total: amountText(row.total_incl),
    before: row.previous_incl === null ? null : amountText(row.previous_incl),
    findings: [...row.findings],
    fault: row.fault,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at === null ? null : isoInstant(row.decided_at),
  };
}

/** Simulated runs, the newest first, and the bills to come that somebody is to look at. */
export async function readSimulations(tx: Tx, context: Context): Promise<BillSimulationPage> {
  const checks = await billChecks(tx, CHECKS_SHOWN);
  const holders = await holdersOf(
    tx,
    checks.map((one) => one.account_id),
  );
  return {
    today: dayText(await operatorDay(tx, context)),
    waiting: (await countJobsAhead(tx, context.operatorId, SIMULATION_JOB)) > 0,
    simulations: (await billSimulations(tx, SIMULATIONS_SHOWN)).map(simulationShape),
    checks: checks.map((one) => checkShape(one, holders)),
  };
}
