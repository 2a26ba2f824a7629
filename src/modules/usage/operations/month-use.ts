import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Instant, isoInstant, offsetMinutesAt } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { LifeFault } from '../../../terms/model/life.ts';
import { correspondentSet, type MonthCounters, plusCounters, type RatedUsage } from '../../../terms/model/usage.ts';
import { type PriceSheets, priceSheets } from '../../product-catalog/index.ts';
import { type SubscribedContract, subscribedContracts } from '../../product-inventory/index.ts';
import { type CountedRecord, type LineOfUse, selectCounted } from '../store-use.ts';

/** What an agreement counted in a calendar month: sums by name, and different numbers by the name of their set. */
export interface MonthUse extends LineOfUse {
  readonly counters: MonthCounters;
  readonly correspondents: { readonly [set: string]: number };
}

interface Counting {
  readonly contract: SubscribedContract;
  readonly sheets: PriceSheets;
  counters: MonthCounters;
  readonly sets: Map<string, Map<string, number>>;
}

/** A record that the contract cannot rate counts for nothing. */
function rate(counting: Counting, one: CountedRecord, other: string, rank: number): RatedUsage | undefined {
  const { contract, sheets, counters } = counting;
  const { territory, characteristics, options } = contract.contract;
  const at: Instant = one.started_at;
  const sheet = sheets.on(contract.pack, one.on_date);
  try {
    return packOf(contract.pack)!.life!.rateUsage({
      territory,
      characteristics,
      options,
      version: contract.version,
      kind: one.kind,
      direction: one.direction,
      calledNumber: other === '' ? null : other,
      ...(one.network === null ? {} : { calledNetwork: one.network }),
      visitedCountry: one.visited_country,
      quantity: one.kind === 'voice' ? one.duration : String(one.quantity),
      startedAt: isoInstant(at, offsetMinutesAt(territory, at)),
      ...(sheet === undefined ? {} : { sheet }),
      counters,
      correspondentRank: rank,
    });
  } catch (error) {
    if (error instanceof LifeFault) return undefined;
    throw error;
  }
}

function countRecord(counting: Counting, one: CountedRecord): void {
  const other = one.direction === 'in' ? one.calling : one.called;
  const joint = packOf(counting.contract.pack)?.life?.jointCorrespondents === true;
  const name = correspondentSet(one.kind, joint);
  const set = name === null ? undefined : (counting.sets.get(name) ?? new Map<string, number>());
  const rank = set === undefined ? 1 : (set.get(other) ?? set.size + 1);
  const rated = rate(counting, one, other, rank);
  if (!rated) return;
  counting.counters = plusCounters(counting.counters, rated.counters);
  if (!rated.countsCorrespondent || set === undefined || name === null) return;
  set.set(other, rank);
  counting.sets.set(name, set);
}

/**
 * What agreements counted in a month, as their contracts count it: each record after those that began before it. One without use
 * is absent. A month holds a few thousand records at most, so that it is read again rather than kept beside.
 */
export async function monthUse(
  tx: Tx,
  lines: readonly LineOfUse[],
  month: CivilDate,
): Promise<ReadonlyMap<string, MonthUse>> {
  if (lines.length === 0) return new Map();
  const agreementIds = lines.map((one) => one.agreementId);
  const [contracts, sheets, records] = await Promise.all([
    subscribedContracts(tx, agreementIds),
    priceSheets(tx),
    selectCounted(tx, lines, month),
  ]);
  const countings = new Map<string, Counting>();
  for (const record of records) {
    const contract = contracts.get(record.agreement_id);
    if (!contract) continue;
    const known = countings.get(record.agreement_id);
    const counting = known ?? { contract, sheets, counters: {}, sets: new Map() };
    if (!known) countings.set(record.agreement_id, counting);
    countRecord(counting, record);
  }
  return new Map(
    [...countings].map(([agreementId, { contract, counters, sets }]) => [
      agreementId,
      {
        accountId: contract.accountId,
        agreementId,
        counters,
        correspondents: Object.fromEntries([...sets].map(([name, numbers]) => [name, numbers.size])),
      },
    ]),
  );
}
