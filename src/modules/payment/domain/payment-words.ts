import type { PaymentMethodUsed } from '../tables.ts';

/** How a payment is told on the timeline and in the books. */
export const METHOD_WORDS: Record<PaymentMethodUsed, { readonly fr: string; readonly en: string }> = {
  'direct-debit': { fr: 'Prélèvement encaissé', en: 'Direct debit collected' },
  transfer: { fr: 'Virement reçu', en: 'Transfer received' },
  card: { fr: 'Paiement par carte reçu', en: 'Card payment received' },
  cheque: { fr: 'Chèque reçu', en: 'Cheque received' },
  voucher: { fr: 'Bon ou chèque-cadeau reçu', en: 'Voucher received' },
  cash: { fr: 'Espèces reçues', en: 'Cash received' },
};

/** How a direct debit that was collected is told in the statement. */
export function collectedInWords(endToEnd: string): { readonly fr: string; readonly en: string } {
  return { fr: `Prélèvement ${endToEnd} encaissé.`, en: `Direct debit ${endToEnd} collected.` };
}
