import { plusDays } from '../../../kernel/civil-date.ts';
import { shortestDecimalText } from '../../../kernel/exact.ts';
import { type Money, moneyText, NO_MONEY, smallest } from '../../../kernel/money.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { OperatorSettings } from '../../account/index.ts';
import { type BillTotals, type TaxedLine, taxLines } from '../domain/bill-line.ts';
import { billSpan } from '../domain/draft-bill.ts';
import type { BillLineRow, BillRow, StoredTax } from '../tables.ts';
import type { Making } from './draft-bills.ts';

/** A taxed line as it is stored. */
export function billLineRow(accountId: string, billId: string, position: number, line: TaxedLine): BillLineRow {
  return {
    account_id: accountId,
    bill_id: billId,
    position,
    code: line.code,
    kind: line.kind,
    label: line.label,
    agreement_id: line.agreementId,
    period_from: line.from ?? null,
    period_to: line.to ?? null,
    quantity: line.quantity,
    amount_excl: line.amountExclTax,
    vat_rate: shortestDecimalText(line.rate),
    amount_vat: line.vat,
    amount_incl: line.amountInclTax,
    pack: line.pack ?? null,
    version: line.version ?? null,
    decision_id: line.decision ?? null,
    because: line.because,
    steps: line.steps,
  };
}

/** The totals by rate as they are stored. */
export function storedTaxes(totals: BillTotals): StoredTax[] {
  return totals.taxes.map((tax) => ({
    rate: shortestDecimalText(tax.rate),
    exclTax: moneyText(tax.exclTax),
    vat: moneyText(tax.vat),
    inclTax: moneyText(tax.inclTax),
  }));
}

/** A bill with its lines, and what is left of the customer's credit after it. */
export interface MadeBill extends BillRow {
  readonly lines: readonly BillLineRow[];
  readonly creditLeft: Money;
}

/** The bill of a draft: tax worked out, the customer's credit taken. Its number comes last. */
export function billRow(making: Making, settings: OperatorSettings, runId: string | null): MadeBill {
  const { due, account, billId } = making;
  const on = due.next_bill_on;
  const { lines, totals } = taxLines(making.lines, vatRate(account.territory, on));
  const span = billSpan(making.lines, on);
  const fromCredit = totals.inclTax > 0n ? smallest(totals.inclTax, due.credit) : totals.inclTax;
  const settled = fromCredit;
  const state = settled >= totals.inclTax ? 'paid' : settled > 0n ? 'partly-paid' : 'issued';
  return {
    account_id: account.id,
    id: billId,
    number: '',
    kind: making.ended ? 'final' : 'regular',
    issued_on: on,
    due_on: making.dueOn ?? plusDays(on, settings.paymentTermDays),
    period_from: span.from,
    period_to: span.to,
    territory: account.territory,
    total_excl: totals.exclTax,
    total_vat: totals.vat,
    total_incl: totals.inclTax,
    settled,
    from_credit: totals.inclTax > 0n ? fromCredit : NO_MONEY,
    state,
    taxes: storedTaxes(totals),
    credits_bill: null,
    run_id: runId,
    lines: lines.map((line, position) => billLineRow(account.id, billId, position + 1, line)),
    creditLeft: (due.credit - fromCredit) as Money,
  };
}
