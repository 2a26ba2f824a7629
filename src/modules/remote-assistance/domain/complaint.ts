import type { Instant } from '../../../kernel/instant.ts';

/** What a customer complains of after a service. */
export interface Complaint {
  readonly accountId: string;
  readonly id: string;
  readonly caseId: string;
  readonly about: string;
  readonly openedAt: Instant;
  readonly outcome: 'pending' | 'settled' | 'failed' | null;
  /** What the contract says comes next. */
  readonly nextStep: string;
  readonly onlineAddress: string;
  /** Whether a harm is answered for, once judged. */
  readonly liability: { readonly harm: string; readonly liable: boolean; readonly reason: string | null } | null;
  readonly answer: string | null;
  readonly closedAt: Instant | null;
  readonly decisionIds: readonly string[];
}

/** Whether a complaint still awaits its answer. */
export function mayAnswer(complaint: Complaint): boolean {
  return complaint.closedAt === null;
}
