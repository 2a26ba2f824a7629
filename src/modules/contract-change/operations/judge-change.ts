import { isoDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { euros, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ContractChangeAnswer } from '../../../terms/model/life-contract-change.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { type Party, partyOf } from '../../party/index.ts';
import { productsOf } from '../../product-inventory/index.ts';
import type { NewChange } from '../domain/contract-change.ts';
import type { PriceStep } from '../domain/write-letter.ts';

/** A contract that a change concerns, and what its terms answer. */
export interface Judged {
  readonly agreement: Agreement;
  readonly account: Account;
  readonly party: Party;
  readonly journal: Journal;
  readonly today: CivilDate;
  readonly steps: readonly PriceStep[];
  readonly totals: readonly [PriceStep['before'], PriceStep['after']];
  /** `undefined`: the contract provides for no such change. */
  readonly answer: ContractChangeAnswer | undefined;
}

const RUNNING = new Set(['active', 'suspended', 'terminating']);

async function pricesOf(tx: Tx, change: NewChange, agreement: Agreement): Promise<Pick<Judged, 'steps' | 'totals'>> {
  const running = (await productsOf(tx, { accountId: agreement.accountId, agreementId: agreement.id })).filter(
    (line) => line.status === 'active' || line.status === 'suspended',
  );
  const before = sum(NO_MONEY, ...running.map((line) => line.monthlyPriceInclTax));
  const prices = new Map((change.prices ?? []).map((one) => [one.code, euros(one.amountInclTax)]));
  const steps = running.flatMap((line): PriceStep[] => {
    const after = prices.get(line.code);
    return after === undefined || after === line.monthlyPriceInclTax
      ? []
      : [{ code: line.code, label: line.label, before: line.monthlyPriceInclTax, after }];
  });
  const after = sum(before, ...steps.map((step) => subtract(step.after, step.before)));
  return { steps, totals: [before, after] };
}

/** Whether a change concerns a contract at all: it runs, will still run on the day, and something of it changes. */
function concerns(change: NewChange, agreement: Agreement, steps: readonly PriceStep[]): boolean {
  if (!RUNNING.has(agreement.state)) return false;
  if (agreement.endsOn !== null && agreement.endsOn < change.effectiveOn) return false;
  if (change.territories !== undefined && !change.territories.includes(agreement.territory)) return false;
  return change.kind === 'terms' ? agreement.termsVersion !== change.toVersion : steps.length > 0;
}

/** Asks the contract of a subscriber about a change told today; `undefined` when the change does not concern it. */
export async function judgeChange(
  tx: Tx,
  context: Context,
  change: NewChange,
  agreementId: string,
  toldOn?: CivilDate,
): Promise<Judged | undefined> {
  const agreement = await agreementOf(tx, agreementId);
  if (!agreement) return undefined;
  const { steps, totals } = await pricesOf(tx, change, agreement);
  if (!concerns(change, agreement, steps)) return undefined;
  const { accountId, pack, termsVersion: version, commitmentEndsOn } = agreement;
  const today = localDate(agreement.territory, context.clock.now());
  const party = (await partyOf(tx, accountId))!;
  const subject = `agreement:${agreement.id}`;
  const journal = await openJournal(tx, context, { accountId, subject, pack, version, on: today });
  const answer = journal.life.contractChange?.(journal.ask, contractFacts(agreement), {
    kind: change.kind,
    cause: change.cause,
    announcedOn: isoDate(toldOn ?? today),
    effectiveOn: isoDate(change.effectiveOn),
    durableMedium: true,
    channel: party.email === undefined ? 'letter' : 'email',
    oldPriceInclTax: moneyText(totals[0]),
    newPriceInclTax: moneyText(totals[1]),
    ...change.legal,
    ...(commitmentEndsOn === null ? {} : { commitmentEndsOn: isoDate(commitmentEndsOn) }),
  });
  return { agreement, account: (await accountOf(tx, accountId))!, party, journal, today, steps, totals, answer };
}
