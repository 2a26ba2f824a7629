import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { PlanMethod } from './domain/plan.ts';

export interface PlanRow {
  readonly account_id: string;
  readonly id: string;
  readonly state: 'running' | 'kept' | 'broken' | 'cancelled';
  readonly asked_by: 'agent' | 'customer';
  readonly method: PlanMethod;
  readonly total: Money;
  readonly agreed_on: CivilDate;
  readonly next_on: CivilDate;
  readonly late_told_on: CivilDate | null;
  readonly ended_on: CivilDate | null;
  readonly end_reason: string | null;
  readonly version: number;
}

export interface PlanBillRow {
  readonly account_id: string;
  readonly plan_id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly left_at_start: Money;
}

export interface InstalmentRow {
  readonly account_id: string;
  readonly plan_id: string;
  readonly position: number;
  readonly due_on: CivilDate;
  readonly amount: Money;
}

export interface PromiseRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly amount: Money;
  readonly by_on: CivilDate;
  readonly made_on: CivilDate;
  readonly made_by: 'agent' | 'customer';
  readonly settled_at_start: Money;
  readonly state: 'open' | 'kept' | 'broken';
  readonly judged_on: CivilDate | null;
}
