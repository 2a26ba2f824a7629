import { type CivilDate, civilDate, isoDate, latest, plusMonths } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountsOf, type Account, type OperatorSettings, settingsOf } from '../../account/index.ts';
import { type Journal, openJournalIn } from '../../decision/index.ts';
import {
  type ProductToBill,
  productsToBill,
  type SubscribedContract,
  subscribedContracts,
} from '../../product-inventory/index.ts';
import { takeUsageToBill, type UsageTotal } from '../../usage/index.ts';
import type { DraftLine } from '../domain/bill-line.ts';
import { chargeLine, type ContractDoor, productLines } from '../domain/draft-bill.ts';
import { type Discount, discountLines } from '../domain/discount-lines.ts';
import { usageLine } from '../domain/usage-line.ts';
import { selectBilledThrough, selectUnbilledCharges } from '../store.ts';
import { selectDiscounts } from '../store-discounts.ts';
import type { ChargeRow, DueAccount } from '../tables.ts';

interface Gathered {
  readonly settings: OperatorSettings;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly products: Map<string, ProductToBill[]>;
  readonly contracts: ReadonlyMap<string, SubscribedContract>;
  readonly billedThrough: ReadonlyMap<string, CivilDate>;
  readonly discounts: Map<string, Discount[]>;
  readonly charges: Map<string, ChargeRow[]>;
  readonly usage: Map<string, UsageTotal[]>;
}

/** Rows of many accounts, by account, in the order in which they came. */
function byAccount<T>(rows: readonly T[], accountOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const account = accountOf(row);
    const group = groups.get(account);
    if (group) group.push(row);
    else groups.set(account, [row]);
  }
  return groups;
}

/** A bill being made. */
export interface Making {
  readonly due: DueAccount;
  readonly account: Account;
  readonly billId: string;
  readonly lines: DraftLine[];
  readonly charges: readonly ChargeRow[];
  /** The contracts opened so far, by agreement. */
  readonly doors: Map<string, ContractDoor>;
  readonly through: { readonly productId: string; readonly through: CivilDate }[];
  /** By when it is to be paid, if a contract says so. */
  dueOn: CivilDate | null;
  /** Nothing goes on: every product has ended and been charged to its end. */
  ended: boolean;
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
    products: byAccount(products, (product) => product.accountId),
    contracts: await subscribedContracts(tx, [...new Set(products.map((product) => product.agreementId))]),
    billedThrough: await selectBilledThrough(tx, ids),
    discounts: byAccount(await selectDiscounts(tx, ids), (discount) => discount.accountId),
    charges: byAccount(charges, (charge) => charge.account_id),
    usage: byAccount(await takeUsageToBill(tx, takers), (total) => total.accountId),
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
  const open = making.doors.get(contract.agreementId);
  if (open) return open;
  const journal = openJournalIn(settings.termsMode, context, {
    accountId: making.account.id,
    subject: `bill:${making.billId}`,
    pack: contract.pack,
    version: contract.version,
    on: making.due.next_bill_on,
  });
  journals.push(journal);
  const door = { ...contract, life: journal.life, ask: journal.ask };
  making.doors.set(contract.agreementId, door);
  return door;
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
  for (const product of gathered.products.get(due.account_id) ?? []) {
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

function makeDiscounts(making: Making, gathered: Gathered, context: Context, journals: Journal[]): void {
  const { due } = making;
  for (const discount of gathered.discounts.get(due.account_id) ?? []) {
    const contract = gathered.contracts.get(discount.agreementId);
    const billedThrough = gathered.billedThrough.get(discount.id);
    if (!contract || billedThrough === undefined) continue;
    const door = openDoor(making, contract, gathered.settings, context, journals);
    const contractEnd = contract.endedOn;
    const taken = discountLines(discount, door, {
      on: due.next_bill_on,
      day: due.billing_day,
      billedThrough,
      contractEnd,
    });
    if (taken === null) continue;
    making.lines.push(...taken.lines);
    making.through.push({ productId: discount.id, through: taken.through });
  }
}

function make(due: DueAccount, billId: string, gathered: Gathered, context: Context, journals: Journal[]): Making {
  const charges = (gathered.charges.get(due.account_id) ?? []).filter((charge) => charge.on_date < due.next_bill_on);
  const account = gathered.accounts.get(due.account_id)!;
  const making: Making = {
    due,
    account,
    billId,
    lines: [],
    charges,
    doors: new Map(),
    through: [],
    dueOn: null,
    ended: true,
  };
  makeSubscription(making, gathered, context, journals);
  makeDiscounts(making, gathered, context, journals);
  making.lines.push(...charges.map(chargeLine));
  making.lines.push(...(gathered.usage.get(account.id) ?? []).map(usageLine));
  making.dueOn = dueByContract(making, gathered, context, journals);
  return making;
}

/** Bills worked out, before anything of them is kept but the use that they take. */
export interface Drafts {
  readonly makings: readonly Making[];
  readonly accounts: ReadonlyMap<string, Account>;
  readonly settings: OperatorSettings;
  /** The decisions that they rest on, to be saved if the bills are kept. */
  readonly journals: readonly Journal[];
}

/** Works out the bill of each of these accounts for the billing day that has come. */
export async function draftBills(tx: Tx, context: Context, dues: readonly DueAccount[]): Promise<Drafts> {
  const billIds = dues.map(() => uuidV7(context.clock.now(), context.random));
  const gathered = await gather(tx, context, dues, billIds);
  const journals: Journal[] = [];
  const makings = dues.map((due, i) => make(due, billIds[i]!, gathered, context, journals));
  return { makings, accounts: gathered.accounts, settings: gathered.settings, journals };
}
