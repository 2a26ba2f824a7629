import { type CivilDate, civilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import { type Agreement, clausesOnDocument, contractFacts, keepPaper } from '../../agreement/index.ts';
import type { Journal } from '../../decision/index.ts';
import type { CustomerDocument } from '../../document/index.ts';
import { isOver, portingsOf } from '../../number-portability/index.ts';
import { openObligation } from '../../obligation/index.ts';
import { openCase } from '../../process-flow/index.ts';
import { connectionReport } from '../domain/connection-report.ts';
import type { Appointment } from '../domain/appointment.ts';
import { localText } from '../domain/visit-words.ts';

/** Keeps the report of the connection, where the contract wants it recorded by a document that both sides sign. */
export async function keepReport(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  visit: Appointment,
): Promise<CustomerDocument | undefined> {
  const clauses = clausesOnDocument(agreement, 'connection-report');
  if (clauses.length === 0) return undefined;
  const about = { kind: 'connection-report', subject: `appointment:${visit.id}`, clauses };
  const at = localText(agreement.territory, visit.at);
  const when = { on: at.slice(0, 10), time: at.slice(11, 16) };
  return keepPaper(tx, context, agreement, about, (frame) => connectionReport(frame, when));
}

/** Somebody has to fix another visit, by the day that the contract gives, and today when it has passed. */
async function fixAnother(tx: Tx, context: Context, agreement: Agreement, journal: Journal, today: CivilDate) {
  const answer = journal.life.appointment?.(journal.ask, contractFacts(agreement), {
    needed: true,
    asOf: isoDate(today),
  });
  if (!answer) return;
  const by = answer.latestOn === null ? today : latest(civilDate(answer.latestOn), today);
  const effect: DueEffect = {
    kind: 'appointment',
    label: { fr: 'Autre rendez-vous à proposer au client', en: 'Another appointment to offer to the customer' },
    dueOn: isoDate(by),
    by: 'operator',
    taken: answer.taken,
  };
  const { accountId, id: agreementId, territory } = agreement;
  await openObligation(tx, context, {
    accountId,
    agreementId,
    territory,
    subject: `activation:${agreementId}`,
    effect,
  });
}

/**
 * The technician did not come: another visit is to be fixed while the service has not begun, and what the contract gives for it
 * becomes a case, claimed or not.
 */
export async function answerForAbsence(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  visit: Appointment,
  journal: Journal,
): Promise<Result<unknown>> {
  const today = localDate(agreement.territory, context.clock.now());
  if (agreement.activatedOn === null) await fixAnother(tx, context, agreement, journal, today);
  const ports = await portingsOf(tx, { accountId: agreement.accountId, agreementId: agreement.id });
  const tiedToPort = ports.some((one) => one.direction === 'in' && !isOver(one.state));
  if (!tiedToPort) return ok(undefined);
  const opens = journal.life.numbers?.missedVisit?.({
    appointmentAt: localText(agreement.territory, visit.at),
    noticedOn: isoDate(today),
  });
  if (!opens) return ok(undefined);
  return openCase(tx, context, { agreementId: agreement.id, ...opens, unlessClosed: true });
}
