import { fail, ok, type Result } from '../../../kernel/result.ts';
import { decide, explain, packOf } from '../../../terms/decide.ts';
import { jsonSchemaOf } from '../../../terms/model/json-schema.ts';
import type { LawAnswer } from '../../../terms/law/law-of.ts';
import type { Step } from '../../../terms/model/decision.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import { packs } from '../../../terms/packs/index.ts';

export interface Answered {
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
  readonly steps?: readonly Step[];
  readonly law?: LawAnswer;
}

export interface AskedQuestion {
  readonly pack: string;
  readonly decision: string;
  readonly facts: unknown;
  readonly version?: string | undefined;
  /** Whether the computation is told in words as well. */
  readonly explained?: boolean | undefined;
  /** Whether the law is told beside the contract's answer. */
  readonly law?: boolean | undefined;
}

const knows = (pack: string, decision: string): boolean =>
  packOf(pack)?.decisions.some((one) => one.name === decision) ?? false;

/** Answers a question put to a contract by anybody. Keeps nothing. */
export function answerQuestion(asked: AskedQuestion): Result<Answered> {
  const law = asked.law === true;
  const base = { law, strict: true };
  const options = asked.version === undefined ? base : { ...base, version: asked.version };
  const answer = decide(asked.pack, asked.decision, asked.facts, options);
  if ('error' in answer) {
    const { field, message } = answer.error;
    // A fact may be called as one of the three names: what is unknown is told by what there is.
    const code = !packOf(asked.pack)
      ? 'contract/unknown'
      : knows(asked.pack, asked.decision)
        ? 'decision/faulty-facts'
        : 'decision/unknown';
    return fail(code, message.fr, message.en, field === '' ? 'body' : field);
  }
  const steps = asked.explained ? explain(asked.pack, asked.decision, asked.facts, options) : undefined;
  return ok(steps ? { ...answer, steps } : answer);
}

/** A contract as its users may question it: versions, decisions with the schemas of their facts and outcomes, clauses. */
export function describePacks(only?: string) {
  return packs
    .filter((pack) => only === undefined || pack.id === only)
    .map((pack) => ({
      pack: pack.id,
      name: pack.name,
      operator: pack.operator,
      territories: pack.territories,
      versions: pack.versions,
      decisions: pack.decisions.map((one) => ({
        name: one.name,
        question: one.question,
        clauses: one.clauses,
        input: jsonSchemaOf(one.input),
        output: jsonSchemaOf(one.output, 'outcome'),
      })),
      clauses: pack.clauses.map(({ id, article, kind, summary, realizedBy }) => ({
        id,
        article,
        kind,
        summary,
        realizedBy,
      })),
    }));
}
