import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { LineKind } from '../domain/bill-line.ts';
import { lookAtBill } from '../domain/odd-bill.ts';
import type { SeenBill } from '../domain/simulation-sums.ts';
import type { NewCheck } from '../store-checks.ts';
import { type BillsBefore, selectBillsBefore } from '../store-simulations.ts';
import type { DueAccount } from '../tables.ts';
import { billRow, type MadeBill } from './bill-rows.ts';
import { draftBills } from './draft-bills.ts';

export interface LookedAt extends SeenBill {
  readonly check: NewCheck | null;
}

/** Takes a transaction back whatever it did, with what it has found out. */
class TakenBack<T> extends Error {
  readonly found: T;
  constructor(found: T) {
    super('taken back');
    this.found = found;
  }
}

async function takingBack<T>(db: Db, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, context, async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.found as T;
    throw error;
  }
}

function amountsByKind(bill: MadeBill): ReadonlyMap<LineKind, Money> {
  const kinds = new Map<LineKind, Money>();
  for (const line of bill.lines) kinds.set(line.kind, sum(kinds.get(line.kind) ?? NO_MONEY, line.amount_incl));
  return kinds;
}

const NOTHING: LookedAt = {
  bill: null,
  byKind: new Map(),
  before: null,
  failed: false,
  setAside: false,
  check: null,
};

/** Compares like with like: a bill that charges a subscription with the last one that did. */
function lookAt(due: DueAccount, bill: MadeBill, before: BillsBefore | undefined): LookedAt {
  const subscribed = bill.lines.some((line) => line.kind === 'subscription');
  const previous = (subscribed ? before?.subscribed : before?.any) ?? null;
  const recurring = before?.recurring ?? null;
  const findings = lookAtBill({
    kind: bill.kind,
    total: bill.total_incl,
    previous,
    ...(subscribed && recurring !== null ? { recurring } : {}),
    lines: bill.lines,
  });
  const check: NewCheck = {
    account_id: due.account_id,
    bill_on: due.next_bill_on,
    total_incl: bill.total_incl,
    previous_incl: previous,
    findings,
    fault: null,
  };
  return {
    bill: { exclTax: bill.total_excl, vat: bill.total_vat, inclTax: bill.total_incl },
    byKind: amountsByKind(bill),
    before: previous,
    failed: false,
    setAside: findings.length > 0,
    check: findings.length > 0 ? check : null,
  };
}

async function look(db: Db, context: Context, dues: readonly DueAccount[]): Promise<LookedAt[]> {
  return takingBack(db, context, async (tx) => {
    const before = await selectBillsBefore(
      tx,
      dues.map((due) => due.account_id),
    );
    const { makings, settings } = await draftBills(tx, context, dues);
    return makings.map((making) =>
      making.lines.length === 0
        ? NOTHING
        : lookAt(making.due, billRow(making, settings, null), before.get(making.account.id)),
    );
  });
}

function failure(due: DueAccount, error: unknown): LookedAt {
  const fault = error instanceof Error ? error.message : String(error);
  const { account_id, next_bill_on: bill_on } = due;
  const check: NewCheck = {
    account_id,
    bill_on,
    total_incl: NO_MONEY,
    previous_incl: null,
    findings: ['failed'],
    fault,
  };
  return { ...NOTHING, failed: true, check };
}

/**
 * Works out the bills of some accounts in a transaction that is taken back, and looks at each. When one cannot be worked out, each
 * is tried alone: it stands among the findings with its reason.
 */
export async function lookAtAccounts(db: Db, context: Context, dues: readonly DueAccount[]): Promise<LookedAt[]> {
  try {
    return await look(db, context, dues);
  } catch (error) {
    if (dues.length === 1) return [failure(dues[0]!, error)];
    const looked: LookedAt[] = [];
    for (const due of dues) looked.push(...(await lookAtAccounts(db, context, [due])));
    return looked;
  }
}
