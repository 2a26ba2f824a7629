import { type CivilDate, firstOfMonth, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, negate, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { CHART, closedMonths, nextMonthToClose } from '../../ledger/index.ts';
import { amountText, monthText } from '../domain/write-values.ts';
import type { BooksHome } from '../shapes.ts';
import { selectBalances, selectCashIn, selectChurn, selectMonthTotals } from '../store-figures.ts';
import { selectAges } from '../store-receivables.ts';
import { accountShape } from './read-entries.ts';
import { agesShape } from './read-receivables.ts';
import { booksDay } from './today.ts';

const MONTHS_SHOWN = 12;
/** Balances of money that is not the operator's, or is on its way: what is owed is shown above zero. */
const WATCHED = ['deferredRevenue', 'merchants', 'thirdParties', 'deposits', 'unallocated', 'bank', 'till'] as const;
const OWED = new Set<string>(['deferredRevenue', 'merchants', 'thirdParties', 'deposits', 'unallocated']);

const METHODS: Readonly<Record<string, Bilingual>> = {
  'direct-debit': { fr: 'Prélèvement', en: 'Direct debit' },
  transfer: { fr: 'Virement', en: 'Transfer' },
  card: { fr: 'Carte', en: 'Card' },
  cheque: { fr: 'Chèque', en: 'Cheque' },
  cash: { fr: 'Espèces', en: 'Cash' },
  voucher: { fr: 'Bon', en: 'Voucher' },
};

interface Point {
  readonly code: string;
  readonly month: string;
  readonly amount: Money;
}

/** Amounts as series of months, the largest series first. */
function seriesOf(points: readonly Point[], months: readonly string[], labelOf: (code: string) => Bilingual) {
  const of = (code: string, month: string): Money =>
    sum(NO_MONEY, ...points.filter((one) => one.code === code && one.month === month).map((one) => one.amount));
  return [...new Set(points.map((one) => one.code))]
    .map((code) => {
      const amounts = months.map((month) => of(code, month));
      return { code, label: labelOf(code), amounts, total: sum(NO_MONEY, ...amounts) };
    })
    .sort((a, b) => Number(b.total - a.total))
    .map((one) => ({ ...one, total: amountText(one.total), amounts: one.amounts.map(amountText) }));
}

async function readRevenue(tx: Tx, from: CivilDate, to: CivilDate, months: readonly string[]) {
  const totals = (await selectMonthTotals(tx, from, to)).filter((row) => row.account.startsWith('7'));
  const points = totals.map((row) => ({
    code: row.account,
    month: monthText(row.month),
    amount: subtract(row.credit, row.debit),
  }));
  return seriesOf(points, months, (code) => accountShape(code).label);
}

async function readChurn(tx: Tx, from: CivilDate, today: CivilDate, months: readonly string[]) {
  const churn = await selectChurn(tx, from, today);
  let running = churn.before;
  return months.map((month) => {
    const row = churn.months.find((one) => one.month === month) ?? { began: 0, ended: 0 };
    running += row.began - row.ended;
    return { month, began: row.began, ended: row.ended, running };
  });
}

async function readWatched(tx: Tx, today: CivilDate): Promise<BooksHome['watched']> {
  const balances = new Map(
    (await selectBalances(tx, today)).map((row) => [row.account, subtract(row.debit, row.credit)]),
  );
  return WATCHED.map((name) => {
    const { code } = CHART[name];
    const net = balances.get(code) ?? NO_MONEY;
    return { ...accountShape(code), amount: amountText(OWED.has(name) ? negate(net) : net) };
  });
}

/** The figures of the books, as they stand now: who owes, what was earned, what came in, who came and went. */
export async function readBooksHome(tx: Tx, context: Context): Promise<BooksHome> {
  const today = await booksDay(tx, context);
  const from = plusMonths(firstOfMonth(today), 1 - MONTHS_SHOWN);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, i) => monthText(plusMonths(from, i)));
  const ages = await selectAges(tx, today);
  const next = await nextMonthToClose(tx);
  const last = (await closedMonths(tx)).find((row) => row.state === 'closed');
  const cash = (await selectCashIn(tx, from)).map((row) => ({
    code: row.method,
    month: row.month,
    amount: row.amount,
  }));
  return {
    today: isoDate(today),
    nextToClose: next !== null && plusMonths(next, 1) <= today ? monthText(next) : null,
    lastClosed: last ? monthText(last.month) : null,
    receivables: { ...agesShape(ages), accounts: ages.accounts },
    months,
    revenue: await readRevenue(tx, from, today, months),
    cashIn: seriesOf(cash, months, (code) => METHODS[code] ?? { fr: code, en: code }),
    churn: await readChurn(tx, from, today, months),
    watched: await readWatched(tx, today),
  };
}
