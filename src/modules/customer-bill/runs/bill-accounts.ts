import {
  type CivilDate,
  civilDate,
  isoDate,
  latest,
  plusDays,
  plusMonths,
  yearMonthDay,
} from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { NO_MONEY, smallest } from '../../../kernel/money.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountsOf, type Account, type OperatorSettings, settingsOf } from '../../account/index.ts';
import { type Journal, openJournalIn } from '../../decision/index.ts';
import { postEntries } from '../../ledger/index.ts';
import {
  type ProductToBill,
  productsToBill,
  type SubscribedContract,
  subscribedContracts,
} from '../../product-inventory/index.ts';
import { recordEvents } from '../../timeline/index.ts';
import { takeUsageToBill, type UsageTotal } from '../../usage/index.ts';
import { type DraftLine, taxLines } from '../domain/bill-line.ts';
import { billEntry } from '../domain/bill-entry.ts';
import { billSpan, chargeLine, type ContractDoor, productLines } from '../domain/draft-bill.ts';
import { usageLine } from '../domain/usage-line.ts';
import {
  type DueAccount,
  insertBills,
  insertLines,
  markChargesBilled,
  type NextBill,
  reserveNumbers,
  saveBilledThrough,
  saveNextBills,
  selectBilledThrough,
  selectUnbilledCharges,
} from '../store.ts';
import type { BillLineRow, BillRow, ChargeRow } from '../tables.ts';
import { announceBills } from './announce-bills.ts';
import { billLineRow, storedTaxes } from './bill-rows.ts';

interface Gathered {
  readonly settings: OperatorSettings;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly products: readonly ProductToBill[];
  readonly contracts: ReadonlyMap<string, SubscribedContract>;
  readonly billedThrough: ReadonlyMap<string, CivilDate>;
  readonly charges: readonly ChargeRow[];
  readonly usage: readonly UsageTotal[];
}

/** A bill being made. */
interface Making {
  readonly due: DueAccount;
  readonly account: Account;
  readonly billId: string;
  readonly lines: DraftLine[];
  readonly charges: readonly ChargeRow[];
  readonly through: { readonly productId: string; readonly through: CivilDate }[];
  /** By when it is to be paid, if a contract says so. */
  dueOn: CivilDate | null;
  /** Nothing goes on: every product has ended and been charged to its end. */
  ended: boolean;
}

export interface BilledAccounts {
  readonly bills: readonly BillRow[];
  readonly lines: readonly BillLineRow[];
}

const EPOCH = 0 as CivilDate;

async function gather(
  tx: Tx,
  context: Context,
  dues: readonly DueAccount[],
  billIds: readonly string[],
): Promise<Gathered> {
  const ids = dues.map((due) => due.account_id);
  const on = dues.reduce((last, due) => (due.next_bill_on > last ? due.next_bill_on : last), EPOCH);
  const accounts = await accountsOf(tx, ids);
  const products = await productsToBill(tx, { accountIds: ids, from: EPOCH, to: plusMonths(on, 1) });
  const charges = await selectUnbilledCharges(tx, ids, on);
  const takers = dues.map((due, i) => ({
    accountId: due.account_id,
    billId: billIds[i]!,
    territory: accounts.get(due.account_id)!.territory,
    before: due.next_bill_on,
  }));
  return {
    settings: await settingsOf(tx, context, on),
    accounts,
    products,
    contracts: await subscribedContracts(tx, [...new Set(products.map((product) => product.agreementId))]),
    billedThrough: await selectBilledThrough(tx, ids),
    charges,
    usage: await takeUsageToBill(tx, takers),
  };
}

/** Opens the contract behind a line; its decisions are kept with the bill. */
function openDoor(
  making: Making,
  contract: SubscribedContract,
  settings: OperatorSettings,
  context: Context,
  journals: Journal[],
): ContractDoor {
  const journal = openJournalIn(settings.termsMode, context, {
    accountId: making.account.id,
    subject: `bill:${making.billId}`,
    pack: contract.pack,
    version: contract.version,
    on: making.due.next_bill_on,
  });
  journals.push(journal);
  return { ...contract, life: journal.life, ask: journal.ask };
}

/** By when the contracts of a bill have it paid, the latest of them; `null` where they leave that to the operator. */
function dueByContract(making: Making, gathered: Gathered, context: Context, journals: Journal[]): CivilDate | null {
  const { due, account, lines } = making;
  const facts = { billedOn: isoDate(due.next_bill_on), directDebit: account.paymentMethod === 'direct-debit' };
  const days = [...new Set(lines.map((line) => line.agreementId))].flatMap((agreementId) => {
    const contract = agreementId === null ? undefined : gathered.contracts.get(agreementId);
    if (!contract || !packOf(contract.pack)?.life?.billDue) return [];
    const door = openDoor(making, contract, gathered.settings, context, journals);
    return [civilDate(door.life.billDue!(door.ask, door.contract, facts).dueOn)];
  });
  return days.length === 0 ? null : latest(...days);
}

function makeSubscription(making: Making, gathered: Gathered, context: Context, journals: Journal[]): void {
  const { due } = making;
  for (const product of gathered.products.filter((one) => one.accountId === due.account_id)) {
    const before = gathered.billedThrough.get(product.id) ?? null;
    if (product.endedOn !== null && before !== null && before === product.endedOn) continue;
    const contract = gathered.contracts.get(product.agreementId)!;
    const door = openDoor(making, contract, gathered.settings, context, journals);
    const billing = { on: due.next_bill_on, day: due.billing_day, billedThrough: before };
    const charged = productLines(product, door, billing);
    making.lines.push(...charged.lines);
    if (charged.billedThrough !== null) making.through.push({ productId: product.id, through: charged.billedThrough });
    if (product.endedOn === null || (charged.billedThrough ?? EPOCH) < product.endedOn) making.ended = false;
  }
}

