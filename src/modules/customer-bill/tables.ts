import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Bilingual, Step } from '../../terms/model/decision.ts';
import type { LineKind } from './domain/bill-line.ts';
import type { Finding } from './domain/odd-bill.ts';

export interface ChargeRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string | null;
  readonly code: string;
  readonly label: Bilingual;
  readonly kind: LineKind;
  readonly amount: Money;
  readonly taxed: boolean;
  readonly on_date: CivilDate;
  readonly pack: string;
  readonly version: string;
  readonly decision_id: string | null;
  readonly because: readonly string[];
  readonly bill_id: string | null;
  readonly cancelled_on: CivilDate | null;
  readonly created_at: Instant;
  /** What another service knows it by. */
  readonly reference: string | null;
}

export type BillState = 'issued' | 'partly-paid' | 'paid' | 'credited';
export type BillKind = 'regular' | 'final' | 'credit-note';

/** A total of a bill at one rate, as it is stored: amounts as texts in euros. */
export interface StoredTax {
  readonly rate: string;
  readonly exclTax: string;
  readonly vat: string;
  readonly inclTax: string;
}

export interface BillRow {
  readonly account_id: string;
  readonly id: string;
  readonly number: string;
  readonly kind: BillKind;
  readonly issued_on: CivilDate;
  readonly due_on: CivilDate;
  readonly period_from: CivilDate;
  readonly period_to: CivilDate;
  readonly territory: string;
  readonly total_excl: Money;
  readonly total_vat: Money;
  readonly total_incl: Money;
  readonly settled: Money;
  /** Of it, what came from the customer's credit when the bill was issued. */
  readonly from_credit: Money;
  readonly state: BillState;
  readonly taxes: readonly StoredTax[];
  readonly credits_bill: string | null;
  readonly run_id: string | null;
}

export interface BillLineRow {
  readonly account_id: string;
  readonly bill_id: string;
  readonly position: number;
  readonly code: string;
  readonly kind: LineKind;
  readonly label: Bilingual;
  readonly agreement_id: string | null;
  readonly period_from: CivilDate | null;
  readonly period_to: CivilDate | null;
  readonly quantity: string;
  readonly amount_excl: Money;
  readonly vat_rate: string;
  readonly amount_vat: Money;
  readonly amount_incl: Money;
  readonly pack: string | null;
  readonly version: string | null;
  readonly decision_id: string | null;
  readonly because: readonly string[];
  readonly steps: readonly Step[];
}

export interface RunRow {
  readonly id: string;
  readonly as_of: CivilDate;
  readonly state: 'running' | 'stopped' | 'done';
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** What the bills of a simulation come to so far: micro-euros as texts. */
export interface SimulationSums {
  readonly bills: number;
  readonly failed: number;
  readonly setAside: number;
  readonly exclTax: string;
  readonly vat: string;
  readonly inclTax: string;
  /** The bills before of the same accounts. */
  readonly before: string;
  readonly byKind: { readonly [kind in LineKind]?: string };
}

export interface SimulationRow {
  readonly id: string;
  readonly as_of: CivilDate;
  readonly state: 'running' | 'stopped' | 'done';
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
  readonly total: number;
  readonly done: number;
  readonly after_on: CivilDate | null;
  readonly after_account: string | null;
  readonly sums: SimulationSums;
}

/** A bill to come that looks wrong. */
export interface CheckRow {
  readonly account_id: string;
  readonly bill_on: CivilDate;
  readonly simulation_id: string;
  readonly total_incl: Money;
  readonly previous_incl: Money | null;
  readonly findings: readonly Finding[];
  readonly fault: string | null;
  readonly state: 'set-aside' | 'held' | 'released' | 'failed';
  readonly reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Instant | null;
}

/** An account whose bill is due. */
export interface DueAccount {
  readonly account_id: string;
  readonly billing_day: number;
  readonly next_bill_on: CivilDate;
  readonly credit: Money;
}
