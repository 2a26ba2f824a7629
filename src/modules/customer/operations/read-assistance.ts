import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { ASSISTANCE_CHANNELS } from '../../../terms/model/life-assistance.ts';
import { accountOf, accountsOf } from '../../account/index.ts';
import { appointmentOf } from '../../appointment/index.ts';
import { decisionNotes, notedClauses } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import { contractsSold } from '../../product-catalog/index.ts';
import {
  type AssistanceCase,
  assistanceCase,
  assistanceCasesOf,
  assistanceComplaints,
  assistanceLifeOf,
  assistanceQueue,
  type AssistanceTerms,
  askOnly,
  callbackSlots,
  endedAssistance,
  isOver,
  plannedCallbacks,
  priceListOf,
  type PricedService,
  remoteControl,
  sessionState,
  sharingSessionsOf,
  homeVisitPrice,
  stepsFrom,
  termsFor,
} from '../../remote-assistance/index.ts';
import { noteShape } from '../domain/write-outcome.ts';
import { amountText, momentText } from '../domain/write-values.ts';
import type { AssistanceCasePage, AssistanceDesk, AssistanceOffer, AssistanceRow } from '../shapes/assistance.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const QUEUE = ['to-study', 'to-accept', 'to-call', 'in-progress', 'visit-booked'] as const;
const MOST_QUEUED = 200;
const MOST_ENDED = 30;
const MOST_SLOTS = 60;
const PLANNED_DAYS = 8;
const NO_CASE = fail('assistance/not-found', 'Ce dossier n’existe pas.', 'There is no such case.');
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

const agentName = (actor: string): string => actor.replace(/^agent:/, '');
const at = (one: AssistanceCase, moment: Instant | null): string | null =>
  moment === null ? null : momentText(moment, one.territory);

/** When a case is late: the call, or the answer of the study, has passed its time. */
function isLate(one: AssistanceCase, now: Instant): boolean {
  if (one.state === 'to-study' && one.studyDueAt !== null && one.studyDueAt < now) return true;
  const waits = one.state === 'to-study' || one.state === 'to-accept' || one.state === 'to-call';
  const by = one.callbackAt ?? one.callbackBy;
  return waits && by !== null && by < now;
}

