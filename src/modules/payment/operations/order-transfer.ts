import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf, mandateOf, readIban } from '../../account/index.ts';
import { partyOf } from '../../party/index.ts';
import { insertOrder } from '../store-transfers.ts';
import type { TransferOrderRow } from '../tables.ts';

/** Bank details to which money is sent. */
export interface BankDetails {
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
}

/** Bank details that are told, checked; else those that the customer is debited from, unless somebody else's. */
export async function bankDetailsOf(
  tx: Tx,
  accountId: string,
  told: { readonly iban?: string | undefined; readonly bic?: string | undefined; readonly holder?: string | undefined },
): Promise<Result<BankDetails>> {
  const account = await accountOf(tx, accountId);
  if (told.iban !== undefined) {
    const iban = readIban(told.iban, told.bic);
    if (!iban.ok) return iban;
    const holder = told.holder ?? (await partyOf(tx, accountId))?.displayName ?? '';
    return ok({ iban: iban.value, bic: told.bic ?? null, holder });
  }
  const mandate = account?.payer === null ? await mandateOf(tx, accountId) : undefined;
  // A closed or wrong account is no place to send money to.
  if (!mandate || mandate.haltedOn !== null)
    return fail(
      'payment/no-bank-details',
      'Aucun compte bancaire connu : indiquez l’IBAN du client, ou rendez l’argent par chèque.',
      'No bank account is known: give the customer’s IBAN, or give the money back by cheque.',
      'iban',
    );
  return ok({ iban: mandate.iban, bic: mandate.bic, holder: mandate.holder });
}

/** Orders a transfer; it goes to the bank with the next file. The books are the caller's. */
export async function orderTransfer(
  tx: Tx,
  context: Context,
  of: BankDetails & {
    readonly accountId: string | null;
    readonly amount: Money;
    readonly remittance: string;
    readonly on: CivilDate;
  },
): Promise<TransferOrderRow> {
  const id = uuidV7(context.clock.now(), context.random);
  const order: TransferOrderRow = {
    id,
    account_id: of.accountId,
    amount: of.amount,
    iban: of.iban,
    bic: of.bic,
    holder: of.holder,
    remittance: of.remittance,
    // 35 characters at most, and never the same twice.
    end_to_end: `RB${id.replace(/-/g, '')}`,
    ordered_on: of.on,
    batch_id: null,
    state: 'ordered',
    settled_on: null,
    reason_code: null,
  };
  await insertOrder(tx, order);
  return order;
}
