import { z } from 'zod';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const account = z.object({ code: z.string(), label: bilingual });

/** What is owed by how long it has been due. */
export const ages = z.object({
  notDue: z.string(),
  to30: z.string(),
  to60: z.string(),
  to90: z.string(),
  over90: z.string(),
  total: z.string(),
  credit: z.string(),
});

/** Amounts month by month, in the order of the months told beside them. */
const series = z.object({ code: z.string(), label: bilingual, total: z.string(), amounts: z.array(z.string()) });

export const booksHome = z.object({
  today: z.string(),
  /** `2026-03`; null while nothing is to be closed. */
  nextToClose: z.string().nullable(),
  lastClosed: z.string().nullable(),
  receivables: ages.extend({ accounts: z.number() }),
  months: z.array(z.string()),
  revenue: z.array(series),
  cashIn: z.array(series),
  churn: z.array(z.object({ month: z.string(), began: z.number(), ended: z.number(), running: z.number() })),
  /** Balances that are watched: deferred revenue, third-party money, deposits, receipts to allocate, bank, till. */
  watched: z.array(account.extend({ amount: z.string() })),
});

export const agedAccount = ages.extend({ accountId: z.string(), number: z.string(), holder: z.string() });

export const receivablesPage = z.object({
  on: z.string(),
  total: ages.extend({ accounts: z.number() }),
  accounts: z.array(agedAccount),
  next: z.string().nullable(),
});

export const entryLine = z.object({
  account: account,
  accountId: z.string().nullable(),
  accountNumber: z.string().nullable(),
  debit: z.string(),
  credit: z.string(),
  label: z.string(),
  territory: z.string().nullable(),
});

export const bookEntry = z.object({
  id: z.string(),
  on: z.string(),
  documentOn: z.string(),
  kind: z.string(),
  journal: z.string(),
  document: z.string().nullable(),
  /** Number of the year, once its month is closed. */
  number: z.number().nullable(),
  /** The bill that it records, and whose. */
  billId: z.string().nullable(),
  accountId: z.string().nullable(),
  lines: z.array(entryLine),
});

export const entriesPage = z.object({
  kinds: z.array(z.string()),
  accounts: z.array(account),
  entries: z.array(bookEntry),
  next: z.string().nullable(),
});

export const monthCheck = z.object({
  code: z.enum(['balance', 'posted', 'numbers', 'billed', 'bank', 'debits', 'tills']),
  state: z.enum(['fine', 'pending', 'blocking']),
  told: bilingual,
});

export const booksMonth = z.object({
  month: z.string(),
  state: z.enum(['open', 'closed', 'reopened']),
  entries: z.number(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  reopenedAt: z.string().nullable(),
  reopenedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

export const monthsPage = z.object({
  today: z.string(),
  /** The month that comes next; null when there is none. */
  next: z.string().nullable(),
  /** Whether it is over. */
  over: z.boolean(),
  checks: z.array(monthCheck),
  /** The one that can be opened again. */
  last: z.string().nullable(),
  months: z.array(booksMonth),
  years: z.array(z.object({ year: z.number(), openEntries: z.number() })),
});

export const vatPage = z.object({
  month: z.string(),
  closed: z.boolean(),
  lines: z.array(
    z.object({
      territory: z.string(),
      rate: z.string(),
      base: z.string(),
      vat: z.string(),
      account: z.string(),
      /** Box of the monthly return (CA3). */
      box: z.string().nullable(),
    }),
  ),
  /** Boxes of the return, in whole euros. */
  boxes: z.array(z.object({ box: z.string(), label: bilingual, base: z.string(), vat: z.string().nullable() })),
  balances: z.array(account.extend({ debit: z.string(), credit: z.string(), balance: z.string() })),
});

/** The answers that screens read, by the names of their types. */
export const booksShapes = {
  ReceivableAges: ages,
  BooksHome: booksHome,
  AgedAccount: agedAccount,
  ReceivablesPage: receivablesPage,
  BookEntry: bookEntry,
  EntriesPage: entriesPage,
  MonthCheck: monthCheck,
  BooksMonth: booksMonth,
  MonthsPage: monthsPage,
  VatPage: vatPage,
};

export type BooksHome = z.infer<typeof booksHome>;
export type AgesShape = z.infer<typeof ages>;
export type ReceivablesPage = z.infer<typeof receivablesPage>;
export type BookEntryShape = z.infer<typeof bookEntry>;
export type EntriesPage = z.infer<typeof entriesPage>;
export type MonthsPage = z.infer<typeof monthsPage>;
export type VatPage = z.infer<typeof vatPage>;
