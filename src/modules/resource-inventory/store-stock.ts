import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Equipment, EquipmentState } from './domain/resource.ts';

interface Row {
  readonly serial: string;
  readonly kind: string;
  readonly model: string;
  readonly state: EquipmentState;
  readonly account_id: string | null;
  readonly agreement_id: string | null;
  readonly assigned_on: CivilDate | null;
  readonly returned_on: CivilDate | null;
}

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

/** Which pieces to show, in the order of their serial numbers. */
export interface StockQuery {
  readonly kind?: string | undefined;
  readonly model?: string | undefined;
  readonly state?: EquipmentState | undefined;
  /** The beginning of a serial number. */
  readonly serial?: string | undefined;
  /** The last serial number of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the operator's pieces of equipment. */
export async function selectStockPage(tx: Tx, query: StockQuery): Promise<Equipment[]> {
  const { kind = null, model = null, state = null, serial = null, after = null, limit } = query;
  const found = await sql<Row>`select * from equipment where operator_id = current_setting('regie.operator')
      and (${kind}::text is null or kind = ${kind}) and (${model}::text is null or model = ${model})
      and (${state}::text is null or state = ${state}) and (${serial}::text is null or starts_with(serial, ${serial}))
      and (${after}::text is null or serial > ${after})
    order by serial limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Gives a piece that no customer has another state; answers it, or nothing when it has changed meanwhile. */
export async function setStockState(
  tx: Tx,
  serial: string,
  from: EquipmentState,
  to: EquipmentState,
): Promise<Equipment | undefined> {
  const done = await sql<Row>`update equipment set state = ${to},
      account_id = case when ${to} = 'in-stock' then null else account_id end,
      agreement_id = case when ${to} = 'in-stock' then null else agreement_id end
    where serial = ${serial} and state = ${from} and state <> 'assigned' returning *`.execute(tx);
  return done.rows[0] && fromRow(done.rows[0]);
}
