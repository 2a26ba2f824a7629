import type { Enclosures } from '../../communication/index.ts';
import { billDocument } from './bill-document.ts';

const theBill: Enclosures[string] = async (tx, context, { accountId, data }) =>
  (await billDocument(tx, context, { accountId, billId: String(data.billId) }))?.bytes;

/** What goes into the envelope of a paper bill, or of a copy of one: the bill itself. */
export const billEnclosures: Enclosures = { 'bill-available': theBill, 'bill-copy': theBill };
