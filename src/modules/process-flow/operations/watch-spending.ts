import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { DAY_MS, localDate } from '../../../kernel/instant.ts';
import { euros, type Money, moneyText, parseMoney } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { packOf } from '../../../terms/decide.ts';
import { packs } from '../../../terms/packs/index.ts';
import { agreementOf, contractFacts } from '../../agreement/index.ts';
import { unbilledOf, type UnbilledSpending, unbilledSpending } from '../../usage/index.ts';
import { selectCasePage, selectCasesOf } from '../store.ts';
import { openCase, tellFacts } from './open-case.ts';

const CHUNK = 200;
/** Bills come each month: what waits longer for one is looked at by those who hold it back. */
const LOOKED_AT_DAYS = 190;

/** The lowest amount at which some contract wants a look; nothing when none does. */
function lowestThreshold(): Money | undefined {
  const amounts = packs.flatMap((pack) => pack.life?.spendingWatch?.thresholdsInclTax ?? []).map(euros);
  return amounts.length === 0 ? undefined : amounts.reduce((least, one) => (one < least ? one : least));
}

/** How many thresholds an amount has passed. */
function passed(thresholds: readonly string[], amount: Money): number {
  return thresholds.filter((one) => euros(one) <= amount).length;
}

/** Opens the case that the contract wants for so much unbilled, or tells it to the one that is open when a further threshold is passed. */
async function watchOne(tx: Tx, context: Context, spent: UnbilledSpending): Promise<boolean> {
  const agreement = await agreementOf(tx, spent.agreementId);
  const watch = agreement && packOf(agreement.pack)?.life?.spendingWatch;
  if (!agreement || !watch || agreement.endsOn !== null) return false;
  const reached = passed(watch.thresholdsInclTax, spent.amount);
  if (reached === 0) return false;
  const today = isoDate(localDate(agreement.territory, context.clock.now()));
  const amountInclTax = moneyText(spent.amount);
  const { procedure } = watch;
  const facts = watch.facts(contractFacts(agreement), { amountInclTax, today });
  const cases = (await selectCasesOf(tx, spent.accountId, spent.agreementId)).filter(
    (one) => one.procedure === procedure && one.openedOn >= spent.since,
  );
  const [name] = Object.keys(facts);
  const told = cases.map((one) => parseMoney(String(one.told[name ?? ''])) ?? (0n as Money));
  if (told.some((amount) => passed(watch.thresholdsInclTax, amount) >= reached)) return false;
  const open = cases.find((one) => one.closedOn === null);
  const done = open
    ? await tellFacts(tx, context, { processFlowId: open.id, facts })
    : await openCase(tx, context, { agreementId: spent.agreementId, procedure, facts, unlessClosed: true });
  return done.ok;
}

/** Tells the open cases that no threshold holds any more, since a bill has taken what was spent: they close when nothing was asked. */
async function tellBilled(tx: Tx, context: Context): Promise<void> {
  for (const { life } of packs) {
    const watch = life?.spendingWatch;
    if (!watch) continue;
    for (const flow of await selectCasePage(tx, { open: true, procedure: watch.procedure, limit: CHUNK })) {
      const agreement = await agreementOf(tx, flow.agreementId);
      const amount = await unbilledOf(tx, flow.accountId, flow.agreementId);
      if (!agreement || !flow.openedBy.startsWith('system:') || passed(watch.thresholdsInclTax, amount) > 0) continue;
      const today = isoDate(localDate(agreement.territory, context.clock.now()));
      const facts = watch.facts(contractFacts(agreement), { amountInclTax: moneyText(amount), today });
      // One that has asked for an advance refuses to know of less: it goes on until the advance is settled.
      await tellFacts(tx, context, { processFlowId: flow.id, facts });
    }
  }
}

/**
 * Looks at what was charged and stands on no bill yet, and opens the case that the contract wants where its thresholds are passed.
 * A threshold passed once between two bills opens or tells one case; looking again changes nothing.
 */
export async function watchSpending(db: Db, context: Context): Promise<{ readonly opened: number }> {
  const atLeast = lowestThreshold();
  if (atLeast === undefined) return { opened: 0 };
  await inTransaction(db, context, (tx) => tellBilled(tx, context));
  const from = plusDays(Math.floor(context.clock.now() / DAY_MS) as CivilDate, -LOOKED_AT_DAYS);
  let [opened, after] = [0, null as string | null];
  for (;;) {
    const page = await inTransaction(db, context, async (tx) => {
      const found = await unbilledSpending(tx, { atLeast, from, after, limit: CHUNK });
      for (const spent of found) if (await watchOne(tx, context, spent)) opened += 1;
      return found;
    });
    if (page.length < CHUNK) return { opened };
    after = page.at(-1)!.agreementId;
  }
}
