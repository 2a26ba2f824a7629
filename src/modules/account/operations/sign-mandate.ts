import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Mandate, SignedMandate } from '../domain/account.ts';
import { maskedIban, readIban } from '../domain/iban.ts';
import { accountOf, updateAccount } from '../store.ts';
import { countMandates, endMandate, insertMandate } from '../store-mandates.ts';

const REFERENCE_PATTERN = /^[A-Za-z0-9/?:().,'+ -]{1,35}$/;

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
  await endMandate(tx, account.id, signedOn, 'replaced');
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
    revokedBecause: null,
    lastPresentedOn: null,
    creditorId: null,
    creditorName: null,
    previousIban: null,
    haltedOn: null,
    haltedBecause: null,
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
