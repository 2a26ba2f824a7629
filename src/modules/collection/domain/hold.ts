import type { CivilDate } from '../../../kernel/civil-date.ts';

/** Why collection waits for a customer: told by an agent, with its reason. */
export const HOLD_KINDS = ['over-indebtedness', 'social-fund', 'complaint', 'death', 'illness', 'other'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** What a case waits for: one of these, a pause of its own, a payment plan or a promise. */
export type HeldFor = HoldKind | 'pause' | 'plan' | 'promise';

export interface Holding {
  readonly for: HeldFor;
  /** First day; the day on which the case is looked at when it is not known. */
  readonly since?: CivilDate;
  /** Last day, included; `null` when it ends by what somebody does. */
  readonly until: CivilDate | null;
}

/** Customers who are in a fragile situation: the law lets no fee for a rejected payment be asked of consumers among them. */
export const FRAGILE: ReadonlySet<HoldKind> = new Set(['over-indebtedness', 'social-fund']);

/** Procedures of contracts, by their common names, that put collection off while a case of them is open. */
export const PROCEDURES_THAT_HOLD: Readonly<Record<string, HoldKind>> = {
  complaint: 'complaint',
  'third-party-complaint': 'complaint',
  'over-indebtedness': 'over-indebtedness',
  death: 'death',
};
