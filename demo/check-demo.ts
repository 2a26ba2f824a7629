import { sql } from 'kysely';
import { billNumbering } from '../src/modules/customer-bill/index.ts';
import { trialBalance } from '../src/modules/ledger/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { IMPOSSIBLE } from './impossible.ts';

async function askImpossible(tx: Tx): Promise<string[]> {
  const found: string[] = [];
  for (const [what, question] of Object.entries(IMPOSSIBLE)) {
    const rows = await sql.raw<Record<string, string>>(question).execute(tx);
    for (const row of rows.rows.slice(0, 3)) found.push(`${what}: ${Object.values(row).join(' ')}`);
  }
  return found;
}

/** Looks for what can never be in the data of an operator: the books, the numbering, the lines, the states. Empty when all is well. */
export async function impossibilities(db: Db, context: Pick<Context, 'operatorId'>): Promise<string[]> {
  return inTransaction(db, context, async (tx) => {
    const found = await askImpossible(tx);
    const difference = (await trialBalance(tx)).reduce((total, row) => total + row.debit - row.credit, 0n);
    if (difference !== 0n) found.push(`the books are out of balance by ${difference} micro-euros`);
    for (const { series, count, last } of await billNumbering(tx)) {
      if (count !== last) found.push(`bills of ${series}: ${count} bills, the last number is ${last}`);
    }
    return found;
  });
}

/** Fates that a telling must have shown, and whether anybody had them: those that nobody had. */
export function fatesMissing(wanted: readonly { readonly name?: string }[], told: readonly string[]): string[] {
  return [...new Set(wanted.flatMap((one) => one.name ?? []))].filter((name) => !told.includes(name));
}
