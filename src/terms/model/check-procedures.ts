import type { Pack } from './pack.ts';
import type { Procedure } from './procedure.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function checkProcedure(pack: Pack, procedure: Procedure, report: (problem: string) => void): void {
  const { name, title, summary } = procedure;
  if (!KEBAB.test(name)) report(`procedure ${name} is not named in kebab case`);
  for (const text of [title, summary, ...(procedure.later ?? []).map((one) => one.label)]) {
    if (!text.fr || !text.en) report(`procedure ${name} lacks its words in one language`);
  }
  for (const id of procedure.clauses ?? []) {
    if (!pack.clauses.some((one) => one.id === id))
      report(`procedure ${name} rests on a clause that does not exist: ${id}`);
  }
  const decision = pack.decisions.find((one) => one.name === procedure.decision);
  if (!decision) return report(`procedure ${name} is judged by a decision that does not exist: ${procedure.decision}`);
  const extra = new Set((procedure.extra ?? []).map((one) => one.name));
  for (const { fact } of procedure.later ?? []) {
    if (!(fact in decision.input) && !extra.has(fact))
      report(`procedure ${name} waits for a fact that nobody asks: ${fact}`);
  }
}

/** Walks the procedures of a contract: each is judged by one of its decisions, and waits only for facts that are asked. */
export function checkProcedures(pack: Pack, report: (problem: string) => void): void {
  const procedures = pack.life?.procedures ?? [];
  const seen = new Set<string>();
  for (const procedure of procedures) {
    if (seen.has(procedure.name)) report(`procedure ${procedure.name} stands twice`);
    seen.add(procedure.name);
    checkProcedure(pack, procedure, report);
  }
}
