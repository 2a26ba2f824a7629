import { sql } from 'kysely';
import type { Generated } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Equipment, EquipmentState } from './domain/resource.ts';

type EquipmentTable = {
  serial: string;
  kind: string;
  model: string;
  state: Generated<EquipmentState>;
  account_id: string | null;
  agreement_id: string | null;
  assigned_on: CivilDate | null;
  returned_on: CivilDate | null;
};

/** Which agreement's. */
export interface OfAgreement {
  readonly accountId: string;
  readonly agreementId: string;
}

type EquipmentTables = { equipment: EquipmentTable };

type Row = Omit<EquipmentTable, 'state'> & { state: EquipmentState };

function fromRow(row: Row): Equipment {
  return {
    serial: row.serial,
    kind: row.kind,
    model: row.model,
    state: row.state,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    assignedOn: row.assigned_on,
    returnedOn: row.returned_on,
  };
}

/** Puts equipment in stock; answers the serial numbers that were new. */
export async function insertStock(
  tx: Tx,
  items: readonly Pick<Equipment, 'serial' | 'kind' | 'model'>[],
): Promise<string[]> {
  if (items.length === 0) return [];
  const kept = await sql<{ serial: string }>`
    insert into equipment (serial, kind, model)
    select * from unnest(${items.map((item) => item.serial)}::text[], ${items.map((item) => item.kind)}::text[], ${items.map((item) => item.model)}::text[])
    on conflict do nothing returning serial`.execute(tx);
  return kept.rows.map((row) => row.serial);
}

/** Gives one piece in stock to an agreement: that serial, or the next one of the kind and model that nobody else is taking. */
export async function takeFromStock(
  tx: Tx,
  wanted: {
    readonly kind: string;
    readonly model: string | null;
    readonly serial: string | null;
    readonly accountId: string;
    readonly agreementId: string;
    readonly on: CivilDate;
  },
): Promise<Equipment | undefined> {
  const taken = await sql<Row>`
    update equipment set state = 'assigned', account_id = ${wanted.accountId}::uuid, agreement_id = ${wanted.agreementId}::uuid,
      assigned_on = ${sqlDate(wanted.on)}, returned_on = null
    where (operator_id, serial) in (
      select operator_id, serial from equipment
      where operator_id = current_setting('regie.operator') and state = 'in-stock' and kind = ${wanted.kind}
        and (${wanted.model}::text is null or model = ${wanted.model})
        and (${wanted.serial}::text is null or serial = ${wanted.serial})
      order by model, serial limit 1 for update skip locked)
    returning *`.execute(tx);
  return taken.rows[0] && fromRow(taken.rows[0]);
}

/**
 * Gives an agreement one piece in stock for each kind and model wanted, in one statement; what stock lacks is simply not among
 * the pieces given. Asked for twice, a kind gives two pieces.
 */
export async function takeSetFromStock(
  tx: Tx,
  wanted: {
    readonly items: readonly { readonly kind: string; readonly model: string }[];
    readonly accountId: string;
    readonly agreementId: string;
    readonly on: CivilDate;
  },
): Promise<Equipment[]> {
  if (wanted.items.length === 0) return [];
  const { items } = wanted;
  const before = items.map(
    (item, at) => items.slice(0, at).filter((one) => one.kind === item.kind && one.model === item.model).length,
  );
  const taken = await sql<Row>`
    with chosen as (
      select picked.serial from unnest(${items.map((item) => item.kind)}::text[], ${items.map((item) => item.model)}::text[], ${before}::int[])
        as want (kind, model, before)
      cross join lateral (
        select serial from equipment where operator_id = current_setting('regie.operator') and state = 'in-stock'
          and kind = want.kind and model = want.model
        order by serial limit 1 offset want.before for update skip locked) picked)
    update equipment set state = 'assigned', account_id = ${wanted.accountId}::uuid, agreement_id = ${wanted.agreementId}::uuid,
      assigned_on = ${sqlDate(wanted.on)}, returned_on = null
    where operator_id = current_setting('regie.operator') and serial in (select serial from chosen)
    returning *`.execute(tx);
  return taken.rows.map(fromRow);
}

/** Takes a piece back from its customer; answers it as it was, or nothing when nobody has it. */
export async function takeBack(
  tx: Tx,
  serial: string,
  state: EquipmentState,
  on: CivilDate,
): Promise<Equipment | undefined> {
  const done = await sql<Row>`
    update equipment set state = ${state}, returned_on = ${sqlDate(on)},
      account_id = case when ${state} = 'in-stock' then null else account_id end,
      agreement_id = case when ${state} = 'in-stock' then null else agreement_id end
    where serial = ${serial} and state in ('assigned', 'lost') returning *`.execute(tx);
  return done.rows[0] && fromRow(done.rows[0]);
}

/** What an agreement has goes on with another one, from a day on. */
export async function passEquipmentOn(tx: Tx, from: OfAgreement, to: OfAgreement, on: CivilDate): Promise<void> {
  await sql`update equipment set account_id = ${to.accountId}::uuid, agreement_id = ${to.agreementId}::uuid, assigned_on = ${sqlDate(on)}
    where account_id = ${from.accountId}::uuid and agreement_id = ${from.agreementId}::uuid and state = 'assigned'`.execute(
    tx,
  );
}

/** The equipment that an account (or one of its agreements) has. */
export async function equipmentOf(
  tx: Tx,
  filter: { readonly accountId: string; readonly agreementId?: string },
): Promise<Equipment[]> {
  let select = tx
    .withTables<EquipmentTables>()
    .selectFrom('equipment')
    .selectAll()
    .where('account_id', '=', filter.accountId);
  if (filter.agreementId !== undefined) select = select.where('agreement_id', '=', filter.agreementId);
  return (await select.orderBy('kind').orderBy('serial').execute()).map(fromRow);
}

/** A piece of equipment by its serial number. */
export async function equipmentBySerial(tx: Tx, serial: string): Promise<Equipment | undefined> {
  const row = await tx
    .withTables<EquipmentTables>()
    .selectFrom('equipment')
    .selectAll()
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** How many pieces there are of each kind, model and state. */
export async function countEquipment(tx: Tx): Promise<{ kind: string; model: string; state: string; count: number }[]> {
  const found = await sql<{ kind: string; model: string; state: string; count: number }>`
    select kind, model, state, count(*)::int as count from equipment group by kind, model, state order by kind, model, state`.execute(
    tx,
  );
  return found.rows;
}
