import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect, TerminationAnswer } from '../../../terms/model/life.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import type { Agreement, Ending, TerminateInput, TerminationOutcome } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { given, type KeptAgreement, selectAgreement, updateAgreement } from '../store.ts';
import {
  journalOf,
  makeCharges,
  makeDue,
  NO_SUCH_AGREEMENT,
  takeAgreement,
  tellChange,
  todayOf,
} from './change-agreement.ts';
import { openReturns } from './ask-equipment-back.ts';

const PROOF = {
  fr: 'la pièce qui prouve le motif légitime',
  en: 'the paper that proves the legitimate reason',
} as const;

type Request = Ending['request'];

function requestFrom(input: TerminateInput, today: CivilDate): Request {
  const { requestedEffectiveOn, portedOn, reason, documentsReceivedOn, form } = input;
  return {
    requestKind: input.requestKind ?? 'request',
    receivedOn: isoDate(input.receivedOn ?? today),
    ...(requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn: isoDate(requestedEffectiveOn) }),
    ...(portedOn === undefined ? {} : { portedOn: isoDate(portedOn) }),
    ...(reason === undefined ? {} : { reason }),
    ...(form === undefined ? {} : { form }),
    ...(documentsReceivedOn === undefined ? {} : { documentsReceivedOn: isoDate(documentsReceivedOn) }),
  };
}

/** Asks the contract what the request does and costs; a reason put forward is judged first. */
export function askTermination(
  journal: Journal,
  agreement: Agreement,
  request: Request,
  equipment: readonly string[],
  asOf: CivilDate,
): TerminationAnswer {
  const { reason, receivedOn, ...rest } = request;
  const contract = contractFacts(agreement);
  const documents =
    request.documentsReceivedOn === undefined ? {} : { documentsReceivedOn: request.documentsReceivedOn };
  const judged =
    reason === undefined
      ? undefined
      : journal.life.legitimateReason?.(journal.ask, contract, {
          ...reason.facts,
          ...documents,
          ground: reason.ground,
          requestReceivedOn: receivedOn,
        });
  return journal.life.termination(journal.ask, contract, {
    ...rest,
    ...(reason === undefined ? {} : { reason }),
    requestReceivedOn: receivedOn,
    legitimateReason: judged?.accepted ?? false,
    ...(judged === undefined ? {} : { proofRequired: judged.requiredProof !== null }),
    ...(reason === undefined ? {} : { reason }),
    asOf: isoDate(asOf),
    equipment,
  });
}

/** The contract does not accept the request, in the words of its decision. */
export function refusedTermination(reason: string, journal: Journal) {
  const why = refusalInWords(journal.notes(), reason);
  return fail(
    'agreement/termination-refused',
    `Le contrat n’accepte pas la demande. ${why.fr}`,
    `The contract does not accept the request. ${why.en}`,
    'reason',
  );
}

/** Opens what must come back already, when the contract says at the request by when. */
async function openReturnsAtRequest(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  answer: TerminationAnswer,
): Promise<DueEffect[]> {
  if (answer.equipmentBy === undefined) return [];
  const on = civilDate(answer.effectiveOn);
  return openReturns(tx, context, agreement, journal, 'termination', on, answer.equipmentBy);
}

function closing(answer: TerminationAnswer): DueEffect {
  return {
    kind: 'termination',
    label: { fr: 'Résiliation du contrat', en: 'Termination of the contract' },
    dueOn: answer.effectiveOn,
    by: 'operator',
    action: 'close-agreement',
    taken: answer.taken,
  };
}

/** What a termination comes to, as its callers tell it. */
export function outcomeOf(agreement: KeptAgreement, answer: TerminationAnswer, journal: Journal): TerminationOutcome {
  return {
    agreement: given(agreement),
    effectiveOn: civilDate(answer.effectiveOn),
    freeOfCharge: answer.freeOfCharge,
    proofAwaited: answer.proofAwaited,
    totalInclTax: answer.totalInclTax,
    charges: answer.charges,
    due: [...answer.due, closing(answer)],
    notes: journal.notes(),
  };
}

/** Kinds of the equipment that the customer holds under the contract. */
export async function handsOver(tx: Tx, agreement: Agreement): Promise<string[]> {
  return (await equipmentOf(tx, { accountId: agreement.accountId, agreementId: agreement.id })).map(
    (piece) => piece.kind,
  );
}

/** Takes the customer's request to end the contract: it closes by itself on the day that the contract says. */
export async function terminateAgreement(
  tx: Tx,
  context: Context,
  input: TerminateInput,
): Promise<Result<TerminationOutcome>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'terminating');
    if (!taken.ok) return taken;
    const today = todayOf(context, taken.value);
    const journal = await journalOf(tx, context, taken.value, today);
    const request = requestFrom(input, today);
    const answer = askTermination(journal, taken.value, request, await handsOver(tx, taken.value), today);
    if (answer.refused !== undefined) return refusedTermination(answer.refused, journal);
    const charges = await makeCharges(tx, context, taken.value, answer.charges);
    const agreement = await updateAgreement(tx, taken.value, {
      state: 'terminating',
      endsOn: civilDate(answer.effectiveOn),
      endReason: answer.endReason ?? (request.requestKind === 'portability' ? 'portability' : 'customer-termination'),
      ending: {
        request,
        chargeIds: charges.map((one) => one.chargeId),
        before: taken.value.state as 'active' | 'suspended',
        proofAwaited: answer.proofAwaited,
      },
    });
    await makeDue(tx, context, agreement, [...answer.due, closing(answer)], `ending:${agreement.id}`);
    const returns = await openReturnsAtRequest(tx, context, agreement, journal, answer);
    await tellChange(tx, context, agreement, {
      kind: 'termination-requested',
      on: today,
      title: {
        fr: `Résiliation demandée, effective le ${answer.effectiveOn}`,
        en: `Termination requested, effective on ${answer.effectiveOn}`,
      },
      decision: answer.taken.decision,
      detail: { effectiveOn: answer.effectiveOn, totalInclTax: answer.totalInclTax, request },
      message: {
        template: 'termination-received',
        data: {
          receivedOn: request.receivedOn,
          effectiveOn: answer.effectiveOn,
          total: answer.totalInclTax,
          ...(answer.proofAwaited ? { proof: PROOF } : {}),
        },
      },
    });
    await journal.save(tx);
    const outcome = outcomeOf(agreement, answer, journal);
    return ok({ ...outcome, due: [...outcome.due, ...returns] });
  });
}

/** What a termination received on a day would do and cost. Saves nothing. */
export async function whatIfTerminated(
  tx: Tx,
  context: Context,
  input: TerminateInput,
): Promise<Result<TerminationOutcome>> {
  return withoutFault(async () => {
    const agreement = await selectAgreement(tx, input.agreementId);
    if (!agreement) return NO_SUCH_AGREEMENT;
    if (agreement.activatedOn === null) {
      return fail(
        'agreement/not-activated-yet',
        'Ce contrat n’a pas commencé : annulez la commande.',
        'This contract has not begun: cancel the order.',
      );
    }
    const today = todayOf(context, agreement);
    const journal = await journalOf(tx, context, agreement, today);
    const answer = askTermination(journal, agreement, requestFrom(input, today), await handsOver(tx, agreement), today);
    if (answer.refused !== undefined) return refusedTermination(answer.refused, journal);
    return ok(outcomeOf(agreement, answer, journal));
  });
}
