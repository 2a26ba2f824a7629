import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

interface Holder {
  readonly accountId: string;
  readonly agreementId: string;
}

/** Keeps a number that comes from another operator as reserved for an agreement; one that had left is back. */
export async function insertPortedNumber(
  tx: Tx,
  input: Holder & { readonly e164: string; readonly territory: Territory; readonly kind: 'fixed' | 'mobile' },
): Promise<boolean> {
  const kept = await sql`
    insert into telephone_number (e164, territory, kind, state, account_id, agreement_id, ported_in)
    values (${input.e164}, ${input.territory}, ${input.kind}, 'reserved', ${input.accountId}::uuid, ${input.agreementId}::uuid, true)
    on conflict (operator_id, e164) do update
      set state = 'reserved', account_id = excluded.account_id, agreement_id = excluded.agreement_id, quarantine_until = null
      where telephone_number.state in ('ported-out', 'quarantine')`.execute(tx);
  return (kept.numAffectedRows ?? 0n) > 0n;
}

/** Frees the numbers that are reserved for an agreement and have not begun to work. */
export async function freeReserved(tx: Tx, holder: Holder): Promise<void> {
  await sql`update telephone_number set state = 'free', account_id = null, agreement_id = null
    where account_id = ${holder.accountId}::uuid and agreement_id = ${holder.agreementId}::uuid and state = 'reserved'
      and not ported_in`.execute(tx);
}

/** A number's line stops at an instant; the number then rests, or has gone to another operator. */
export async function stopNumber(
  tx: Tx,
  input: { readonly e164: string; readonly at: Instant; readonly restsUntil: CivilDate | null },
): Promise<void> {
  await sql`update line set to_at = greatest(from_at, ${sqlInstant(input.at)})
    where operator_id = current_setting('regie.operator') and e164 = ${input.e164} and to_at is null`.execute(tx);
  const { restsUntil } = input;
  await sql`update telephone_number set state = ${restsUntil === null ? 'ported-out' : 'quarantine'},
      quarantine_until = ${restsUntil === null ? sql`null` : sqlDate(restsUntil)}, account_id = null, agreement_id = null
    where operator_id = current_setting('regie.operator') and e164 = ${input.e164}`.execute(tx);
}
