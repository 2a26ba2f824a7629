import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect, JsonFacts } from '../../../terms/model/life.ts';
import type { AgreementChange, Claim, Procedure } from '../../../terms/model/procedure.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import type { DecisionNote } from '../../decision/index.ts';

/** A charge that a case made: `amount` is signed, `"-12.00"` for a credit. */
export interface MadeCharge {
  readonly code: string;
  readonly chargeId: string;
  readonly amount: string;
}

/** A date that a case opened, as it was answered. */
export interface OpenedDue {
  readonly kind: string;
  readonly at: string;
}

/** What a case made happen so far. */
export interface CaseDone {
  readonly charges: readonly MadeCharge[];
  readonly due: readonly OpenedDue[];
  /** Keys of the changes carried out. */
  readonly changes: readonly string[];
  /** Keys of the letters written. */
  readonly letters: readonly string[];
  /** When it is asked again by itself: an ISO day or instant. */
  readonly reviewAt?: string;
}

export interface CaseFigure {
  readonly name: string;
  readonly value: Json;
}

/** What the last review answered, for screens. */
export interface CaseShown {
  readonly figures: readonly CaseFigure[];
  readonly claims: readonly Claim[];
}

/** A case opened for a subscriber under a procedure of the contract (TMF701 processFlow). */
export interface ProcessFlow {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  /** Name of the procedure. */
  readonly procedure: string;
  readonly group: Procedure['group'];
  /** kebab-case, as the contract answers it. */
  readonly state: string;
  readonly stateLabel: Bilingual;
  /** Who opened it: an actor, see `Context`. */
  readonly openedBy: string;
  readonly openedOn: CivilDate;
  readonly openedAt: Instant;
  /** `null` while something may still come of it. */
  readonly closedOn: CivilDate | null;
  /** Facts told by people so far. */
  readonly told: JsonFacts;
  readonly done: CaseDone;
  readonly shown: CaseShown;
  /** The journalled decision of the last review. */
  readonly decision: string | null;
  /** Goes up with every change; give it back as `ifVersion` (If-Match). */
  readonly version: number;
}

export interface OpenCaseInput {
  readonly agreementId: string;
  readonly procedure: string;
  /** Facts in the words of the decision, and those that the procedure asks for beside. */
  readonly facts: JsonFacts;
  /** The version of the agreement that the facts were told for; not checked when absent. */
  readonly ifVersion?: number;
  /** Nothing is kept of a case that would be closed at once: what was looked at is in order. */
  readonly unlessClosed?: boolean;
}

export interface TellFactsInput {
  readonly processFlowId: string;
  readonly facts: JsonFacts;
  readonly ifVersion?: number;
}

/** What an operation on a case did. */
export interface CaseOutcome {
  readonly processFlow: ProcessFlow;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  /** Changes of the contract: carried out, or waiting for their day. */
  readonly changes: readonly { readonly change: AgreementChange; readonly done: boolean }[];
  readonly notes: readonly DecisionNote[];
}
