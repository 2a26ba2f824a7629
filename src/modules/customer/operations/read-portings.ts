import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { decisionNotes, decisionsOf } from '../../decision/index.ts';
import {
  dueDayOf,
  foreseePorting,
  messagesOfPorting,
  type Porting,
  portingMovesOf,
  portingOf,
  type PortingQuery,
  portingsOf,
  reasonInWords,
  selectPortingPage,
} from '../../number-portability/index.ts';
import { dueObligations, type Obligation } from '../../obligation/index.ts';
import { obligationShape } from '../domain/write-life.ts';
import { termOf, whyOfNote } from '../domain/why.ts';
import { dayText } from '../domain/write-values.ts';
import type { PortingDetail, PortingList, PortingPage } from '../shapes/numbers.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';
import { foreseenShape, portingDays, portingShape } from './write-porting.ts';

const PAGE = 50;
const MANY = 200;
const NO_PORTING = fail('number-portability/not-found', 'Ce portage n’existe pas.', 'There is no such port.');

async function portingDetail(
  tx: Tx,
  context: Context,
  one: Porting,
  agreement: Agreement,
  due: readonly Obligation[],
): Promise<PortingDetail> {
  const subject = `porting:${one.id}`;
  const notes = await decisionsOf(tx, { accountId: one.accountId, subject, limit: MANY });
  const now = context.clock.now();
  const present = notes.find((note) => note.id === one.decision);
  return {
    ...portingShape(one, present ? whyOfNote(present) : null),
    dates: portingDays(one, notes),
    moves: [...portingMovesOf(one, agreement)],
    due: due.filter((obligation) => obligation.subject === subject).map((open) => obligationShape(open, now)),
    foreseen: foreseenShape(await foreseePorting(tx, context, one, agreement)),
  };
}

/** The ports of an account under some of its agreements, newest first. */
export async function portingDetails(
  tx: Tx,
  context: Context,
  accountId: string,
  agreements: readonly Agreement[],
): Promise<PortingDetail[]> {
  const due = await dueObligations(tx, { accountId, state: 'open', limit: MANY });
  const details: PortingDetail[] = [];
  for (const one of await portingsOf(tx, { accountId })) {
    const agreement = agreements.find(({ id }) => id === one.agreementId);
    if (agreement) details.push(await portingDetail(tx, context, one, agreement, due));
  }
  return details;
}

/** A port with what was said about it with the other operator. */
export async function readPorting(tx: Tx, context: Context, portingId: string): Promise<Result<PortingPage>> {
  const found = await portingOf(tx, portingId);
  const agreement = found && (await agreementOf(tx, found.agreementId));
  if (!found || !agreement) return NO_PORTING;
  const { accountId } = found;
  const due = await dueObligations(tx, { accountId, state: 'open', limit: MANY });
  return ok({
    porting: await portingDetail(tx, context, found, agreement, due),
    today: dayText(localDate(found.territory, context.clock.now())),
    holder: (await holdersOf(tx, [accountId])).get(accountId) ?? '',
    accountNumber: (await accountsOf(tx, [accountId])).get(accountId)?.number ?? '',
    messages: (await messagesOfPorting(tx, portingId)).map((one) => ({
      ...one,
      on: dayText(one.on),
      reason: one.reason === null ? null : reasonInWords(one.reason),
    })),
  });
}

/** A page of the ports that run, or of all, newest first, with whose they are. */
export async function readPortings(tx: Tx, context: Context, query: Omit<PortingQuery, 'limit'>): Promise<PortingList> {
  const found = await selectPortingPage(tx, { ...query, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const notes = await decisionNotes(
    tx,
    page.flatMap((one) => one.decision ?? []),
  );
  const ids = [...new Set(page.map((one) => one.accountId))];
  const [holders, accounts] = [await holdersOf(tx, ids), await accountsOf(tx, ids)];
  return {
    today: dayText(await operatorDay(tx, context)),
    portings: page.map((one) => {
      const own = notes.filter((note) => note.id === one.decision);
      return {
        ...portingShape(one, own[0] ? whyOfNote(own[0]) : null),
        holder: holders.get(one.accountId) ?? '',
        accountNumber: accounts.get(one.accountId)?.number ?? '',
        nextOn: termOf(own, dayText(dueDayOf(one))),
      };
    }),
    next: found.length > PAGE ? page.at(-1)!.id : null,
  };
}
