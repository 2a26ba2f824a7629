import type { CivilDate } from '../../../kernel/civil-date.ts';
import { instant, isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { accountsOf } from '../../account/index.ts';
import { openCollectionCases } from '../../collection/index.ts';
import { dueObligations, type ObligationQuery } from '../../obligation/index.ts';
import { partiesOf } from '../../party/index.ts';
import { caseShape, obligationShape } from '../domain/write-life.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { OpenCase, WorkPage } from '../shapes/dashboard.ts';
import { selectLeft } from '../store.ts';
import { operatorDay } from './today.ts';

const PAGE = 50;
const CASES = 200;

export interface WorkQuery {
  readonly by?: 'customer' | 'operator' | 'third-party';
  /** Only what falls due on or before this day. */
  readonly until?: CivilDate;
  /** From the page before. */
  readonly after?: string;
}

function readCursor(after: string | undefined): ObligationQuery['after'] {
  const [at, id] = (after ?? '').split('~');
  return at && id ? { dueAt: instant(at), id } : undefined;
}

/** Who holds each account, by its id. */
export async function holdersOf(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parties = await partiesOf(tx, [...new Set(accountIds)]);
  return new Map([...parties].map(([id, party]) => [id, party.displayName]));
}

/** What is to be done, in the order in which it falls due, with whose it is. */
export async function readWork(tx: Tx, context: Context, query: WorkQuery): Promise<WorkPage> {
  const after = readCursor(query.after);
  const due = await dueObligations(tx, {
    state: 'open',
    limit: PAGE + 1,
    ...(query.by ? { by: query.by } : {}),
    ...(query.until === undefined ? {} : { until: query.until }),
    ...(after ? { after } : {}),
  });
  const page = due.slice(0, PAGE);
  const ids = page.map((one) => one.accountId);
  const holders = await holdersOf(tx, ids);
  const accounts = await accountsOf(tx, [...new Set(ids)]);
  const last = page.at(-1);
  return {
    today: dayText(await operatorDay(tx, context)),
    items: page.map((one) => ({
      ...obligationShape(one, context.clock.now()),
      holder: holders.get(one.accountId) ?? '',
      accountNumber: accounts.get(one.accountId)?.number ?? '',
    })),
    next: due.length > PAGE && last ? `${isoInstant(last.dueAt)}~${last.id}` : null,
  };
}

/** Open cases of collection, the oldest first. */
export async function readCases(tx: Tx): Promise<OpenCase[]> {
  const cases = await openCollectionCases(tx, CASES);
  const holders = await holdersOf(
    tx,
    cases.map((one) => one.account_id),
  );
  const left = await selectLeft(
    tx,
    cases.map((one) => one.account_id),
    cases.map((one) => one.bill_id),
  );
  return cases.map((one) => {
    const shape = caseShape(one);
    return {
      accountId: one.account_id,
      id: one.id,
      holder: holders.get(one.account_id) ?? '',
      billId: one.bill_id,
      billNumber: one.bill_number,
      openedOn: shape.openedOn,
      nextOn: shape.nextOn,
      lastStep: shape.steps.findLast((step) => step.step !== 'opened')?.step ?? null,
      left: amountText(left.get(one.bill_id) ?? NO_MONEY),
      pausedUntil: shape.pausedUntil,
    };
  });
}
