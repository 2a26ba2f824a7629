import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

// Read along keys of the other rooms, and never written: numbers that people read out on the telephone.

/** Sorts after everything that begins alike. */
const END = '\u{10ffff}';

export interface BillFound {
  readonly account_id: string;
  readonly id: string;
  readonly number: string;
  readonly issued_on: CivilDate;
  readonly total_incl: Money;
}

/** Bills of these numbers. */
export async function selectBillsNumbered(tx: Tx, numbers: readonly string[]): Promise<BillFound[]> {
  if (numbers.length === 0) return [];
  const found = await sql<BillFound>`select account_id, id, number, issued_on, total_incl from customer_bill
    where operator_id = regie_operator() and number = any(${[...numbers]}::text[]) order by number desc`.execute(tx);
  return found.rows;
}

export interface PieceFound {
  readonly account_id: string | null;
  readonly serial: string;
  readonly model: string;
  readonly state: string;
}

/** Pieces of equipment whose serial number begins so. */
export async function selectPieces(tx: Tx, beginnings: readonly string[], limit: number): Promise<PieceFound[]> {
  const found = await Promise.all(
    beginnings.map((beginning) =>
      sql<PieceFound>`select account_id, serial, model, state from equipment
        where operator_id = regie_operator() and serial >= ${beginning} and serial < ${beginning + END}
        order by serial limit ${limit}`.execute(tx),
    ),
  );
  return found.flatMap(({ rows }) => rows).slice(0, limit);
}

export interface OrderFound {
  readonly account_id: string;
  readonly id: string;
  readonly external_id: string | null;
  readonly ordered_on: CivilDate;
  readonly offer: string;
  readonly pack: string;
}

/** The order of an identifier, or of the reference of who placed it. */
export async function selectOrdersCalled(
  tx: Tx,
  id: string | undefined,
  reference: string | undefined,
): Promise<OrderFound[]> {
  if (id !== undefined) {
    const found = await sql<OrderFound>`select account_id, id, external_id, ordered_on, offer, pack from product_order
      where id = ${id}::uuid`.execute(tx);
    return found.rows;
  }
  if (reference === undefined) return [];
  const found = await sql<OrderFound>`select account_id, id, external_id, ordered_on, offer, pack from product_order
    where operator_id = regie_operator() and external_id >= ${reference} and external_id < ${reference + END}
    order by external_id limit 3`.execute(tx);
  return found.rows;
}

export interface ShopOrderFound {
  readonly account_id: string;
  readonly id: string;
  readonly number: string;
  readonly placed_on: CivilDate;
  readonly total_incl: Money;
}

/** Orders of the shop whose number begins so, the newest first. */
export async function selectShopOrders(
  tx: Tx,
  beginning: string | undefined,
  limit: number,
): Promise<ShopOrderFound[]> {
  if (beginning === undefined) return [];
  const found = await sql<ShopOrderFound>`select account_id, id, number, placed_on, total_incl from shop_order
    where operator_id = regie_operator() and number >= ${beginning} and number < ${beginning + END}
    order by number desc limit ${limit}`.execute(tx);
  return found.rows;
}

export interface CaseFound {
  readonly account_id: string;
  readonly id: string;
  readonly procedure: string;
  readonly pack: string;
  readonly opened_on: CivilDate;
  readonly state_label: Bilingual;
}

/** The case of an identifier. */
export async function selectCaseCalled(tx: Tx, id: string | undefined): Promise<CaseFound[]> {
  if (id === undefined) return [];
  const found = await sql<CaseFound>`select f.account_id, f.id, f.procedure, a.pack, f.opened_on, f.state_label
    from process_flow f join agreement a on a.account_id = f.account_id and a.id = f.agreement_id
    where f.id = ${id}::uuid`.execute(tx);
  return found.rows;
}
