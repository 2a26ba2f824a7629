import type { Instant } from '../../../kernel/instant.ts';
import type { Appointment } from '../../appointment/index.ts';
import type { CaseRow } from '../../collection/index.ts';
import type { DecisionBasis } from '../../decision/index.ts';
import type { Obligation } from '../../obligation/index.ts';
import type { Equipment } from '../../resource-inventory/index.ts';
import type { TimelineEvent } from '../../timeline/index.ts';
import type { EventShape, ObligationShape } from '../shapes/basics.ts';
import type { CaseShape, CustomerPage } from '../shapes/customer-page.ts';
import { restsOn, whyOfNote } from './why.ts';
import { dayText, momentText } from './write-values.ts';

/** An obligation as a list of things to do shows it at an instant. */
export function obligationShape(one: Obligation, now: Instant): ObligationShape {
  return {
    id: one.id,
    accountId: one.accountId,
    agreementId: one.agreementId,
    kind: one.kind,
    label: one.label,
    dueOn: dayText(one.dueOn),
    by: one.by,
    automatic: one.action !== null,
    late: one.dueAt <= now,
    lastError: one.lastError,
    why: { decision: one.decision, clauses: [...one.because] },
  };
}

/** An event of the timeline, with the decision behind it. */
export function eventShape(one: TimelineEvent, notes: readonly DecisionBasis[]): EventShape {
  const note = one.decision === null ? undefined : notes.find((note) => note.id === one.decision);
  return {
    id: one.id,
    agreementId: one.agreementId,
    kind: one.kind,
    on: dayText(one.on),
    title: one.title,
    actor: one.actor,
    why: note ? whyOfNote(note) : one.decision === null ? null : { decision: one.decision, clauses: [] },
  };
}

/** A piece of equipment, with the days that matter. */
export function equipmentShape(one: Equipment): CustomerPage['equipment'][number] {
  const { serial, kind, model, state, agreementId } = one;
  const dates = { assignedOn: dayText(one.assignedOn), returnedOn: dayText(one.returnedOn) };
  return { serial, kind, model, state, agreementId, ...dates };
}

/** A visit, at its hour in the territory of the customer. */
export function appointmentShape(
  one: Appointment,
  territory: string,
  notes: readonly DecisionBasis[],
): CustomerPage['appointments'][number] {
  const until = one.freeCancellationUntil;
  return {
    id: one.id,
    agreementId: one.agreementId,
    at: momentText(one.at, territory),
    state: one.state,
    freeCancellationUntil: until === null ? null : { value: until, why: restsOn(notes, until) },
    version: one.version,
  };
}

const STEPS = [
  ['opened', 'opened_on'],
  ['reminder', 'reminder_sent_on'],
  ['second-reminder', 'second_reminder_sent_on'],
  ['formal-notice', 'notice_sent_on'],
  ['suspension', 'suspended_on'],
  ['full-suspension', 'fully_suspended_on'],
  ['termination', 'terminated_on'],
  ['closed', 'closed_on'],
] as const satisfies readonly (readonly [string, keyof CaseRow])[];

/** A case of collection with the steps taken, in their order. */
export function caseShape(one: CaseRow): CaseShape {
  const steps = STEPS.flatMap(([step, column]) => {
    const on = one[column];
    return on === null ? [] : [{ step: step as string, on: dayText(on) }];
  });
  return {
    id: one.id,
    billId: one.bill_id,
    billNumber: one.bill_number,
    openedOn: dayText(one.opened_on),
    state: one.state,
    nextOn: dayText(one.next_on),
    pausedUntil: dayText(one.paused_until),
    pauseReason: one.pause_reason,
    steps: steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}
