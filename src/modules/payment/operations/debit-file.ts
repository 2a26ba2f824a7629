import { type DirectDebitGroup, writePain008 } from '../../../formats/pain008.ts';
import type { Context } from '../../../platform/context.ts';
import type { Mandate, OperatorSettings } from '../../account/index.ts';
import type { DirectDebitRow } from '../tables.ts';

/** A debit with what its line in the file needs. */
export interface FiledDebit extends DirectDebitRow {
  readonly mandate: Mandate;
  readonly billNumber: string;
}

/** Name of a file: the batch's id without its dashes, 32 characters. */
export function messageIdOf(batchId: string): string {
  return batchId.replace(/-/g, '');
}

/** Puts each debit into its group of the file: one for each sequence type and collection day. */
export function grouped(batchId: string, debits: readonly FiledDebit[]): readonly FiledDebit[] {
  const keys = [...new Set(debits.map((debit) => `${debit.sequence}/${debit.collect_on}`))];
  const name = messageIdOf(batchId).slice(0, 30);
  return debits.map((debit) => ({
    ...debit,
    group_id: `${name}-${keys.indexOf(`${debit.sequence}/${debit.collect_on}`) + 1}`,
  }));
}

function groupsOf(debits: readonly FiledDebit[]): DirectDebitGroup[] {
  const ids = [...new Set(debits.map((debit) => debit.group_id!))];
  return ids.map((id) => {
    const members = debits.filter((debit) => debit.group_id === id);
    return {
      id,
      sequence: members[0]!.sequence,
      collectOn: members[0]!.collect_on,
      debits: members.map((debit) => ({
        endToEndId: debit.end_to_end,
        amount: debit.amount,
        mandateReference: debit.mandate.reference,
        mandateSignedOn: debit.mandate.signedOn,
        debtorName: debit.mandate.holder,
        debtorIban: debit.mandate.iban,
        ...(debit.mandate.bic === null ? {} : { debtorBic: debit.mandate.bic }),
        remittance: `Facture ${debit.billNumber}`,
        ...(debit.amendment === null ? {} : { amendment: debit.amendment }),
      })),
    };
  });
}

/** The file of a batch, in the edition that the operator's bank takes. */
export function debitFile(
  context: Context,
  settings: OperatorSettings,
  batchId: string,
  debits: readonly FiledDebit[],
): string {
  return writePain008(
    {
      messageId: messageIdOf(batchId),
      createdAt: context.clock.now(),
      creditorName: settings.name,
      creditorIban: settings.iban,
      creditorBic: settings.bic,
      creditorId: settings.creditorId,
      groups: groupsOf(debits),
    },
    settings.sepa.directDebitEdition,
  );
}
