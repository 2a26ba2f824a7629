import type { Taken } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import type { DecisionBasis } from '../../decision/index.ts';
import type { Term, Why } from '../shapes/basics.ts';

/** What rests on nothing of the terms: somebody's choice, a fact. */
export const NO_WHY: Why = { decision: null, clauses: [] };

/** The reference of a decision that was just taken. */
export function whyOf(taken: Taken): Why {
  return { decision: taken.decision, clauses: [...taken.because] };
}

/** The reference of a kept decision. */
export function whyOfNote(note: DecisionBasis): Why {
  return { decision: note.id, clauses: note.because.map((clause) => clause.id) };
}

function holds(value: Json | undefined, wanted: string): boolean {
  if (value === wanted) return true;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((part) => holds(part as Json, wanted));
}

/**
 * The newest of the decisions whose outcome holds a value (an ISO date, an amount): what the value rests on. Decisions of a
 * given name come first; when none holds it, the value rests on nothing that was journalled.
 */
export function restsOn(notes: readonly DecisionBasis[], value: string, names: readonly string[] = []): Why {
  const named = notes.find((note) => names.includes(note.name) && holds(note.result as Json, value));
  const found = named ?? notes.find((note) => holds(note.result as Json, value));
  return found ? whyOfNote(found) : NO_WHY;
}

/** A value with what it rests on; `null` stays `null`. */
export function termOf(notes: readonly DecisionBasis[], value: string, names?: readonly string[]): Term;
export function termOf(notes: readonly DecisionBasis[], value: string | null, names?: readonly string[]): Term | null;
export function termOf(notes: readonly DecisionBasis[], value: string | null, names?: readonly string[]): Term | null {
  return value === null ? null : { value, why: restsOn(notes, value, names) };
}
