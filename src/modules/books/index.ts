/** The books as people read and close them: figures, months, receivables, VAT, and the files that the law and accountants want. */
export { checkMonth, closeMonth } from './operations/close-month.ts';
export { booksDay } from './operations/today.ts';
export { type FecReport, writeFec } from './operations/write-fec.ts';
export type { MonthCheck } from './domain/month-checks.ts';
export { selectAges as receivablesByAge } from './store-receivables.ts';
