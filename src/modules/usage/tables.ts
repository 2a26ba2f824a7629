import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { RatedCall } from '../../terms/model/life.ts';

export interface UsageFileRow {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: 'importing' | 'done';
  readonly received_at: Instant;
  readonly ended_at: Instant | null;
  readonly bookmark: bigint;
  readonly kept: bigint;
  readonly rejected: bigint;
  /** The number by which records name it. */
  readonly no: number;
  /** Bytes of the plain text already read and committed. */
  readonly bookmark_bytes: bigint;
  /** Line of the file that comes next. */
  readonly next_row: bigint;
  /** First and last civil day of its records. */
  readonly first_day: CivilDate | null;
  readonly last_day: CivilDate | null;
}

export interface RejectRow {
  readonly row_number: number;
  readonly field: string;
  readonly reason: Bilingual;
  readonly line: string;
}

export interface UsageRow {
  readonly account_id: string;
  readonly id: string;
  readonly call_id: string;
  readonly file_id: string;
  readonly agreement_id: string;
  readonly calling: string;
  readonly called: string;
  readonly network: 'fixed' | 'mobile' | null;
  readonly started_at: Instant;
  readonly on_date: CivilDate;
  readonly duration: string;
  readonly rank: number;
  readonly pack: string;
  readonly version: string;
  readonly outcome: RatedCall['outcome'];
  readonly zone: string | null;
  readonly destination: string | null;
  readonly charged_seconds: number;
  readonly fair_use_exceeded: boolean;
  readonly amount: Money;
  readonly because: readonly string[];
  readonly bill_id: string | null;
  readonly kind: 'voice' | 'sms' | 'mms' | 'data';
  /** Messages or bytes; 0 for a call. */
  readonly quantity: bigint;
  /** What is charged: seconds of a call, messages, bytes. */
  readonly charged_units: bigint;
  readonly direction: 'out' | 'in';
  readonly visited_country: string | null;
  /** The call id of the record that this one corrects. */
  readonly replaces: string | null;
  /** The call id of the record that corrected this one: it counts no more. */
  readonly replaced_by: string | null;
}
