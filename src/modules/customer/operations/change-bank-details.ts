import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, amendMandate, type Mandate, mandateOf, maskedIban, signMandate } from '../../account/index.ts';
import { agreementsOf, askMeans, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, openJournal } from '../../decision/index.ts';
import { type DirectDebitRow, directDebitsOf, presentReturnedAgain } from '../../payment/index.ts';

/** Bank details that a customer tells, and by whom they are entered. */
export interface NewBankDetails {
  readonly iban: string;
  readonly bic?: string;
  readonly holder?: string;
  /** Day on which they changed; today when absent. */
  readonly changedOn?: CivilDate;
  readonly by: 'customer' | 'agent';
}

/** What came of it. */
export interface BankDetailsOutcome {
  readonly mandate: Mandate;
  /** Signed now, since none was in force; else the one before, amended. */
  readonly signed: boolean;
  /** Until when the contract wanted it told. */
  readonly tellBy: string | null;
  /** Debits that the bank has in hand: still taken from the account before. */
  readonly onAccountBefore: readonly DirectDebitRow[];
  /** Debits that had come back, now presented again. */
  readonly presentedAgain: number;
  readonly notes: readonly DecisionNote[];
}

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const PAYER = fail(
  'mandate/payer-pays',
  'Quelqu’un d’autre paie ces factures : c’est à lui de donner ses coordonnées bancaires.',
  'Somebody else pays these bills: their bank details are theirs to give.',
);

/** Asks each contract until when such a change is to be told. */
async function askContracts(
  tx: Tx,
  context: Context,
  account: Account,
  of: { readonly changedOn: CivilDate; readonly on: CivilDate },
): Promise<{ readonly tellBy: string | null; readonly notes: readonly DecisionNote[] }> {
  let tellBy: string | null = null;
  const notes: DecisionNote[] = [];
  for (const agreement of await agreementsOf(tx, account.id)) {
    if (OVER.has(agreement.state)) continue;
    const journal = await openJournal(tx, context, {
      accountId: account.id,
      subject: `account:${account.id}`,
      pack: agreement.pack,
      version: agreement.termsVersion,
      on: of.on,
    });
    const answer = journal.life.bankDetails?.(journal.ask, contractFacts(agreement), {
      changedOn: isoDate(of.changedOn),
      toldOn: isoDate(of.on),
      directDebit: account.paymentMethod === 'direct-debit',
    });
    if (!answer) continue;
    await journal.save(tx);
    notes.push(...journal.notes());
    if (answer.tellBy !== null && (tellBy === null || answer.tellBy < tellBy)) tellBy = answer.tellBy;
  }
  return { tellBy, notes };
}

/**
 * A customer gives other bank details: the mandate in force is amended, or a new one is signed when there is none. Debits that
 * the bank has in hand stay on the account before; those that had come back for want of an account are presented again. The
 * holder is written to, in case it was not them.
 */
export async function changeBankDetails(
  tx: Tx,
  context: Context,
  account: Account,
  input: NewBankDetails,
): Promise<Result<BankDetailsOutcome>> {
  if (account.payer !== null) return PAYER;
  const on = localDate(account.territory, context.clock.now());
  const changedOn = input.changedOn ?? on;
  if (changedOn > on)
    return fail('mandate/not-yet', 'Ce jour n’est pas encore venu.', 'That day has not come yet.', 'changedOn');
  const { tellBy, notes } = await askContracts(tx, context, account, { changedOn, on });
  const before = await mandateOf(tx, account.id);
  const means = before ? undefined : await askMeans(tx, context, { accountId: account.id, method: 'direct-debit' });
  if (means && !means.ok) return means;
  const details = {
    accountId: account.id,
    iban: input.iban,
    ...(input.bic === undefined ? {} : { bic: input.bic }),
    ...(input.holder === undefined ? {} : { holder: input.holder }),
  };
  const done = before
    ? await amendMandate(tx, context, { ...details, by: input.by, on })
    : await signMandate(tx, context, { ...details, signedOn: on });
  if (!done.ok) return done;
  const mandate = done.value;
  const debits = before ? await directDebitsOf(tx, account.id) : [];
  const presentedAgain = await presentReturnedAgain(tx, account.id, on);
  if (before)
    await sendMessage(tx, context, {
      accountId: account.id,
      template: 'bank-details-changed',
      channel: 'email',
      dedupeKey: `bank-details-changed:${mandate.id}:${mandate.iban.slice(-6)}:${isoDate(on)}`,
      data: { account: maskedIban(mandate.iban) },
    });
  return ok({
    mandate,
    signed: !before,
    tellBy,
    onAccountBefore: debits.filter((one) => one.state === 'presented'),
    presentedAgain,
    notes: [...notes, ...(means?.value.notes ?? [])],
  });
}
