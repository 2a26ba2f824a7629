import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { changeAppointment } from '../../appointment/index.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import type { AssistanceCase, CaseOutcome } from '../domain/assistance-case.ts';
import { endSessionsOf } from './end-session.ts';
import { chargeCase, journalOf, keepCase, type OnCase, openDue, takeCase } from './keep-case.ts';
import { sendReturnLabel } from './keep-papers.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** What was done and billed before the withdrawal. */
function performedBy(one: AssistanceCase) {
  const total = one.total ?? NO_MONEY;
  if (one.endedAt === null || total === NO_MONEY) return [];
  return [{ on: isoDate(localDate(one.territory, one.endedAt)), amountInclTax: moneyText(total) }];
}

/**
 * The customer withdraws from a service taken at a distance: what was put on their bill is given back, what was done before is
 * charged apart, as the contract (and the law, when the operator acts on it) says. Refused: too late, or not taken at a distance.
 */
export async function withdrawAssistance(
  tx: Tx,
  context: Context,
  input: OnCase & {
    readonly on: CivilDate;
    /** What was ordered with the service and comes back, in words. */
    readonly equipment?: string | undefined;
  },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'withdraw');
    if (!taken.ok) return taken;
    const one = taken.value;
    const now = context.clock.now();
    const today = localDate(one.territory, now);
    if (input.on > today)
      return fail(
        'assistance/in-the-future',
        'Cette date n’est pas encore venue.',
        'This date has not come yet.',
        'on',
      );
    const journal = await journalOf(tx, context, one);
    const orderedAt = one.acceptedAt ?? one.openedAt;
    const answer = assistanceLifeOf(one.pack).withdrawal(journal.ask, {
      subscribedRemotely: one.channel !== 'shop',
      orderedOn: isoDate(localDate(one.territory, orderedAt)),
      withdrawnOn: isoDate(input.on),
      equipmentOrdered: input.equipment !== undefined,
      paidInclTax: moneyText(one.total ?? NO_MONEY),
      performed: performedBy(one),
      earlyStartRequested: one.earlyStart,
    });
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'assistance/withdrawal-refused',
        `Le contrat refuse. ${why.fr}`,
        `The contract refuses. ${why.en}`,
        'on',
      );
    }
    const subject = `assistance:${one.id}`;
    await cancelObligations(tx, context, { accountId: one.accountId, subject, on: today });
    await endSessionsOf(tx, context, one, 'technician');
    if (one.state === 'visit-booked' && one.visitId !== null) {
      const freed = await changeAppointment(tx, context, { appointmentId: one.visitId, change: 'cancelled' });
      if (!freed.ok) return freed;
    }
    const chargeIds = await chargeCase(tx, context, one, answer.charges);
    const withdrawn: AssistanceCase = {
      ...one,
      state: 'withdrawn',
      endedAt: one.endedAt ?? now,
      chargeIds: [...one.chargeIds, ...chargeIds],
    };
    await openDue(tx, context, withdrawn, answer.due);
    if (input.equipment !== undefined) await sendReturnLabel(tx, context, withdrawn, input.equipment, answer.due);
    return keepCase(tx, context, journal, withdrawn, {
      kind: 'withdrawn',
      title: {
        fr: `Rétractation : ${answer.refundInclTax} € rendus, ${answer.usageInclTax} € dus pour ce qui était fait`,
        en: `Withdrawal: EUR ${answer.refundInclTax} given back, EUR ${answer.usageInclTax} due for what was done`,
      },
      charges: answer.charges,
      due: answer.due,
    });
  });
}
