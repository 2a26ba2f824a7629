import type { Bilingual } from './decision.ts';
import type { Ask, Taken } from './life.ts';

/** Whether a customer can still read a bill in their space. */
export interface BillReading {
  readonly readable: boolean;
  /** Last day, included. */
  readonly until: string;
  readonly taken: Taken;
}

/** What a copy of a bill costs. */
export interface BillCopyPrice {
  readonly feeInclTax: string;
  /** What the charge is called. */
  readonly code: string;
  readonly label: Bilingual;
  readonly taken: Taken;
}

/** Where a customer asked for bills on paper. */
export type PaperChannel = 'website' | 'customer-area' | 'phone' | 'letter';

/** What has to stand on a bill about paying late or early, each with the clause that it rests on. */
export interface LateMentions {
  readonly penalties: Bilingual;
  readonly indemnity: Bilingual;
}

/** What a contract says of the bill as a paper: until when it is read online, what copies cost, what it must mention. */
export interface BillPaperLife {
  /** Absent: bills are read online without end. `at` has an offset, `asOf` is its day in the territory. */
  online?(ask: Ask, facts: { readonly issuedOn: string; readonly at: string; readonly asOf: string }): BillReading;
  /** A second copy on paper, bill by bill; absent: free of charge. */
  copy?(ask: Ask, facts: { readonly copies: number }): BillCopyPrice;
  /** Whether bills come on paper when they are asked for so; absent: they do. */
  paper?(
    ask: Ask,
    facts: { readonly channel: PaperChannel; readonly asOf: string },
  ): { readonly granted: boolean; readonly taken: Taken };
  /** Of a professional's bills; absent: what the law has printed. */
  readonly lateMentions?: LateMentions;
}
