import { isoDate } from '../../kernel/civil-date.ts';
import { inTerritory, isoInstant } from '../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY, subtract, sum } from '../../kernel/money.ts';
import { type BillLineRow, type BillRow, billLines, billsOf } from '../../modules/customer-bill/index.ts';
import { CHART, trialBalance } from '../../modules/ledger/index.ts';
import { directDebitsOf, paymentsOf } from '../../modules/payment/index.ts';
import { callsOf, usageFiles, usageRejects } from '../../modules/usage/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { isoOrNull, pages } from './pages.ts';
import type { StoryOutput } from './output.ts';

type Bill = StoryOutput['bills'][number];

const MOST_PAYMENTS = 10_000;
const FILES = 1_000;

function tellLine(line: BillLineRow): Bill['lines'][number] {
  return {
    code: line.code,
    kind: line.kind,
    label: line.label,
    from: isoOrNull(line.period_from),
    to: isoOrNull(line.period_to),
    quantity: line.quantity,
    amountExclTax: moneyText(line.amount_excl),
    vatRate: line.vat_rate,
    vat: moneyText(line.amount_vat),
    amountInclTax: moneyText(line.amount_incl),
    decision: line.decision_id,
    because: [...line.because],
    steps: line.steps.map(({ clause, fr, en }) => ({ clause, fr, en })),
  };
}

function tellBill(cast: Cast, bill: BillRow, lines: readonly BillLineRow[]): Bill {
  return {
    subscriber: cast.name,
    number: bill.number,
    kind: bill.kind,
    issuedOn: isoDate(bill.issued_on),
    dueOn: isoDate(bill.due_on),
    from: isoDate(bill.period_from),
    to: isoDate(bill.period_to),
    totalExclTax: moneyText(bill.total_excl),
    vat: moneyText(bill.total_vat),
    totalInclTax: moneyText(bill.total_incl),
    settled: moneyText(bill.settled),
    state: bill.state,
    lines: lines.map(tellLine),
  };
}

/** The bills with their lines, oldest first. */
export async function tellBills(tx: Tx, cast: Cast): Promise<Bill[]> {
  const { id } = accountOfCast(cast);
  const rows = await pages<BillRow>((last) => billsOf(tx, id, 500, last?.number));
  const told: Bill[] = [];
  for (const bill of rows.toReversed()) told.push(tellBill(cast, bill, await billLines(tx, id, bill.id)));
  return told;
}

/** What was paid, and what became of each direct debit. */
export async function tellPayments(tx: Tx, cast: Cast): Promise<Pick<StoryOutput, 'payments' | 'directDebits'>> {
  const { id } = accountOfCast(cast);
  const subscriber = cast.name;
  const payments = (await paymentsOf(tx, id, MOST_PAYMENTS)).toReversed();
  const debits = (await directDebitsOf(tx, id)).toReversed();
  return {
    payments: payments.map((one) => ({
      subscriber,
      method: one.method,
      amount: moneyText(one.amount),
      receivedOn: isoDate(one.received_on),
      reference: one.reference,
      state: one.state,
      returnedOn: isoOrNull(one.returned_on),
      reasonCode: one.reason_code,
    })),
    directDebits: debits.map((one) => ({
      subscriber,
      endToEndId: one.end_to_end,
      amount: moneyText(one.amount),
      sequence: one.sequence,
      collectOn: isoDate(one.collect_on),
      state: one.state,
      reasonCode: one.reason_code,
    })),
  };
}

/** The calls as they were rated, in the order in which they began. */
export async function tellCalls(tx: Tx, cast: Cast): Promise<StoryOutput['calls']> {
  const { id, territory } = accountOfCast(cast);
  type Call = Awaited<ReturnType<typeof callsOf>>[number];
  const rows = await pages<Call>((last) =>
    callsOf(tx, id, 1_000, last ? { startedAt: last.started_at, id: last.id } : undefined),
  );
  return rows.toReversed().map((call) => {
    const local = inTerritory(territory, call.started_at);
    return {
      subscriber: cast.name,
      startedAt: isoInstant(local.at, local.offsetMinutes),
      called: call.called,
      seconds: call.duration,
      outcome: call.outcome,
      zone: call.zone,
      amountInclTax: moneyText(call.amount),
      because: [...call.because],
    };
  });
}

/** The rows of call files that were refused, with the reason. */
export async function tellRejectedCalls(tx: Tx): Promise<StoryOutput['rejectedCalls']> {
  const told: StoryOutput['rejectedCalls'] = [];
  for (const file of (await usageFiles(tx, FILES)).toReversed()) {
    if (file.rejected === 0n) continue;
    for (const one of await usageRejects(tx, file.id, 0, FILES)) {
      // The first line of the files that stories write names the columns: the second holds the first call.
      told.push({ row: one.row_number - 1, field: one.field, reason: one.reason, line: one.line });
    }
  }
  return told;
}

/** The journal's totals by account: as much on one side as on the other. */
export async function tellLedger(tx: Tx): Promise<StoryOutput['ledger']> {
  const rows = await trialBalance(tx);
  const debit = sum(NO_MONEY, ...rows.map((row) => row.debit as Money));
  const credit = sum(NO_MONEY, ...rows.map((row) => row.credit as Money));
  const chart = Object.values(CHART);
  return {
    accounts: rows.map((row) => ({
      code: row.account,
      label: chart.find((one) => one.code === row.account)?.label ?? { fr: row.account, en: row.account },
      debit: moneyText(row.debit),
      credit: moneyText(row.credit),
    })),
    debit: moneyText(debit),
    credit: moneyText(credit),
    difference: moneyText(subtract(debit, credit)),
  };
}
