import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { MandateAmendment } from '../../formats/pain008.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { FollowUp } from './domain/follow-up.ts';

export type PaymentMethodUsed = 'direct-debit' | 'transfer' | 'cheque' | 'card' | 'cash' | 'voucher';

export interface DirectDebitRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly mandate_id: string;
  readonly amount: Money;
  readonly collect_on: CivilDate;
  readonly sequence: 'FRST' | 'RCUR';
  readonly end_to_end: string;
  readonly batch_id: string;
  readonly state: 'presented' | 'collected' | 'rejected';
  readonly reason_code: string | null;
  readonly settled_on: CivilDate | null;
  readonly payment_id: string | null;
  /** Group of the file that it went in (PmtInfId). */
  readonly group_id: string | null;
  /** Presentations of the bill so far, this one included. */
  readonly attempt: number;
  readonly announced_on: CivilDate | null;
  readonly announced_by: 'bill' | 'message' | null;
  /** What it told the bank of the mandate as it was before. */
  readonly amendment: MandateAmendment | null;
  /** What its return led to. */
  readonly follow_up: FollowUp | null;
  /** From when it may be presented again. */
  readonly retry_on: CivilDate | null;
}

export interface BatchRow {
  readonly id: string;
  readonly message_id: string;
  readonly collect_on: CivilDate;
  readonly created_at: Instant;
  readonly debits: number;
  readonly total: Money;
  readonly file: string;
  readonly edition: '02' | '08';
  readonly refused_on: CivilDate | null;
}

/** A file of transfers that the bank was handed. */
export interface TransferBatchRow {
  readonly id: string;
  readonly message_id: string;
  readonly group_id: string;
  readonly execute_on: CivilDate;
  readonly created_at: Instant;
  readonly transfers: number;
  readonly total: Money;
  readonly edition: '03' | '09';
  readonly file: string;
}

/** A transfer that the operator orders: a refund to a customer, or money given back to who sent it by mistake. */
export interface TransferOrderRow {
  readonly id: string;
  /** Null: who is paid is no customer. */
  readonly account_id: string | null;
  readonly amount: Money;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly remittance: string;
  readonly end_to_end: string;
  readonly ordered_on: CivilDate;
  readonly batch_id: string | null;
  readonly state: 'ordered' | 'sent' | 'executed' | 'returned';
  readonly settled_on: CivilDate | null;
  readonly reason_code: string | null;
}

export interface PaymentRow {
  readonly account_id: string;
  readonly id: string;
  readonly method: PaymentMethodUsed;
  readonly amount: Money;
  readonly received_on: CivilDate;
  readonly reference: string;
  readonly state: 'received' | 'returned' | 'refunded';
  readonly returned_on: CivilDate | null;
  readonly reason_code: string | null;
  readonly recorded_at: Instant;
}

export interface AllocationRow {
  readonly payment_id: string;
  readonly bill_id: string | null;
  readonly position: number;
  readonly amount: Money;
}

/** What became of a movement of the bank statement. */
export type MovementOutcome =
  | 'collected'
  | 'rejected'
  | 'allocated'
  // What the books were waiting for: a refund carried out, cards, cheques, cash brought to the bank.
  | 'matched'
  | 'fee'
  // Told by another file of the bank before.
  | 'repeated'
  | 'unallocated'
  // Decided by a person.
  | 'set-aside'
  | 'given-back';

export const MOVEMENT_OUTCOMES: readonly MovementOutcome[] = [
  'collected',
  'rejected',
  'allocated',
  'matched',
  'fee',
  'repeated',
  'unallocated',
  'set-aside',
  'given-back',
];

export interface MovementRow {
  readonly statement_id: string;
  readonly reference: string;
  readonly booked_on: CivilDate;
  readonly amount: Money;
  readonly currency: string;
  readonly end_to_end: string | null;
  readonly counterparty: string | null;
  readonly remittance: string | null;
  readonly reason_code: string | null;
  readonly outcome: MovementOutcome;
  readonly explanation: Bilingual;
  readonly account_id: string | null;
  readonly payment_id: string | null;
  readonly position: number;
  readonly bank_reference: string | null;
  readonly code: string | null;
  readonly counterparty_iban: string | null;
  /** Which rule placed it. */
  readonly rule: string;
  readonly decided_by: string | null;
  readonly decided_at: Instant | null;
  readonly decided_why: string | null;
  /** The transfer that it carries out, or that gives it back. */
  readonly order_id: string | null;
}

export interface StatementRow {
  readonly id: string;
  readonly sha256: string;
  readonly kind: string;
  readonly message_id: string;
  readonly state: 'importing' | 'done';
  readonly imported_at: Instant;
  readonly unreadable: readonly { readonly reference: string; readonly fr: string; readonly en: string }[];
  /** The bank's own name of the statement. */
  readonly statement_ref: string | null;
  readonly iban: string | null;
  readonly opening: Money | null;
  readonly opened_on: CivilDate | null;
  readonly closing: Money | null;
  readonly closed_on: CivilDate | null;
}
