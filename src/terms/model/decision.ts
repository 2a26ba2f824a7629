import type { Fields, FactsOf, OutcomeOf } from './fields.ts';

/** A text in the two languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** Facts that no decision can be taken on: the top-level field at fault, and what to do about it. */
export interface Fault {
  readonly field: string;
  readonly message: Bilingual;
}

/** What a decision answers: its outcome, and the ids of the clauses that were applied, in order. */
export interface Answer<R> {
  readonly result: R;
  readonly because: readonly string[];
}

/** One step of a computation told in words, with the clause it rests on. */
export interface Step extends Bilingual {
  readonly clause: string;
}

/**
 * A question that a contract answers. `decide` is pure and synchronous: no clock, no I/O, no machine state.
 * `F` is the shape of the pack's resolved figures, which come in as the second argument so that an older version of the
 * terms answers with its own.
 */
export interface Decision<I extends Fields = Fields, O extends Fields = Fields, F = never> {
  readonly name: string;
  /** The question in plain words, as the console and the customer space ask it. */
  readonly question: Bilingual;
  /** Every clause that the decision may rest on. */
  readonly clauses: readonly string[];
  readonly input: I;
  readonly output: O;
  /** Faults that types cannot see, in the order of the rules; `undefined` when the facts hold. */
  readonly check?: (facts: FactsOf<I>, figures: F) => Fault | undefined;
  readonly decide: (facts: FactsOf<I>, figures: F) => Answer<OutcomeOf<O>>;
  /** The computation in words with the facts that went in; computed only when somebody asks why. */
  readonly explain?: (facts: FactsOf<I>, figures: F, result: OutcomeOf<O>) => readonly Step[];
}

/** A decision whose shapes no longer matter to the holder (the walk over all packs, the edge). */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDecision = Decision<any, any, any>;

/** A fault of a field, told in French and in English. */
export function fault(field: string, fr: string, en: string): Fault {
  return { field, message: { fr, en } };
}

/** An outcome with the clauses applied. */
export function answer<const R>(result: R, because: readonly string[]): Answer<R> {
  return { result, because };
}

/**
 * The `decision` function of a pack: it only gives the compiler the types (facts from `input`, outcome from `output`,
 * figures from the pack) and returns what it is given.
 */
export function decisionsWith<F>() {
  return <const I extends Fields, const O extends Fields>(definition: Decision<I, O, F>): Decision<I, O, F> =>
    definition;
}
