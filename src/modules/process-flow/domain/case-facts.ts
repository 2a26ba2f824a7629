import type { JsonFacts } from '../../../terms/model/life.ts';
import type { ContractInLife, LaterFact, Procedure } from '../../../terms/model/procedure.ts';
import { question } from '../../../terms/decide.ts';
import type { Fields } from '../../../terms/model/fields.ts';

/** The facts of a case: what people told, over what the house offers, under what the house knows. */
export function factsOf(procedure: Procedure, contract: ContractInLife, told: JsonFacts): JsonFacts {
  return { ...procedure.offered?.(contract), ...told, ...procedure.known?.(contract, told) };
}

/** What the opening of a case asks people for: fields of the decision, and what the house proposes for them. */
export interface AskedFacts {
  readonly fields: Fields;
  readonly offered: JsonFacts;
}

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name]!]));

function fieldsOf(pack: string, version: string, procedure: Procedure): Fields {
  const asked = question(pack, procedure.decision, version);
  return 'decision' in asked ? (asked.decision.input as Fields) : {};
}

/** What is asked at the opening: neither known to the house nor coming later. */
export function askedAtOpening(
  pack: string,
  version: string,
  procedure: Procedure,
  contract: ContractInLife,
): AskedFacts {
  const fields = fieldsOf(pack, version, procedure);
  const known = procedure.known?.(contract, {}) ?? {};
  const later = new Set((procedure.later ?? []).map((one) => one.fact));
  const asks = new Set(procedure.asks ?? Object.keys(fields));
  const names = Object.keys(fields).filter((name) => asks.has(name) && known[name] === undefined && !later.has(name));
  // What is proposed for a field that is not asked counts all the same, and is not shown.
  const offered = Object.entries(procedure.offered?.(contract) ?? {}).filter(
    ([name]) => names.includes(name) || fields[name] === undefined,
  );
  return { fields: pick(fields, names), offered: Object.fromEntries(offered) };
}

/** A fact that may be told now, and the shape of its value when it is a field of the decision. */
export interface ComingFact extends LaterFact {
  readonly fields: Fields | null;
}

/** The facts that may still come to a case. */
export function comingFacts(pack: string, version: string, procedure: Procedure, told: JsonFacts): ComingFact[] {
  const fields = fieldsOf(pack, version, procedure);
  return (procedure.later ?? [])
    .filter((one) => told[one.fact] === undefined)
    .map((one) => ({ ...one, fields: fields[one.fact] ? pick(fields, [one.fact]) : null }));
}
