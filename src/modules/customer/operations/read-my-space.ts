import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, settingsOf } from '../../account/index.ts';
import { appointmentsOf } from '../../appointment/index.ts';
import { collectionCasesOf } from '../../collection/index.ts';
import { billsOf } from '../../customer-bill/index.ts';
import { decisionsOf } from '../../decision/index.ts';
import { customerBalance } from '../../ledger/index.ts';
import { dueObligations } from '../../obligation/index.ts';
import { partyOf } from '../../party/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import { billSummaryOf } from '../domain/write-bill.ts';
import { appointmentShape, equipmentShape, obligationShape } from '../domain/write-life.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { BillSummary } from '../shapes/bill.ts';
import type { MyHome } from '../shapes/my-space.ts';
import { readAgreements } from './read-agreements.ts';

const MANY = 100;
const BILLS = 60;
/** Steps that the operator takes inside its own house say nothing to a customer. */
const SHOWN_TO_CUSTOMER = new Set(['customer', 'operator']);

/** Bills of an account as its holder sees them, the newest first. */
export async function readMyBills(tx: Tx, context: Context, account: Account): Promise<BillSummary[]> {
  const today = localDate(account.territory, context.clock.now());
  const open = (await collectionCasesOf(tx, account.id)).filter((one) => one.state === 'open');
  const inCollection = new Set(open.map((one) => one.bill_id));
  return (await billsOf(tx, account.id, BILLS)).map((bill) => billSummaryOf(bill, today, inCollection));
}

/** What a customer sees first: what they owe and why, their contracts, what comes next. */
export async function readMyHome(tx: Tx, context: Context, account: Account, all: readonly Account[]): Promise<MyHome> {
  const now = context.clock.now();
  const today = localDate(account.territory, now);
  const accountId = account.id;
  const notes = await decisionsOf(tx, { accountId, limit: MANY });
  const due = await dueObligations(tx, { accountId, state: 'open', limit: MANY });
  const bills = await readMyBills(tx, context, account);
  const visits = await appointmentsOf(tx, { accountId });
  const { number, territory, paymentMethod, billingDay } = account;
  return {
    today: dayText(today),
    name: (await partyOf(tx, accountId))?.displayName ?? number,
    operator: (await settingsOf(tx, context, today)).name,
    account: { number, territory, paymentMethod, billingDay },
    accounts: all.map((one) => ({ number: one.number })),
    balance: amountText(await customerBalance(tx, accountId)),
    bill: bills.find((bill) => bill.kind !== 'credit-note') ?? null,
    agreements: await readAgreements(tx, accountId, notes),
    obligations: due.filter((one) => SHOWN_TO_CUSTOMER.has(one.by)).map((one) => obligationShape(one, now)),
    appointments: visits.filter((one) => one.state === 'booked').map((one) => appointmentShape(one, territory, notes)),
    equipment: (await equipmentOf(tx, { accountId })).map(equipmentShape),
  };
}