async function rowsOf(tx: Tx, context: Context, cases: readonly AssistanceCase[]): Promise<AssistanceRow[]> {
  const ids = [...new Set(cases.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  const now = context.clock.now();
  return cases.map((one) => {
    const labels = new Map(
      assistanceLifeOf(one.pack)
        .services(one.segment)
        .map((line) => [line.code, line.label]),
    );
    return {
      id: one.id,
      number: one.number,
      accountId: one.accountId,
      holder: holders.get(one.accountId) ?? '',
      accountNumber: accounts.get(one.accountId)?.number ?? '',
      territory: one.territory,
      state: one.state,
      services: one.services.map(({ code }) => labels.get(code) ?? { fr: code, en: code }),
      openedAt: momentText(one.openedAt, one.territory),
      price: one.price === null ? null : amountText(one.price),
      total: one.total === null ? null : amountText(one.total),
      studyDueAt: at(one, one.studyDueAt),
      callbackBy: at(one, one.callbackBy),
      callbackAt: at(one, one.callbackAt),
      technician: one.technician,
      backupWarning: one.backupWarning,
      late: isLate(one, now),
    };
  });
}

/** The queue of technicians, what is planned for the days to come, and what ended lately. */
export async function readAssistanceDesk(tx: Tx, context: Context): Promise<AssistanceDesk> {
  const now = context.clock.now();
  const sold = await contractsSold(tx, await operatorDay(tx, context));
  const planned = await plannedCallbacks(tx, { from: plusMs(now, -DAY_MS), until: plusMs(now, PLANNED_DAYS * DAY_MS) });
  return {
    offered: sold.some((one) => packOf(one.pack)?.assistance !== undefined),
    me: agentName(context.actor),
    queue: await rowsOf(tx, context, await assistanceQueue(tx, QUEUE, MOST_QUEUED)),
    planned: await rowsOf(tx, context, planned),
    ended: await rowsOf(tx, context, await endedAssistance(tx, MOST_ENDED)),
  };
}

const serviceShape = (pack: string, line: PricedService) => ({
  code: line.code,
  label: line.label,
  price: amountText(line.price),
  clauses: notedClauses(pack, line.clauses).map((one) => ({ ...one })),
});

/** How the service is reached at this moment, from a line of the operator's own. */
function channelsNow(context: Context, { account, pack, version, life }: AssistanceTerms): AssistanceOffer['channels'] {
  const ask = askOnly(pack, version);
  return ASSISTANCE_CHANNELS.map((channel) => {
    const { territory } = account;
    const facts = { channel, at: momentText(context.clock.now(), territory), ownNetwork: true };
    const answer = life.channel(ask, { ...facts, fromMainland: territory.startsWith('FR') });
    const { open, nextOpenAt, feeInclTax: fee, taken } = answer;
    return { channel, open, nextOpenAt, fee, clauses: [...taken.because] };
  });
}

/** What an account may ask for, with the prices of its segment, and what it has asked for. */
export async function readAssistanceOffer(
  tx: Tx,
  context: Context,
  accountId: string,
): Promise<Result<AssistanceOffer>> {
  const account = await accountOf(tx, accountId);
  if (!account) return NO_ACCOUNT;
  const found = await termsFor(tx, context, accountId);
  const terms = found.ok ? found.value : undefined;
  const segment = terms?.agreement?.segment ?? account.segment;
  const told = terms ? notedClauses(terms.pack, terms.life.told.acceptance) : [];
  return ok({
    offered: terms !== undefined,
    accountId,
    holder: (await holdersOf(tx, [accountId])).get(accountId) ?? '',
    number: account.number,
    customerNumber: account.customerNumber,
    subscribed: terms?.agreement !== undefined,
    segment,
    packName: terms ? packOf(terms.pack)!.name : null,
    services: terms
      ? priceListOf(terms.pack, terms.version, segment).map((line) => serviceShape(terms.pack, line))
      : [],
    told: told.map((one) => ({ ...one })),
    channels: terms ? channelsNow(context, terms) : [],
    cases: await rowsOf(tx, context, await assistanceCasesOf(tx, accountId)),
  });
}

/** The same as its customer reads it: who works on what is the operator's own business. */
export async function readMyAssistance(tx: Tx, context: Context, accountId: string): Promise<Result<AssistanceOffer>> {
  const found = await readAssistanceOffer(tx, context, accountId);
  if (!found.ok) return found;
  const cases = found.value.cases.map((row) => ({ ...row, technician: null, late: false }));
  return ok({ ...found.value, cases });
}

async function sessionsOf(tx: Tx, context: Context, one: AssistanceCase): Promise<AssistanceCasePage['sessions']> {
  const now = context.clock.now();
  return (await sharingSessionsOf(tx, one.accountId, one.id)).map((session) => ({
    id: session.id,
    state: sessionState(session, now),
    issuedAt: momentText(session.issuedAt, one.territory),
    expiresAt: momentText(session.expiresAt, one.territory),
    openedAt: at(one, session.openedAt),
    endedAt: at(one, session.endedAt),
    endedBy: session.endedBy,
  }));
}

async function visitOf(tx: Tx, one: AssistanceCase): Promise<AssistanceCasePage['visit']> {
  const visit = one.visitId === null ? undefined : await appointmentOf(tx, one.visitId);
  if (!visit || one.visitPrice === null) return null;
  return { at: momentText(visit.at, one.territory), state: visit.state, price: amountText(one.visitPrice) };
}

function priced(one: AssistanceCase): AssistanceCasePage['services'] {
  const lines = new Map(priceListOf(one.pack, one.termsVersion, one.segment).map((line) => [line.code, line]));
  return one.services.flatMap(({ code, outcome }) => {
    const line = lines.get(code);
    return line ? [{ ...serviceShape(one.pack, line), outcome: outcome ?? null }] : [];
  });
}

/** A case with everything about it: what may be done now, the times at which the customer may be called, its decisions. */
export async function readAssistanceCase(
  tx: Tx,
  context: Context,
  query: { readonly caseId: string; readonly technician?: string },
): Promise<Result<AssistanceCasePage>> {
  const one = await assistanceCase(tx, query.caseId);
  if (!one) return NO_CASE;
  const [row] = await rowsOf(tx, context, [one]);
  const party = await partyOf(tx, one.accountId);
  const technician = query.technician ?? one.technician ?? agentName(context.actor);
  const slots =
    one.state === 'to-call' ? await callbackSlots(tx, context, { caseId: one.id, technician, most: MOST_SLOTS }) : [];
  const { lastName = '', firstName = '', address = '', identifier = '', userNumber = '' } = one.identity;
  const control = remoteControl();
  const home = await homeVisitPrice(tx, context, one);
  return ok({
    row: row!,
    version: one.version,
    steps: stepsFrom(one.state),
    channel: one.channel,
    description: one.description,
    refusal: one.refusal === null ? null : { fr: one.refusal.fr, en: one.refusal.en },
    services: priced(one),
    equipment: {
      platform: one.equipment.platform,
      osVersion: one.equipment.osVersion ?? null,
      backupDone: one.equipment.backupDone,
      equipmentFromOperator: one.equipment.equipmentFromOperator,
      internetOperational: one.equipment.internetOperational,
    },
    identity: { name: `${firstName} ${lastName}`, address, identifier, userNumber },
    phone: party?.phone ?? null,
    screenSharing: one.screenSharing && !isOver(one.state),
    backupWarning: one.backupWarning,
    acceptedAt: at(one, one.acceptedAt),
    earlyStart: one.earlyStart,
    studyLate: one.studyLate,
    startedAt: at(one, one.startedAt),
    endedAt: at(one, one.endedAt),
    report: one.report,
    visit: await visitOf(tx, one),
    homeVisit: {
      price: home === undefined ? null : amountText(home),
      clauses: notedClauses(one.pack, assistanceLifeOf(one.pack).told.homeVisit).map((each) => ({ ...each })),
    },
    slots: slots.map((slot) => ({
      at: momentText(slot.at, one.territory),
      local: momentText(slot.at, one.territory).slice(0, 16),
      taken: slot.taken,
    })),
    sessions: await sessionsOf(tx, context, one),
    complaints: (await assistanceComplaints(tx, one.accountId, one.id)).map((each) => ({
      id: each.id,
      about: each.about,
      openedAt: momentText(each.openedAt, one.territory),
      outcome: each.outcome,
      nextStep: each.nextStep,
      onlineAddress: each.onlineAddress,
      liability: each.liability,
      answer: each.answer,
    })),
    told: notedClauses(one.pack, assistanceLifeOf(one.pack).told.acceptance).map((each) => ({ ...each })),
    notes: (await decisionNotes(tx, one.decisionIds)).map(noteShape),
    remoteControl: control === undefined ? null : { tool: control.tool, hint: control.hint },
  });
}
