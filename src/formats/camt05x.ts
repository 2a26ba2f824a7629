import { XMLParser } from 'fast-xml-parser';
import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { type Money, negate, parseMoney } from '../kernel/money.ts';

/** One movement of a bank statement, or one transaction of a batched movement. */
export interface BankMovement {
  /** Reference that the bank gives to the movement; with the statement's id it is unique. */
  readonly reference: string;
  readonly bookedOn: CivilDate;
  /** Above zero: received; below zero: paid out or taken back. */
  readonly amount: Money;
  readonly currency: string;
  readonly reversal: boolean;
  readonly endToEndId?: string;
  readonly mandateReference?: string;
  readonly counterpartyName?: string;
  readonly counterpartyIban?: string;
  readonly remittance?: string;
  /** ISO reason of a return or a reject: AM04, MD01, MS02... */
  readonly reasonCode?: string;
}

export interface BankStatement {
  readonly kind: 'camt.053' | 'camt.054';
  readonly messageId: string;
  readonly statementId: string;
  readonly iban?: string;
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

type Node = { readonly [name: string]: unknown };

const LISTS = new Set(['Stmt', 'Ntfctn', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  removeNSPrefix: true,
  processEntities: true,
  isArray: (name) => LISTS.has(name),
});

function at(node: unknown, path: string): unknown {
  let current: unknown = node;
  for (const step of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    const next = (current as Node)[step];
    current = Array.isArray(next) && !LISTS.has(step) ? next[0] : next;
  }
  return current;
}

/** Characters that XML may bring in by number and that no store takes. */
const CONTROLS = /[\u0000-\u001f]|\p{Surrogate}/gu;

function textAt(node: unknown, path: string): string | undefined {
  const value = at(node, path);
  const inner = typeof value === 'object' && value !== null ? (value as Node)['#text'] : value;
  const text = typeof inner === 'string' ? inner.replaceAll(CONTROLS, ' ').trim() : '';
  return text === '' ? undefined : text;
}

function listAt(node: unknown, path: string): readonly unknown[] {
  const value = at(node, path);
  return Array.isArray(value) ? value : [];
}

/** Ten thousand million euros: no movement of an operator is larger, and sums of such amounts can still be kept. */
const MOST_DIGITS = 10;

function amountAt(node: unknown, path: string): Money | undefined {
  const raw = textAt(node, path);
  if (raw === undefined) return undefined;
  const [whole = '', fraction = ''] = raw.split('.');
  if (whole.length > MOST_DIGITS) return undefined;
  return parseMoney(`${whole}.${fraction.padEnd(2, '0')}`);
}

function bookedOn(entry: unknown): CivilDate | undefined {
  const text = textAt(entry, 'BookgDt.Dt') ?? textAt(entry, 'BookgDt.DtTm') ?? textAt(entry, 'ValDt.Dt');
  return text === undefined || text < '1990' || text >= '2200' ? undefined : parseDate(text.slice(0, 10));
}

function reasonOf(detail: unknown): string | undefined {
  return textAt(detail, 'RtrInf.Rsn.Cd') ?? textAt(detail, 'RtrInf.Rsn.Prtry');
}

function drop(record: { [name: string]: unknown }): { [name: string]: unknown } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function counterparty(detail: unknown, received: boolean, name: string): string | undefined {
  const side = received ? 'Dbtr' : 'Cdtr';
  if (name === 'iban') return textAt(detail, `RltdPties.${side}Acct.Id.IBAN`);
  return textAt(detail, `RltdPties.${side}.Nm`) ?? textAt(detail, `RltdPties.${side}.Pty.Nm`);
}

function movement(entry: unknown, detail: unknown, place: string, booked: CivilDate): BankMovement | undefined {
  const own = amountAt(detail, 'AmtDtls.TxAmt.Amt') ?? amountAt(detail, 'Amt');
  const amount = own ?? amountAt(entry, 'Amt');
  if (amount === undefined) return undefined;
  const credited = (textAt(detail, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')) === 'CRDT';
  const reversal = textAt(entry, 'RvslInd') === 'true';
  const reason = reasonOf(detail);
  const returned = reason !== undefined;
  const reference =
    textAt(detail, 'Refs.AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef') ?? 'entry';
  const currency = String(
    at(detail, 'AmtDtls.TxAmt.Amt.@Ccy') ?? at(detail, 'Amt.@Ccy') ?? at(entry, 'Amt.@Ccy') ?? 'EUR',
  );
  return drop({
    reference: `${reference}#${place}`,
    bookedOn: booked,
    amount: credited ? amount : negate(amount),
    currency,
    reversal: reversal || returned,
    endToEndId: textAt(detail, 'Refs.EndToEndId'),
    mandateReference: textAt(detail, 'Refs.MndtId'),
    counterpartyName: counterparty(detail, credited !== returned, 'name'),
    counterpartyIban: counterparty(detail, credited !== returned, 'iban'),
    remittance: listAt(detail, 'RmtInf.Ustrd').join(' ').replaceAll(CONTROLS, ' ').trim() || undefined,
    reasonCode: reason,
  }) as unknown as BankMovement;
}

function readEntry(entry: unknown, position: number): Pick<BankStatement, 'movements' | 'unreadable'> {
  const label = textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef') ?? `n° ${position + 1}`;
  const booked = bookedOn(entry);
  const status = textAt(entry, 'Sts.Cd') ?? textAt(entry, 'Sts');
  if (status !== undefined && status !== 'BOOK') return { movements: [], unreadable: [] };
  const bad = (fr: string, en: string): Pick<BankStatement, 'movements' | 'unreadable'> => ({
    movements: [],
    unreadable: [{ reference: label, fr, en }],
  });
  if (booked === undefined)
    return bad('Date de comptabilisation absente ou impossible.', 'Booking date missing or impossible.');
  const details = listAt(entry, 'NtryDtls').flatMap((one) => listAt(one, 'TxDtls'));
  const movements = (details.length > 0 ? details : [entry]).map((detail, i) =>
    movement(entry, detail, `${position}.${i}`, booked),
  );
  if (movements.includes(undefined)) return bad('Montant absent ou illisible.', 'Amount missing or unreadable.');
  return { movements: movements as BankMovement[], unreadable: [] };
}

/** The text of an XML file in the encoding that its first line declares. */
function decoded(bytes: Uint8Array): string {
  const declared = /^[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  return new TextDecoder(declared?.[1] ?? 'utf-8').decode(bytes);
}

/**
 * Reads an ISO 20022 bank statement (camt.053) or debit and credit notification (camt.054), editions .02 to .08, whatever
 * the prefix. Batched movements are given transaction by transaction; pending ones are left for the day they are booked.
 * Throws `UnreadableStatement` when the bytes are no such file.
 */
export function readCamt(bytes: Uint8Array | string): BankStatement {
  let document: unknown;
  try {
    document = parser.parse(typeof bytes === 'string' ? bytes : decoded(bytes), true);
  } catch {
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
      'Le fichier n’est ni un relevé camt.053 ni un avis camt.054.',
      'The file is neither a camt.053 statement nor a camt.054 notification.',
    );
  }
  const parts = listAt(root, statement === undefined ? 'Ntfctn' : 'Stmt');
  if (parts.length === 0)
    throw new UnreadableStatement('Le fichier ne contient aucun relevé.', 'There is no statement in the file.');
  const read = parts.flatMap((part) => listAt(part, 'Ntry')).map(readEntry);
  return drop({
    kind: statement === undefined ? 'camt.054' : 'camt.053',
    messageId: textAt(root, 'GrpHdr.MsgId') ?? '',
    statementId: parts.map((part) => textAt(part, 'Id') ?? '').join('+'),
    iban: textAt(parts[0], 'Acct.Id.IBAN'),
    movements: read.flatMap((one) => one.movements),
    unreadable: read.flatMap((one) => one.unreadable),
  }) as unknown as BankStatement;
}
