import type { Bilingual } from '../../../../terms/model/decision.ts';
import type { Why } from '../../shapes/basics.ts';
import type { BillPage } from '../../shapes/bill.ts';
import type { UsageLimitShape } from '../../shapes/consumption.ts';
import type { AgreementShape } from '../../shapes/customer-page.ts';
import type { MyHome, WhatIf } from '../../shapes/my-space.ts';
import type { NumbersPage } from '../../shapes/numbers.ts';
import type { ProcessFlowShape } from '../../shapes/process-flow.ts';

/** A rule of a contract in its own short words. */
export interface Rule {
  readonly text: Bilingual;
  readonly why: Why;
}

/** A piece that the customer has, and what the contract says of giving it back. */
export interface PieceToReturn {
  readonly model: string;
  readonly serial: string;
  /** It is awaited already; else it will be when the contract ends. */
  readonly awaited: boolean;
  readonly returnBy: string;
  /** What it costs when it does not come back, tax included; absent: nothing is said. */
  readonly feeInclTax?: string | undefined;
  readonly why: Why;
  readonly feeWhy: Why;
}

/** What the contract says on the subjects that people ask about. */
export interface RulesBySubject {
  readonly move: readonly Rule[];
  readonly rio: readonly Rule[];
  readonly equipment: readonly Rule[];
  readonly complaint: readonly Rule[];
  readonly bank: readonly Rule[];
}

/** One running contract as the questions see it. */
export interface ContractAsked {
  readonly agreement: AgreementShape;
  /** What leaving today would come to; absent when the contract cannot be left today. */
  readonly leaving?: WhatIf | undefined;
  readonly pieces: readonly PieceToReturn[];
  readonly rules: RulesBySubject;
  /** Names of the procedures that the customer may open. */
  readonly open: ReadonlySet<string>;
}

/** Everything that the answers are made of. */
export interface QuestionFacts {
  readonly home: MyHome;
  /** The bill to be paid next, or the last one. */
  readonly bill?: BillPage | undefined;
  readonly contracts: readonly ContractAsked[];
  /** What is awaited back of contracts that are over. */
  readonly ended: readonly Pick<ContractAsked, 'pieces' | 'rules'>[];
  readonly limits: readonly UsageLimitShape[];
  /** What was used beyond the offer this month. */
  readonly usedBeyond: string;
  readonly numbers: NumbersPage;
  readonly cases: readonly ProcessFlowShape[];
  /** Account debited, masked; absent: no direct debit. */
  readonly debited?: { readonly iban: string; readonly holder: string } | undefined;
  /** Somebody else who pays. */
  readonly payer: string | null;
}
