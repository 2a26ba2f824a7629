import type { Instant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';

/** How it was known that who asks for whole numbers is the holder. */
export const HOLDER_PROOFS = ['identity-document', 'secret-question', 'password'] as const;
export type HolderProof = (typeof HOLDER_PROOFS)[number];

/** What a customer wants to read of their use, and to be told of it. */
export interface UsagePreference {
  /** Charged beyond the offer in a calendar month: they are told when it is reached. */
  readonly spendingAlert: Money | null;
  /** Whether they want the messages that no rule makes the operator send. */
  readonly courtesyAlerts: boolean;
  /** Since when called numbers are shown whole; `null`: their last digits are hidden. */
  readonly fullNumbersSince: Instant | null;
  readonly fullNumbersProof: string | null;
  /** 0 while nothing was chosen. */
  readonly version: number;
}

export const NO_PREFERENCE: UsagePreference = {
  spendingAlert: null,
  courtesyAlerts: true,
  fullNumbersSince: null,
  fullNumbersProof: null,
  version: 0,
};
