import type { Enclosures } from '../../communication/index.ts';
import { billDocument } from './bill-document.ts';

/** What goes into the envelope of a paper bill: the bill itself. */
export const billEnclosures: Enclosures = {
  'bill-available': async (tx, context, { accountId, data }) => {
    const found = await billDocument(tx, context, { accountId, billId: String(data.billId) });
    return found?.bytes;
  },
};
