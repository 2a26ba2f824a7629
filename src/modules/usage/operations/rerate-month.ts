import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { priceSheets } from '../../product-catalog/index.ts';
import { subscribedContracts } from '../../product-inventory/index.ts';
import { publishedSheetOn } from '../domain/dated-sheets.ts';
import { RatedShapes } from '../domain/rated-shapes.ts';
import { contractTerms, type RatingTerms, type ToldTerms } from '../domain/rating-terms.ts';
import { MonthReplay } from '../domain/replay-month.ts';
import { enterBilledUse } from '../store-billed.ts';
import { keepShapes } from '../store-ingest.ts';
import {
  type LineMonth,
  lockMonths,
  type MonthRow,
  type RatedAnew,
  selectTerms,
  updateRated,
} from '../store-months.ts';

/** A record that came to another amount when its month was rated again. */
export interface AmountChange {
  readonly accountId: string;
  readonly agreementId: string;
  readonly recordId: string;
  readonly on: CivilDate;
  /** Micro-euros, tax included. */
  readonly was: bigint;
  readonly now: bigint;
  /** The bill that charges the old amount: it stays as it is, and the difference waits for the next one. */
  readonly billId: string | null;
}

/** How months are rated again. */
export interface Rerating {
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean;
}

/** The terms that records were rated under; those kept in an older form are read from the contract as it is. */
async function readTerms(tx: Tx, rows: readonly MonthRow[]): Promise<(row: MonthRow) => ToldTerms> {
  const kept = await selectTerms(tx, [...new Set(rows.map((row) => row.terms_key))]);
  const whole = (row: MonthRow): ToldTerms | undefined => {
    const told = kept.get(row.terms_key) as ToldTerms | undefined;
    return told?.characteristics === undefined ? undefined : told;
  };
  const older = [...new Set(rows.filter((row) => whole(row) === undefined).map((row) => row.agreement_id))];
  const contracts = await subscribedContracts(tx, older);
  return (row) => {
    const told = whole(row);
    if (told) return told;
    const { pack, version, contract } = contracts.get(row.agreement_id)!;
    const { territory, characteristics, options } = contract;
    return { pack, version, territory, characteristics, options };
  };
}

function byMonth(rows: readonly MonthRow[]): MonthRow[][] {
  const months: MonthRow[][] = [];
  for (const row of rows) {
    const last = months.at(-1);
    if (last && last[0]!.agreement_id === row.agreement_id && last[0]!.month === row.month) last.push(row);
    else months.push([row]);
  }
  return months;
}

/** What the records of a month come to anew, where it differs. */
function changed(
  month: readonly MonthRow[],
  replay: MonthReplay,
  termsOf: (row: MonthRow) => RatingTerms,
): RatedAnew[] {
  const under = month.map(termsOf);
  const answers = replay.replay(
    month.map((row, i) => ({
      record: {
        calling: Number(row.calling_no),
        called: Number(row.called_no),
        startedAt: row.started_at,
        quantity: Number(row.amount_used),
        flags: row.flags,
        visitedCountry: row.visited_country,
        replaced: row.replaced_by !== null,
      },
      terms: under[i]!,
    })),
  );
  return month.flatMap((row, i) => {
    const termsKey = under[i]!.kept.key;
    const none = { ratedKey: row.rated_key, units: 0, amount: 0, rank: null };
    const answer = answers[i] ?? (row.replaced_by === null ? undefined : none);
    if (answer === undefined) return [];
    const same =
      answer.ratedKey === row.rated_key &&
      BigInt(answer.amount) === row.amount &&
      BigInt(answer.units) === row.charged_units &&
      answer.rank === row.rank;
    return same ? [] : [{ row, termsKey, ...answer }];
  });
}

/**
 * Rates months of agreements again, each record after those that began before it, and writes what differs. What a bill charges
 * stays on that bill; the difference waits for the next. Doing it again changes nothing.
 */
export async function rerateMonths(
  tx: Tx,
  months: readonly LineMonth[],
  how: Rerating = {},
): Promise<readonly AmountChange[]> {
  if (months.length === 0) return [];
  if (how.dryRun !== true) await enterBilledUse(tx, true);
  const rows = await lockMonths(tx, months);
  const told = await readTerms(tx, rows);
  const { published } = await priceSheets(tx);
  const shapes = new RatedShapes();
  const met = new Map<string, RatingTerms>();
  const termsOf = (row: MonthRow): RatingTerms => {
    const terms = told(row);
    const sheet = publishedSheetOn(published, terms.pack, row.on_date);
    return contractTerms(terms, shapes, met, sheet);
  };
  const replay = new MonthReplay(shapes);
  const anew = byMonth(rows).flatMap((month) => changed(month, replay, termsOf));
  if (how.dryRun !== true) {
    const terms = [...met.values()].map(({ kept, calmCalls }) => ({ ...kept, calmCalls }));
    await keepShapes(tx, shapes.takeFresh(), terms);
    await updateRated(tx, anew);
  }
  return anew
    .filter(({ row, amount }) => row.amount !== BigInt(amount))
    .map(({ row, amount }) => ({
      accountId: row.account_id,
      agreementId: row.agreement_id,
      recordId: row.id,
      on: row.on_date,
      was: row.amount,
      now: BigInt(amount),
      billId: row.bill_id,
    }));
}
