import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** Something that happened in a customer's life, as the timeline tells it. */
export interface NewEvent {
  readonly accountId: string;
  readonly agreementId?: string | undefined;
  /** kebab-case: `order-placed`, `agreement-activated`, `bill-issued`... */
  readonly kind: string;
  readonly on: CivilDate;
  readonly title: Bilingual;
  readonly detail?: unknown;
  /** Id of the journalled decision that says why. */
  readonly decision?: string | undefined;
}

export interface TimelineEvent {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string | null;
  readonly kind: string;
  readonly on: CivilDate;
  readonly at: Instant;
  readonly actor: string;
  readonly title: Bilingual;
  readonly detail: unknown;
  readonly decision: string | null;
}

export interface EventsQuery {
  readonly agreementId?: string;
  readonly kind?: string;
  /** Id of the last event of the previous page. */
  readonly after?: string;
  /** True leaves out what was noted beside the title: `detail` is `null`. */
  readonly plain?: boolean;
  /** 50 when absent, at most 500. */
  readonly limit?: number;
}
