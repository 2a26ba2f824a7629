import type { Territory } from '../src/kernel/territory.ts';
import type { Chance } from '../src/story/chance.ts';
import type { NumberKind } from '../src/story/supply.ts';
import type { Fate } from './fates.ts';

/** Part of a story, as it would be written in a file. */
export type Told = Record<string, unknown>;

/** A commune where a fictitious operator serves. */
export interface Commune {
  readonly territory: Territory;
  readonly name: string;
  readonly postcode: string;
  /** How many subscribers live there, against the other communes. */
  readonly weight: number;
}

/** A number that subscribers call. */
export interface Destination {
  readonly to: string;
  readonly network: 'fixed' | 'mobile';
}

/** What somebody takes, and what is to be known of them and of their home for it. */
export interface Take {
  readonly contract: Told & { readonly offer: string };
  readonly address: Told;
  readonly customer?: Told;
  /** Whether somebody comes to put it in service. */
  readonly visit: boolean;
  /** Whether calls can be made from it. */
  readonly line: boolean;
}

/** What a fictitious operator sells under one contract, to whom, and what may happen to them. */
export interface Market {
  readonly pack: string;
  /** The territory whose day begins last: its mornings are those of the operator. */
  readonly territory: Territory;
  readonly numbers: readonly { readonly territory: Territory; readonly kind: NumberKind }[];
  readonly communes: readonly Commune[];
  readonly streets: readonly string[];
  readonly names: {
    readonly madame: readonly string[];
    readonly monsieur: readonly string[];
    readonly family: readonly string[];
  };
  /** How people pay who are not debited, as their contract lets them: each as likely; all means when absent. */
  readonly means?: readonly ('transfer' | 'cheque' | 'card')[];
  readonly counterMeans?: readonly ('cash' | 'cheque' | 'card')[];
  /** Domain of the customers' mail addresses. */
  readonly mail: string;
  /** Papers of an order made at a distance, which may come later; none when the contract wants them with the order. */
  readonly papers?: Told;
  /** Lives out of the ordinary; every second subscriber has one of them in turn. */
  readonly fates: readonly Partial<Fate>[];
  take(luck: Chance, fate: Fate): Take;
  /** Whom they call: near numbers often, far ones now and then. */
  called(luck: Chance): { readonly near: readonly Destination[]; readonly far: readonly Destination[] };
}

/** A fictitious operator of the demonstration. */
export interface DemoOperator {
  readonly id: string;
  readonly name: string;
  /** Domain of its agents' mail addresses. */
  readonly mail: string;
  readonly address: readonly string[];
  readonly siren: string;
  readonly subscribers: number;
  /** How many of its customers may sign in. */
  readonly customersWhoSignIn: number;
  /** Names of its agents, one for each post. */
  readonly agents: readonly string[];
  readonly market: Market;
}
