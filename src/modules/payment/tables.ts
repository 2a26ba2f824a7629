import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

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
}

export interface BatchRow {
  readonly id: string;
  readonly message_id: string;
  readonly collect_on: CivilDate;
  readonly created_at: Instant;
  readonly debits: number;
  readonly total: Money;
  readonly file: string;
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
export type MovementOutcome = 'collected' | 'rejected' | 'allocated' | 'unallocated';

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
}

export interface StatementRow {
  readonly id: string;
  readonly sha256: string;
  readonly kind: string;
  readonly message_id: string;
  readonly state: 'importing' | 'done';
  readonly imported_at: Instant;
  readonly unreadable: readonly unknown[];
}
