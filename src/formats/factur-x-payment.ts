import type { FacturXPayment } from './factur-x-invoice.ts';
import { element, textElement } from './xml.ts';

/** UNTDID 4461. */
const MEANS = { 'direct-debit': '59', transfer: '58', cheque: '20', card: '48' } as const;

/** How the bill is paid (BG-16). The debited account is not written: the bill shows it masked. */
export function paymentMeans(payment: FacturXPayment): string {
  const transfer = payment.way === 'transfer' ? payment : undefined;
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    textElement('ram:TypeCode', MEANS[payment.way]),
    transfer === undefined
      ? undefined
      : element('ram:PayeePartyCreditorFinancialAccount', [
          textElement('ram:IBANID', transfer.iban.replaceAll(' ', '')),
          textElement('ram:AccountName', transfer.holder),
        ]),
    transfer?.bic === undefined
      ? undefined
      : element('ram:PayeeSpecifiedCreditorFinancialInstitution', textElement('ram:BICID', transfer.bic)),
  ]);
}
