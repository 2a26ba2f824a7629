import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant, localDate, offsetMinutesAt } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Account } from '../../account/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { productsOf, subscribedContracts } from '../../product-inventory/index.ts';
import { selectBillLines } from '../store-bills.ts';
import { selectBillCopies } from '../store-papers.ts';
import type { BillRow } from '../tables.ts';

interface Terms {
  readonly pack: string;
  readonly version: string;
}

/** The terms that a bill rests on: those of its first line that has any. */
async function termsOfBill(tx: Tx, bill: BillRow): Promise<Terms | undefined> {
  const lines = await selectBillLines(tx, bill.account_id, bill.id);
  const line = lines.find((one) => one.pack !== null && one.version !== null && packOf(one.pack)?.life);
  return line && { pack: line.pack!, version: line.version! };
}

/** The terms that an account's bills rest on: those of the contract that it took last. */
async function termsOfAccount(tx: Tx, accountId: string): Promise<Terms | undefined> {
  const products = await productsOf(tx, { accountId });
  const contracts = await subscribedContracts(tx, [...new Set(products.map((one) => one.agreementId))]);
  return [...contracts.values()].toSorted((a, b) => (a.contract.orderedOn < b.contract.orderedOn ? 1 : -1))[0];
}

/** Opens the terms that a bill rests on (the account's, when no bill is told); nothing when they have no life. */
export async function openBillTerms(
  tx: Tx,
  context: Context,
  of: { readonly account: Account; readonly bill?: BillRow },
): Promise<Journal | undefined> {
  const { account, bill } = of;
  const terms = bill ? await termsOfBill(tx, bill) : await termsOfAccount(tx, account.id);
  if (!terms) return undefined;
  const subject = bill ? `bill:${bill.id}` : `account:${account.id}`;
  const on = localDate(account.territory, context.clock.now());
  const { pack, version } = terms;
  return openJournal(tx, context, { accountId: account.id, subject, pack, version, on });
}

/** Whether a customer may read a bill online today, and until which day, included; `null`: without end. */
export interface OnlineReading {
  readonly readable: boolean;
  readonly until: string | null;
}

/**
 * Whether a customer may still read a bill in their space: as its contract says, or because it was taken out of the archive for
 * them. Asking keeps no decision: it is asked at each reading.
 */
export async function onlineReading(tx: Tx, context: Context, account: Account, bill: BillRow): Promise<OnlineReading> {
  const now = context.clock.now();
  const today = localDate(account.territory, now);
  const copies = await selectBillCopies(tx, account.id, bill.id);
  const again = copies.find((copy) => copy.readable_until !== null && copy.readable_until >= today);
  if (again) return { readable: true, until: isoDate(again.readable_until!) };
  // A bill dated ahead of its territory's day has just been issued.
  if (bill.issued_on > today) return { readable: true, until: null };
  const journal = await openBillTerms(tx, context, { account, bill });
  const answer = journal?.life.billPaper?.online?.(journal.ask, {
    issuedOn: isoDate(bill.issued_on),
    at: isoInstant(now, offsetMinutesAt(account.territory, now)),
    asOf: isoDate(today),
  });
  return answer ? { readable: answer.readable, until: answer.until } : { readable: true, until: null };
}
