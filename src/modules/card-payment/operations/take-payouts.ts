import { civilDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { type EntryLine, postEntry } from '../../ledger/index.ts';
import type { CardProvider, Payout, PayoutLine } from '../ports.ts';
import {
  insertPayout,
  insertPayoutLines,
  type KnownTransaction,
  selectLastPayoutDay,
  selectTransactions,
} from '../store-payouts.ts';
import type { PayoutLineOutcome, PayoutLineRow } from '../tables.ts';
import { chosenProvider } from './start-card-payment.ts';

const BEGINNING = civilDate('2000-01-01');
/** Payouts are asked for again over some days: a provider may tell one late. */
const OVERLAP_DAYS = 7;

const signed = (line: Pick<PayoutLine, 'kind' | 'amount'>): Money =>
  line.kind === 'payment' ? line.amount : negate(line.amount);

function outcomeOf(line: PayoutLine, known: KnownTransaction | undefined, again: boolean): PayoutLineOutcome {
  if (!known || known.kind !== line.kind) return 'unknown';
  if (known.paid_out || again) return 'paid-twice';
  return known.amount === line.amount ? 'matched' : 'other-amount';
}

async function matchedLines(tx: Tx, provider: string, id: string, payout: Payout): Promise<PayoutLineRow[]> {
  const names = payout.lines.map((line) => line.transaction);
  const known = new Map((await selectTransactions(tx, provider, names)).map((one) => [one.transaction, one]));
  const seen = new Set<string>();
  return payout.lines.map((line, position) => {
    const found = known.get(line.transaction);
    const outcome = outcomeOf(line, found, seen.has(line.transaction));
    seen.add(line.transaction);
    return {
      payout_id: id,
      position,
      kind: line.kind,
      transaction: line.transaction,
      amount: line.amount,
      fee: line.fee,
      outcome,
      account_id: found?.account_id ?? null,
      intent_id: found?.intent_id ?? null,
    };
  });
}

/** What is matched leaves the provider's account; what is not stands among the receipts to allocate until somebody explains it. */
function entryLines(payout: Payout, rows: readonly PayoutLineRow[]): EntryLine[] {
  const total = (of: readonly PayoutLineRow[]): Money => sum(NO_MONEY, ...of.map(signed));
  const gross = total(rows);
  const fees = sum(NO_MONEY, ...rows.map((row) => row.fee));
  const label = `Versement ${payout.reference}`;
  return [
    { account: 'transfers', debit: subtract(gross, fees), label },
    { account: 'bankFees', debit: fees, label: `Commissions, ${label.toLowerCase()}` },
    { account: 'cards', credit: total(rows.filter((row) => row.outcome === 'matched')), label },
    { account: 'unallocated', credit: total(rows.filter((row) => row.outcome !== 'matched')), label },
  ];
}

async function takePayout(tx: Tx, context: Context, provider: CardProvider, payout: Payout): Promise<boolean> {
  const id = newId(context);
  const rows = await matchedLines(tx, provider.name, id, payout);
  const gross = sum(NO_MONEY, ...rows.map(signed));
  const fees = sum(NO_MONEY, ...rows.map((row) => row.fee));
  const fresh = await insertPayout(tx, {
    id,
    provider: provider.name,
    reference: payout.reference,
    paid_on: payout.on,
    gross,
    fees,
    net: subtract(gross, fees),
    imported_at: context.clock.now(),
    arrived_on: null,
  });
  if (!fresh) return false;
  await insertPayoutLines(tx, rows);
  await postEntry(tx, context, {
    on: payout.on,
    kind: 'card-payout',
    reference: `card-payout:${id}`,
    lines: entryLines(payout, rows),
  });
  await recordAudit(tx, context, {
    action: 'card-payment:take-payout',
    subject: `card-payout:${id}`,
    detail: { reference: payout.reference, net: moneyText(subtract(gross, fees)), lines: rows.length },
  });
  return true;
}

/**
 * Takes in what the provider has paid to the bank: each line against the payment or the refund that it is, the provider's
 * account in the books cleared by it, its fees posted. A payout taken in before changes nothing. Answers how many were new.
 */
export async function takePayouts(db: Db, context: Context): Promise<number> {
  return inTransaction(db, context, async (tx) => {
    const provider = await chosenProvider(tx, context);
    if (!provider) return 0;
    const last = await selectLastPayoutDay(tx, provider.name);
    let taken = 0;
    for (const payout of await provider.payouts(
      tx,
      context,
      last === null ? BEGINNING : plusDays(last, -OVERLAP_DAYS),
    )) {
      if (await takePayout(tx, context, provider, payout)) taken += 1;
    }
    return taken;
  });
}
