import { lastOfMonth } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, parseMoney, sum } from '../../../kernel/money.ts';
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
  purchase: 'goods',
  assistance: 'assistance',
  merchant: 'merchants',
};

/** Lines of revenue that are earned in the same way, as one line of the books. */
function revenueLines(bill: BillRow, lines: readonly BillLineRow[], label: string): readonly EntryLine[] {
  const end = lastOfMonth(bill.issued_on);
  const grouped = new Map<string, EntryLine & { credit: Money }>();
  for (const line of lines) {
    const { period_from: from, period_to: to } = line;
    const earned = line.kind === 'subscription' && from !== null && to !== null && to > end ? { from, to } : undefined;
    const key = [line.kind, line.vat_rate, earned?.from, earned?.to].join(' ');
    const before = grouped.get(key);
    grouped.set(key, {
      account: REVENUE[line.kind],
      label,
      territory: bill.territory,
      vatRate: line.vat_rate,
      ...(earned ? { earned } : {}),
      credit: sum(before?.credit ?? NO_MONEY, line.amount_excl),
    });
  }
  return [...grouped.values()];
}

/**
 * The journal entry of a bill: the customer owes the total, revenue by kind without tax, VAT by territory and rate. What a
 * subscription earns after the month of the bill is deferred.
 */
export function billEntry(bill: BillRow, lines: readonly BillLineRow[]): NewEntry {
  const label = `Facture ${bill.number}`;
  return {
    on: bill.issued_on,
    kind: 'bill',
    reference: `bill:${bill.id}`,
    document: bill.number,
    lines: [
      { account: 'customers', accountId: bill.account_id, debit: bill.total_incl, label },
      ...revenueLines(bill, lines, label),
      ...bill.taxes.map(({ rate, vat }) => ({
        account: 'vatCollected' as const,
        credit: parseMoney(vat) ?? NO_MONEY,
        label: `${label} (${bill.territory})`,
        territory: bill.territory,
        vatRate: rate,
      })),
    ],
  };
}
