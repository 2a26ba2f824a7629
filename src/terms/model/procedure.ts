import type { Bilingual } from './decision.ts';
import type { Ask, ChargeEffect, ContractFacts, DueEffect, JsonFacts, Taken } from './life.ts';
import type { CreditLeft } from './life-balance.ts';
import type { Json } from './write-outcome.ts';

/**
 * A procedure of a contract: a case that somebody opens for a subscriber (a move, a theft, a complaint...), judged by one of
 * the contract's decisions each time a fact comes or a day passes. Rooms carry out what `effects` answers and know nothing
 * else of it; the same thing has the same name in every pack.
 */
export interface Procedure {
  /** kebab-case word of the field, the same in every pack: `move`, `plan-change`, `complaint`, `incident`, `sim-loss`... */
  readonly name: string;
  readonly group: ProcedureGroup;
  readonly title: Bilingual;
  /** When it is opened, in one sentence. */
  readonly summary: Bilingual;
  /** Who may open it beside agents; nobody else when absent. */
  readonly openTo?: readonly ('customer' | 'network')[];
  /** Asked for in another room, where its dates run: `privacy` for a right over personal data. No case of it is opened. */
  readonly leadsTo?: 'privacy';
  /** Clauses that it rests on beside those of its decision. */
  readonly clauses?: readonly string[];
  /** Name of the decision that judges it; its input says which facts may be asked of people and how they are written. */
  readonly decision: string;
  /**
   * Facts of that input that the contract or the house knows: never asked of people. Evaluated at each review, so that the
   * day (`contract.today`) moves on. Facts told by people win over those that `known` offers under `offered`.
   */
  known?(contract: ContractInLife, told: JsonFacts): JsonFacts;
  /** Facts proposed by the house that people may correct; shown filled in. */
  offered?(contract: ContractInLife): JsonFacts;
  /** Facts of that input that the form of the opening asks for; all that are neither known nor to come when absent. */
  readonly asks?: readonly string[];
  /** Facts, of the decision or beside it, that customers are asked for in their own space: agents judge the others. As agents when absent. */
  readonly asksCustomers?: readonly string[];
  /** Facts that come after the opening, in the order in which they come, with what one calls them on a button. */
  readonly later?: readonly LaterFact[];
  /** Facts that the form asks for at the opening, beside the decision's own: what a change needs, such as an address. */
  readonly extra?: readonly ExtraFact[];
  /**
   * What the outcome makes happen on `contract.today`; pure. `told` holds every fact told so far, extra ones included; `ask`
   * takes a further decision of the contract, journalled beside: a fee, the start of a new minimum period...
   */
  effects(taken: Taken, contract: ContractInLife, told: JsonFacts, ask?: Ask): ProcedureEffects;
}

export type ProcedureGroup =
  'sale' | 'delivery' | 'number' | 'change' | 'quality' | 'restriction' | 'ending' | 'complaint' | 'money' | 'privacy';

/** A fact that comes while a case is open. */
export interface LaterFact {
  /** Name of a field of the decision, or of an extra fact. */
  readonly fact: string;
  readonly label: Bilingual;
  readonly by: 'agent' | 'customer' | 'network';
  /** The value when a button is enough: `today`, `now`, or the value itself; asked for when absent. */
  readonly value?: { readonly at: 'today' | 'now' } | { readonly is: Json };
  /** What is written to the customer with it: told under a name of its own, it leaves as a letter once. */
  readonly writes?: WrittenAnswer;
}

/** An answer in somebody's own words. */
export interface WrittenAnswer {
  /** Name under which its text is told. */
  readonly fact: string;
  readonly label: Bilingual;
  readonly subject: Bilingual;
}

/** A fact that the decision does not ask for and that carrying out the outcome needs. */
export interface ExtraFact {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: 'text' | 'money' | 'date' | 'boolean' | 'offer' | 'option' | 'address' | 'account-number' | 'serial';
  readonly required: boolean;
}

/** What a procedure sees of a contract: its facts, where it stands, and the day. Dates are ISO, in the territory. */
export interface ContractInLife extends ContractFacts {
  readonly today: string;
  /** The present instant, with the territory's offset. */
  readonly now: string;
  /** The day on which the case was opened, and the instant. */
  readonly openedOn: string;
  readonly openedAt: string;
  readonly state:
    | 'ordered'
    | 'awaiting-activation'
    | 'active'
    | 'suspended'
    | 'terminating'
    | 'terminated'
    | 'withdrawn'
    | 'cancelled';
  readonly commitmentEndsOn?: string;
  readonly suspendedOn?: string;
  readonly endsOn?: string;
  readonly naturalPerson: boolean;
  /** What the customer owes and has passed its due date, across bills. */
  readonly overdueInclTax: string;
  /** Use that was charged and stands on no bill yet. */
  readonly unbilledUseInclTax?: string;
  /** Price excluding tax of the offer for a month. */
  readonly monthlyPriceExclTax: string;
  readonly equipment: readonly { readonly kind: string; readonly serial: string }[];
  /** What is left of a prepaid plan's credits. */
  readonly creditLeft?: CreditLeft;
  readonly number?: string;
  readonly paymentMethod: string;
  readonly customerSince: string;
  /** Day of the month on which the bills of the account are made. */
  readonly billingDay?: number;
  /** Legal interest rate of the year on `today`, in percent; absent when the operator gave none. */
  readonly legalRatePercent?: string;
  /** When the customer asked for the termination that runs, with the territory's offset. */
  readonly terminationRequestedAt?: string;
  /** Cases of the same contract opened before this one, newest first. */
  readonly earlierCases?: readonly EarlierCase[];
}

