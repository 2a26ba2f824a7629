import type { FecLine } from '../../../formats/fec.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { JOURNALS, journalOf } from './journals.ts';
import { letterOf } from './letter-of.ts';

/** A line of an entry as it is kept, with who it is about. */
export interface ExportedLine {
  readonly entry_id: string;
  /** Null while its month is open. */
  readonly number: number | null;
  readonly validated_on: CivilDate | null;
  readonly on_date: CivilDate;
  readonly kind: string;
  readonly reference: string;
  readonly document: string | null;
  readonly document_on: CivilDate | null;
  readonly account: string;
  readonly debit: Money;
  readonly credit: Money;
  readonly label: string;
  readonly account_number: string | null;
  readonly holder: string | null;
  /** Rank, among those of the customer, of the lines that settle one another; null for a line that is not settled. */
  readonly settled_group: number | null;
  readonly settled_on: CivilDate | null;
}

const BILL_LABEL = /^Facture (\S+)$/;

/** Accounts kept customer by customer. */
export function isAuxiliary(account: string): boolean {
  return /^(411|416|4191)/.test(account);
}

/** The paper of an entry; older ones name it in their words. */
function documentOf(line: ExportedLine): string {
  return line.document ?? BILL_LABEL.exec(line.label)?.[1] ?? line.reference;
}

/** Amounts to the cent, the entry still balanced: what rounding leaves goes to its largest line. */
export function toBalancedCents(lines: readonly { readonly debit: Money; readonly credit: Money }[]): readonly Money[] {
  const nets = lines.map((line) => toCents(exactEuros(subtract(line.debit, line.credit))));
  const left = sum(...nets);
  if (left === NO_MONEY) return nets;
  const size = (net: Money): bigint => (net < 0n ? -net : net);
  let largest = 0;
  nets.forEach((net, i) => {
    if (size(net) > size(nets[largest]!)) largest = i;
  });
  return nets.map((net, i) => (i === largest ? subtract(net, left) : net));
}

/** One entry as lines of the file, under the number that it has or will have. */
export function fecLinesOf(
  entry: readonly ExportedLine[],
  number: number,
  accountName: (code: string) => string,
): readonly FecLine[] {
  const first = entry[0]!;
  const journal = journalOf(
    first.kind,
    entry.map((line) => line.account),
  );
  const nets = toBalancedCents(entry);
  return entry.flatMap((line, i) => {
    const net = nets[i]!;
    if (net === NO_MONEY) return [];
    return [
      {
        journal: { code: journal, name: JOURNALS[journal] },
        number: String(number),
        on: line.on_date,
        account: { code: line.account, name: accountName(line.account) },
        ...(isAuxiliary(line.account) && line.account_number !== null
          ? { auxiliary: { code: line.account_number, name: line.holder ?? '' } }
          : {}),
        document: { reference: documentOf(line), on: line.document_on ?? line.on_date },
        label: line.label,
        debit: net > 0n ? net : NO_MONEY,
        credit: net < 0n ? subtract(NO_MONEY, net) : NO_MONEY,
        ...(line.settled_group === null || line.settled_on === null
          ? {}
          : { lettering: { code: letterOf(line.settled_group), on: line.settled_on } }),
        ...(line.validated_on === null ? {} : { validatedOn: line.validated_on }),
      },
    ];
  });
}
