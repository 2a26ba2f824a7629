import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { BalanceLife } from '../../../terms/model/life-balance.ts';
import { sendMessages } from '../../communication/index.ts';
import { type Journal, notedClauses } from '../../decision/index.ts';
import type { Balance } from '../domain/balance.ts';
import { totalOf } from '../domain/purse.ts';

interface Told {
  readonly template: string;
  readonly key: string;
  readonly data: { readonly [name: string]: unknown };
  readonly because: readonly string[];
}

async function write(tx: Tx, context: Context, balance: Balance, told: Told): Promise<void> {
  const clauses = notedClauses(balance.pack, told.because).map(({ article, summary }) => ({ article, summary }));
  await sendMessages(tx, context, [
    {
      accountId: balance.accountId,
      template: told.template,
      channel: 'email',
      dedupeKey: `${told.template}:${balance.agreementId}:${told.key}`,
      data: { ...told.data, clauses },
    },
  ]);
}

/** Tells how the balance works and what will be due over the year. */
export async function writeBalanceOpened(
  tx: Tx,
  context: Context,
  balance: Balance,
  terms: { readonly journal: Journal; readonly life: BalanceLife },
): Promise<void> {
  const schedule = terms.life.schedule(terms.journal.ask, balance.contract, isoDate(balance.monthFrom));
  const [first] = schedule.lines;
  await write(tx, context, balance, {
    template: 'balance-opened',
    key: isoDate(balance.monthFrom),
    because: schedule.taken.because,
    data: {
      monthlyCredit: moneyText(balance.given.monthly),
      nextCreditOn: isoDate(plusDays(balance.monthTo, 1)),
      feeInclTax: first?.feeInclTax,
      optionsInclTax: first?.optionsInclTax,
      yearTotal: schedule.yearTotal,
    },
  });
}

/** Confirms the new balance after a top-up. */
export function writeToppedUp(
  tx: Tx,
  context: Context,
  balance: Balance,
  told: { readonly key: string; readonly amount: string; readonly because: readonly string[] },
): Promise<void> {
  const { key, amount, because } = told;
  const data = { amount, balance: moneyText(totalOf(balance)) };
  return write(tx, context, balance, { template: 'balance-topped-up', key, because, data });
}

/** Invites to top up a balance that has come to its floor, or to nothing. */
export function writeLowBalance(
  tx: Tx,
  context: Context,
  balance: Balance,
  told: { readonly key: string; readonly exhausted: boolean; readonly because: readonly string[] },
): Promise<void> {
  const data = { balance: moneyText(totalOf(balance)), nextCreditOn: isoDate(plusDays(balance.monthTo, 1)) };
  const template = told.exhausted ? 'balance-exhausted' : 'balance-low';
  return write(tx, context, balance, { template, key: told.key, because: told.because, data });
}
