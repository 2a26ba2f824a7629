import { sql } from 'kysely';
import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { EquipmentTrigger } from '../../terms/model/life.ts';
import type { Equipment } from '../resource-inventory/index.ts';
import type { Agreement } from './domain/agreement.ts';

/** A piece of equipment that is to come back. */
export interface ReturnRow {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly serial: string;
  readonly kind: string;
  readonly trigger: EquipmentTrigger;
  readonly trigger_on: CivilDate;
  readonly return_by: CivilDate;
  readonly deposit: Money;
  readonly notice_sent_on: CivilDate | null;
  readonly notice_presented_on: CivilDate | null;
  readonly returned_on: CivilDate | null;
  readonly charged: boolean;
}

/** Keeps that a piece is to come back; one that came back before and went out again is awaited anew. */
export async function insertReturns(
  tx: Tx,
  input: {
    readonly agreement: Agreement;
    readonly piece: Equipment;
    readonly trigger: EquipmentTrigger;
    readonly on: CivilDate;
    readonly returnBy: string;
  },
): Promise<void> {
  const { agreement, piece } = input;
  await sql`insert into equipment_return (account_id, agreement_id, serial, kind, trigger, trigger_on, return_by)
    values (${agreement.accountId}::uuid, ${agreement.id}::uuid, ${piece.serial}, ${piece.kind}, ${input.trigger}, ${sqlDate(input.on)}, ${sqlDate(civilDate(input.returnBy))})
    on conflict (account_id, agreement_id, serial) do update set trigger = excluded.trigger, trigger_on = excluded.trigger_on,
      return_by = excluded.return_by, deposit = 0, notice_sent_on = null, notice_presented_on = null, returned_on = null,
      condition = null, charged = false`.execute(tx);
}

/** The return that is awaited, or was last awaited, for a serial number; locked. */
export async function lockReturn(tx: Tx, serial: string): Promise<ReturnRow | undefined> {
  const found = await sql<ReturnRow>`select * from equipment_return
    where operator_id = current_setting('regie.operator') and serial = ${serial} order by trigger_on desc limit 1 for update`.execute(
    tx,
  );
  return found.rows[0];
}

/** The pieces of an agreement that are awaited back. */
export async function selectAwaited(tx: Tx, agreement: Pick<Agreement, 'accountId' | 'id'>): Promise<string[]> {
  return (await selectAwaitedRows(tx, agreement)).map((row) => row.serial);
}

/** What is known of the pieces of an agreement that are awaited back. */
export async function selectAwaitedRows(tx: Tx, agreement: Pick<Agreement, 'accountId' | 'id'>): Promise<ReturnRow[]> {
  const found = await sql<ReturnRow>`select * from equipment_return
    where account_id = ${agreement.accountId}::uuid and agreement_id = ${agreement.id}::uuid and returned_on is null`.execute(
    tx,
  );
  return found.rows;
}

/** Forgets the pieces of an agreement that are awaited back for one of some reasons. Answers their serial numbers. */
export async function forgetAwaited(
  tx: Tx,
  agreement: Pick<Agreement, 'accountId' | 'id'>,
  triggers: readonly EquipmentTrigger[],
): Promise<string[]> {
  const found = await sql<{ serial: string }>`delete from equipment_return
    where account_id = ${agreement.accountId}::uuid and agreement_id = ${agreement.id}::uuid and returned_on is null
      and trigger = any(${[...triggers]}::text[])
    returning serial`.execute(tx);
  return found.rows.map((row) => row.serial);
}

/** What may happen to a return; what is absent stays. */
export interface ReturnChange {
  readonly noticeSentOn?: CivilDate;
  readonly noticePresentedOn?: CivilDate;
  readonly returnedOn?: CivilDate;
  readonly condition?: string;
  readonly charged?: boolean;
}

/** Keeps what happened to a return. */
export async function updateReturn(tx: Tx, row: ReturnRow, change: ReturnChange): Promise<void> {
  await sql`update equipment_return set
      notice_sent_on = coalesce(${sqlDate(change.noticeSentOn ?? null)}, notice_sent_on),
      notice_presented_on = coalesce(${sqlDate(change.noticePresentedOn ?? null)}, notice_presented_on),
      returned_on = coalesce(${sqlDate(change.returnedOn ?? null)}, returned_on),
      condition = coalesce(${change.condition ?? null}::text, condition),
      charged = coalesce(${change.charged ?? null}::boolean, charged)
    where account_id = ${row.account_id}::uuid and agreement_id = ${row.agreement_id}::uuid and serial = ${row.serial}`.execute(
    tx,
  );
}

/** The pieces that an account is to give back or gave back. */
export async function selectReturnsOf(tx: Tx, accountId: string): Promise<ReturnRow[]> {
  const found =
    await sql<ReturnRow>`select * from equipment_return where account_id = ${accountId}::uuid order by trigger_on desc, serial`.execute(
      tx,
    );
  return found.rows;
}
