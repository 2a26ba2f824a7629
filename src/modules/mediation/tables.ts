import type { Reading } from '../../formats/cdr-reading.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

export interface SourceRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
  readonly version: number;
  readonly created_at: Instant;
  readonly changed_at: Instant;
  readonly closed_at: Instant | null;
}

export type WayIn = 'upload' | 'folder' | 'command' | 'records' | 'correction';

export interface FileRow {
  readonly id: string;
  readonly source_id: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly reading: Reading | null;
  readonly reading_hash: string;
  readonly header: string | null;
  readonly way: WayIn;
  readonly corrects: string | null;
  readonly path: string;
  readonly state: 'received' | 'reading' | 'importing' | 'done' | 'refused';
  readonly received_at: Instant;
  readonly ended_at: Instant | null;
  readonly rows: bigint;
  readonly aside: bigint;
  readonly kept: bigint;
  readonly rejected: bigint;
  readonly duplicates: bigint;
  readonly corrections: bigint;
  readonly refusal: Bilingual | null;
}

export interface RejectRow {
  readonly row_number: number;
  readonly field: string;
  readonly reason: Bilingual;
  readonly line: string;
  readonly state: 'open' | 'duplicate' | 'entering' | 'entered' | 'returned';
}

/** A line of a file of corrections: which refused row it carries. */
export interface CorrectionRow {
  readonly row_number: number;
  readonly first_row_number: number;
  readonly line: string;
}
