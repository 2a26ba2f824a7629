import { type CivilDate, civilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { SolutionsAnswer, SolutionsEvent } from '../../../terms/model/life-merchants.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { chargesNamed } from '../../customer-bill/index.ts';
import { openObligation } from '../../obligation/index.ts';
import { isSwitchedOn } from '../../party-privacy/index.ts';
import { selectServices } from '../store-merchants.ts';
import { selectAccess, selectPurchases } from '../store-purchases.ts';
import { lockRunning, selectRunning, updateSubscription } from '../store-subscriptions.ts';
import type { SubscriptionRow } from '../tables.ts';
import { keepEnd } from './end-subscription.ts';
import { journalFor, type PayingContract, payingContract } from './judge-purchase.ts';

const PAGE = 200;
const ENDED = new Set(['terminated', 'withdrawn', 'cancelled']);
const REASONS: Readonly<Record<SolutionsEvent, string>> = {
  deactivation: 'solution-deactivated',
  'offer-change': 'offer-changed',
  'contract-end': 'contract-ended',
  breach: 'access-withdrawn',
};

/** What was bought by a subscription and stands on no bill yet. */
async function outstandingOf(tx: Tx, row: SubscriptionRow) {
  const bought = await selectPurchases(tx, { accountId: row.account_id, subscriptionId: row.id, limit: 10 });
  const ids = bought.flatMap((one) => one.charge_id ?? []);
  const charges = await chargesNamed(tx, row.account_id, ids);
  return sum(NO_MONEY, ...charges.filter((one) => one.bill_id === null).map((one) => one.amount));
}

async function isOff(tx: Tx, { agreement, terms }: PayingContract, solution: string): Promise<boolean> {
  const option = terms.solutions.find((one) => one.code === solution)?.option ?? solution;
  return (await isSwitchedOn(tx, agreement, 'payment-solutions', option)) === false;
}

/** What has taken the solution of a subscription away, if anything. */
async function eventOf(
  tx: Tx,
  contract: PayingContract,
  row: SubscriptionRow,
  solution: string,
): Promise<SolutionsEvent | undefined> {
  const { agreement } = contract;
  if (ENDED.has(agreement.state)) return 'contract-end';
  if ((await selectAccess(tx, agreement.accountId, agreement.id))?.withdrawn) return 'breach';
  if (row.offer !== agreement.offer) return 'offer-change';
  return (await isOff(tx, contract, solution)) ? 'deactivation' : undefined;
}

async function carryOut(
  tx: Tx,
  context: Context,
  of: { agreement: Agreement; rows: readonly SubscriptionRow[]; event: SolutionsEvent; on: CivilDate },
  answer: SolutionsAnswer,
): Promise<number> {
  const { decision, because } = answer.taken;
  let ended = 0;
  for (const row of of.rows) {
    const become = answer.subscriptions.find((one) => one.id === row.id);
    if (become === undefined || become.endsOn === null) {
      await updateSubscription(tx, { ...row, offer: of.agreement.offer });
      continue;
    }
    const endsOn = civilDate(become.endsOn);
    const reason = REASONS[of.event];
    await keepEnd(tx, context, { ...row, next_on: null, ends_on: endsOn, end_reason: reason, decision, because });
    ended += 1;
  }
  return ended;
}

async function stop(
  tx: Tx,
  context: Context,
  contract: PayingContract,
  told: { readonly event: SolutionsEvent; readonly rows: readonly (SubscriptionRow & { readonly solution: string })[] },
): Promise<number> {
  const { agreement, terms } = contract;
  const { event, rows } = told;
  const on = localDate(agreement.territory, context.clock.now());
  const journal = await journalFor(tx, context, agreement, `agreement:${agreement.id}`);
  const owed = new Map<string, Money>();
  for (const row of rows) owed.set(row.id, await outstandingOf(tx, row));
  const answer = terms.stopSolutions(journal.ask, contractFacts(agreement), {
    event,
    on: isoDate(on),
    targets: [...new Set(rows.map((one) => one.solution))],
    byAgent: false,
    subscriptions: rows.map((one) => ({
      id: one.id,
      solution: one.solution,
      paidUntil: isoDate(latest(one.paid_until, on)),
      outstandingInclTax: moneyText(owed.get(one.id) ?? NO_MONEY),
      endsEarly: one.ends_early,
    })),
  });
  await journal.save(tx);
  const total = sum(NO_MONEY, ...owed.values());
  if (answer.sumsDueNow && total > 0n)
    await openObligation(tx, context, {
      accountId: agreement.accountId,
      agreementId: agreement.id,
      territory: agreement.territory,
      subject: `agreement:${agreement.id}`,
      effect: {
        kind: 'merchant-sums-due',
        label: {
          fr: `Achats à des marchands, à payer dès maintenant : ${moneyText(total)} €`,
          en: `Purchases from merchants, payable at once: EUR ${moneyText(total)}`,
        },
        dueOn: isoDate(on),
        by: 'customer',
        taken: answer.taken,
      },
    });
  return carryOut(tx, context, { agreement, rows, event, on }, answer);
}

/**
 * Ends the subscriptions of an agreement whose payment solution is gone: switched off, lost with the offer or the contract, taken
 * away after a breach. The contract says of each whether it ends, runs to the end of what is paid, or goes on. Answers how many end.
 */
export async function followSolutions(tx: Tx, context: Context, agreementId: string): Promise<number> {
  const agreement = await agreementOf(tx, agreementId);
  const contract = agreement && payingContract(agreement);
  if (!agreement || !contract) return 0;
  const running = await lockRunning(tx, agreement.accountId, agreement.id);
  if (running.length === 0) return 0;
  const solutions = new Map((await selectServices(tx)).map((one) => [one.id, one.solution]));
  const byEvent = new Map<SolutionsEvent, (SubscriptionRow & { readonly solution: string })[]>();
  for (const row of running) {
    const solution = solutions.get(row.service_id)!;
    const event = await eventOf(tx, contract, row, solution);
    if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), { ...row, solution }]);
  }
  let ended = 0;
  for (const [event, rows] of byEvent) ended += await stop(tx, context, contract, { event, rows });
  return ended;
}

/** Looks at every subscription that goes on, agreement by agreement, each in a transaction of its own. */
export async function followAllSolutions(db: Db, context: Context): Promise<number> {
  let ended = 0;
  let after: { readonly accountId: string; readonly id: string } | undefined;
  for (;;) {
    const page = await inTransaction(db, context, (tx) => selectRunning(tx, after, PAGE));
    const last = page.at(-1);
    if (!last) return ended;
    for (const agreementId of new Set(page.map((one) => one.agreement_id)))
      ended += await inTransaction(db, context, (tx) => followSolutions(tx, context, agreementId));
    after = { accountId: last.account_id, id: last.id };
  }
}
