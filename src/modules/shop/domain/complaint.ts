import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DisputeOutcome } from '../../../terms/model/shop-after-sales.ts';

/** Whether the shop answers for what a buyer complains of, as the terms judged its cause. */
export interface JudgedCause {
  readonly cause: string;
  readonly label: Bilingual;
  readonly excluded: boolean;
  readonly words: Bilingual;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** What a buyer complains of, and what came of it. */
export interface ComplaintRow {
  readonly account_id: string;
  readonly id: string;
  readonly order_id: string;
  readonly subject: 'order' | 'personal-data';
  readonly about: string;
  readonly merchant: boolean;
  readonly opened_at: Instant;
  readonly opened_by: string;
  readonly outcome: DisputeOutcome;
  readonly next_step: string;
  readonly next_words: Bilingual;
  readonly decision: string;
  readonly because: readonly string[];
  readonly answer: string | null;
  readonly liability: JudgedCause | null;
  readonly closed_at: Instant | null;
  readonly closed_by: string | null;
}
