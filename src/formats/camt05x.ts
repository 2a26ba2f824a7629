import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { type Money, negate } from '../kernel/money.ts';
import { type BankMovement, readEntry } from './camt-movement.ts';
import { amountAt, at, dropAbsent, listAt, parseXml, textAt } from './xml-reading.ts';

export type { BankMovement } from './camt-movement.ts';

/** A balance of the account at the beginning or at the end of a statement. */
export interface StatementBalance {
  readonly amount: Money;
  readonly on: CivilDate;
}

export interface BankStatement {
  readonly kind: 'camt.053' | 'camt.054';
  readonly messageId: string;
  readonly statementId: string;
  readonly iban?: string;
  readonly opening?: StatementBalance;
  readonly closing?: StatementBalance;
  readonly movements: readonly BankMovement[];
  /** Movements that could not be read, with the reason: nothing is dropped silently. */
  readonly unreadable: readonly { readonly reference: string; readonly fr: string; readonly en: string }[];
}

/** A file that is no bank statement, and why. */
export class UnreadableStatement extends Error {
  readonly told: { readonly fr: string; readonly en: string };
  constructor(fr: string, en: string) {
    super(en);
    this.name = 'UnreadableStatement';
    this.told = { fr, en };
  }
}

function balanceOf(statement: unknown, codes: readonly string[]): StatementBalance | undefined {
  const found = listAt(statement, 'Bal').find((one) => codes.includes(textAt(one, 'Tp.CdOrPrtry.Cd') ?? ''));
  const amount = amountAt(found, 'Amt');
  const on = parseDate((textAt(found, 'Dt.Dt') ?? textAt(found, 'Dt.DtTm') ?? '').slice(0, 10));
  if (amount === undefined || on === undefined) return undefined;
  return { amount: textAt(found, 'CdtDbtInd') === 'DBIT' ? negate(amount) : amount, on };
}

/**
 * Reads an ISO 20022 bank statement (camt.053) or debit and credit notification (camt.054), editions .02 to .08, whatever
 * the prefix. Batched movements are given transaction by transaction; pending ones are left for the day they are booked.
 * Throws `UnreadableStatement` when the bytes are no such file.
 */
export function readCamt(bytes: Uint8Array | string): BankStatement {
  const document = parseXml(bytes);
  if (document === undefined) {
    throw new UnreadableStatement(
      'Le fichier n’est pas du XML bien formé : demandez de nouveau le relevé à la banque.',
      'The file is not well-formed XML: ask the bank for the statement again.',
    );
  }
  const statement = at(document, 'Document.BkToCstmrStmt');
  const notification = at(document, 'Document.BkToCstmrDbtCdtNtfctn');
  const root = statement ?? notification;
  if (root === undefined) {
    throw new UnreadableStatement(
      'Le fichier n’est ni un relevé camt.053, ni un avis camt.054, ni un compte rendu pain.002.',
      'The file is neither a camt.053 statement, nor a camt.054 notification, nor a pain.002 report.',
    );
  }
  const parts = listAt(root, statement === undefined ? 'Ntfctn' : 'Stmt');
  if (parts.length === 0)
    throw new UnreadableStatement('Le fichier ne contient aucun relevé.', 'There is no statement in the file.');
  const read = parts.flatMap((part) => listAt(part, 'Ntry')).map(readEntry);
  return dropAbsent({
    kind: statement === undefined ? 'camt.054' : 'camt.053',
    messageId: textAt(root, 'GrpHdr.MsgId') ?? '',
    statementId: parts.map((part) => textAt(part, 'Id') ?? '').join('+'),
    iban: textAt(parts[0], 'Acct.Id.IBAN'),
    opening: balanceOf(parts[0], ['OPBD', 'PRCD']),
    closing: balanceOf(parts.at(-1), ['CLBD']),
    movements: read.flatMap((one) => one.movements),
    unreadable: read.flatMap((one) => one.unreadable),
  }) as BankStatement;
}
