import { fecBytes, fecHeader, type FecLine, fecLineText } from '../../../formats/fec.ts';
import { dateOf } from '../../../kernel/civil-date.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOfCode, CHART } from '../../ledger/index.ts';
import { type ExportedLine, fecLinesOf } from '../domain/fec-lines.ts';
import { JOURNALS } from '../domain/journals.ts';
import { closedEntries, entriesBetween, openingBalances, selectOpening } from '../store-export.ts';

/** Takes bytes of a file; answers once it can take more. */
export type WriteBytes = (bytes: Buffer) => Promise<void>;

export interface FecReport {
  readonly entries: number;
  readonly lines: number;
  readonly debit: Money;
  readonly credit: Money;
}

const CHUNK = 64 * 1024;

const accountName = (code: string): string => accountOfCode(code)?.label.fr ?? code;

/** The opening balances as one entry of the first of January, with the result of the years before. */
async function* openingLines(tx: Tx, year: number): AsyncGenerator<FecLine> {
  const { validatedOn } = await selectOpening(tx, year);
  const on = dateOf(year, 1, 1);
  const common = {
    journal: { code: 'AN', name: JOURNALS.AN },
    number: '1',
    on,
    document: { reference: `AN-${year}`, on },
    label: `À-nouveaux ${year}`,
    ...(validatedOn === null ? {} : { validatedOn }),
  };
  const sides = (net: Money) => ({
    debit: net > 0n ? net : NO_MONEY,
    credit: net < 0n ? subtract(NO_MONEY, net) : NO_MONEY,
  });
  let total = NO_MONEY;
  for await (const row of openingBalances(tx, year)) {
    const net = toCents(exactEuros(row.net));
    if (net === NO_MONEY) continue;
    total = sum(total, net);
    yield {
      ...common,
      account: { code: row.account, name: accountName(row.account) },
      ...(row.account_number === null ? {} : { auxiliary: { code: row.account_number, name: row.holder ?? '' } }),
      ...sides(net),
    };
  }
  if (total === NO_MONEY) return;
  const { code, label } = total > 0n ? CHART.openingResult : CHART.openingLoss;
  yield { ...common, account: { code, name: label.fr }, ...sides(subtract(NO_MONEY, total)) };
}

async function* linesOf(tx: Tx, year: number, withOpen: boolean): AsyncGenerator<{ line: FecLine; fresh: boolean }> {
  let last = 0;
  let fresh = true;
  if ((await selectOpening(tx, year)).exists) {
    last = 1;
    for await (const line of openingLines(tx, year)) {
      yield { line, fresh };
      fresh = false;
    }
  }
  const told = function* (entry: readonly ExportedLine[], number: number) {
    last = number;
    for (const [i, line] of fecLinesOf(entry, number, accountName).entries()) yield { line, fresh: i === 0 };
  };
  for await (const entry of closedEntries(tx, year)) yield* told(entry, entry[0]!.number!);
  if (!withOpen) return;
  const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31), openOnly: true };
  for await (const entry of entriesBetween(tx, span)) yield* told(entry, last + 1);
}

/**
 * Writes the file of accounting entries of a year as it is read, in memory that does not grow: the opening balances, then the
 * entries of closed months by their numbers; with `withOpen` those of open months too, numbered on and not validated.
 * Wants a transaction that sees one moment (`repeatable read`).
 */
export async function writeFec(
  tx: Tx,
  input: { readonly year: number; readonly withOpen: boolean },
  write: WriteBytes,
): Promise<FecReport> {
  let [entries, lines, debit, credit] = [0, 0, NO_MONEY, NO_MONEY];
  let text = fecHeader();
  for await (const { line, fresh } of linesOf(tx, input.year, input.withOpen)) {
    if (fresh) entries += 1;
    lines += 1;
    debit = sum(debit, line.debit);
    credit = sum(credit, line.credit);
    text += fecLineText(line);
    if (text.length > CHUNK) {
      await write(fecBytes(text));
      text = '';
    }
  }
  await write(fecBytes(text));
  return { entries, lines, debit, credit };
}
