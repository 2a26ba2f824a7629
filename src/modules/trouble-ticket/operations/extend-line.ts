import { localDate } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { LineInterruption, NetworkEvent } from '../domain/network-event.ts';
import { saveInterruption } from '../store-interruptions.ts';
import { judgeDay } from './line-facts.ts';
import { workInWords } from './reach-line.ts';

/** Carries the new end of planned work to one line, and tells its customer. Done twice it changes nothing. */
export async function extendLine(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  one: LineInterruption,
): Promise<Result<unknown>> {
  const agreement = await agreementOf(tx, one.agreementId);
  if (!agreement || one.cancelled || one.endedAt === event.endsAt) return ok(undefined);
  await saveInterruption(
    tx,
    { ...one, endedAt: event.endsAt },
    event.total ? judgeDay(agreement, one.startedAt) : null,
  );
  const { accountId, id: agreementId, territory } = agreement;
  await sendMessage(tx, context, {
    accountId,
    template: 'planned-work',
    channel: 'email',
    dedupeKey: `planned-work:${event.id}:${agreementId}:${event.version}`,
    data: { ...workInWords(event, territory), clauses: [] },
  });
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'planned-work-extended',
    on: localDate(territory, context.clock.now()),
    title: { fr: 'Nouvelle fin des travaux annoncée', en: 'New end of the work announced' },
    detail: { networkEventId: event.id, reference: event.reference },
  });
  return ok(undefined);
}
