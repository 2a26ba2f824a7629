import { negate, sum } from '../../../kernel/money.ts';
import type { EntryLine, LedgerAccount, NewEntry } from '../../ledger/index.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import type { LineKind } from './bill-line.ts';

/** Where each kind of line stands in the books. */
const REVENUE: Record<LineKind, LedgerAccount> = {
  subscription: 'subscriptions',
  communications: 'communications',
  'one-off': 'fees',
  penalty: 'indemnities',
  termination: 'indemnities',
  compensation: 'compensations',
  'late-increase': 'lateIncreases',
  deposit: 'deposits',
};

/** The journal entry of a bill: the customer owes the total, revenue by kind without tax, VAT apart. */
export function billEntry(bill: BillRow, lines: readonly BillLineRow[]): NewEntry {
  const label = `Facture ${bill.number}`;
  const kinds = [...new Set(lines.map((line) => line.kind))];
  const revenue: EntryLine[] = kinds.map((kind) => ({
    account: REVENUE[kind],
    credit: sum(...lines.filter((line) => line.kind === kind).map((line) => line.amount_excl)),
    label,
  }));
  return {
    on: bill.issued_on,
    kind: 'bill',
    reference: `bill:${bill.id}`,
    lines: [
      { account: 'customers', accountId: bill.account_id, debit: bill.total_incl, label },
      ...revenue,
      { account: 'vatCollected', debit: negate(bill.total_vat), label: `${label} (${bill.territory})` },
    ],
  };
}
