import type { Instant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import type { UsageDirection, UsageKind } from '../../../terms/model/usage.ts';

/** What the network asks to use: fixed for the whole of a session. */
export interface NetworkUse {
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  /** As dialled or in international form; `null` for data. */
  readonly number: string | null;
  /** ISO 3166-1 alpha-2; `null` at home. */
  readonly visitedCountry: string | null;
}

/** Units (seconds, messages, bytes) of one rating group: what was used since the last report, what is asked for next. */
export interface UnitAsked {
  readonly ratingGroup: number;
  readonly used: number;
  /** `null`: nothing more is asked for; `0`: as much as the house grants. */
  readonly wanted: number | null;
}

export interface ChargingRequest {
  readonly step: 'create' | 'update' | 'release';
  readonly accountId: string;
  readonly agreementId: string;
  /** Of the session; a new one for a creation. */
  readonly id: string;
  /** The same creation sent again has the same key. */
  readonly createKey: string;
  /** Goes up with every request of a session: one sent again is answered as the first time. */
  readonly number: number;
  readonly use: NetworkUse | null;
  readonly units: readonly UnitAsked[];
  /** Used at once with nothing to come: a session that ends where it begins. */
  readonly once: boolean;
}

export type UnitResult = 'granted' | 'no-credit' | 'not-priced' | 'barred';

export interface UnitGranted {
  readonly ratingGroup: number;
  readonly result: UnitResult;
  readonly granted: number;
  /** The last units that credit allows: the network ends the use once they are gone. */
  readonly final: boolean;
}

/** What is answered to the network. Plain JSON: it is kept, to be given again when a request is sent again. */
export interface ChargingAnswer {
  readonly id: string;
  readonly number: number;
  readonly units: readonly UnitGranted[];
  /** Seconds for which what was granted may be used. */
  readonly validitySeconds: number;
}

export type ChargingRefusal =
  'no-credit' | 'not-priced' | 'barred' | 'ended' | 'unknown-session' | 'unknown-subscriber';

export type ChargingOutcome =
  | { readonly done: true; readonly answer: ChargingAnswer }
  | { readonly done: false; readonly refusal: ChargingRefusal };

/** What a rating group of a session has come to: units, micro-euros. */
export interface GroupState {
  readonly used: number;
  readonly granted: number;
  /** What the grant holds of the balance. */
  readonly held: string;
  readonly debited: string;
}

/** A use in course, as it is kept. */
export interface Session {
  readonly accountId: string;
  readonly id: string;
  readonly agreementId: string;
  readonly createKey: string;
  readonly state: 'open' | 'released' | 'expired';
  readonly use: NetworkUse;
  readonly groups: { readonly [ratingGroup: string]: GroupState };
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly expiresAt: Instant;
  readonly reserved: Money;
  readonly debited: Money;
  readonly lastNumber: number;
  readonly answer: ChargingAnswer;
}

/** The most that is granted at once: minutes of talk, megabytes of data, messages. */
export const LARGEST_GRANT: Readonly<Record<UsageKind, number>> = { voice: 300, data: 10_000_000, sms: 10, mms: 10 };

/** For how long a grant is held before what was not used is given back. */
export const VALIDITY_SECONDS = 600;

/** After the validity the network may still report late. */
export const GRACE_SECONDS = 60;
