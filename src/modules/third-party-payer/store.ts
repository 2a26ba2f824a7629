import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { ThirdPartyPayer } from './domain/third-party-payer.ts';

interface PayerRow {
  readonly account_id: string;
  readonly id: string;
  readonly kind: ThirdPartyPayer['kind'];
  readonly name: string;
  readonly birth_date: CivilDate | null;
  readonly email: string | null;
  readonly named_on: CivilDate;
  readonly mandate_reference: string | null;
  readonly released_on: CivilDate | null;
  readonly released_by: ThirdPartyPayer['releasedBy'];
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** Keeps an undertaking. */
export async function insertPayer(tx: Tx, one: ThirdPartyPayer): Promise<void> {
  await sql`insert into third_party_payer (account_id, id, kind, name, birth_date, email, named_on, mandate_reference,
      decision, because)
    values (${one.accountId}, ${one.id}, ${one.kind}, ${one.name}, ${sqlDate(one.birthDate)}, ${one.email},
      ${sqlDate(one.namedOn)}, ${one.mandateReference}, ${one.decision}, ${one.because}::text[])`.execute(tx);
}

/** Ends the undertaking in force. */
export async function endPayer(
  tx: Tx,
  accountId: string,
  on: CivilDate,
  by: NonNullable<ThirdPartyPayer['releasedBy']>,
): Promise<void> {
  await sql`update third_party_payer set released_on = ${sqlDate(on)}, released_by = ${by}
    where account_id = ${accountId}::uuid and released_on is null`.execute(tx);
}

/** Who pays or has paid the bills of an account, the last one first. */
export async function selectPayers(tx: Tx, accountId: string): Promise<readonly ThirdPartyPayer[]> {
  const rows = await sql<PayerRow>`select * from third_party_payer where account_id = ${accountId}::uuid
    order by named_on desc, id desc`.execute(tx);
  return rows.rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    kind: row.kind,
    name: row.name,
    birthDate: row.birth_date,
    email: row.email,
    namedOn: row.named_on,
    mandateReference: row.mandate_reference,
    releasedOn: row.released_on,
    releasedBy: row.released_by,
    decision: row.decision,
    because: row.because,
  }));
}
