import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import type { ChangeCause } from '../../../terms/model/life-contract-change.ts';

/** A new monthly price of a line of the catalogue, tax included. */
export interface NewPrice {
  readonly code: string;
  readonly amountInclTax: string;
}

/** The legal change behind a change of prices. */
export interface LegalChange {
  readonly inForceOn?: string;
  readonly oldVatRate?: string;
  readonly newVatRate?: string;
  readonly chargeVariation?: string;
}

/** What an operator announces. */
export interface NewChange {
  readonly kind: 'price' | 'terms';
  readonly pack: string;
  readonly cause: ChangeCause;
  /** First day of the new price or terms. */
  readonly effectiveOn: CivilDate;
  /** Why, in the words of the letter. */
  readonly reason: Bilingual;
  /** New prices, for a change of prices. */
  readonly prices?: readonly NewPrice[];
  /** The edition of the terms that contracts are moved to, for a change of terms; those of `fromVersion` alone are moved. */
  readonly toVersion?: string;
  readonly fromVersion?: string;
  /** Only customers there; everybody when absent. */
  readonly territories?: readonly Territory[];
  readonly legal?: LegalChange;
}

/** A change announced, with how far its letters have got. */
export interface ContractChange extends NewChange {
  readonly id: string;
  readonly announcedOn: CivilDate;
  /** Last day on which telling a customer is still in time; `null` when no notice is owed. */
  readonly announceBy: CivilDate | null;
  readonly state: 'announced' | 'withdrawn';
  readonly run: {
    readonly state: 'running' | 'stopped' | 'done';
    readonly total: number;
    readonly told: number;
    readonly notAllowed: number;
    readonly failed: number;
  };
}

export type ToldState = 'told' | 'not-allowed' | 'failed' | 'leaving' | 'applied' | 'not-applied';

/** What a change is for one contract. */
export interface ToldChange {
  readonly accountId: string;
  readonly changeId: string;
  readonly agreementId: string;
  readonly state: ToldState;
  readonly toldOn: CivilDate;
  readonly oldPriceInclTax: Money;
  readonly newPriceInclTax: Money;
  /** The days on which the customer may ask to leave free of charge; `null`: no such right, or no last day. */
  readonly exitFrom: CivilDate | null;
  readonly exitUntil: CivilDate | null;
  /** What a termination is asked with for that exit; `null`: no exit. */
  readonly exitReason: { readonly ground: string; readonly facts: JsonFacts } | null;
  /** Why it does not apply to this contract. */
  readonly reason: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly documentId: string | null;
  /** The day on which the customer said that it suits them. */
  readonly acceptedOn: CivilDate | null;
}
