import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, someCustomer, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { partyOf } from '../party/index.ts';
import {
  accountByNumber,
  accountOf,
  changeAccount,
  changeSettings,
  createCustomer,
  isAccountNumber,
  mandateOf,
  markMandatesPresented,
  revokeMandate,
  searchAccounts,
  settingsOf,
  signMandate,
  updateContact,
} from './index.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>, as = context): Promise<T> => inTransaction(database.db, as, work);
const IBAN = 'FR7630006000011234567890189';

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'test-operator', 'other-operator');
});
afterAll(() => database.drop());

describe('customers and their accounts', () => {
  it('an account has nine digits that hold together, and is found by its number', async () => {
    const account = await run((tx) => someCustomer(tx, context));
    expect(isAccountNumber(account.number)).toBe(true);
    expect((await run((tx) => accountByNumber(tx, account.number)))?.id).toBe(account.id);
    expect(await run((tx) => partyOf(tx, account.id))).toMatchObject({
      displayName: 'Madame Marie-Ève Dupont',
      phone: '+590690123456',
    });
  });

  it.each([
    ['an email that is none', { email: 'nobody' }, 'party/wrong-email'],
    ['a telephone that exists nowhere', { phone: '0999 12' }, 'party/wrong-phone'],
    ['a person without a name', { familyName: ' ' }, 'party/name-missing'],
    ['a SIREN whose key is wrong', { registrationNumber: '732829321' }, 'party/wrong-registration'],
  ])('refuses %s', async (_what, change, code) => {
    const address = { line1: '1 rue', postcode: '97110', city: 'Pointe-à-Pitre', country: 'GP' };
    const made = await run((tx) =>
      createCustomer(tx, context, {
        territory: 'GP',
        segment: 'residential',
        party: { kind: 'individual', familyName: 'X', address, ...change },
      }),
    );
    expect(codeOf(made)).toBe(code);
  });

  it('is found by beginnings of words, without accents, in any order, and not by another operator', async () => {
    const account = await run((tx) => someCustomer(tx, context, 'Lætitia-Zéphyr'));
    const found = async (text: string, as = context) =>
      (await run((tx) => searchAccounts(tx, text), as)).hits.map((hit) => hit.accountId);
    for (const text of [
      'zeph',
      'ZÉPHYR marie',
      'laetitia point',
      account.number,
      account.customerNumber,
      'zephyr 0690',
    ]) {
      expect({ text, found: await found(text) }).toEqual({ text, found: [account.id] });
    }
    expect(await found('zephyr paul')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await found('zeph', { ...context, operatorId: 'other-operator' })).toEqual([]);
  });

  it('search pages follow one another without a gap or a double', async () => {
    const made = new Set<string>();
    for (let i = 0; i < 7; i += 1) made.add((await run((tx) => someCustomer(tx, context, `Quidam${i}`))).id);
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = await run((tx) => searchAccounts(tx, 'quidam', next, 3));
      seen.push(...page.hits.map((hit) => hit.accountId));
      next = page.next;
    } while (next !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(made);
  });

  it('a change of contact is found by search at once; two changes from one version conflict', async () => {
    const account = await run((tx) => someCustomer(tx, context, 'Ferdinand'));
    const change = { accountId: account.id, phone: '0696 55 44 33', ifVersion: 1 };
    valueOf(await run((tx) => updateContact(tx, context, change)));
    expect((await run((tx) => searchAccounts(tx, '0696 55'))).hits.map((hit) => hit.accountId)).toEqual([account.id]);
    expect(codeOf(await run((tx) => updateContact(tx, context, change)))).toBe('party/changed-meanwhile');
    expect(codeOf(await run((tx) => updateContact(tx, context, { accountId: account.id, email: 'a@b' })))).toBe(
      'party/wrong-email',
    );
  });

  it('direct debit needs a mandate; two agents changing one account conflict', async () => {
    const account = await run((tx) => someCustomer(tx, context));
    const change = (ifVersion: number, paymentMethod: 'direct-debit' | 'cheque') =>
      run((tx) => changeAccount(tx, context, { accountId: account.id, paymentMethod, ifVersion }));
    expect(codeOf(await change(1, 'direct-debit'))).toBe('account/mandate-missing');
    expect(valueOf(await change(1, 'cheque')).version).toBe(2);
    expect(codeOf(await change(1, 'cheque'))).toBe('account/changed-meanwhile');
  });
});

describe('SEPA mandates', () => {
  it.each([
    ['a wrong key', 'FR7630006000011234567890188', 'mandate/wrong-iban'],
    ['a missing digit', 'FR763000600001123456789018', 'mandate/wrong-iban'],
    ['a country outside of the SEPA zone', 'BR1800360305000010009795493C1', 'mandate/outside-sepa'],
  ])('an IBAN with %s is refused', async (_what, iban, code) => {
    const account = await run((tx) => someCustomer(tx, context));
    expect(codeOf(await run((tx) => signMandate(tx, context, { accountId: account.id, iban })))).toBe(code);
    expect(await run((tx) => mandateOf(tx, account.id))).toBeUndefined();
  });

  it('a new one ends the one before; revoked, bills are paid by transfer', async () => {
    const account = await run((tx) => someCustomer(tx, context));
    const first = valueOf(await run((tx) => signMandate(tx, context, { accountId: account.id, iban: IBAN })));
    await run((tx) =>
      markMandatesPresented(tx, [first.id], {
        on: civilDate('2026-03-01'),
        creditorId: 'FR72ZZZ123456',
        creditorName: 'X',
      }),
    );
    expect((await run((tx) => mandateOf(tx, account.id)))?.sequence).toBe('RCUR');
    const second = valueOf(
      await run((tx) => signMandate(tx, context, { accountId: account.id, iban: IBAN, bic: 'AGRIFRPP' })),
    );
    expect([second.reference, second.sequence]).toEqual([`${account.number}-02`, 'FRST']);
    expect((await run((tx) => accountOf(tx, account.id)))?.paymentMethod).toBe('direct-debit');
    valueOf(await run((tx) => revokeMandate(tx, context, { accountId: account.id })));
    expect((await run((tx) => accountOf(tx, account.id)))?.paymentMethod).toBe('transfer');
    expect(codeOf(await run((tx) => revokeMandate(tx, context, { accountId: account.id })))).toBe(
      'mandate/none-in-force',
    );
  });
});

describe('what the operator has settled', () => {
  it('is dated: an older day sees the older value', async () => {
    await run((tx) =>
      changeSettings(tx, context, civilDate('2026-01-01'), { paymentTermDays: 20, creditorId: 'FR12ZZZ123456' }),
    );
    await run((tx) => changeSettings(tx, context, civilDate('2026-02-01'), { paymentTermDays: 10 }));
    const on = (date: string) => run((tx) => settingsOf(tx, context, civilDate(date)));
    expect((await on('2025-12-31')).paymentTermDays).toBe(15);
    expect((await on('2026-01-31')).paymentTermDays).toBe(20);
    expect(await on('2026-02-01')).toMatchObject({ paymentTermDays: 10, creditorId: 'FR12ZZZ123456', billingDay: 1 });
  });
});
