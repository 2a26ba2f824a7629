import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { HeldFor, HoldKind } from './domain/hold.ts';

/** What is done about a bill that is not paid. */
export interface CaseRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly agreement_id: string | null;
  readonly opened_on: CivilDate;
  /** `barred`: the time to claim the debt has passed. */
  readonly state: 'open' | 'closed' | 'barred';
  readonly next_on: CivilDate;
  readonly reminder_sent_on: CivilDate | null;
  readonly second_reminder_sent_on: CivilDate | null;
  readonly notice_sent_on: CivilDate | null;
  readonly notice_received_on: CivilDate | null;
  /** Whether the day of presentation was told by the post, or is only reckoned. */
  readonly notice_presentation: 'expected' | 'told' | null;
  readonly suspended_on: CivilDate | null;
  /** The day from which all of the service was cut, after a part of it. */
  readonly fully_suspended_on: CivilDate | null;
  readonly terminated_on: CivilDate | null;
  readonly closed_on: CivilDate | null;
  readonly paused_until: CivilDate | null;
  readonly pause_reason: string | null;
  readonly increase_charged: boolean;
  readonly last_error: string | null;
  /** Since when, and for what, it waits. */
  readonly held_from: CivilDate | null;
  readonly held_for: HeldFor | null;
  /** Days that it has waited so far: they put the steps to come off. */
  readonly held_days: number;
  /** Last day on which the debt can be claimed. */
  readonly expires_on: CivilDate | null;
  /** When the customer asked to have the service back. */
  readonly reactivation_asked_at: Instant | null;
  /** Of a barred debt: what was left of the bill when it was last reckoned in the books. */
  readonly impaired_left: Money | null;
  readonly handed_over_on: CivilDate | null;
  readonly handed_over_to: string | null;
}

/** Why collection waits for a customer. */
export interface HoldRow {
  readonly account_id: string;
  readonly id: string;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly from_on: CivilDate;
  /** Last day, included; `null` until somebody ends it. */
  readonly until_on: CivilDate | null;
  readonly ended_on: CivilDate | null;
  readonly outcome: 'granted' | 'refused' | null;
}
