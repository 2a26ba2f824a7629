import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Verdict } from '../../../terms/model/life.ts';
import type { DecisionNote } from '../../decision/index.ts';
import type { Offering } from '../../product-catalog/index.ts';

export type Technology = 'fibre' | 'vdsl2' | 'adsl';

/** An address that the operator's networks reach. */
export interface ServedAddress {
  readonly id: string;
  readonly territory: Territory;
  readonly commune: string;
  readonly postcode: string;
  readonly street: string;
  readonly technologies: readonly Technology[];
  readonly detachedHouse: boolean;
  readonly alreadyConnected: boolean;
  /** Other facts of the place (network, zone...), given to the contract as they are. */
  readonly facts: { readonly [name: string]: string | number | boolean };
}

/** An address to add to the list. */
export interface NewAddress {
  readonly territory: Territory;
  readonly commune: string;
  readonly postcode: string;
  readonly street: string;
  readonly fibre: boolean;
  readonly vdsl2: boolean;
  readonly adsl: boolean;
  readonly detachedHouse: boolean;
  readonly alreadyConnected: boolean;
  readonly facts: { readonly [name: string]: string | number | boolean };
}

export interface QualificationInput {
  readonly addressId?: string;
  /** An address that is not in the list: served by nothing known. */
  readonly address?: {
    readonly territory: Territory;
    readonly commune: string;
    readonly postcode: string;
    readonly street: string;
  };
  readonly on?: CivilDate;
  /** Only this offer; every offer sold in the territory when absent. */
  readonly offer?: { readonly pack: string; readonly code: string };
  readonly segment?: 'residential' | 'professional';
  readonly channel?: 'shop' | 'distance' | 'door-to-door';
  readonly naturalPerson?: boolean;
  readonly personalUse?: boolean;
  readonly networkConnectionNeeded?: boolean;
  readonly studyPositive?: boolean;
  readonly usesAnalogueLineService?: boolean;
  /** Other facts of the contract, over those of the offer. */
  readonly characteristics?: { readonly [name: string]: string | number | boolean };
  readonly accountId?: string;
}

export interface OfferVerdict {
  readonly offering: Offering;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly verdict: Verdict;
}

export interface Qualification {
  readonly address: ServedAddress | null;
  readonly territory: Territory;
  readonly technologies: readonly Technology[];
  readonly offers: readonly OfferVerdict[];
  readonly notes: readonly DecisionNote[];
}

export interface ImportReport {
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly {
    readonly row: number;
    readonly field: string;
    readonly reason: { readonly fr: string; readonly en: string };
  }[];
}
