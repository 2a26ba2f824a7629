import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf, terminateAgreement, type TerminationOutcome } from '../../agreement/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import type { ContractChange, ToldChange } from '../domain/contract-change.ts';
import { markWithdrawn, selectChange } from '../store.ts';
import { selectToldOf, setToldState } from '../store-told.ts';

/** A contract's customer does not accept a change. */
export interface Refusal {
  readonly agreementId: string;
  /** The last change that opens an exit when absent. */
  readonly changeId?: string;
  readonly ifVersion?: number;
  /** Today when absent. */
  readonly receivedOn?: CivilDate;
  /** When absent: the day before the change takes effect, so that it never applies, or as soon as the contract allows. */
  readonly requestedEffectiveOn?: CivilDate;
  /** How it was asked for, in the contract's code. */
  readonly form?: string;
}

const OPEN = new Set(['told', 'applied']);
const NO_CHANGE = fail(
  'contract-change/none-to-refuse',
  'Aucun changement annoncé n’ouvre de départ sans frais pour ce contrat.',
  'No change announced opens a free exit for this contract.',
);

function exitOf(told: readonly ToldChange[], changeId: string | undefined): ToldChange | undefined {
  return told.find(
    (one) => OPEN.has(one.state) && one.exitReason !== null && (changeId === undefined || one.changeId === changeId),
  );
}

function whenEnding(change: ContractChange, input: Refusal, on: CivilDate): { requestedEffectiveOn?: CivilDate } {
  if (input.requestedEffectiveOn !== undefined) return { requestedEffectiveOn: input.requestedEffectiveOn };
  const eve = plusDays(change.effectiveOn, -1);
  return eve > on ? { requestedEffectiveOn: eve } : {};
}

/**
 * The customer refuses a change and leaves the contract for it, free of charge, in the days that the contract gives. Refused
 * when no change opens an exit, or when its days have passed.
 */
export async function refuseChange(tx: Tx, context: Context, input: Refusal): Promise<Result<TerminationOutcome>> {
  const agreement = await agreementOf(tx, input.agreementId);
  const told = agreement && exitOf(await selectToldOf(tx, agreement.id), input.changeId);
  const change = told && (await selectChange(tx, told.changeId));
  if (!agreement || !told || !change || change.state === 'withdrawn') return NO_CHANGE;
  const on = input.receivedOn ?? localDate(agreement.territory, context.clock.now());
  if (told.exitUntil !== null && on > told.exitUntil) {
    const day = isoDate(told.exitUntil);
    const [fr, en] = [`Le départ sans frais était ouvert jusqu’au ${day}.`, `The free exit was open until ${day}.`];
    return fail('contract-change/exit-over', fr, en, 'receivedOn');
  }
  const { ifVersion, form } = input;
  const done = await terminateAgreement(tx, context, {
    agreementId: agreement.id,
    receivedOn: on,
    reason: told.exitReason!,
    ...whenEnding(change, input, on),
    ...(ifVersion === undefined ? {} : { ifVersion }),
    ...(form === undefined ? {} : { form }),
  });
  if (!done.ok) return done;
  await setToldState(tx, told, 'leaving');
  const { accountId, agreementId, changeId } = told;
  const subject = `contract-change:${changeId}`;
  await fulfilObligations(tx, context, { accountId, agreementId, subject, kind: 'contract-change-exit', on });
  await recordAudit(tx, context, {
    action: 'contract-change:refuse',
    subject: `agreement:${agreement.id}`,
    detail: { change: changeId },
  });
  return done;
}

/** The operator gives a change up before its day: nobody else is told, and on the day nothing changes. */
export async function withdrawChange(
  tx: Tx,
  context: Context,
  input: { readonly changeId: string },
): Promise<Result<ContractChange>> {
  const change = await selectChange(tx, input.changeId, true);
  if (!change) return fail('contract-change/not-found', 'Ce changement n’existe pas.', 'There is no such change.');
  if (change.effectiveOn <= localDate('FR', context.clock.now())) {
    const [fr, en] = ['Ce changement a déjà pris effet.', 'This change has already taken effect.'];
    return fail('contract-change/in-effect', fr, en);
  }
  await markWithdrawn(tx, change.id);
  await recordAudit(tx, context, { action: 'contract-change:withdraw', subject: `contract-change:${change.id}` });
  return ok({ ...change, state: 'withdrawn' });
}
