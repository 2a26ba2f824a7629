import type { Tx } from '../../../platform/database/connect.ts';
import { agreementsOf } from '../../agreement/index.ts';
import type { DecisionBasis } from '../../decision/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { productsOf } from '../../product-inventory/index.ts';
import { depositsOf, ordersOf } from '../../product-order/index.ts';
import { linesOfAccount, numbersOf } from '../../resource-inventory/index.ts';
import { agreementShape } from '../domain/write-agreement.ts';
import type { AgreementShape } from '../shapes/customer-page.ts';

/** The contracts of an account, those that run first, with their products, numbers and papers. */
export async function readAgreements(
  tx: Tx,
  accountId: string,
  told: readonly DecisionBasis[] | Promise<readonly DecisionBasis[]>,
): Promise<AgreementShape[]> {
  const [notes, agreements, products, orders, deposits, numbers, lines] = await Promise.all([
    told,
    agreementsOf(tx, accountId),
    productsOf(tx, { accountId }),
    ordersOf(tx, accountId),
    depositsOf(tx, accountId),
    numbersOf(tx, { accountId }),
    linesOfAccount(tx, accountId),
  ]);
  const ended = new Set(['terminated', 'withdrawn', 'cancelled']);
  return [...agreements]
    .sort((a, b) => Number(ended.has(a.state)) - Number(ended.has(b.state)) || b.orderedOn - a.orderedOn)
    .map((agreement) => {
      const held = [...numbers, ...lines].filter((one) => one.agreementId === agreement.id).map((one) => one.e164);
      const order = orders.find((one) => one.agreementId === agreement.id);
      return agreementShape({
        agreement,
        offerLabel: offeringOf(agreement.pack, agreement.offer)?.label ?? { fr: agreement.offer, en: agreement.offer },
        products: products.filter((product) => product.agreementId === agreement.id),
        numbers: [...new Set(held)],
        order,
        deposit: deposits.find((one) => one.orderId === order?.id),
        notes,
      });
    });
}
