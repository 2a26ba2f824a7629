import { decide } from '../../src/terms/decide.ts';
import { type Ask, type JsonFacts, LifeFault, type Taken } from '../../src/terms/model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../src/terms/model/procedure.ts';

/** Asks the decisions of a pack as rooms do, without keeping them. */
export function askOf(pack: string): Ask {
  return (name, facts) => {
    const answer = decide(pack, name, facts, { strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    return { decision: name, name, result: answer.result, because: answer.because } as Taken;
  };
}

/** What a procedure makes happen for a contract on its day with what people told so far: as the room asks it. */
export function judged(
  pack: string,
  procedure: Procedure,
  contract: ContractInLife,
  told: JsonFacts,
): ProcedureEffects {
  const ask = askOf(pack);
  const facts = { ...procedure.offered?.(contract), ...told, ...procedure.known?.(contract, told) };
  return procedure.effects(ask(procedure.decision, facts), contract, told, ask);
}
