import { isoDate } from '../../kernel/civil-date.ts';
import { inTerritory, isoInstant, localDate } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { agreementsOf } from '../../modules/agreement/index.ts';
import { appointmentsOf } from '../../modules/appointment/index.ts';
import { messagesOf } from '../../modules/communication/index.ts';
import { decisionsOf } from '../../modules/decision/index.ts';
import { dueObligations, type Obligation } from '../../modules/obligation/index.ts';
import { equipmentOf, linesOfAccount } from '../../modules/resource-inventory/index.ts';
import { eventsOf, type TimelineEvent } from '../../modules/timeline/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { isoOrNull, pages } from './pages.ts';
import type { StoryOutput } from './output.ts';

/** The contracts of somebody, each with its states, lines and equipment. */
export async function tellAgreements(tx: Tx, cast: Cast): Promise<StoryOutput['agreements']> {
  const account = accountOfCast(cast);
  const agreements = await agreementsOf(tx, account.id);
  const lines = await linesOfAccount(tx, account.id);
  const equipment = await equipmentOf(tx, { accountId: account.id });
  return agreements.toReversed().map((one) => ({
    subscriber: cast.name,
    id: one.id,
    pack: one.pack,
    termsVersion: one.termsVersion,
    offer: one.offer,
    options: [...one.options],
    channel: one.channel,
    state: one.state,
    monthlyPriceInclTax: moneyText(one.monthlyPriceInclTax),
    commitmentMonths: one.commitmentMonths,
    orderedOn: isoDate(one.orderedOn),
    activatedOn: isoOrNull(one.activatedOn),
    commitmentEndsOn: isoOrNull(one.commitmentEndsOn),
    suspendedOn: isoOrNull(one.suspendedOn),
    endsOn: isoOrNull(one.endsOn),
    endReason: one.endReason,
    history: cast.history.filter((state) => state.agreementId === one.id).map(({ state, on }) => ({ state, on })),
    lines: lines
      .filter((line) => line.agreementId === one.id)
      .map((line) => ({
        number: line.e164,
        from: isoDate(localDate(account.territory, line.from)),
        to: line.to === null ? null : isoDate(localDate(account.territory, line.to)),
      })),
    equipment: equipment
      .filter((piece) => piece.agreementId === one.id)
      .map(({ serial, kind, model, state }) => ({ serial, kind, model, state })),
  }));
}

/** The visits of technicians. */
export async function tellAppointments(tx: Tx, cast: Cast): Promise<StoryOutput['appointments']> {
  const account = accountOfCast(cast);
  const visits = await appointmentsOf(tx, { accountId: account.id });
  return visits
    .sort((a, b) => a.at - b.at)
    .map(({ at, state }) => {
      const local = inTerritory(account.territory, at);
      return { subscriber: cast.name, at: isoInstant(local.at, local.offsetMinutes), state };
    });
}

/** All that had a due date. */
export async function tellObligations(tx: Tx, cast: Cast): Promise<StoryOutput['obligations']> {
  const { id } = accountOfCast(cast);
  const all = await pages<Obligation>((last) =>
    dueObligations(tx, { accountId: id, limit: 500, ...(last ? { after: { dueAt: last.dueAt, id: last.id } } : {}) }),
  );
  return all.map((one) => ({
    subscriber: cast.name,
    kind: one.kind,
    label: one.label,
    subject: one.subject,
    dueOn: isoDate(one.dueOn),
    by: one.by,
    state: one.state,
    closedOn: isoOrNull(one.closedOn),
    because: [...one.because],
  }));
}

/** Messages and letters, in their order. */
export async function tellMessages(tx: Tx, cast: Cast): Promise<StoryOutput['messages']> {
  const { id, territory } = accountOfCast(cast);
  const all = await pages((last: Awaited<ReturnType<typeof messagesOf>>[number] | undefined) =>
    messagesOf(tx, id, last ? { createdAt: last.createdAt, id: last.id } : undefined, 200),
  );
  return all.toReversed().map(({ template, channel, title, state, createdAt }) => ({
    subscriber: cast.name,
    on: isoDate(localDate(territory, createdAt)),
    template,
    channel,
    subject: title.fr,
    state,
  }));
}

/** Every decision that was taken, with its facts and its clauses. */
export async function tellDecisions(tx: Tx, cast: Cast): Promise<StoryOutput['decisions']> {
  const { id } = accountOfCast(cast);
  const all = await pages((last: Awaited<ReturnType<typeof decisionsOf>>[number] | undefined) =>
    decisionsOf(tx, { accountId: id, limit: 500, ...(last ? { after: last.id } : {}) }),
  );
  return all.toReversed().map((note) => ({
    subscriber: cast.name,
    id: note.id,
    name: note.name,
    pack: note.pack,
    version: note.version,
    facts: { ...note.facts },
    result: { ...note.result },
    because: note.because.map((clause) => clause.id),
  }));
}

/** What the customer's timeline shows. */
export async function tellTimeline(tx: Tx, cast: Cast): Promise<StoryOutput['timeline']> {
  const { id } = accountOfCast(cast);
  const all = await pages<TimelineEvent>((last) =>
    eventsOf(tx, id, { limit: 500, ...(last ? { after: last.id } : {}) }),
  );
  return all.toReversed().map(({ on, kind, title }) => ({ subscriber: cast.name, on: isoDate(on), kind, title }));
}
