import { type CivilDate, civilDate, daysBetween } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountOf, mandateOf, settingsOf } from '../../account/index.ts';
import { type CaseRow, collectionCasesOf, readOutlook } from '../../collection/index.ts';
import { billOf } from '../../customer-bill/index.ts';
import { plansOf, promisesOf } from '../../payment-plan/index.ts';
import { aheadShape, doneSteps, holdShape, planShape, promiseShape } from '../domain/write-collection.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { CasePage, CollectionDesk, MyArrears } from '../shapes/collection.ts';
import { type DeskQuery, selectDesk, selectDeskSteps } from '../store-collection.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const PAGE = 50;

/** Cases of the collection desk that a query asks for, and how much stands at each step. */
export async function readDesk(
  tx: Tx,
  context: Context,
  query: DeskQuery & { readonly after?: string },
): Promise<CollectionDesk> {
  const today = await operatorDay(tx, context);
  const [dueOn, id] = (query.after ?? '').split('~');
  const after = dueOn && id ? { dueOn: civilDate(dueOn), id } : undefined;
  const rows = await selectDesk(tx, query, PAGE + 1, after);
  const page = rows.slice(0, PAGE);
  const holders = await holdersOf(
    tx,
    page.map((one) => one.account_id),
  );
  const last = page.at(-1);
  return {
    today: dayText(today),
    steps: (await selectDeskSteps(tx)).map(({ step, cases, left }) => ({ step, cases, left: amountText(left) })),
    cases: page.map((one) => ({
      accountId: one.account_id,
      id: one.id,
      holder: holders.get(one.account_id) ?? '',
      billId: one.bill_id,
      billNumber: one.bill_number,
      dueOn: dayText(one.due_on),
      age: daysBetween(one.due_on, today),
      left: amountText(one.left_to_pay),
      step: one.step,
      stepOn: dayText(one.step_on),
      nextOn: dayText(one.next_on),
      waitsFor: one.held_for,
      pausedUntil: dayText(one.paused_until),
      barred: one.state === 'barred',
      handedOver: one.handed_over_on !== null,
    })),
    next: rows.length > PAGE && last ? `${dayText(last.due_on)}~${last.id}` : null,
  };
}

function noticeOf(one: CaseRow): CasePage['notice'] {
  if (one.notice_sent_on === null) return null;
  return {
    sentOn: dayText(one.notice_sent_on),
    presentedOn: dayText(one.notice_received_on),
    told: one.notice_presentation === 'told',
  };
}

async function pageOf(tx: Tx, context: Context, account: Account, one: CaseRow, today: CivilDate): Promise<CasePage> {
  const bill = (await billOf(tx, account.id, one.bill_id))!;
  const outlook = await readOutlook(tx, context, one, today);
  const { limit, holding } = outlook;
  const holders = await holdersOf(tx, [account.id]);
  return {
    today: dayText(today),
    accountId: account.id,
    holder: holders.get(account.id) ?? '',
    accountNumber: account.number,
    id: one.id,
    billId: one.bill_id,
    billNumber: one.bill_number,
    billedOn: dayText(bill.issued_on),
    dueOn: dayText(bill.due_on),
    total: amountText(bill.total_incl),
    left: amountText(subtract(bill.total_incl, bill.settled)),
    state: one.state,
    done: doneSteps(one),
    notice: noticeOf(one),
    ahead: outlook.ahead.map(aheadShape),
    waitsFor: holding?.for ?? null,
    waitsUntil: holding && holding.for !== 'plan' ? dayText(holding.until) : null,
    heldDays: one.held_days,
    expiresOn: dayText(limit.expiresOn),
    expiresWhy: { decision: null, clauses: [...limit.because] },
    fragile: outlook.fragile,
    terminated: one.terminated_on !== null,
    suspended: one.suspended_on !== null,
    pausedUntil: dayText(one.paused_until !== null && one.paused_until >= today ? one.paused_until : null),
    handedOverTo: one.handed_over_to,
    hardship: [...outlook.hardship],
    lastError: one.last_error,
    holds: outlook.holds.map(holdShape),
    plans: (await plansOf(tx, account.id, today)).map(planShape),
    promises: (await promisesOf(tx, account.id)).filter((each) => each.bill_id === one.bill_id).map(promiseShape),
  };
}

/** A case of collection with what comes next and why. */
export async function readCase(
  tx: Tx,
  context: Context,
  of: { readonly accountId: string; readonly caseId: string },
): Promise<Result<CasePage>> {
  const account = await accountOf(tx, of.accountId);
  const one = account && (await collectionCasesOf(tx, account.id)).find((found) => found.id === of.caseId);
  if (!account || !one)
    return fail('collection/unknown', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');
  return ok(await pageOf(tx, context, account, one, localDate(account.territory, context.clock.now())));
}

async function offerOf(
  tx: Tx,
  context: Context,
  account: Account,
  today: CivilDate,
): Promise<Pick<MyArrears, 'offer' | 'promiseMostDays'>> {
  const { collection } = await settingsOf(tx, context, today);
  const { promiseMostDays, leastInstalment, customerMostAmount, customerMostInstalments } = collection;
  if (customerMostInstalments < 2) return { offer: null, promiseMostDays };
  const directDebit = (await mandateOf(tx, account.id)) !== undefined;
  const offer = {
    mostInstalments: customerMostInstalments,
    mostAmount: customerMostAmount,
    leastInstalment,
    directDebit,
  };
  return { offer, promiseMostDays };
}

/** What a customer still owes and is past its day: where each bill stands and what comes next. */
export async function readMyArrears(tx: Tx, context: Context, account: Account): Promise<MyArrears> {
  const today = localDate(account.territory, context.clock.now());
  const bills: MyArrears['bills'] = [];
  const lefts = [];
  let hardship: readonly string[] = [];
  const promises = await promisesOf(tx, account.id);
  for (const one of await collectionCasesOf(tx, account.id)) {
    if (one.state !== 'open') continue;
    const bill = (await billOf(tx, account.id, one.bill_id))!;
    if (bill.state === 'paid' || bill.state === 'credited') continue;
    const { ahead, holding, hardship: clauses } = await readOutlook(tx, context, one, today);
    const left = subtract(bill.total_incl, bill.settled);
    lefts.push(left);
    hardship = clauses.length > 0 ? clauses : hardship;
    bills.push({
      caseId: one.id,
      billId: one.bill_id,
      number: one.bill_number,
      dueOn: dayText(bill.due_on),
      left: amountText(left),
      state: one.state,
      done: doneSteps(one),
      next: ahead[0] ? aheadShape(ahead[0]) : null,
      waitsFor: holding?.for ?? null,
      waitsUntil: holding && holding.for !== 'plan' ? dayText(holding.until) : null,
      promised: promises.some((each) => each.bill_id === one.bill_id),
    });
  }
  return {
    today: dayText(today),
    owed: amountText(sum(NO_MONEY, ...lefts)),
    bills,
    plans: (await plansOf(tx, account.id, today)).map(planShape),
    promises: promises.map(promiseShape),
    ...(await offerOf(tx, context, account, today)),
    hardship: [...hardship],
  };
}
