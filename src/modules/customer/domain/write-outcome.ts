import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { DecisionNote } from '../../decision/index.ts';
import type { ChargeShape, DueShape, Figure } from '../shapes/action.ts';
import type { NoteShape } from '../shapes/basics.ts';
import { restsOn, whyOf } from './why.ts';

/** A charge that an action made, with its clauses. */
export function chargeShape(effect: ChargeEffect): ChargeShape {
  return {
    code: effect.code,
    label: effect.label,
    amount: effect.amountInclTax,
    credit: effect.credit,
    kind: effect.kind,
    on: effect.on,
    why: whyOf(effect.taken),
  };
}

/** A date that an action set, with its clauses. */
export function dueShape(effect: DueEffect): DueShape {
  const dueOn = effect.dueOn ?? effect.dueAt?.slice(0, 10) ?? null;
  return { kind: effect.kind, label: effect.label, dueOn, by: effect.by, why: whyOf(effect.taken) };
}

/** A decision note as plain JSON. */
export function noteShape(note: DecisionNote): NoteShape {
  return {
    ...note,
    facts: { ...note.facts },
    because: note.because.map((clause) => ({ ...clause })),
    steps: note.steps.map((step) => ({ ...step })),
  };
}

/** A figure that an action settled; one without a value is left out. */
export function figureOf(
  name: string,
  kind: Figure['kind'],
  value: string | null | undefined,
  notes: readonly DecisionNote[],
): Figure[] {
  if (value === null || value === undefined) return [];
  const why = restsOn(notes, value);
  return [{ name, kind, value, why: why.decision === null ? null : why }];
}
