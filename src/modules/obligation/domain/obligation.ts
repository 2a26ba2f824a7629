import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DueEffect } from '../../../terms/model/life.ts';

export type ObligationState = 'open' | 'fulfilled' | 'cancelled' | 'done';

export interface NewObligation {
  readonly accountId: string;
  readonly agreementId?: string | undefined;
  /** The territory whose midnight ends the last day. */
  readonly territory: Territory;
  /** What it is about, `kind:id`: `agreement:<id>`, `order:<id>`, `equipment:<serial>`, `bill:<id>`. */
  readonly subject: string;
  /** What fell due; of what the operator owes itself, without any contract, no decision is taken. */
  readonly effect: Omit<DueEffect, 'taken'> & {
    readonly taken: { readonly decision: string | null; readonly because: readonly string[] };
  };
  /** Plain JSON that the action will need. */
  readonly payload?: unknown;
}

export interface Obligation {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly territory: Territory;
  readonly subject: string;
  readonly kind: string;
  readonly label: Bilingual;
  /** Last day, included; the local day of `dueAt` when the contract counts hours. */
  readonly dueOn: CivilDate;
  /** The instant from which it is overdue: the end of the last day, in the territory. */
  readonly dueAt: Instant;
  readonly by: DueEffect['by'];
  readonly action: string | null;
  readonly state: ObligationState;
  readonly closedOn: CivilDate | null;
  readonly payload: unknown;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly attempts: number;
  readonly lastError: string | null;
}

export interface ObligationFilter {
  readonly accountId: string;
  readonly agreementId?: string;
  readonly subject?: string;
  readonly kind?: string;
  /** All but those of this kind. */
  readonly exceptKind?: string;
  /** Cases go on when the contract ends: what is due under them is left alone. */
  readonly exceptCases?: boolean;
}

export interface ObligationQuery {
  readonly accountId?: string;
  readonly agreementId?: string;
  readonly by?: DueEffect['by'];
  readonly state?: ObligationState;
  /** Only those due on or before this day. */
  readonly until?: CivilDate;
  /** Key of the last row of the previous page. */
  readonly after?: { readonly dueAt: Instant; readonly id: string };
  readonly limit?: number;
}

export interface AdvanceReport {
  readonly done: number;
  readonly failed: number;
}