/** What became of an earlier case. */
export interface EarlierCase {
  readonly procedure: string;
  readonly openedOn: string;
  readonly state: string;
  readonly told: JsonFacts;
}

/** What a procedure makes happen. The same facts on the same day give the same effects: rooms compare them with what is done. */
export interface ProcedureEffects {
  /** kebab-case; `open` while something is awaited. */
  readonly state: string;
  readonly stateLabel: Bilingual;
  /** Nothing more can come of it. */
  readonly closed: boolean;
  /** The contract refuses: its reason code. The case is not opened, or is closed when it was. */
  readonly refused?: string;
  readonly charges?: readonly ChargeEffect[];
  /** What somebody must do by a date; one that is no longer answered at a later review has been done. */
  readonly due?: readonly DueEffect[];
  /** Kinds of dates that are no longer answered although nobody kept them. */
  readonly lapsed?: readonly string[];
  /** Day or instant on which to ask again although nobody owes anything. */
  readonly reviewOn?: string;
  readonly changes?: readonly AgreementChange[];
  /** Compensation that the customer may ask for: the fact that asks for it. */
  readonly claims?: readonly Claim[];
  readonly letters?: readonly ProcedureLetter[];
  /** Figures of the outcome worth showing first: names of its fields. */
  readonly figures?: readonly string[];
}

/** Something granted on request alone: shown to the customer with a button. */
export interface Claim {
  readonly fact: string;
  readonly value: Json;
  readonly label: Bilingual;
  readonly amountInclTax?: string;
}

/** What a case writes to its customer, once for its key. */
export interface ProcedureLetter {
  readonly key: string;
  readonly subject: Bilingual;
  /** Paragraphs. */
  readonly text: readonly Bilingual[];
  readonly channel?: 'email' | 'letter';
  /** Clauses that it tells beside those of the decision. */
  readonly clauses?: readonly string[];
}

/**
 * What becomes of the agreement, once each for its `do` and `on`: carried out on the day `on`, at once when it is past. Between
 * the answer and the day it stands among what is due.
 */
export type AgreementChange =
  | { readonly do: 'suspend'; readonly on: string; readonly reason: string; readonly scope?: SuspensionScope }
  | { readonly do: 'resume'; readonly on: string; readonly reason: string }
  /** The operator ends it, or the customer's case does (death, impossible service): last day, included. */
  | {
      readonly do: 'end';
      readonly on: string;
      readonly reason: string;
      readonly free?: boolean;
      /** Whose will it is; the operator's when absent. */
      readonly by?: 'customer' | 'operator';
    }
  /** A piece is gone: stolen or lost, and not replaced. */
  | { readonly do: 'lose-equipment'; readonly on: string; readonly serial?: string; readonly kind?: string }
  /** The customer has brought a piece of a kind back, in good order, without having been asked for it. */
  | { readonly do: 'take-equipment-back'; readonly on: string; readonly kind: string }
  /** Before activation. */
  | { readonly do: 'cancel'; readonly on: string; readonly reason: string }
  /** The customer's termination request, judged by the contract's own `termination`. */
  | { readonly do: 'terminate'; readonly on: string; readonly ground?: string; readonly facts?: JsonFacts }
  | { readonly do: 'cancel-termination'; readonly on: string }
  /** Another offer, other options or characteristics from a day on, that day included; priced by `monthlyPrice`. */
  | {
      readonly do: 'change-plan';
      readonly on: string;
      readonly offer?: string;
      readonly addOptions?: readonly string[];
      readonly removeOptions?: readonly string[];
      readonly characteristics?: ContractFacts['characteristics'];
      /** A commitment that begins again. */
      readonly commitmentMonths?: number;
    }
  /** A new minimum period, without another price. */
  | { readonly do: 'commit'; readonly on: string; readonly months: number; readonly endsOn: string }
  /** A price that is not the catalogue's, until it is changed again. */
  | { readonly do: 'reprice'; readonly on: string; readonly code: string; readonly amountInclTax: string }
  | {
      readonly do: 'move';
      readonly on: string;
      readonly address: { readonly line: string; readonly postcode: string; readonly city: string };
    }
  /** Somebody else takes the contract over. */
  | { readonly do: 'transfer'; readonly on: string; readonly toAccountNumber: string }
  | {
      readonly do: 'replace-equipment';
      readonly on: string;
      readonly serial?: string;
      readonly kind?: string;
      readonly condition?: 'good' | 'faulty' | 'lost';
    }
  | { readonly do: 'renumber'; readonly on: string }
  /** A setting of the service that costs nothing and leaves its state as it is: international mode off, premium numbers blocked. */
  | {
      readonly do: 'configure';
      readonly on: string;
      readonly characteristics: ContractFacts['characteristics'];
      readonly title: Bilingual;
    }
  | { readonly do: 'note'; readonly on: string; readonly title: Bilingual };

export type SuspensionScope = 'full' | 'outgoing' | 'international' | 'data' | 'premium';
