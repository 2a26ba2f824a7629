import type { Bilingual } from './decision.ts';
import type { Ask, ContractFacts, DueEffect, Taken } from './life.ts';
import type { UsageDirection, UsageKind } from './usage.ts';

/** The credits of a prepaid balance: what the plan gives for the month, what is left of the month before, what the customer bought. */
export type CreditKind = 'monthly' | 'carried-over' | 'top-up';

/** What is left of each credit, euros. */
export interface CreditLeft {
  readonly monthly: string;
  readonly carriedOver: string;
  readonly topUp: string;
}

/** What a plan credits each month; `alertFloor`: the balance at which the customer is invited to top up. */
export interface BalancePlan {
  readonly monthlyCredit: string;
  readonly alertFloor?: string;
}

/** What moved a balance during a month, in order of time. */
export interface BalanceEvent {
  readonly id: string;
  readonly kind: 'call' | 'data' | 'sms' | 'mms' | 'top-up';
  readonly amountInclTax: string;
}

/** A month of a balance: its opening credits and all that moved them. */
export interface BalanceMonth {
  readonly monthlyCredit: string;
  readonly carriedOver: string;
  readonly topUp: string;
  /** Included credit that came from another plan by a change of plan. */
  readonly transferred?: string;
  readonly alertFloor?: string;
  readonly events: readonly BalanceEvent[];
}

/** What a month comes to: what is left as it ends, what passes to the next one, what is lost. */
export interface MonthAnswer {
  readonly left: CreditLeft;
  readonly carriedToNextMonth: string;
  readonly topUpToNextMonth: string;
  readonly lostInclTax: string;
  readonly taken: Taken;
}

/** One use of the network, as far as it decides whether credit is needed at all. */
export interface UseAsked {
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  /** As dialled or in international form; `null` for data. */
  readonly number: string | null;
}

export interface TopUpAnswer {
  readonly accepted: boolean;
  readonly reason: string | null;
  readonly newBalance: string;
  /** Instant by which the new balance is confirmed to the customer. */
  readonly confirmationDueBy: string | null;
  readonly taken: Taken;
}

/** What survives of the credits when the plan becomes another. */
export interface PlanChangeAnswer {
  readonly kept: CreditLeft;
  readonly lostInclTax: string;
  readonly taken: Taken;
}

/** One line of the yearly schedule. */
export interface ScheduleLine {
  readonly dueOn: string;
  readonly feeInclTax: string;
  readonly optionsInclTax: string;
  readonly totalInclTax: string;
}

export interface DatedAmount {
  readonly id: string;
  readonly on: string;
  readonly amountInclTax: string;
}

/** A recap of what was bought and used over a period, both days included. */
export interface StatementAnswer {
  readonly from: string;
  readonly to: string;
  readonly topUps: readonly string[];
  readonly topUpTotal: string;
  readonly communications: readonly string[];
  readonly communicationTotal: string;
  readonly taken: Taken;
}

/** Prepaid balances of a contract whose plans are paid for in advance. */
export interface BalanceLife {
  /** In which order credits are used. */
  readonly order: readonly CreditKind[];
  /** What the contract's own plan credits; `undefined` when it is not prepaid. */
  plan(contract: ContractFacts): BalancePlan | undefined;
  /** Whether a use asks for no credit: calls received, emergency numbers. */
  isFree(use: UseAsked): boolean;
  /** Whether emergency calls go on although the service is restricted or suspended: those numbers, as dialled. */
  isEmergency(use: UseAsked): boolean;
  /** Whether the plan may begin, and what that opens; journalled at the start. `former`: the plan that it takes the place of. */
  start(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly on: string;
      readonly former?: { readonly options: readonly string[]; readonly commitmentEndsOn?: string };
    },
  ): { readonly eligible: boolean; readonly reason?: string; readonly taken: Taken };
  /** The first line of the month: the day on which it is closed, with its clause. `lastDay` is included. */
  monthDue(ask: Ask, month: BalanceMonth, lastDay: string): DueEffect;
  /** Judges a month that is over, or that goes on. */
  month(ask: Ask, month: BalanceMonth): MonthAnswer;
  topUp(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly left: CreditLeft;
      readonly subscribedAt: string;
      readonly endedAt?: string;
      readonly id: string;
      readonly at: string;
      readonly channel: 'website' | 'shop' | 'voice-server';
      readonly amountInclTax: string;
    },
  ): TopUpAnswer;
  /** `to` is the contract as it becomes. */
  change(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly on: string; readonly to: ContractFacts; readonly left: CreditLeft },
  ): PlanChangeAnswer;
  /** The plan's price a month and those of its options. */
  schedule(
    ask: Ask,
    contract: ContractFacts,
    firstDueOn: string,
  ): { readonly lines: readonly ScheduleLine[]; readonly yearTotal: string; readonly taken: Taken };
  statement(
    ask: Ask,
    facts: {
      readonly requestedOn: string;
      readonly lastRequestOn?: string;
      readonly topUps: readonly DatedAmount[];
      readonly communications: readonly DatedAmount[];
    },
  ): StatementAnswer;
  /** What becomes of the credit when the contract has ended; `at` is the day on which it is asked. */
  ending(
    ask: Ask,
    facts: { readonly endsOn: string; readonly at: string; readonly left: CreditLeft },
  ): { readonly usable: boolean; readonly lostInclTax: string; readonly taken: Taken };
  /** What each credit is called. */
  readonly names: Readonly<Record<CreditKind, Bilingual>>;
}
