import type { CivilDate } from '../../../kernel/civil-date.ts';
import { subtract } from '../../../kernel/money.ts';
import { type BillLineRow, type BillRow } from '../../customer-bill/index.ts';
import type { BillLine, BillSummary } from '../shapes/bill.ts';
import type { NotedClause } from '../../decision/index.ts';
import { amountText, dayText } from './write-values.ts';

/** Bills with an open case of collection, by id. */
export type BillsInCollection = ReadonlySet<string>;

/** A bill as a list shows it on a day. */
export function billSummaryOf(bill: BillRow, today: CivilDate, inCollection: BillsInCollection): BillSummary {
  const open = bill.state === 'issued' || bill.state === 'partly-paid';
  return {
    id: bill.id,
    number: bill.number,
    kind: bill.kind,
    issuedOn: dayText(bill.issued_on),
    dueOn: dayText(bill.due_on),
    total: amountText(bill.total_incl),
    left: open ? amountText(subtract(bill.total_incl, bill.settled)) : '0.00',
    state: bill.state,
    overdue: open && bill.due_on < today && bill.total_incl > bill.settled,
    inCollection: inCollection.has(bill.id),
  };
}

/** A bill line with its clauses told. */
export function billLineOf(line: BillLineRow, clauses: readonly NotedClause[]): BillLine {
  return {
    position: line.position,
    code: line.code,
    kind: line.kind,
    label: line.label,
    from: dayText(line.period_from),
    to: dayText(line.period_to),
    quantity: line.quantity,
    amountExclTax: amountText(line.amount_excl),
    vatRate: line.vat_rate,
    amountInclTax: amountText(line.amount_incl),
    why: { decision: line.decision_id, clauses: [...line.because] },
    clauses: clauses.map((clause) => ({ ...clause })),
    steps: line.steps.map((step) => ({ ...step })),
  };
}