function make(due: DueAccount, billId: string, gathered: Gathered, context: Context, journals: Journal[]): Making {
  const charges = gathered.charges.filter(
    (charge) => charge.account_id === due.account_id && charge.on_date < due.next_bill_on,
  );
  const account = gathered.accounts.get(due.account_id)!;
  const making: Making = { due, account, billId, lines: [], charges, through: [], dueOn: null, ended: true };
  makeSubscription(making, gathered, context, journals);
  making.lines.push(...charges.map(chargeLine));
  making.lines.push(...gathered.usage.filter((total) => total.accountId === account.id).map(usageLine));
  making.dueOn = dueByContract(making, gathered, context, journals);
  return making;
}

function billRow(
  making: Making,
  number: string,
  settings: OperatorSettings,
  runId: string | null,
): BillRow & { lines: BillLineRow[]; creditLeft: bigint } {
  const { due, account, billId } = making;
  const on = due.next_bill_on;
  const { lines, totals } = taxLines(making.lines, vatRate(account.territory, on));
  const span = billSpan(making.lines, on);
  const fromCredit = totals.inclTax > 0n ? smallest(totals.inclTax, due.credit) : totals.inclTax;
  const settled = fromCredit;
  const state = settled >= totals.inclTax ? 'paid' : settled > 0n ? 'partly-paid' : 'issued';
  return {
    account_id: account.id,
    id: billId,
    number,
    kind: making.ended ? 'final' : 'regular',
    issued_on: on,
    due_on: making.dueOn ?? plusDays(on, settings.paymentTermDays),
    period_from: span.from,
    period_to: span.to,
    territory: account.territory,
    total_excl: totals.exclTax,
    total_vat: totals.vat,
    total_incl: totals.inclTax,
    settled,
    from_credit: totals.inclTax > 0n ? fromCredit : NO_MONEY,
    state,
    taxes: storedTaxes(totals),
    credits_bill: null,
    run_id: runId,
    lines: lines.map((line, position) => billLineRow(account.id, billId, position + 1, line)),
    creditLeft: due.credit - fromCredit,
  };
}

function nextBill(making: Making, creditLeft: bigint): NextBill {
  return {
    accountId: making.account.id,
    nextBillOn: plusMonths(making.due.next_bill_on, 1),
    closed: making.ended,
    credit: creditLeft as NextBill['credit'],
  };
}

/**
 * Makes the bill of each of these locked accounts for the billing day that has come: subscription, charges, calls, VAT,
 * numbers without gap, journal entries, timeline and notice, in one transaction and a constant number of statements.
 * An account with nothing to bill gets no bill and no number; its next billing day moves on all the same.
 */
export async function billAccounts(
  tx: Tx,
  context: Context,
  dues: readonly DueAccount[],
  runId: string | null,
): Promise<BilledAccounts> {
  const billIds = dues.map(() => uuidV7(context.clock.now(), context.random));
  const gathered = await gather(tx, context, dues, billIds);
  const journals: Journal[] = [];
  const makings = dues.map((due, i) => make(due, billIds[i]!, gathered, context, journals));
  for (const journal of journals) await journal.save(tx);
  const filled = makings.filter((making) => making.lines.length > 0);
  const rows = await numbered(tx, filled, gathered.settings, runId);
  await insertBills(tx, rows);
  const lines = rows.flatMap((row) => row.lines);
  await insertLines(tx, lines);
  await markChargesBilled(
    tx,
    filled.flatMap((m) => m.charges.map((c) => ({ accountId: m.account.id, id: c.id, billId: m.billId }))),
  );
  await saveBilledThrough(
    tx,
    makings.flatMap((m) => m.through.map((t) => ({ accountId: m.account.id, ...t }))),
  );
  const credits = new Map(rows.map((row) => [row.account_id, row.creditLeft]));
  await saveNextBills(
    tx,
    makings.map((m) => nextBill(m, credits.get(m.account.id) ?? m.due.credit)),
  );
  await postEntries(
    tx,
    context,
    rows.filter((row) => row.total_incl !== NO_MONEY).map((row) => billEntry(row, row.lines)),
  );
  await recordEvents(tx, context, rows.map(billIssued));
  await announceBills(tx, context, rows, gathered.accounts);
  return { bills: rows, lines };
}

async function numbered(
  tx: Tx,
  makings: readonly Making[],
  settings: OperatorSettings,
  runId: string | null,
): Promise<ReturnType<typeof billRow>[]> {
  const rows: ReturnType<typeof billRow>[] = [];
  const years = [...new Set(makings.map((making) => yearMonthDay(making.due.next_bill_on).year))].sort();
  for (const year of years) {
    const ofYear = makings.filter((making) => yearMonthDay(making.due.next_bill_on).year === year);
    const first = await reserveNumbers(tx, String(year), ofYear.length);
    ofYear.forEach((making, i) => {
      rows.push(billRow(making, `${year}-${String(first + i).padStart(6, '0')}`, settings, runId));
    });
  }
  return rows;
}

function billIssued(bill: BillRow) {
  return {
    accountId: bill.account_id,
    kind: 'bill-issued',
    on: bill.issued_on,
    title: { fr: `Facture ${bill.number} émise`, en: `Bill ${bill.number} issued` },
    detail: { billId: bill.id },
  };
}
