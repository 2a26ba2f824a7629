import type { ExtraFact, LaterFact, Procedure } from '../../../model/procedure.ts';
import { conditionsDecisions } from '../conditions-decisions.ts';
import { termsDecisions } from '../terms-decisions.ts';

function kindOf({ value }: LaterFact): ExtraFact['kind'] {
  if (value === undefined) return 'text';
  return 'at' in value ? 'date' : 'boolean';
}

/** Names the facts to come that no decision asks for, with the words of their button, so that their values can be read. */
export function nameLaterFacts(procedure: Procedure): Procedure {
  const decision = [...termsDecisions, ...conditionsDecisions].find((one) => one.name === procedure.decision);
  const named = new Set([...Object.keys(decision?.input ?? {}), ...(procedure.extra ?? []).map((one) => one.name)]);
  const fresh = new Map<string, ExtraFact>();
  for (const later of procedure.later ?? []) {
    if (named.has(later.fact) || fresh.has(later.fact)) continue;
    fresh.set(later.fact, { name: later.fact, label: later.label, kind: kindOf(later), required: false });
  }
  return fresh.size === 0 ? procedure : { ...procedure, extra: [...(procedure.extra ?? []), ...fresh.values()] };
}
