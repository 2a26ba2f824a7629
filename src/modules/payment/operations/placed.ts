import type { BankMovement } from '../../../formats/camt05x.ts';
import { negate } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type LedgerAccount, postEntry } from '../../ledger/index.ts';
import type { MovementOutcome, MovementRow } from '../tables.ts';

/** What was made of a movement, by which rule, and why. */
export interface Placed {
  readonly outcome: MovementOutcome;
  readonly rule: string;
  readonly explanation: Bilingual;
  readonly accountId?: string | null;
  readonly paymentId?: string | null;
  readonly orderId?: string | null;
}

/** A movement, and the statement that it stands in. */
export interface Placing {
  readonly tx: Tx;
  readonly context: Context;
  readonly statementId: string;
  readonly movement: BankMovement;
  readonly position: number;
}

/** A movement that a person has to look at. */
export function unallocated(rule: string, explanation: Bilingual, accountId?: string): Placed {
  return { outcome: 'unallocated', rule, explanation, ...(accountId === undefined ? {} : { accountId }) };
}

/** Name of the entry of a movement in the books. */
export function entryNameOf(statementId: string, reference: string): string {
  return `bank-movement:${statementId}:${reference}`;
}

/** Posts a movement between the bank and another account of the books, so that the bank account of the books is the bank's. */
export async function postMovement(
  at: Placing,
  against: { readonly account: LedgerAccount; readonly accountId?: string; readonly kind: string },
): Promise<void> {
  const { movement } = at;
  const label = movement.remittance ?? movement.counterpartyName ?? movement.reference;
  const { account, accountId, kind } = against;
  await postEntry(at.tx, at.context, {
    on: movement.bookedOn,
    kind,
    reference: entryNameOf(at.statementId, movement.reference),
    lines: [
      { account: 'bank', debit: movement.amount, label },
      { account, ...(accountId === undefined ? {} : { accountId }), debit: negate(movement.amount), label },
    ],
  });
}

/** The row of a movement with what was made of it. */
export function movementRow(at: Omit<Placing, 'tx' | 'context'>, placed: Placed): MovementRow {
  const { movement } = at;
  return {
    statement_id: at.statementId,
    reference: movement.reference,
    booked_on: movement.bookedOn,
    amount: movement.amount,
    currency: movement.currency,
    end_to_end: movement.endToEndId ?? null,
    counterparty: movement.counterpartyName ?? movement.counterpartyIban ?? null,
    remittance: movement.remittance ?? null,
    reason_code: movement.reasonCode ?? null,
    outcome: placed.outcome,
    explanation: placed.explanation,
    account_id: placed.accountId ?? null,
    payment_id: placed.paymentId ?? null,
    position: at.position,
    bank_reference: movement.bankReference ?? null,
    code: movement.code ?? null,
    counterparty_iban: movement.counterpartyIban ?? null,
    rule: placed.rule,
    decided_by: null,
    decided_at: null,
    decided_why: null,
    order_id: placed.orderId ?? null,
  };
}
