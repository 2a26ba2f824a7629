import { type CivilDate, civilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { instantOf, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { contractFacts } from '../../agreement/index.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import type { Porting } from '../domain/porting.ts';
import { updatePorting } from '../store.ts';
import { awaitNothing } from '../store-messages.ts';
import {
  forgetPortingDue,
  journalOfPorting,
  numberLifeOf,
  type OnPorting,
  openPortingDue,
  type PortingOutcome,
  shownNumber,
  takePorting,
  type TakenPorting,
  tellPorting,
  todayOf,
  writeToOperator,
} from './change-porting.ts';
import { giveNumberInstead } from './give-number.ts';
import { waitNoLonger } from './start-with-port.ts';

/** The number stays where it is: nothing more is due for it, and everybody is told. */
async function cancel(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  why: {
    readonly reason: NonNullable<Porting['stopping']>;
    readonly on: CivilDate;
    readonly decision?: string | undefined;
  },
): Promise<Porting> {
  const { reason, on, decision } = why;
  const porting = await updatePorting(tx, taken.porting, {
    state: 'cancelled',
    reason,
    ...(decision === undefined ? {} : { decision }),
  });
  await forgetPortingDue(tx, context, porting, on);
  await awaitNothing(tx, porting.id);
  await tellPorting(
    tx,
    context,
    { ...taken, porting },
    {
      kind: 'port-in-cancelled',
      on,
      title: { fr: `Portage du ${shownNumber(porting)} annulé`, en: `Porting of ${shownNumber(porting)} cancelled` },
      decision,
      detail: { reason },
      message: { template: 'port-in-cancelled', data: {} },
    },
  );
  return porting;
}

/** Another number is given on the day on which the one that was wanted would have come. */
async function planNewNumber(tx: Tx, context: Context, taken: TakenPorting, on: CivilDate, decision: Taken) {
  if (on <= todayOf(context, taken.porting)) return giveNumberInstead(tx, context, taken, on);
  await openPortingDue(tx, context, taken, [
    {
      kind: 'new-number',
      label: { fr: 'Autre numéro à attribuer', en: 'Another number to be given' },
      dueAt: isoInstant(instantOf(taken.porting.territory, on)),
      by: 'operator',
      action: 'give-new-number',
      taken: decision,
    },
  ]);
  return ok(undefined);
}

/** The customer gives the port up. Refused: too late for the contract, not asked of us, or no such step in the contract. */
export async function cancelPortIn(
  tx: Tx,
  context: Context,
  input: OnPorting & { readonly addressedTo?: 'us' | 'former-operator' },
): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'cancelled');
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const on = todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, on);
    const planned = before.scheduledOn ?? before.desiredOn ?? before.expectedOn ?? on;
    const answer = numberLifeOf(journal).portInCancellation?.(journal.ask, contractFacts(agreement), {
      requestedOn: isoDate(before.requestedOn),
      cancelledOn: isoDate(on),
      addressedTo: input.addressedTo ?? 'us',
      plannedOn: isoDate(planned),
      ...(agreement.activatedOn === null ? {} : { lineInServiceOn: isoDate(agreement.activatedOn) }),
    });
    if (!answer || before.direction === 'out') {
      const [fr, en] = ['Ce contrat ne prévoit pas cette annulation.', 'This contract knows no such cancellation.'];
      return fail('number-portability/cancellation-not-in-contract', fr, en);
    }
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'number-portability/cancellation-refused',
        `Annulation refusée. ${why.fr}`,
        `Cancellation refused. ${why.en}`,
      );
    }
    if (before.sentOn !== null)
      await writeToOperator(tx, context, before, { kind: 'port-in-cancellation', awaits: false });
    const porting = await cancel(tx, context, taken.value, {
      reason: 'cancellation',
      on,
      decision: answer.taken.decision,
    });
    const free = await waitNoLonger(tx, context, agreement, on);
    if (!free.ok) return free;
    if (answer.newNumberOn !== null) {
      const next = await planNewNumber(
        tx,
        context,
        { porting, agreement },
        civilDate(answer.newNumberOn),
        answer.taken,
      );
      if (!next.ok) return next;
    }
    await journal.save(tx);
    return ok({ porting, charges: [], due: [], notes: journal.notes() });
  });
}

