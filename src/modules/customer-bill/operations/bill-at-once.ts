import type { CivilDate } from '../../../kernel/civil-date.ts';
import { yearMonthDay } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { postEntry } from '../../ledger/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { billEntry } from '../domain/bill-entry.ts';
import type { LineKind } from '../domain/bill-line.ts';
import { chargeLine } from '../domain/draft-bill.ts';
import { announceBills } from '../runs/announce-bills.ts';
import { billRow } from '../runs/bill-rows.ts';
import { insertBills, insertCharge, markChargesBilled, reserveNumbers } from '../store.ts';
import { insertLines } from '../store-lines.ts';
import type { BillLineRow, BillRow, ChargeRow } from '../tables.ts';

/** One thing sold, as a bill of its own says it. */
export interface SoldLine {
  readonly code: string;
  readonly kind: LineKind;
  readonly label: Bilingual;
  readonly amountInclTax: Money;
  readonly decision: string;
  readonly because: readonly string[];
  readonly reference: string;
}

export interface AtOnceInput {
  readonly accountId: string;
  readonly on: CivilDate;
  /** By when it is to be paid; by the operator's term when absent. */
  readonly dueOn?: CivilDate;
  /** Where the sale is taxed: goods are where they are delivered. */
  readonly territory: Territory;
  readonly pack: string;
  readonly version: string;
  readonly lines: readonly SoldLine[];
}

export interface BilledAtOnce {
  readonly bill: BillRow;
  readonly lines: readonly BillLineRow[];
}

function chargeOf(context: Context, input: AtOnceInput, line: SoldLine): Omit<ChargeRow, 'bill_id' | 'cancelled_on'> {
  return {
    account_id: input.accountId,
    id: uuidV7(context.clock.now(), context.random),
    agreement_id: null,
    code: line.code,
    label: line.label,
    kind: line.kind,
    amount: line.amountInclTax,
    taxed: true,
    on_date: input.on,
    pack: input.pack,
    version: input.version,
    decision_id: line.decision,
    because: line.because,
    created_at: context.clock.now(),
    reference: line.reference,
  };
}

/**
 * Bills a sale by itself, on the day of it: the goods of an order, beside the monthly bill of the account and without what the
 * account has kept for it. The same series of numbers, the same paper, the same entry in the books.
 */
export async function billAtOnce(tx: Tx, context: Context, input: AtOnceInput): Promise<BilledAtOnce> {
  const { accountId, on, territory } = input;
  const account = (await accountOf(tx, accountId))!;
  const settings = await settingsOf(tx, context, on);
  const charges = input.lines.map((line) => chargeOf(context, input, line));
  for (const charge of charges) await insertCharge(tx, context, charge);
  const billId = uuidV7(context.clock.now(), context.random);
  const made = billRow(
    {
      due: { account_id: accountId, billing_day: account.billingDay, next_bill_on: on, credit: NO_MONEY },
      account: { ...account, territory },
      billId,
      lines: charges.map((charge) => chargeLine({ ...charge, bill_id: null, cancelled_on: null })),
      charges: [],
      doors: new Map(),
      through: [],
      dueOn: input.dueOn ?? null,
      ended: false,
    },
    settings,
    null,
  );
  await insertLines(tx, made.lines);
  await markChargesBilled(
    tx,
    charges.map((charge) => ({ accountId, id: charge.id, billId })),
  );
  const year = String(yearMonthDay(on).year);
  const bill = { ...made, number: `${year}-${String(await reserveNumbers(tx, year, 1)).padStart(6, '0')}` };
  await insertBills(tx, [bill]);
  await postEntry(tx, context, billEntry(bill, bill.lines));
  await recordEvent(tx, context, {
    accountId,
    kind: 'bill-issued',
    on,
    title: { fr: `Facture ${bill.number} émise`, en: `Bill ${bill.number} issued` },
    detail: { billId },
  });
  await announceBills(tx, context, [bill], new Map([[accountId, account]]));
  return { bill, lines: bill.lines };
}
