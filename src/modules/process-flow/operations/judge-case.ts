import { civilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../terms/model/procedure.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { type Journal, openJournal, refusalInWords } from '../../decision/index.ts';
import { factsOf } from '../domain/case-facts.ts';
import { checkExtraFacts } from '../domain/extra-facts.ts';
import type { CaseOutcome, CaseShown, ProcessFlow } from '../domain/process-flow.ts';
import { answerLetters, checkAnswers } from '../domain/written-answers.ts';
import { carryOut, subjectOf } from './carry-out.ts';
import { contractInLife } from './contract-in-life.ts';

/** The procedure of that name in a pack, if its contract has it. */
export function procedureOf(pack: string, name: string): Procedure | undefined {
  return packOf(pack)?.life?.procedures?.find((one) => one.name === name);
}

interface Judged {
  readonly agreement: Agreement;
  readonly contract: ContractInLife;
  readonly procedure: Procedure;
  readonly journal: Journal;
  readonly taken: Taken;
  readonly effects: ProcedureEffects;
}

async function judge(tx: Tx, context: Context, flow: ProcessFlow): Promise<Judged> {
  const agreement = (await agreementOf(tx, flow.agreementId))!;
  const procedure = procedureOf(agreement.pack, flow.procedure);
  if (!procedure) throw new RangeError(`${agreement.pack} has no procedure ${flow.procedure}`);
  const contract = await contractInLife(tx, context, agreement, { id: flow.id, on: flow.openedOn, at: flow.openedAt });
  const journal = await openJournal(tx, context, {
    accountId: agreement.accountId,
    subject: subjectOf(flow),
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: civilDate(contract.today),
  });
  checkExtraFacts(procedure, flow.told);
  checkAnswers(procedure, flow.told);
  const taken = journal.ask(procedure.decision, factsOf(procedure, contract, flow.told));
  const judged = procedure.effects(taken, contract, flow.told, journal.ask);
  const answers = answerLetters(procedure, flow.told);
  const effects = answers.length === 0 ? judged : { ...judged, letters: [...(judged.letters ?? []), ...answers] };
  return { agreement, contract, procedure, journal, taken, effects };
}

function shownOf({ taken, effects }: Judged): CaseShown {
  const names = effects.figures ?? Object.keys(taken.result);
  const figures = names.flatMap((name) => {
    const value = taken.result[name];
    return value === undefined || value === null ? [] : [{ name, value }];
  });
  return { figures, claims: effects.claims ?? [] };
}

/** A case as it stands, with the decision of its last review in words. */
export interface Reviewed extends CaseOutcome {
  readonly procedure: Procedure;
  readonly agreement: Agreement;
  readonly refused: string | undefined;
}

function refusedCase(judged: Judged, reason: string) {
  // A refusal that is the procedure's own, not its decision's, is said by the state that it gives.
  const own = judged.taken.result.reason !== reason;
  const why = own ? judged.effects.stateLabel : refusalInWords(judged.journal.notes(), reason);
  return fail(
    'process-flow/refused',
    `Le contrat ne l’accorde pas. ${why.fr}`,
    `The contract does not grant it. ${why.en}`,
  );
}

/**
 * Asks the contract about a case with the facts told so far and carries out what has changed since the last review. At the
 * opening a refusal refuses the whole (`strict`), and a case that would be closed at once may be left alone (`unlessClosed`).
 */
export async function reviewWith(
  tx: Tx,
  context: Context,
  flow: ProcessFlow,
  how: { readonly strict: boolean; readonly unlessClosed?: boolean | undefined },
): Promise<Result<Reviewed>> {
  const judged = await judge(tx, context, flow);
  const { agreement, contract, effects, taken, journal, procedure } = judged;
  if (how.strict && effects.refused !== undefined) return refusedCase(judged, effects.refused);
  const today = civilDate(contract.today);
  if (how.unlessClosed && effects.closed) {
    const closed = { ...flow, state: effects.state, stateLabel: effects.stateLabel, closedOn: today };
    const nothing = { refused: effects.refused, charges: [], due: [], changes: [], notes: journal.notes() };
    return ok({ processFlow: closed, procedure, agreement, ...nothing });
  }
  const carried = await carryOut(tx, context, { flow, agreement, taken, effects, today, now: contract.now });
  if (!carried.ok) return carried;
  await journal.save(tx);
  const processFlow: ProcessFlow = {
    ...flow,
    state: effects.state,
    stateLabel: effects.stateLabel,
    closedOn: effects.closed ? today : null,
    done: carried.value.done,
    shown: shownOf(judged),
    decision: taken.decision,
    version: flow.version + 1,
  };
  return ok({
    processFlow,
    procedure,
    agreement,
    refused: effects.refused,
    charges: effects.charges ?? [],
    due: carried.value.due,
    changes: carried.value.changes,
    notes: journal.notes(),
  });
}
