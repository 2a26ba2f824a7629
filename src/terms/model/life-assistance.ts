import type { Bilingual } from './decision.ts';
import type { Ask, ChargeEffect, DueEffect, Taken } from './life.ts';

/** What became of one service of an intervention at a distance. */
export const ASSISTANCE_OUTCOMES = [
  'success',
  'failed',
  'access-not-reconfigured',
  'stopped-by-customer',
  'not-performed',
] as const;
export type AssistanceOutcome = (typeof ASSISTANCE_OUTCOMES)[number];

export type AssistanceSegment = 'residential' | 'professional';

/** The system of the equipment that is helped with. */
export const ASSISTED_PLATFORMS = ['windows', 'macos', 'other', 'no-computer'] as const;
export type AssistedPlatform = (typeof ASSISTED_PLATFORMS)[number];

/** How the service is reached. */
export const ASSISTANCE_CHANNELS = ['phone', 'click-to-call', 'online-assistance'] as const;
export type AssistanceChannel = (typeof ASSISTANCE_CHANNELS)[number];

/** A line of a price list. */
export interface AssistedService {
  readonly code: string;
  readonly label: Bilingual;
  readonly clauses: readonly string[];
}

/** A grant or a refusal with its code. */
export interface AssistanceVerdict {
  readonly eligible: boolean;
  readonly reason?: string;
  readonly taken: Taken;
}

/** What is known of the equipment and of its holder when help is asked for. */
export interface AssistanceFacts {
  readonly segment: AssistanceSegment;
  readonly service: string;
  /** A running subscription whose bill may carry the service. */
  readonly subscribed: boolean;
  readonly platform: AssistedPlatform;
  readonly osVersion?: string;
  readonly internetOperational: boolean;
  readonly configurationCompliant: boolean;
  readonly installationMediaMissing: boolean;
  readonly equipmentFromOperator: boolean;
  /** What the study answered, once it has. */
  readonly feasible?: boolean;
  readonly useCustomerSoftware?: boolean;
  readonly ownsSoftwareRights?: boolean;
  readonly backupDone: boolean;
}

export interface AssistanceEligibility extends AssistanceVerdict {
  /** Nothing refuses, but the answer of the study is awaited. */
  readonly awaitsStudy: boolean;
  readonly screenSharingPossible: boolean;
  readonly backupWarning: boolean;
}

export interface AssistanceStudy {
  /** By when somebody must have answered; nothing when the contract sets no time. */
  readonly due: readonly DueEffect[];
  readonly late: boolean;
  readonly taken: Taken;
}

export interface AssistanceCallback extends AssistanceVerdict {
  /** The last moment, with its offset. */
  readonly deadlineAt: string;
  readonly lastWindowEndsAt: string;
  readonly due: readonly DueEffect[];
}

export interface AssistanceBill {
  readonly remoteInclTax: string;
  readonly homeVisitInclTax: string;
  readonly totalInclTax: string;
  readonly status: 'billed' | 'not-billed' | 'pending';
  /** What goes on the bill of the subscription; nothing when nothing is billed. */
  readonly charges: readonly ChargeEffect[];
  readonly taken: Taken;
}

export interface AssistanceWithdrawal extends AssistanceVerdict {
  readonly refundInclTax: string;
  /** What stays due of what was done before the withdrawal. */
  readonly usageInclTax: string;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
}

/**
 * How the room of remote assistance asks a contract under which it is given: beside the subscription, whose bill carries it. Money
 * and dates are written as decisions write them.
 */
export interface AssistanceLife {
  services(segment: AssistanceSegment): readonly AssistedService[];
  identification(
    ask: Ask,
    details: {
      readonly lastName?: string;
      readonly firstName?: string;
      readonly address?: string;
      readonly identifier?: string;
      readonly userNumber?: string;
    },
  ): AssistanceVerdict & { readonly missing: readonly string[]; readonly userNumber: string | null };
  eligibility(ask: Ask, facts: AssistanceFacts): AssistanceEligibility;
  study(
    ask: Ask,
    facts: {
      readonly requestedAt: string;
      readonly platform: AssistedPlatform;
      readonly equipmentFromOperator: boolean;
      readonly answeredAt?: string;
    },
  ): AssistanceStudy;
  callback(
    ask: Ask,
    facts: { readonly requestedAt: string; readonly agreedAt?: string; readonly closedDays?: readonly string[] },
  ): AssistanceCallback;
  /** Whether the workstation may be shown now; codes are compared as they are given. */
  sharing(
    ask: Ask,
    facts: {
      readonly platform: 'windows' | 'macos';
      readonly consent: boolean;
      readonly issuedCode: string;
      readonly enteredCode: string;
      readonly sessionsOpened: number;
      readonly pluginPresent: boolean;
      readonly stoppedByCustomer: boolean;
    },
  ): AssistanceVerdict;
  billing(
    ask: Ask,
    facts: {
      readonly segment: AssistanceSegment;
      readonly items: readonly { readonly code: string; readonly outcome: AssistanceOutcome }[];
      readonly homeVisit: 'none' | 'booked' | 'performed';
      readonly homeVisitPriceInclTax?: string;
      /** Day of the bill line. */
      readonly on: string;
    },
  ): AssistanceBill;
  withdrawal(
    ask: Ask,
    facts: {
      readonly subscribedRemotely: boolean;
      readonly orderedOn: string;
      readonly withdrawnOn: string;
      /** Equipment was ordered with the service: it comes back. */
      readonly equipmentOrdered: boolean;
      readonly paidInclTax: string;
      readonly performed: readonly { readonly on: string; readonly amountInclTax: string }[];
      /** The customer expressly asked that it begin before the end of the period. */
      readonly earlyStartRequested: boolean;
    },
  ): AssistanceWithdrawal;
  /** What comes next in a dispute: `closed` and `competent-court` end it. */
  complaint(
    ask: Ask,
    facts: {
      readonly fibre: boolean;
      readonly contacted: boolean;
      readonly identified: boolean;
      readonly outcome?: 'pending' | 'settled' | 'failed';
    },
  ): { readonly nextStep: string; readonly onlineAddress: string; readonly taken: Taken };
  liability(
    ask: Ask,
    facts: { readonly harm: string; readonly backupDone: boolean; readonly causes: readonly string[] },
  ): { readonly liable: boolean; readonly reason?: string; readonly taken: Taken };
  /** Whether a way of reaching the service is open at a moment, and when it next is. */
  channel(
    ask: Ask,
    facts: {
      readonly channel: AssistanceChannel;
      readonly at: string;
      /** The caller’s line is the operator’s own. */
      readonly ownNetwork: boolean;
      readonly fromMainland: boolean;
    },
  ): { readonly open: boolean; readonly nextOpenAt: string | null; readonly feeInclTax: string; readonly taken: Taken };
  /** Where equipment goes back to after a withdrawal, line by line as on a parcel. */
  readonly returnAddress: readonly string[];
  /** Clauses told to the customer before they are asked for their consent, and before they accept. */
  readonly told: {
    readonly consent: readonly string[];
    readonly acceptance: readonly string[];
    readonly confirmation: readonly string[];
    /** Clauses on a visit at home, whose price the contract leaves to the operator. */
    readonly homeVisit: readonly string[];
  };
}
