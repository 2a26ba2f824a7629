import { shortestDecimalText } from '../../../kernel/exact.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { BillTotals, TaxedLine } from '../domain/bill-line.ts';
import type { BillLineRow, StoredTax } from '../tables.ts';

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
