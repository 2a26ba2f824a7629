import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Mandate, SignedMandate } from '../domain/account.ts';
import { accountOf, countMandates, endMandate, insertMandate, updateAccount } from '../store.ts';

const REFERENCE_PATTERN = /^[A-Za-z0-9/?:().,'+ -]{1,35}$/;

/** Checks an IBAN and a BIC: form, country of the SEPA zone, check digits. Answers the IBAN without spaces. */
export function readIban(iban: string, bic: string | undefined): Result<string> {
  const plain = electronicFormatIBAN(iban) ?? '';
  if (!isValidIBAN(plain)) {
    return fail(
      'mandate/wrong-iban',
      'Cet IBAN est faux : vérifiez sa longueur et sa clé.',
      'This IBAN is wrong: check its length and its check digits.',
      'iban',
    );
  }
  if (!isSEPACountry(plain.slice(0, 2))) {
    return fail(
      'mandate/outside-sepa',
      'Ce compte est tenu hors de la zone SEPA.',
      'This bank account is outside the SEPA zone.',
      'iban',
    );
  }
  if (bic !== undefined && !isValidBIC(bic)) {
    return fail(
      'mandate/wrong-bic',
      'Ce BIC n’a pas la forme attendue.',
      'This BIC does not have the expected form.',
      'bic',
    );
  }
  return ok(plain);
}

/** The last four characters of an IBAN, for screens and letters. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`;
}

/** Keeps a signed SEPA mandate (IBAN and BIC checked), ends the one before it, and makes direct debit the way to pay. */
export async function signMandate(tx: Tx, context: Context, input: SignedMandate): Promise<Result<Mandate>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const iban = readIban(input.iban, input.bic);
  if (!iban.ok) return iban;
  if (input.reference !== undefined && !REFERENCE_PATTERN.test(input.reference)) {
    return fail(
      'mandate/wrong-reference',
      'La référence a 35 caractères au plus, sans accents.',
      'The reference has at most 35 characters, without accents.',
      'reference',
    );
  }
  const now = context.clock.now();
  const signedOn = input.signedOn ?? localDate(account.territory, now);
  await endMandate(tx, account.id, signedOn);
  const rank = (await countMandates(tx, account.id)) + 1;
  const mandate: Mandate = {
    id: uuidV7(now, context.random),
    accountId: account.id,
    reference: input.reference ?? `${account.number}-${String(rank).padStart(2, '0')}`,
    iban: iban.value,
    bic: input.bic ?? null,
    holder: input.holder ?? (await partyOf(tx, account.id))?.displayName ?? account.number,
    signedOn,
    revokedOn: null,
    sequence: 'FRST',
  };
  await insertMandate(tx, mandate);
  await updateAccount(tx, account, { paymentMethod: 'direct-debit' });
  await recordEvent(tx, context, {
    accountId: account.id,
    kind: 'mandate-signed',
    on: signedOn,
    title: {
      fr: `Mandat de prélèvement signé (${mandate.reference})`,
      en: `Direct debit mandate signed (${mandate.reference})`,
    },
    detail: { iban: maskedIban(mandate.iban) },
  });
  await recordAudit(tx, context, {
    action: 'mandate:sign',
    subject: `account:${account.id}`,
    detail: { reference: mandate.reference },
  });
  return ok(mandate);
}

/** Ends the mandate in force; bills are paid by transfer from then on. */
export async function revokeMandate(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly on?: CivilDate },
): Promise<Result<Mandate>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const on = input.on ?? localDate(account.territory, context.clock.now());
  const mandate = await endMandate(tx, account.id, on);
  if (!mandate)
    return fail(
      'mandate/none-in-force',
      'Ce compte n’a pas de mandat en vigueur.',
      'This account has no mandate in force.',
    );
  await updateAccount(tx, account, { paymentMethod: 'transfer' });
  await recordEvent(tx, context, {
    accountId: account.id,
    kind: 'mandate-revoked',
    on,
    title: {
      fr: `Mandat de prélèvement révoqué (${mandate.reference})`,
      en: `Direct debit mandate revoked (${mandate.reference})`,
    },
  });
  await recordAudit(tx, context, {
    action: 'mandate:revoke',
    subject: `account:${account.id}`,
    detail: { reference: mandate.reference },
  });
  return ok(mandate);
}
