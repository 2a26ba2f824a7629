import type { z } from 'zod';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountsOf } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  availabilityPage,
  availabilityPeriods,
  countLinesOf,
  interruptionPage,
  type LineKey,
  type NetworkEvent,
  networkEventOf,
  networkEventPage,
} from '../../trouble-ticket/index.ts';
import { availabilityOut, networkEventOut } from '../domain/write-ticket.ts';
import { momentText } from '../domain/write-values.ts';
import type * as shapes from '../shapes/trouble-ticket.ts';
import { writeInterruptions } from './read-tickets.ts';
import { holdersOf } from './read-work.ts';
import { homeTerritory } from './today.ts';

const PAGE = 50;
const PERIODS = 60;

/** The clocks by which an event is told: those of the first territory that it names, or of the operator. */
async function clocksOf(tx: Tx, context: Context, event?: NetworkEvent): Promise<string> {
  return event?.area.territories[0] ?? homeTerritory(tx, context);
}

/** A page of network events, newest first. */
export async function readNetworkEvents(
  tx: Tx,
  context: Context,
  query: { readonly open?: boolean | undefined; readonly after?: string | undefined },
): Promise<z.infer<typeof shapes.networkEventPageShape>> {
  const found = await networkEventPage(tx, { ...query, limit: PAGE });
  const home = await clocksOf(tx, context);
  const events = [];
  for (const event of found)
    events.push(networkEventOut(event, await countLinesOf(tx, event.id), event.area.territories[0] ?? home));
  const next = found.length < PAGE ? null : found.at(-1)!.id;
  return { territory: home, now: momentText(context.clock.now(), home), events, next };
}

/** An event with a page of the lines that it concerns. */
export async function readNetworkEvent(
  tx: Tx,
  context: Context,
  query: { readonly eventId: string; readonly after?: LineKey | undefined },
): Promise<z.infer<typeof shapes.networkEventDetailShape> | undefined> {
  const event = await networkEventOf(tx, query.eventId);
  if (!event) return undefined;
  const territory = await clocksOf(tx, context, event);
  const found = await interruptionPage(tx, event.id, query.after ?? null, PAGE);
  const ids = [...new Set(found.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  const lines = [];
  for (const one of found) {
    const agreement = await agreementOf(tx, one.agreementId);
    const [interruption] = await writeInterruptions(tx, [one], agreement?.territory ?? territory);
    lines.push({
      accountId: one.accountId,
      agreementId: one.agreementId,
      holder: holders.get(one.accountId) ?? '',
      accountNumber: accounts.get(one.accountId)?.number ?? '',
      commune: agreement?.address.city ?? '',
      interruption: interruption!,
      why: one.decision === null ? null : { decision: one.decision, clauses: [] },
    });
  }
  const last = found.length < PAGE ? undefined : found.at(-1);
  return {
    event: networkEventOut(event, await countLinesOf(tx, event.id), territory),
    now: momentText(context.clock.now(), territory),
    lines,
    next: last ? `${last.accountId}~${last.id}` : null,
  };
}

/** The periods of availability that were judged, newest first. */
export async function readAvailability(tx: Tx): Promise<z.infer<typeof shapes.availabilityOverviewShape>> {
  const periods = await availabilityPeriods(tx, PERIODS);
  return { periods: periods.map((one) => ({ ...one, from: isoDate(one.from), to: isoDate(one.to) })) };
}

/** A page of the lines of a period, those that worked least first. */
export async function readAvailabilityLines(
  tx: Tx,
  query: { readonly from: CivilDate; readonly missed?: boolean | undefined; readonly after?: string | undefined },
): Promise<z.infer<typeof shapes.availabilityLinesShape>> {
  const [percent = '', agreementId = ''] = query.after?.split('~') ?? [];
  const after = query.after === undefined ? undefined : { percent, agreementId };
  const found = await availabilityPage(tx, { ...query, after, limit: PAGE });
  const ids = [...new Set(found.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  const last = found.length < PAGE ? undefined : found.at(-1);
  return {
    lines: found.map((one) => ({
      ...availabilityOut(one),
      accountId: one.accountId,
      holder: holders.get(one.accountId) ?? '',
      accountNumber: accounts.get(one.accountId)?.number ?? '',
    })),
    next: last ? `${last.percent}~${last.agreementId}` : null,
  };
}