/**
 * The contract is over while its number is on the way. Nothing was sent, or the contract asks nothing of the former operator: the
 * port is given up. Else that operator is asked whether it still can be.
 */
export async function stopWithAgreement(tx: Tx, context: Context, input: OnPorting): Promise<Result<unknown>> {
  const taken = await takePorting(tx, input, 'cancelled');
  if (!taken.ok) return taken;
  const { porting, agreement } = taken.value;
  const on = agreement.endsOn ?? todayOf(context, porting);
  const withdrawn = agreement.state === 'withdrawn';
  const reason = withdrawn ? 'withdrawal' : 'end';
  const journal = await journalOfPorting(tx, context, agreement, porting.id, on);
  if (porting.sentOn === null) return ok(await cancel(tx, context, taken.value, { reason, on }));
  const asks = withdrawn && numberLifeOf(journal).portInWithdrawal !== undefined;
  await writeToOperator(tx, context, porting, { kind: 'port-in-cancellation', reason, awaits: asks });
  if (!asks) return ok(await cancel(tx, context, taken.value, { reason, on }));
  const stopping = await updatePorting(tx, porting, { stopping: 'withdrawal', stoppingOn: on });
  await tellPorting(
    tx,
    context,
    { porting: stopping, agreement },
    {
      kind: 'port-in-cancellation-asked',
      on,
      title: {
        fr: 'Annulation du portage demandée à l’ancien opérateur',
        en: 'Cancellation of the port asked of the former operator',
      },
    },
  );
  return ok(stopping);
}

/** A port that cannot be stopped any more gets its day, when it had none: nothing here can hold it back. */
async function goOnAllTheSame(tx: Tx, context: Context, porting: Porting, today: CivilDate): Promise<Porting> {
  if (porting.scheduledOn !== null) return porting;
  const scheduledOn = latest(porting.expectedOn ?? today, today);
  const scheduled = await updatePorting(tx, porting, { state: 'scheduled', scheduledOn });
  await writeToOperator(tx, context, scheduled, { kind: 'port-in-scheduled', portingOn: scheduledOn, awaits: true });
  return scheduled;
}

/** The former operator says whether a port can still be stopped for a customer who has withdrawn. */
export async function answerCancellation(
  tx: Tx,
  context: Context,
  input: OnPorting & { readonly agrees: boolean },
): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'cancelled');
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const today = todayOf(context, before);
    if (before.stopping === null) {
      const [fr, en] = ['Aucune annulation n’est demandée.', 'No cancellation has been asked for.'];
      return fail('number-portability/no-cancellation', fr, en);
    }
    const journal = await journalOfPorting(tx, context, agreement, before.id, today);
    const portingOn = before.scheduledOn ?? before.expectedOn ?? today;
    const answer = numberLifeOf(journal).portInWithdrawal?.(journal.ask, contractFacts(agreement), {
      withdrawnOn: isoDate(before.stoppingOn ?? today),
      portingOn: isoDate(portingOn),
      formerOperatorAgrees: input.agrees,
    });
    const decision = answer?.taken.decision;
    if (input.agrees) {
      const cancelled = await cancel(tx, context, taken.value, { reason: 'withdrawal', on: today, decision });
      await journal.save(tx);
      return ok({ porting: cancelled, charges: [], due: [], notes: journal.notes() });
    }
    const porting = await goOnAllTheSame(tx, context, before, today);
    await tellPorting(
      tx,
      context,
      { porting, agreement },
      {
        kind: 'port-in-goes-on',
        on: today,
        title: { fr: 'Le portage se fait malgré la rétractation', en: 'The port goes on in spite of the withdrawal' },
        decision,
        message: { template: 'port-in-goes-on', data: { until: answer?.portableUntil } },
      },
    );
    await journal.save(tx);
    return ok({ porting, charges: [], due: [], notes: journal.notes() });
  });
}
