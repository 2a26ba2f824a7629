import { openText, sealText } from '../../platform/sealed.ts';
import type { BatchRow, DirectDebitRow } from './tables.ts';

type Amendment = DirectDebitRow['amendment'];

function changedIban(amendment: Amendment, change: (iban: string) => string): Amendment {
  if (amendment?.previousIban === undefined) return amendment;
  return { ...amendment, previousIban: change(amendment.previousIban) };
}

/** What a debit told the bank, as it is kept: the account that the mandate had before is sealed. */
export function sealedAmendment(amendment: Amendment): Amendment {
  return changedIban(amendment, sealText);
}

/** A debit as the room reads it. */
export function openedDebit(row: DirectDebitRow): DirectDebitRow {
  return { ...row, amendment: changedIban(row.amendment, openText) };
}

/** A file as it was handed over: it is sealed where it is kept. */
export function openedFile(row: BatchRow): BatchRow {
  return { ...row, file: openText(row.file) };
}
