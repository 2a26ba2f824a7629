import { createHash } from 'node:crypto';
import { readPain002, type RefusedOrder, type StatusReport } from '../../../formats/pain002.ts';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import { moneyText, negate } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { postEntry } from '../../ledger/index.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { endStatement, insertStatement, selectDebitByEndToEnd, selectStatementByContent } from '../store.ts';
import { insertMovements, selectKnownMovements } from '../store-movements.ts';
import { lockGroupOf } from '../store-returns.ts';
import { lockOrderByEndToEnd, lockSentOf } from '../store-transfers.ts';
import type { MovementOutcome, TransferOrderRow } from '../tables.ts';
import { noOutcomes, type StatementReport } from './import-statement.ts';
import { movementRow, type Placed, unallocated } from './placed.ts';
import { returnDebit } from './return-debit.ts';
import { takeOrderBack } from './take-order-back.ts';

interface At {
  readonly tx: Tx;
  readonly context: Context;
  readonly on: CivilDate;
}

/** Every order that a report refuses, one by one: those it names, and those of the groups or of the file that it refuses. */
async function refusedOf(tx: Tx, report: StatusReport): Promise<readonly RefusedOrder[]> {
  const wholes = report.allRefused
    ? [{ message: report.originalMessageId, reasonCode: report.reasonCode }]
    : report.refusedGroups.map(({ id, reasonCode }) => ({ group: id, reasonCode }));
  const all = [...report.refused];
  for (const { reasonCode, ...of } of wholes) {
    const orders = report.original === 'pain.008' ? await lockGroupOf(tx, of) : await lockSentOf(tx, of);
    const open = orders.filter((one) => one.state === 'presented' || one.state === 'sent');
    all.push(...open.map((one) => ({ endToEndId: one.end_to_end, ...(reasonCode ? { reasonCode } : {}) })));
  }
  return [...new Map(all.map((one) => [one.endToEndId, one])).values()];
}

async function refuseOrder(at: At, order: TransferOrderRow, code: string): Promise<Placed> {
  const { tx, context, on } = at;
  const owner = order.account_id;
  await postEntry(tx, context, {
    on,
    kind: 'transfer-refused',
    reference: `transfer-refused:${order.id}`,
    lines: [
      { account: 'transfers', debit: order.amount, label: order.remittance },
      {
        account: owner === null ? 'unallocated' : 'customers',
        ...(owner === null ? {} : { accountId: owner }),
        credit: order.amount,
        label: order.remittance,
      },
    ],
  });
  await takeOrderBack(tx, context, order, { on, code });
  const reason = rejectReason(code);
  const explanation: Bilingual = {
    fr: `Virement de ${moneyText(order.amount)} € refusé avant exécution : ${code}, ${reason.fr.toLowerCase()}.`,
    en: `Transfer of EUR ${moneyText(order.amount)} refused before it was carried out: ${code}, ${reason.en.toLowerCase()}.`,
  };
  return { outcome: 'rejected', rule: 'order-refused', explanation, accountId: owner, orderId: order.id };
}

async function refuse(at: At, one: RefusedOrder): Promise<{ readonly placed: Placed; readonly amount: bigint }> {
  const code = one.reasonCode ?? 'MS03';
  const debit = await selectDebitByEndToEnd(at.tx, one.endToEndId);
  if (debit?.state === 'presented') {
    const explanation = await returnDebit(at.tx, at.context, debit, { on: at.on, reasonCode: code });
    const placed: Placed = {
      outcome: 'rejected',
      rule: 'debit-refused-early',
      explanation,
      accountId: debit.account_id,
    };
    return { placed, amount: debit.amount };
  }
  const order = debit ? undefined : await lockOrderByEndToEnd(at.tx, one.endToEndId);
  if (order?.state === 'sent') return { placed: await refuseOrder(at, order, code), amount: negate(order.amount) };
  const known = debit ?? order;
  const placed = unallocated('refusal-of-unknown', {
    fr: known
      ? `La banque refuse ${one.endToEndId}, dont elle avait déjà répondu.`
      : `La banque refuse ${one.endToEndId}, que nous ne connaissons pas.`,
    en: known
      ? `The bank refuses ${one.endToEndId}, of which it had answered before.`
      : `The bank refuses ${one.endToEndId}, which we do not know.`,
  });
  return { placed, amount: 0n };
}

/** Places what a report refuses in one transaction: a file of ours has some hundreds of orders. */
async function placeReport(
  at: At,
  statementId: string,
  report: StatusReport,
): Promise<Record<MovementOutcome, number>> {
  const outcomes = noOutcomes();
  const known = await selectKnownMovements(at.tx, statementId);
  const rows = [];
  for (const [position, one] of (await refusedOf(at.tx, report)).entries()) {
    if (known.has(one.endToEndId)) continue;
    const { placed, amount } = await refuse(at, one);
    outcomes[placed.outcome] += 1;
    const movement = {
      reference: one.endToEndId,
      bookedOn: at.on,
      amount: amount as never,
      currency: 'EUR',
      reversal: true,
      endToEndId: one.endToEndId,
      ...(one.reasonCode ? { reasonCode: one.reasonCode } : {}),
      ...(one.said ? { remittance: one.said } : {}),
    };
    rows.push(movementRow({ statementId, movement, position }, placed));
  }
  if (rows.length > 0) await insertMovements(at.tx, rows);
  await endStatement(at.tx, statementId);
  return outcomes;
}

/**
 * Imports what the bank says of a file before it settles (pain.002): the debits that it refuses are owed again, with what follows
 * from the reason; the transfers that it refuses are kept for the customer again. The same report again changes nothing.
 */
export async function importStatusReport(
  db: Db,
  context: Context,
  bytes: Uint8Array,
): Promise<Result<StatementReport>> {
  const report = readPain002(bytes);
  if (!report)
    return fail(
      'payment/unreadable-statement',
      'Ce n’est pas un compte rendu pain.002.',
      'This is no pain.002.',
      'file',
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(db, context, async (tx) => {
    const before = await selectStatementByContent(tx, sha256);
    if (before) {
      return ok({ statementId: before.id, alreadyImported: true, outcomes: noOutcomes(), unreadable: 0 });
    }
    const on = Math.floor(context.clock.now() / DAY_MS) as CivilDate;
    const id = uuidV7(context.clock.now(), context.random);
    await insertStatement(tx, {
      id,
      sha256,
      kind: 'pain.002',
      message_id: report.messageId || isoDate(on),
      state: 'importing',
      imported_at: context.clock.now(),
      unreadable: [],
      statement_ref: report.originalMessageId || null,
      iban: null,
      opening: null,
      opened_on: null,
      closing: null,
      closed_on: null,
    });
    const outcomes = await placeReport({ tx, context, on }, id, report);
    return ok({ statementId: id, alreadyImported: false, outcomes, unreadable: 0 });
  });
}
