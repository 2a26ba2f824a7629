import { type CivilDate, firstOfMonth, plusDays } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { packOf } from '../../../terms/decide.ts';
import type { UsageCounter } from '../../../terms/model/usage.ts';
import { type SubscribedContract, subscribedContracts } from '../../product-inventory/index.ts';
import {
  type LineOfUse,
  linesTouched,
  monthUse,
  mostCounted,
  NO_PREFERENCE,
  type UsagePreference,
  usagePreferences,
} from '../../usage/index.ts';
import { alertKey, dueAlerts } from '../domain/due-alerts.ts';
import { limitsUsed } from '../domain/limit-use.ts';
import { mayBeNear } from '../domain/near-limit.ts';
import { lockLook, saveLook, selectAlerts } from '../store.ts';
import { tellCustomer } from './tell-customer.ts';

const CHUNK = 2000;

/** What looking at the use of a month did. */
export interface TellReport {
  readonly looked: number;
  readonly told: number;
}

/** A contract of which somebody may have to be told. */
interface Candidate {
  readonly contract: SubscribedContract;
  readonly limits: readonly UsageCounter[];
  readonly preference: UsagePreference;
  /** Micro-euros charged in the month. */
  readonly spent: number;
}

function limitsOf({ pack, version, contract }: SubscribedContract): readonly UsageCounter[] {
  const { characteristics, options } = contract;
  return packOf(pack)?.life?.usageCounters?.({ characteristics, options, version }) ?? [];
}

/** Of the contracts that were used, those of which a limit, or the amount that was chosen, may have come near. */
async function candidatesOf(tx: Tx, lines: readonly LineOfUse[], month: CivilDate): Promise<Candidate[]> {
  const accountIds = [...new Set(lines.map((one) => one.accountId))];
  const contracts = await subscribedContracts(
    tx,
    lines.map((one) => one.agreementId),
  );
  const preferences = await usagePreferences(tx, accountIds);
  return (await mostCounted(tx, accountIds, month)).flatMap((most) => {
    const contract = contracts.get(most.agreementId);
    if (!contract || contract.endedOn !== null) return [];
    const preference = preferences.get(most.accountId) ?? NO_PREFERENCE;
    const limits = limitsOf(contract);
    const chosen = preference.spendingAlert !== null && most.spent >= Number(preference.spendingAlert);
    return chosen || mayBeNear(limits, most) ? [{ contract, limits, preference, spent: most.spent }] : [];
  });
}

async function toldBefore(
  tx: Tx,
  candidates: readonly Candidate[],
  month: CivilDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const told = new Map<string, Set<string>>();
  const accountIds = [...new Set(candidates.map(({ contract }) => contract.accountId))];
  for (const alert of await selectAlerts(tx, { accountIds, month })) {
    const known = told.get(alert.agreementId) ?? new Set<string>();
    told.set(alert.agreementId, known.add(alertKey(alert.counter, alert.percent)));
  }
  return told;
}

async function tellMonth(tx: Tx, context: Context, month: CivilDate, lines: readonly LineOfUse[]): Promise<number> {
  if (lines.length === 0) return 0;
  const candidates = await candidatesOf(tx, lines, month);
  const uses = await monthUse(
    tx,
    candidates.map(({ contract }) => contract),
    month,
  );
  const before = await toldBefore(tx, candidates, month);
  let told = 0;
  for (const { contract, limits, preference, spent } of candidates) {
    const use = uses.get(contract.agreementId);
    if (!use) continue;
    const { spendingAlert, courtesyAlerts } = preference;
    const due = dueAlerts({
      limits: limitsUsed(limits, use),
      segment: contract.contract.segment,
      courtesyAlerts,
      spendingAlert: spendingAlert === null ? null : Number(spendingAlert),
      spent,
      told: before.get(contract.agreementId) ?? new Set(),
    });
    for (const alert of due) if (await tellCustomer(tx, context, { contract, month, use, alert })) told += 1;
  }
  return told;
}

/** The months in which a record that has just come may lie: the present one, and on its first day the one that is just over. */
function monthsToTell(asOf: CivilDate): CivilDate[] {
  return [...new Set([firstOfMonth(plusDays(asOf, -1)), firstOfMonth(asOf)])];
}

interface Chunk extends TellReport {
  /** The contract after which the look goes on; `null` when it is done. */
  readonly last: string | null;
  readonly until: Instant;
}

async function tellChunk(tx: Tx, context: Context, asOf: CivilDate): Promise<Chunk> {
  const look = await lockLook(tx);
  const until = look.until ?? context.clock.now();
  let [looked, told, last] = [0, 0, null as string | null];
  for (const month of monthsToTell(asOf)) {
    const lines = await linesTouched(tx, { since: look.through, month, after: look.after, limit: CHUNK });
    looked += lines.length;
    const end = lines.at(-1)?.agreementId ?? null;
    // Both months go on from the same contract: the nearer of the two ends.
    if (lines.length === CHUNK && end !== null && (last === null || end < last)) last = end;
    told += await tellMonth(tx, context, month, lines);
  }
  await saveLook(tx, until, last);
  return { looked, told, last, until };
}

/**
 * Tells customers, once each, that a limit of their contract comes near or is reached, or the amount that they chose. Looks at the
 * contracts with records in the files received since it looked last, a chunk a transaction; stopped, it goes on where it was.
 */
export async function tellLimits(
  db: Db,
  context: Context,
  work: { readonly asOf: CivilDate; readonly signal?: AbortSignal },
): Promise<TellReport> {
  let [looked, told] = [0, 0];
  while (work.signal?.aborted !== true) {
    const chunk = await inTransaction(db, context, (tx) => tellChunk(tx, context, work.asOf));
    looked += chunk.looked;
    told += chunk.told;
    if (chunk.last === null) break;
  }
  return { looked, told };
}
