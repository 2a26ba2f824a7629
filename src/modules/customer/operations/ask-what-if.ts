import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementsOf, whatIfTerminated } from '../../agreement/index.ts';
import { chargeShape, dueShape, noteShape } from '../domain/write-outcome.ts';
import { restsOn } from '../domain/why.ts';
import { dayText } from '../domain/write-values.ts';
import type { WhatIf } from '../shapes/my-space.ts';

const RUNNING = new Set(['active', 'suspended']);

/** What leaving on a day would do and cost: the real operation, of which nothing is saved. Refuses when no contract runs. */
export async function askWhatIf(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId?: string; readonly leaveOn: CivilDate },
): Promise<Result<WhatIf>> {
  const running = (await agreementsOf(tx, input.accountId)).filter((one) => RUNNING.has(one.state));
  const agreement = input.agreementId === undefined ? running[0] : running.find((one) => one.id === input.agreementId);
  if (!agreement) {
    return fail('agreement/none-running', 'Aucun contrat en cours à résilier.', 'No running contract to terminate.');
  }
  const asked = await whatIfTerminated(tx, context, {
    agreementId: agreement.id,
    receivedOn: input.leaveOn,
  });
  if (!asked.ok) return asked;
  const { value } = asked;
  const { notes } = value;
  const commitmentEndsOn = dayText(agreement.commitmentEndsOn);
  return ok({
    leaveOn: isoDate(input.leaveOn),
    agreementId: agreement.id,
    effectiveOn: {
      value: dayText(value.effectiveOn),
      why: restsOn(notes, dayText(value.effectiveOn), ['termination']),
    },
    commitmentEndsOn:
      commitmentEndsOn === null ? null : { value: commitmentEndsOn, why: restsOn(notes, commitmentEndsOn) },
    freeOfCharge: value.freeOfCharge,
    total: { value: value.totalInclTax, why: restsOn(notes, value.totalInclTax, ['early-termination-fees']) },
    charges: value.charges.map(chargeShape),
    due: value.due.map(dueShape),
    notes: notes.map(noteShape),
  });
}
