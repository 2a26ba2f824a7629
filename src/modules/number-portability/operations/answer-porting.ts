import { type CivilDate, civilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import type { Porting } from '../domain/porting.ts';
import { reasonInWords } from '../domain/refusal-words.ts';
import { updatePorting } from '../store.ts';
import { awaitNothing } from '../store-messages.ts';
import {
  forgetPortingDue,
  journalOfPorting,
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
import { planTemporaryNumber } from './give-number.ts';
import { arrivalDue, askPortIn } from './port-in-facts.ts';
import { waitNoLonger } from './start-with-port.ts';

export interface PortingAnswer extends OnPorting {
  readonly answer: 'accepted' | 'refused';
  /** Why it was refused, in the operators' codes. */
  readonly reason?: string;
  /** The day of the port that the other operator gives. */
  readonly portingOn?: CivilDate;
  /** The day of the answer; today when absent. */
  readonly on?: CivilDate;
}

async function refuse(tx: Tx, context: Context, taken: TakenPorting, reason: string, on: CivilDate): Promise<Porting> {
  const porting = await updatePorting(tx, taken.porting, { state: 'refused', reason });
  await forgetPortingDue(tx, context, porting, on);
  await awaitNothing(tx, porting.id);
  const shown = shownNumber(porting);
  await tellPorting(
    tx,
    context,
    { ...taken, porting },
    {
      kind: 'port-in-refused',
      on,
      title: {
        fr: `Portage du ${shown} refusé par l’ancien opérateur`,
        en: `Porting of ${shown} refused by the former operator`,
      },
      detail: { reason },
      message: { template: 'port-in-refused', data: { reason: reasonInWords(reason) } },
    },
  );
  return porting;
}

/** The operators agree, and the day is still awaited. */
async function wait(tx: Tx, context: Context, taken: TakenPorting, on: CivilDate, decision: string): Promise<Porting> {
  const porting = await updatePorting(tx, taken.porting, { state: 'accepted', acceptedOn: on, decision });
  await tellPorting(
    tx,
    context,
    { ...taken, porting },
    {
      kind: 'port-in-accepted',
      on,
      title: { fr: 'Portage accepté, en attente de la mise en service', en: 'Port accepted, awaiting the activation' },
      decision,
      message: { template: 'port-in-waits', data: {} },
    },
  );
  return porting;
}

/**
 * Fixes the day of a port that was accepted: the contract's, or a later one that the customer wished, or the one that the other
 * operator gives where the contract has none; says so to everybody. Without a day, it waits.
 */
export async function schedulePortIn(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  journal: Journal,
  news: { readonly acceptedOn: CivilDate; readonly portingOn?: CivilDate | undefined },
): Promise<Result<Porting>> {
  const { porting: before, agreement } = taken;
  const { acceptedOn } = news;
  const today = todayOf(context, before);
  const answer = askPortIn(journal, before, agreement, { acceptedOn });
  if (!answer) throw new RangeError(`porting ${before.id} under a contract without porting`);
  if (!answer.eligible) {
    const why = refusalInWords(journal.notes(), answer.reason);
    return fail('number-portability/port-in-refused', `Portage refusé. ${why.fr}`, `Porting refused. ${why.en}`);
  }
  if (answer.portOn === null && answer.waitsFor === 'access') {
    return ok(await wait(tx, context, taken, acceptedOn, answer.taken.decision));
  }
  if (answer.portOn === null && news.portingOn === undefined) {
    const [fr, en] = ['Indiquez le jour du portage.', 'Give the day of the port.'];
    return fail('number-portability/day-needed', fr, en, 'portingOn');
  }
  const fixed = answer.portOn === null ? news.portingOn! : civilDate(answer.portOn);
  const scheduledOn = answer.portOn === null ? fixed : latest(fixed, before.desiredOn ?? fixed);
  const porting = await updatePorting(tx, before, {
    state: 'scheduled',
    acceptedOn,
    scheduledOn,
    decision: answer.taken.decision,
  });
  const now = { porting, agreement };
  await writeToOperator(tx, context, porting, { kind: 'port-in-scheduled', portingOn: scheduledOn, awaits: true });
  await openPortingDue(tx, context, now, [arrivalDue(scheduledOn, answer.taken)]);
  const day = isoDate(scheduledOn);
  await tellPorting(tx, context, now, {
    kind: 'port-in-scheduled',
    on: today,
    title: {
      fr: `Portage du ${shownNumber(porting)} prévu le ${day}`,
      en: `Porting of ${shownNumber(porting)} planned for ${day}`,
    },
    decision: answer.taken.decision,
    detail: { scheduledOn: day },
    message: { template: 'port-in-scheduled', data: { on: day, hours: answer.maxInterruptionHours } },
  });
  return ok(porting);
}

/** The other operator answers a request. Accepted: the day is fixed, as the contract says. Refused: the customer is told why. */
export async function answerPorting(tx: Tx, context: Context, input: PortingAnswer): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, input.answer);
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const on = input.on ?? todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, on);
    if (input.answer === 'refused') {
      const porting = await refuse(tx, context, taken.value, input.reason ?? 'not-told', on);
      const free = await waitNoLonger(tx, context, agreement, on);
      if (!free.ok) return free;
      return ok({ porting, charges: [], due: [], notes: [] });
    }
    const subject = `porting:${before.id}`;
    for (const kind of ['port-in-answer', 'port-in-silence'])
      await fulfilObligations(tx, context, { accountId: agreement.accountId, subject, kind, on });
    const news = { acceptedOn: on, portingOn: input.portingOn };
    const scheduled = await schedulePortIn(tx, context, taken.value, journal, news);
    if (!scheduled.ok) return scheduled;
    const { scheduledOn } = scheduled.value;
    const portOn = scheduledOn === null ? undefined : isoDate(scheduledOn);
    if (portOn !== undefined && portOn !== (before.expectedOn && isoDate(before.expectedOn))) {
      const now = { porting: scheduled.value, agreement };
      const planned = await planTemporaryNumber(tx, context, now, journal, { portOn });
      if (!planned.ok) return planned;
    }
    await journal.save(tx);
    return ok({ porting: scheduled.value, charges: [], due: [], notes: journal.notes() });
  });
}
