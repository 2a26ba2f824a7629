import { HOUR_MS, type Instant, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';

/** Which end of a session somebody is at. */
export type Side = 'customer' | 'technician';

/** A screen shown to a technician, from the code on. */
export interface SharingSession {
  readonly accountId: string;
  readonly id: string;
  readonly caseId: string;
  readonly codeHash: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly expiresAt: Instant;
  /** Sessions opened with the code. */
  readonly opened: number;
  readonly openedAt: Instant | null;
  readonly consentAt: Instant | null;
  readonly guestHash: string | null;
  /** The technician who watches it, and what their browser proves itself by. */
  readonly watcher: string | null;
  readonly watcherHash: string | null;
  readonly endedAt: Instant | null;
  readonly endedBy: Side | 'time' | null;
}

/** How long a code waits for the customer to enter it. */
export const CODE_LIFE_MS = 15 * MINUTE_MS;
/** How long a session may last before a new code and a new consent are asked for. */
export const SESSION_LIFE_MS = 2 * HOUR_MS;

export type SessionState = 'waiting' | 'open' | 'ended' | 'expired';

/** Where a session stands at an instant. */
export function sessionState(session: SharingSession, now: Instant): SessionState {
  if (session.endedAt !== null) return 'ended';
  if (session.openedAt === null) return session.expiresAt <= now ? 'expired' : 'waiting';
  return plusMs(session.openedAt, SESSION_LIFE_MS) <= now ? 'ended' : 'open';
}

/** Whether it is the technician who watches a session, in the browser in which they began. */
export function isWatchedBy(session: SharingSession, actor: string, hash: string | undefined): boolean {
  return session.watcher === actor && session.watcherHash !== null && session.watcherHash === hash;
}

/** A code as people are shown it is typed back with its hyphen, or without: it is compared without. */
export function bareCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '');
}
