import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import type { LineRio } from './domain/rio-of-line.ts';

interface Row {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly e164: string;
  readonly rio: string;
}

function fromRow(row: Row): LineRio {
  return { accountId: row.account_id, agreementId: row.agreement_id, e164: row.e164, rio: row.rio };
}

/** Keeps the RIO of a line; answers false when its reference is another line's already. */
export async function insertRio(
  tx: Tx,
  rio: LineRio & { readonly reference: string; readonly at: Instant },
): Promise<boolean> {
  const kept = await sql`insert into rio (account_id, e164, agreement_id, reference, rio, issued_at)
    values (${rio.accountId}::uuid, ${rio.e164}, ${rio.agreementId}::uuid, ${rio.reference}, ${rio.rio}, ${sqlInstant(rio.at)})
    on conflict (operator_id, reference) do nothing`.execute(tx);
  return (kept.numAffectedRows ?? 0n) > 0n;
}

/** The RIO of a number for as long as an agreement has it. */
export async function rioOf(
  tx: Tx,
  line: { readonly accountId: string; readonly agreementId: string; readonly e164: string },
): Promise<LineRio | undefined> {
  const found = await sql<Row>`select * from rio where account_id = ${line.accountId}::uuid
    and agreement_id = ${line.agreementId}::uuid and e164 = ${line.e164}`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The RIOs issued for the lines of an account. */
export async function riosOfAccount(tx: Tx, accountId: string): Promise<LineRio[]> {
  const found = await sql<Row>`select * from rio where account_id = ${accountId}::uuid order by issued_at`.execute(tx);
  return found.rows.map(fromRow);
}
