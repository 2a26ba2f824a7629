import { question } from '../../../terms/decide.ts';
import { jsonSchemaOf } from '../../../terms/model/json-schema.ts';
import type { ContractForms } from '../shapes/whole-customer.ts';

/** The decisions whose facts the page of a customer asks for: reasons to leave free of charge, papers of an order. */
const ASKED = ['legitimate-reason', 'subscription-documents'];
const known = new Map<string, ContractForms>();

function formsOf(pack: string): ContractForms {
  const decisions = ASKED.flatMap((name) => {
    const asked = question(pack, name);
    return 'decision' in asked ? [{ name, input: jsonSchemaOf(asked.decision.input) }] : [];
  });
  return { pack, decisions };
}

/** What contracts ask to be told when something is done with them from the page of a customer; the same as long as the program runs. */
export function readForms(packs: readonly string[]): ContractForms[] {
  return [...new Set(packs)].map((pack) => {
    const forms = known.get(pack) ?? formsOf(pack);
    known.set(pack, forms);
    return forms;
  });
}
