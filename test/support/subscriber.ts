import { type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import type { Territory } from '../../src/kernel/territory.ts';
import { type Account, createCustomer } from '../../src/modules/account/index.ts';
import { type OrderInput, type OrderOutcome, placeOrder } from '../../src/modules/product-order/index.ts';
import { sellUnder } from '../../src/modules/product-catalog/index.ts';
import { importAddresses } from '../../src/modules/qualification/index.ts';
import { addNumbers, stockEquipment } from '../../src/modules/resource-inventory/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';

/** The value of a result that a test expects to be a success. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.en}`);
  return result.value;
}

/** The code of a result that a test expects to be a refusal. */
export function codeOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.failure.code;
}

export const STREET = '12 rue Frébault';

/** An operator that sells Livebox in Guadeloupe: addresses, numbers and equipment enough for a few customers. */
export async function openLiveboxShop(
  tx: Tx,
  context: Context,
  from: CivilDate = civilDate('2024-04-11'),
): Promise<void> {
  valueOf(await sellUnder(tx, context, { pack: 'livebox-ag', from }));
  await importAddresses(
    tx,
    context,
    `territory,commune,postcode,street,fibre,vdsl2,adsl,detached_house,already_connected
GP,Pointe-à-Pitre,97110,${STREET},oui,oui,oui,non,non
GP,Pointe-à-Pitre,97110,14 rue Frébault,oui,oui,oui,oui,oui`,
  );
  const numbers = Array.from({ length: 20 }, (_, i) => `0590${String(200_000 + i)}`);
  valueOf(await addNumbers(tx, context, { territory: 'GP', numbers }));
  const piece = (kind: string, model: string) =>
    Array.from({ length: 20 }, (_, i) => ({ serial: `${model.replace(/\s/g, '')}-${i}`, kind, model }));
  await stockEquipment(tx, context, [
    ...piece('livebox', 'Livebox 4'),
    ...piece('livebox', 'Livebox 6'),
    ...piece('livebox', 'Livebox 7'),
    ...piece('decoder', 'TV4'),
    ...piece('decoder', 'TV6'),
  ]);
}

/** A residential customer, in Guadeloupe unless told otherwise. */
export async function someCustomer(
  tx: Tx,
  context: Context,
  name = 'Dupont',
  territory: Territory = 'GP',
): Promise<Account> {
  const made = await createCustomer(tx, context, {
    territory,
    segment: 'residential',
    party: {
      kind: 'individual',
      title: 'madame',
      givenName: 'Marie-Ève',
      familyName: name,
      email: 'marie@example.test',
      phone: '0690 12 34 56',
      address: { line1: STREET, postcode: '97110', city: 'Pointe-à-Pitre', country: territory },
    },
  });
  return valueOf(made).account;
}

/** An order that a contract accepts: Livebox Infini fibre in a shop, every paper shown. */
export function someOrder(accountId: string, change: Partial<OrderInput> = {}): OrderInput {
  return {
    accountId,
    pack: 'livebox-ag',
    offer: 'INFINI-FIBRE',
    channel: 'shop',
    address: { commune: 'Pointe-à-Pitre', postcode: '97110', street: STREET },
    documents: {
      provided: ['identity', 'bank-details'],
      identityType: 'french-identity-card',
      identityExpiresOn: civilDate('2033-01-01'),
    },
    ...change,
  };
}

/** A customer whose order was accepted. */
export async function someSubscriber(
  tx: Tx,
  context: Context,
  change: Partial<OrderInput> = {},
  name?: string,
): Promise<OrderOutcome> {
  const account = await someCustomer(tx, context, name);
  return valueOf(await placeOrder(tx, context, someOrder(account.id, change)));
}
