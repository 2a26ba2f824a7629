import { uuidV7 } from '../../../kernel/ids.ts';
import { type Instant, instant, localDate, localTime, MINUTE_MS } from '../../../kernel/instant.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { notedClauses, openJournal } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { LineInterruption, LineKey, NetworkEvent } from '../domain/network-event.ts';
import { saveInterruption, selectOfEvent } from '../store-interruptions.ts';
import { lastingOf } from './lasting.ts';
import { judgeDay, networkLifeOf, written } from './line-facts.ts';
import { openOutage } from './open-outage.ts';

const min = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/** A moment on the clocks of a territory: its day, and its hour as `14:30`. */
function clockOf(territory: Agreement['territory'], at: NetworkEvent['startsAt']) {
  const { date, msOfDay } = localTime(territory, at);
  const minutes = Math.floor(msOfDay / MINUTE_MS);
  const two = (count: number): string => String(count).padStart(2, '0');
  return { on: isoDate(date), at: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

/** What messages about planned work say. */
export function workInWords(event: NetworkEvent, territory: Agreement['territory']) {
  const starts = clockOf(territory, event.startsAt);
  const ends = clockOf(territory, event.endsAt!);
  return { what: event.title, startsOn: starts.on, startsAt: starts.at, endsOn: ends.on, endsAt: ends.at };
}

function freshInterruption(context: Context, event: NetworkEvent, agreement: Agreement): LineInterruption {
  return {
    accountId: agreement.accountId,
    id: uuidV7(context.clock.now(), context.random),
    agreementId: agreement.id,
    eventId: event.id,
    cause: event.cause,
    total: event.total,
    startedAt: event.startsAt,
    endedAt: event.endsAt,
    reportedAt: null,
    notifiedAt: null,
    noticeBy: null,
    noticeRespected: null,
    decision: null,
    processFlowId: null,
    cancelled: false,
  };
}

/** Tells a customer of planned work, and keeps whether that was in time. */
async function announce(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  agreement: Agreement,
): Promise<Result<LineInterruption>> {
  const { accountId, id: agreementId, territory, pack, termsVersion: version } = agreement;
  const now = context.clock.now();
  const told = now < event.startsAt;
  const on = localDate(territory, now);
  const subject = `network-event:${event.id}`;
  const journal = await openJournal(tx, context, { accountId, subject, pack, version, on });
  const hasEmail = (await partyOf(tx, accountId))?.email !== undefined;
  const notice = networkLifeOf(agreement)?.workNotice?.(journal.ask, contractFacts(agreement), {
    startsAt: written(territory, event.startsAt),
    ...(told ? { notifiedAt: written(territory, now) } : {}),
    hasEmail,
  });
  await journal.save(tx);
  const clauses = notedClauses(pack, notice?.taken.because ?? []);
  if (told)
    await sendMessage(tx, context, {
      accountId,
      template: 'planned-work',
      channel: 'email',
      dedupeKey: `planned-work:${event.id}:${agreementId}`,
      data: {
        ...workInWords(event, territory),
        clauses: clauses.map(({ article, summary }) => ({ article, summary })),
      },
    });
  const late = notice !== undefined && notice.required && !notice.respected;
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: late ? 'planned-work-told-late' : 'planned-work-told',
    on,
    title: late
      ? { fr: 'Travaux sur le réseau, annoncés trop tard', en: 'Work on the network, announced too late' }
      : { fr: 'Travaux sur le réseau annoncés', en: 'Work on the network announced' },
    decision: notice?.taken.decision,
    detail: { networkEventId: event.id, reference: event.reference },
  });
  return ok({
    ...freshInterruption(context, event, agreement),
    notifiedAt: told ? now : null,
    noticeBy: notice?.noticeBy ? instant(notice.noticeBy) : null,
    noticeRespected: notice?.required ? notice.respected : null,
    decision: notice?.taken.decision ?? null,
  });
}

/** Opens the case that carries an interruption, or joins the one that the customer opened before the network knew. */
async function carryByCase(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  agreement: Agreement,
): Promise<Result<LineInterruption>> {
  const fresh = { ...freshInterruption(context, event, agreement), endedAt: null };
  const lasting = await lastingOf(tx, context, agreement);
  if (lasting) {
    // The customer's report becomes part of the event, and keeps its own start.
    const { id, processFlowId, reportedAt, startedAt } = lasting;
    return ok({ ...fresh, id, processFlowId, reportedAt, startedAt: min(startedAt, fresh.startedAt) });
  }
  const opened = await openOutage(tx, context, agreement, fresh);
  return opened.ok ? ok({ ...fresh, processFlowId: opened.value?.id ?? null }) : opened;
}

/** Carries the news of an event to one line: told of planned work, or a case opened for an outage. Done twice it changes nothing. */
export async function reachLine(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  { id: agreementId }: LineKey,
): Promise<Result<unknown>> {
  const agreement = await agreementOf(tx, agreementId);
  if (!agreement || (await selectOfEvent(tx, event.id, agreementId))) return ok(undefined);
  const carry = event.kind === 'planned-work' ? announce : carryByCase;
  const interruption = await carry(tx, context, event, agreement);
  if (!interruption.ok) return interruption;
  await saveInterruption(tx, interruption.value, event.total ? judgeDay(agreement, event.startsAt) : null);
  return interruption;
}
