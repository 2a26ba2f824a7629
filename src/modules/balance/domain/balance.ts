import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';
import type { SuspensionScope } from '../../../terms/model/procedure.ts';
import type { MonthCounters, UsageKind } from '../../../terms/model/usage.ts';
import type { Credits, Purse } from './purse.ts';

/** The prepaid balance of an agreement. */
export interface Balance extends Purse {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly termsVersion: string;
  readonly territory: Territory;
  readonly contract: ContractFacts;
  readonly state: 'open' | 'closed';
  /** How much of the service another reason has cut. */
  readonly barred: SuspensionScope | null;
  readonly openedAt: Instant;
  /** From this instant on the contract is over. */
  readonly endsAt: Instant | null;
  readonly monthNumber: number;
  /** Number of the month that began with the plan. */
  readonly firstMonthNumber: number;
  readonly monthFrom: CivilDate;
  /** Last day of the month of the balance, included. */
  readonly monthTo: CivilDate;
  readonly monthEndsAt: Instant;
  /** What the month began with, as it was given. */
  readonly given: Credits & { readonly transferred: Money };
  readonly alertFloor: Money | null;
  /** Counters of the calendar month, for the terms. */
  readonly counters: MonthCounters;
  readonly countersMonth: string;
  readonly lastSequence: number;
  readonly lastStatementOn: CivilDate | null;
}

export type MovementKind =
  'plan-credit' | 'carried-over' | 'transferred' | 'top-up' | 'use' | 'purchase' | 'lost' | 'adjustment';

/** One line of the side journal: what a credit gained or lost, and what was left after it. */
export interface Movement {
  readonly accountId: string;
  readonly agreementId: string;
  readonly sequence: number;
  readonly monthNumber: number;
  readonly at: Instant;
  readonly onDate: CivilDate;
  readonly kind: MovementKind;
  readonly useKind: UsageKind | null;
  readonly label: Bilingual;
  readonly sessionId: string | null;
  /** Signed. */
  readonly change: Credits;
  readonly after: Credits;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** What is known of an agreement whose plan is paid for in advance; told by who changes it. */
export interface BalanceHolder {
  readonly id: string;
  readonly accountId: string;
  readonly pack: string;
  readonly termsVersion: string;
  readonly territory: Territory;
  readonly state: string;
  readonly activatedOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly suspensionScope: SuspensionScope | null;
}
