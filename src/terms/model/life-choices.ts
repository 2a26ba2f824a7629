import type { Bilingual } from './decision.ts';
import type { Ask, ContractFacts, Taken } from './life.ts';

/** What customers choose at any time: what directories show, how they may pay merchants, what their data may be used for. */
export type ChoiceSheetName = 'directory' | 'payment-solutions' | 'consents';

/** `true` and `false` for a switch; the code of one of its values, or a text. */
export type ChoiceValue = boolean | string;

/** Values by the code of their option. */
export type Chosen = { readonly [option: string]: ChoiceValue };

/** One thing to choose. */
export interface ChoiceOption {
  readonly code: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly kind: 'switch' | 'one-of' | 'text';
  /** Of a `one-of`. */
  readonly values?: readonly { readonly value: string; readonly label: Bilingual }[];
  /** What holds until the customer chooses. */
  readonly initial: ChoiceValue;
  /** Agrees to the offers that the operator sends, or refuses them: no message of offers leaves once it is off. */
  readonly offers?: boolean;
  /** Settled by agents alone, on papers or on what the operator knows. */
  readonly byAgents?: boolean;
  /** Asked only while another option has one of these values. */
  readonly when?: { readonly option: string; readonly in: readonly ChoiceValue[] };
  readonly clauses: readonly string[];
}

/** What is known when somebody chooses. */
export interface ChoiceFacts {
  /** ISO date, in the territory. */
  readonly on: string;
  readonly by: 'customer' | 'agent';
  /** What held until now, and what is wished from now on: a value for each option. */
  readonly before: Chosen;
  readonly wished: Chosen;
  /** Day on which each option was last switched on or off by somebody; absent: never. */
  readonly since: { readonly [option: string]: string };
  readonly holder: {
    readonly firstName: string;
    readonly lastName: string;
    readonly street: string;
    readonly town: string;
  };
}

/** What publishers of directories are given of a line. */
export interface DirectoryListing {
  readonly name: string;
  /** Empty when none is published. */
  readonly address: string;
  readonly reverseSearch: boolean;
  readonly marketing: boolean;
}

/** What a contract makes of a choice. */
export interface ChoiceAnswer {
  /** What holds from now on: a wish that the contract does not grant is left out of it. */
  readonly kept: Chosen;
  /** Code of the reason why a wish is not granted. */
  readonly reason?: string;
  /** What follows, in the order in which it is shown. */
  readonly shown: readonly { readonly label: Bilingual; readonly value: Bilingual }[];
  /** Of the sheet of directories: what publishers are given; `null`: the line is not listed. */
  readonly listing?: DirectoryListing | null;
  /** Absent when the contract says it in words and computes nothing. */
  readonly taken?: Taken;
}

/** A sheet of choices that a contract offers. */
export interface ChoiceSheet {
  readonly name: ChoiceSheetName;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly clauses: readonly string[];
  /** Each option stands for itself, and is switched with one gesture. */
  readonly oneByOne: boolean;
  /** A choice made under an offer no longer holds under the next one: the clauses that say so. */
  readonly lapsesWithOffer?: readonly string[];
  options(contract: ContractFacts): readonly ChoiceOption[];
  choose(ask: Ask, contract: ContractFacts, facts: ChoiceFacts): ChoiceAnswer;
}
