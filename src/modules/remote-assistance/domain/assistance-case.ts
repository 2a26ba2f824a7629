import type { Instant } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { AssistanceOutcome, AssistanceSegment, AssistedPlatform } from '../../../terms/model/life-assistance.ts';
import type { DecisionNote } from '../../decision/index.ts';

export const CASE_STATES = [
  'refused',
  'to-study',
  'to-accept',
  'to-call',
  'in-progress',
  'visit-booked',
  'closed',
  'cancelled',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How the customer asked. */
export const CASE_CHANNELS = ['phone', 'click-to-call', 'online-assistance', 'shop'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];

/** What was told of the equipment. */
export interface AssistedEquipment {
  readonly platform: AssistedPlatform;
  readonly osVersion?: string;
  readonly internetOperational: boolean;
  readonly configurationCompliant: boolean;
  readonly installationMediaMissing: boolean;
  readonly equipmentFromOperator: boolean;
  readonly feasible?: boolean;
  readonly useCustomerSoftware?: boolean;
  readonly ownsSoftwareRights?: boolean;
  readonly backupDone: boolean;
}

/** How the caller identified themselves. */
export interface CallerIdentity {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly address?: string;
  readonly identifier?: string;
  readonly userNumber?: string;
}

export interface CaseService {
  readonly code: string;
  readonly outcome?: AssistanceOutcome;
}

/** A request for help at a distance, from the call to the bill. */
export interface AssistanceCase {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly agreementId: string | null;
  readonly pack: string;
  readonly termsVersion: string;
  readonly territory: Territory;
  readonly segment: AssistanceSegment;
  readonly state: CaseState;
  readonly channel: CaseChannel;
  readonly description: string;
  readonly services: readonly CaseService[];
  readonly equipment: AssistedEquipment;
  readonly identity: CallerIdentity;
  readonly openedAt: Instant;
  readonly openedBy: string;
  /** Why the contract refuses, in words. */
  readonly refusal: (Bilingual & { readonly code: string }) | null;
  /** What the services cost when they succeed, as it was shown. */
  readonly price: Money | null;
  readonly screenSharing: boolean;
  readonly backupWarning: boolean;
  readonly acceptedAt: Instant | null;
  /** The customer expressly asked that it begin before the end of the withdrawal period. */
  readonly earlyStart: boolean;
  readonly studyDueAt: Instant | null;
  readonly studyLate: boolean | null;
  /** The last moment to call back. */
  readonly callbackBy: Instant | null;
  readonly callbackAt: Instant | null;
  readonly technician: string | null;
  readonly startedAt: Instant | null;
  readonly report: string | null;
  readonly visitId: string | null;
  readonly visitPrice: Money | null;
  readonly endedAt: Instant | null;
  readonly total: Money | null;
  readonly chargeIds: readonly string[];
  readonly decisionIds: readonly string[];
  readonly version: number;
}

/** What an operation on a case did, with the decisions that it rests on. */
export interface CaseOutcome {
  readonly assisted: AssistanceCase;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  readonly notes: readonly DecisionNote[];
}

/** From which states each step may be taken. */
const STEPS = {
  study: ['to-study'],
  accept: ['to-accept'],
  plan: ['to-call'],
  start: ['to-call'],
  share: ['to-call', 'in-progress'],
  end: ['in-progress'],
  visit: ['visit-booked'],
  cancel: ['to-study', 'to-accept', 'to-call'],
  withdraw: ['to-call', 'in-progress', 'visit-booked', 'closed'],
  complain: ['refused', 'to-call', 'in-progress', 'visit-booked', 'closed', 'cancelled', 'withdrawn'],
} as const satisfies Record<string, readonly CaseState[]>;

export type CaseStep = keyof typeof STEPS;

/** Whether a step may be taken from a state. */
export function mayStep(state: CaseState, step: CaseStep): boolean {
  return (STEPS[step] as readonly CaseState[]).includes(state);
}

/** The steps that a state leaves open. */
export function stepsFrom(state: CaseState): CaseStep[] {
  return (Object.keys(STEPS) as CaseStep[]).filter((step) => mayStep(state, step));
}

/** Whether nothing more is done about a case. */
export function isOver(state: CaseState): boolean {
  return state === 'refused' || state === 'closed' || state === 'cancelled' || state === 'withdrawn';
}
