import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** An update of a product with digital elements. */
export interface UpdateRow {
  readonly id: string;
  readonly product_id: string;
  readonly title: Bilingual;
  /** What not installing it entails. */
  readonly consequences: Bilingual;
  readonly instructions: Bilingual | null;
  /** Without it the product would no longer be what was sold. */
  readonly essential: boolean;
  readonly published_at: Instant;
  readonly published_by: string;
}

/** That the buyer of an order was told of an update, with what they may do about it. */
export interface NoticeRow {
  readonly account_id: string;
  readonly order_id: string;
  readonly update_id: string;
  readonly told_at: Instant;
  readonly may_refuse: boolean;
  readonly may_uninstall: boolean;
  readonly decision: string;
  readonly because: readonly string[];
}

/** An update as it was told to the buyer of an order. */
export type ToldUpdate = NoticeRow & Omit<UpdateRow, 'id' | 'published_at' | 'published_by'>;
