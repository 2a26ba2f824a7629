import { civilDate } from '../../src/kernel/civil-date.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import type { Context } from '../../src/platform/context.ts';
import {
  type Account,
  changeSettings,
  createCustomer,
  type NewCustomer,
  signMandate,
} from '../../src/modules/account/index.ts';

/** An IBAN that holds together, for tests. */
export const TEST_IBAN = 'FR7630006000011234567890189';

/** Settings of an operator that bills, mails and collects. */
export async function settleOperator(database: ThrowawayDatabase, context: Context): Promise<void> {
  await inTransaction(database.db, context, (tx) =>
    changeSettings(tx, context, civilDate('2020-01-01'), {
      name: 'Alizé Télécom',
      address: ['12 rue de la Mer', '97110 Pointe-à-Pitre'],
      creditorId: 'FR72ZZZ123456',
      iban: 'FR1420041010050500013M02606',
      bic: 'PSSTFRPPXXX',
      mailSender: 'clients@alize.example',
      siren: '732829320',
      vatNumber: 'FR44732829320',
    }),
  );
}

/** A customer of the test operator, with safe defaults; `mandate` makes direct debit the way to pay. */
export async function addCustomer(
  database: ThrowawayDatabase,
  context: Context,
  given: Partial<NewCustomer> & { readonly email?: string | null; readonly mandate?: boolean } = {},
): Promise<Account> {
  const { email = 'marie@example.test', mandate = false, ...rest } = given;
  return inTransaction(database.db, context, async (tx) => {
    const made = await createCustomer(tx, context, {
      territory: 'GP',
      segment: 'residential',
      party: {
        kind: 'individual',
        title: 'madame',
        givenName: 'Marie',
        familyName: 'Dupont',
        ...(email === null ? {} : { email }),
        address: { line1: '4 allée des Flamboyants', postcode: '97122', city: 'Baie-Mahault', country: 'GP' },
      },
      ...rest,
    });
    if (!made.ok) throw new Error(made.failure.message.en);
    const { account } = made.value;
    if (!mandate) return account;
    const signed = await signMandate(tx, context, { accountId: account.id, iban: TEST_IBAN });
    if (!signed.ok) throw new Error(signed.failure.message.en);
    return { ...account, paymentMethod: 'direct-debit' };
  });
}
