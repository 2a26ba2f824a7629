import { civilDate } from '../../src/kernel/civil-date.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { sellUnder } from '../../src/modules/product-catalog/index.ts';
import { placeOrder } from '../../src/modules/product-order/index.ts';
import { importAddresses } from '../../src/modules/qualification/index.ts';
import { addNumbers, numbersOf, stockEquipment } from '../../src/modules/resource-inventory/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import { someCustomer, someOrder, STREET, valueOf } from './subscriber.ts';

/** An operator that sells mobile plans in Mayotte: one address, numbers and cards for a few customers. */
export async function openPrepaid(tx: Tx, context: Context, lines = 40): Promise<void> {
  valueOf(await sellUnder(tx, context, { pack: 'mobile-yt', from: civilDate('2024-01-01') }));
  await importAddresses(
    tx,
    context,
    `territory,commune,postcode,street,fibre,vdsl2,adsl,detached_house,already_connected
YT,Mamoudzou,97600,${STREET},non,non,non,non,non`,
  );
  const numbers = Array.from({ length: lines }, (_, i) => `0639${String(100_000 + i)}`);
  valueOf(await addNumbers(tx, context, { territory: 'YT', numbers }));
  const cards = Array.from({ length: lines }, (_, i) => ({ serial: `SIM-${i}`, kind: 'sim', model: 'SIM' }));
  await stockEquipment(tx, context, cards);
}

/** A customer of a blocked plan that works, with 10.00 of credit unless another offer is told. */
export async function prepaidLine(
  tx: Tx,
  context: Context,
  offer = 'YT-BLOQUE-10-0',
): Promise<{ readonly accountId: string; readonly agreementId: string; readonly number: string }> {
  const account = await someCustomer(tx, context, 'Madi', 'YT');
  const order = someOrder(account.id, {
    pack: 'mobile-yt',
    offer,
    address: { commune: 'Mamoudzou', postcode: '97600', street: STREET },
    documents: {
      provided: ['identity', 'bank-details', 'address-proof'],
      identityType: 'passport',
      identityExpiresOn: civilDate('2033-01-01'),
    },
  });
  const { agreement } = valueOf(await placeOrder(tx, context, order));
  valueOf(await activateAgreement(tx, context, { agreementId: agreement.id }));
  const [number] = await numbersOf(tx, { accountId: account.id, agreementId: agreement.id });
  return { accountId: account.id, agreementId: agreement.id, number: number!.e164 };
}
