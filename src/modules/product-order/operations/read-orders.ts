import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, agreementOf, agreementsOf } from '../../agreement/index.ts';
import { orderState } from '../domain/order-state.ts';
import type { ProductOrder } from '../domain/product-order.ts';
import { type OrderRow, selectOrder, selectOrders } from '../store.ts';

/** An order as the room gives it out, its state told by its agreement. */
export function orderFrom(row: OrderRow, agreement: Pick<Agreement, 'state' | 'activatedOn'>): ProductOrder {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    externalId: row.external_id,
    state: orderState({ state: agreement.state, activated: agreement.activatedOn !== null }, row.documents_missing),
    orderedOn: row.ordered_on,
    channel: row.channel,
    pack: row.pack,
    offer: row.offer,
    options: row.options,
    documentsRequired: row.documents_required,
    documentsMissing: row.documents_missing,
    version: row.version,
  };
}

async function withAgreement(tx: Tx, row: OrderRow | undefined): Promise<ProductOrder | undefined> {
  const agreement = row && (await agreementOf(tx, row.agreement_id));
  return row && agreement && orderFrom(row, agreement);
}

/** An order by its id. */
export async function orderOf(tx: Tx, id: string): Promise<ProductOrder | undefined> {
  return withAgreement(tx, await selectOrder(tx, id));
}

/** The order that opened an agreement. */
export async function orderOfAgreement(
  tx: Tx,
  accountId: string,
  agreementId: string,
): Promise<ProductOrder | undefined> {
  return withAgreement(tx, (await selectOrders(tx, accountId, agreementId))[0]);
}

/** The orders of an account, newest first. */
export async function ordersOf(tx: Tx, accountId: string): Promise<ProductOrder[]> {
  const agreements = new Map((await agreementsOf(tx, accountId)).map((one) => [one.id, one]));
  return (await selectOrders(tx, accountId)).flatMap((row) => {
    const agreement = agreements.get(row.agreement_id);
    return agreement ? [orderFrom(row, agreement)] : [];
  });
}
