import type { CivilDate } from '../../kernel/civil-date.ts';

/** What is done about a bill that is not paid. */
export interface CaseRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly agreement_id: string | null;
  readonly opened_on: CivilDate;
  readonly state: 'open' | 'closed';
  readonly next_on: CivilDate;
  readonly reminder_sent_on: CivilDate | null;
  readonly second_reminder_sent_on: CivilDate | null;
  readonly notice_sent_on: CivilDate | null;
  readonly notice_received_on: CivilDate | null;
  readonly suspended_on: CivilDate | null;
  readonly terminated_on: CivilDate | null;
  readonly closed_on: CivilDate | null;
  readonly paused_until: CivilDate | null;
  readonly pause_reason: string | null;
  readonly increase_charged: boolean;
  readonly last_error: string | null;
}
