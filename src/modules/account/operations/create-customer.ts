import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { createParty, type Party } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Account, NewCustomer } from '../domain/account.ts';
import { eightDigits, newAccountNumber } from '../domain/account-number.ts';
import { partyWords } from '../domain/search-words.ts';
import { accountsOfCustomer, insertAccount } from '../store.ts';
import { insertWords } from '../store-words.ts';
import { settingsOf } from './settings.ts';

const ATTEMPTS = 20;

/** Keeps the account under a number that is free. */
async function underFreeNumber(tx: Tx, context: Context, wanted: Omit<Account, 'number'>): Promise<Account> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const account = { ...wanted, number: newAccountNumber(context.random) };
    if (await insertAccount(tx, account)) return account;
  }
  throw new Error('no free account number was found');
}

/** Creates a customer: an account with its holder, found by search from now on. Refuses wrong names, contact points and days. */
export async function createCustomer(
  tx: Tx,
  context: Context,
  input: NewCustomer,
): Promise<Result<{ readonly account: Account; readonly party: Party }>> {
  const now = context.clock.now();
  const openedOn = localDate(input.territory, now);
  const billingDay = input.billingDay ?? (await settingsOf(tx, context, openedOn)).billingDay;
  if (!Number.isInteger(billingDay) || billingDay < 1 || billingDay > 28) {
    return fail(
      'account/wrong-billing-day',
      'Le jour de facturation va de 1 à 28.',
      'The billing day goes from 1 to 28.',
      'billingDay',
    );
  }
  if (input.customerNumber !== undefined && (await accountsOfCustomer(tx, input.customerNumber)).length === 0) {
    return fail(
      'account/customer-unknown',
      'Ce numéro de client n’existe pas.',
      'There is no such customer number.',
      'customerNumber',
    );
  }
  const id = uuidV7(now, context.random);
  const party = await createParty(tx, context, id, input.party);
  if (!party.ok) return party;
  const account = await underFreeNumber(tx, context, {
    id,
    customerNumber: input.customerNumber ?? `C${eightDigits(context.random)}`,
    territory: input.territory,
    segment: input.segment,
    language: input.language ?? 'fr',
    status: 'active',
    billingDay,
    paymentMethod: input.paymentMethod ?? 'transfer',
    paperBill: input.paperBill ?? false,
    payer: input.payer ?? null,
    openedOn,
    version: 1,
  });
  await insertWords(tx, id, [...partyWords(party.value), account.number, account.customerNumber.toLowerCase()]);
  await recordEvent(tx, context, {
    accountId: id,
    kind: 'customer-created',
    on: openedOn,
    title: { fr: `Compte ${account.number} ouvert`, en: `Account ${account.number} opened` },
  });
  await recordAudit(tx, context, {
    action: 'account:create',
    subject: `account:${id}`,
    detail: { number: account.number },
  });
  return ok({ account, party: party.value });
}
